/** A copy for people outside the team, ordered by a job and made through Google's services. */
import type { DocumentServices } from '../documents/google/services';
import { makeShareCopy } from '../documents/google/share-copy';
import { type Outcome, success } from '../domain/problem';
import type { DocumentOrder, MadeDocument } from '../jobs/job';

/** @param workbook id of the spreadsheet @param where what the teacher is doing, for Problems */
export function makeCopy(
  services: DocumentServices,
  workbook: string,
  where: string,
  { key, withoutNames: doc }: DocumentOrder,
  copy: NonNullable<DocumentOrder['copy']>,
): Outcome<MadeDocument> {
  const made = makeShareCopy(services, { where, workbook, key, doc, ...copy }, (text, contentType, name) =>
    Utilities.newBlob(text, contentType, name),
  );
  if (!made.ok) return made;
  const { id, url, madeBy, state, spreadsheet } = made.value;
  return success(
    { key, id, url, madeBy, state, title: doc.title, holdsNames: false, ...(spreadsheet ? { spreadsheet } : {}) },
    made.problems,
  );
}
