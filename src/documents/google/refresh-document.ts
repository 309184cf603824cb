/** Refreshing the numbers of a Doc that this member made: read it, check who can read it, put new blocks in their places. */

import { type Outcome, type Problem, success } from '../../domain/problem';
import { words } from '../messages';
import type { Region } from '../model';
import type { Edited } from './edited';
import { outOfBin } from './in-bin';
import { outsiders, PERMISSION_FIELDS } from './readers';
import { refreshRequests } from './refresh';
import { asking } from './refusals';
import { type DocumentServices, readDocument, sendBatch } from './services';

export interface RefreshOrder {
  /** For Problems: `Refresh numbers`. */
  readonly where: string;
  readonly documentId: string;
  /** Undefined when the team wants no names. */
  readonly withNames: readonly Region[] | undefined;
  readonly withoutNames: readonly Region[];
  /** E-mail addresses of the people who may read names. */
  readonly people: readonly string[];
}

/**
 * Puts new numbers into the Doc, in four calls. When somebody outside the team can read it, the blocks are written
 * without names, with a Problem (`note`). A block that is gone gives a Problem (`skip`).
 */
export function refreshDocument(services: DocumentServices, order: RefreshOrder): Outcome<Edited> {
  const { where, documentId } = order;
  const there = outOfBin(services, where, documentId);
  if (!there.ok) return there;
  const regions =
    order.withNames === undefined ? success(order.withoutNames) : readableRegions(services, order, order.withNames);
  if (!regions.ok) return regions;
  const document = asking(where, () => readDocument(services, documentId));
  if (!document.ok) return document;
  const requests = refreshRequests(document.value, regions.value);
  if (!requests.ok) return requests;
  const { revisionId } = document.value;
  const sent = asking(where, () => sendBatch(services, documentId, requests.value, revisionId ?? undefined));
  const named = regions.value !== order.withoutNames;
  return sent.ok ? success({ named }, [...regions.problems, ...requests.problems]) : sent;
}

function readableRegions(
  services: DocumentServices,
  order: RefreshOrder,
  withNames: readonly Region[],
): Outcome<readonly Region[]> {
  const read = asking(order.where, () =>
    services.drive.Permissions.list(order.documentId, { fields: PERMISSION_FIELDS, pageSize: 100 }),
  );
  if (!read.ok) return read;
  const others = outsiders(read.value.permissions ?? [], order.people);
  if (others.length === 0) return success(withNames);
  const problem: Problem = {
    code: 'doc-read-by-others',
    where: order.where,
    message: words.google.refreshedWithoutNames(others),
    remedy: words.google.refreshedWithoutNamesRemedy,
    severity: 'note',
  };
  return success(order.withoutNames, [problem]);
}
