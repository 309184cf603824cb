/** Reading, sharing and adding to a Doc that this member made. Another member's Doc cannot be seen: a Problem says so. */
import { failure, type Outcome, type Problem, success } from '../../domain/problem';
import { words } from '../messages';
import type { DocContent } from '../minutes/content';
import type { Region } from '../model';
import { appendRequests } from './append';
import { contentOf } from './doc-content';
import { type Edited, WITHOUT_NAMES } from './edited';
import { outOfBin } from './in-bin';
import { notYetReaders, outsiders, PERMISSION_FIELDS } from './readers';
import { asking } from './refusals';
import { type DocumentServices, type Permission, readDocument, sendBatch } from './services';

export interface AppendOrder {
  /** For Problems: `Add the minutes to the Doc`. */
  readonly where: string;
  readonly documentId: string;
  readonly heading: string;
  /** Undefined when no student stands in it. */
  readonly withNames: Region | undefined;
  readonly withoutNames: Region;
  /** E-mail addresses of the people who may read names. */
  readonly people: readonly string[];
}

/** What stands in the Doc now: one call. */
export function readContent(services: DocumentServices, where: string, documentId: string): Outcome<DocContent> {
  const read = asking(where, () => readDocument(services, documentId));
  return read.ok ? success({ ...contentOf(read.value), id: documentId }) : read;
}

/**
 * Looks whether a Doc that is there already lies in the bin: one call. A colleague's Doc cannot be seen, and nothing is
 * said of it.
 */
export function lookAtDocument(services: DocumentServices, where: string, documentId: string): Outcome<Edited> {
  const { problems } = outOfBin(services, where, documentId);
  return success(
    WITHOUT_NAMES,
    problems.flatMap((problem) => (problem.code === 'doc-in-bin' ? [{ ...problem, severity: 'note' as const }] : [])),
  );
}

/** Adds a block at the Doc's end, or puts it in place of the earlier one: three calls, one more for names. */
export function appendToDocument(services: DocumentServices, order: AppendOrder): Outcome<Edited> {
  const { where, documentId } = order;
  const there = outOfBin(services, where, documentId);
  if (!there.ok) return there;
  const problems: Problem[] = [];
  let region = order.withoutNames;
  if (order.withNames) {
    const readers = readersOf(services, where, documentId);
    if (!readers.ok) return readers;
    const others = outsiders(readers.value, order.people);
    if (others.length === 0) region = order.withNames;
    else problems.push(readByOthers(where, others));
  }
  const document = asking(where, () => readDocument(services, documentId));
  if (!document.ok) return document;
  const requests = appendRequests(document.value, order.heading, region);
  if (!requests.ok) return requests;
  const { revisionId } = document.value;
  const sent = asking(where, () => sendBatch(services, documentId, requests.value, revisionId ?? undefined));
  return sent.ok ? success({ named: region !== order.withoutNames }, problems) : sent;
}

/** Gives the people access who have none yet, without a mail: two calls, and one for each of them. */
export function shareDocument(
  services: DocumentServices,
  where: string,
  documentId: string,
  people: readonly string[],
): Outcome<Edited> {
  const there = outOfBin(services, where, documentId);
  if (!there.ok) return there;
  const readers = readersOf(services, where, documentId);
  if (!readers.ok) return readers;
  const problems = notYetReaders(readers.value, people).flatMap((address) =>
    shareWith(services, where, documentId, address),
  );
  return success(WITHOUT_NAMES, problems);
}

/** One member who cannot be reached does not keep the others out. */
export function shareWith(
  services: DocumentServices,
  where: string,
  documentId: string,
  emailAddress: string,
): readonly Problem[] {
  const shared = asking(where, () =>
    services.drive.Permissions.create({ type: 'user', role: 'writer', emailAddress }, documentId, {
      sendNotificationEmail: false,
    }),
  );
  if (shared.ok) return [];
  return [
    {
      code: 'doc-not-shared',
      where,
      message: words.google.notShared(emailAddress),
      remedy: words.google.notSharedRemedy,
      severity: 'note',
    },
  ];
}

function readersOf(services: DocumentServices, where: string, documentId: string): Outcome<readonly Permission[]> {
  const read = asking(where, () =>
    services.drive.Permissions.list(documentId, { fields: PERMISSION_FIELDS, pageSize: 100 }),
  );
  return read.ok ? success(read.value.permissions ?? []) : failure(read.problems);
}

function readByOthers(where: string, others: readonly string[]): Problem {
  return {
    code: 'doc-read-by-others',
    where,
    message: words.google.addedWithoutNames(others),
    remedy: words.google.refreshedWithoutNamesRemedy,
    severity: 'note',
  };
}
