/** What a job asks of Docs and Drive, done: Docs made, read and changed. A refusal is a Problem with a remedy. */

import { makeDocument } from '../documents/google/documents';
import { appendToDocument, lookAtDocument, readContent, shareDocument } from '../documents/google/edit-document';
import type { Edited } from '../documents/google/edited';
import { refreshDocument } from '../documents/google/refresh-document';
import { servicesOff } from '../documents/google/refusals';
import type { DocumentServices } from '../documents/google/services';
import type { DocContent } from '../documents/minutes/content';
import { failure, type Outcome, success } from '../domain/problem';
import type { DocumentEdit, DocumentOrder, MadeDocument } from '../jobs/job';
import { makeCopy } from './share-copy';

/** @param workbook id of the spreadsheet */
export function make(workbook: string, where: string, order: DocumentOrder): Outcome<MadeDocument> {
  const services = servicesFor(where);
  if (!services.ok) return services;
  if (order.copy) return makeCopy(services.value, workbook, where, order, order.copy);
  const made = makeDocument(services.value, { ...order, where, workbook });
  if (!made.ok) return made;
  return success({ ...made.value, key: order.key, title: order.withoutNames.title }, made.problems);
}

/** Changes a Doc that this member made; `named` when students were written into it by name. */
export function edit(where: string, change: DocumentEdit): Outcome<Edited> {
  const services = servicesFor(where);
  if (!services.ok) return services;
  switch (change.kind) {
    case 'refresh':
      return refreshDocument(services.value, { ...change, where });
    case 'append':
      return appendToDocument(services.value, { ...change, where });
    case 'look':
      return lookAtDocument(services.value, where, change.documentId);
    case 'share':
      return shareDocument(services.value, where, change.documentId, change.people);
  }
}

/** What stands in a Doc that this member made. */
export function read(where: string, documentId: string): Outcome<DocContent> {
  const services = servicesFor(where);
  return services.ok ? readContent(services.value, where, documentId) : services;
}

function servicesFor(where: string): Outcome<DocumentServices> {
  // A service that the manifest does not name is no name at all in the script.
  if (typeof Docs !== 'undefined' && typeof Drive !== 'undefined' && Docs && Drive)
    return success({ docs: Docs, drive: Drive });
  return failure([servicesOff(where)]);
}
