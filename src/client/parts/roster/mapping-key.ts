/** Under which words a choice of columns is remembered; apart from the class lists' formats, which the page of scores does not need. */
import { fingerprint } from '../../../domain/importers/reading/table';
import { NO_HEADINGS } from '../../../domain/importers/rosters/table-roster';

/** The key under which a mapping of a table is kept. */
export function mappingKey(headings: readonly string[] | undefined): string {
  return headings === undefined ? NO_HEADINGS : fingerprint(headings);
}
