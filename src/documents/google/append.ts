/** Writing a block at the end of a Doc that people have written in, or in the place of the earlier one. */
import type { docs_v1 } from '@googleapis/docs';
import type { Outcome } from '../../domain/problem';
import { success } from '../../domain/problem';
import { flowOfBlocks } from '../flow';
import type { Region } from '../model';
import { hasRegion, insertAtEnd, refreshRequests } from './refresh';

/** The requests that put `region` at the Doc's end under `heading`; a Doc that has it already gets it anew in its place. */
export function appendRequests(
  document: docs_v1.Schema$Document,
  heading: string,
  region: Region,
): Outcome<docs_v1.Schema$Request[]> {
  if (hasRegion(document, region)) return refreshRequests(document, [region]);
  return success(insertAtEnd(document, flowOfBlocks([{ kind: 'heading', level: 1, text: heading }, region])));
}
