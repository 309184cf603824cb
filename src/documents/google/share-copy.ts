/**
 * A copy for people outside the team: a Doc, and beside it the same table as a spreadsheet that Drive makes of
 * comma-separated text. They stand in the maker's My Drive and not in the team's folder, so that whoever may read the
 * copy reads nothing else.
 */
import { type Outcome, type Problem, success } from '../../domain/problem';
import { words } from '../messages';
import type { Doc } from '../model';
import { textBetween } from './existing-text';
import { asking } from './refusals';
import { docRequests } from './requests';
import { type DocumentServices, type File, NO_CONTENT, readDocument, sendBatch } from './services';

export interface ShareCopyOrder {
  /** What the teacher is doing, for Problems. */
  readonly where: string;
  /** Id of the spreadsheet. */
  readonly workbook: string;
  /** Stable for one content: up to 100 bytes. */
  readonly key: string;
  readonly doc: Doc;
  /** The same table as comma-separated text; undefined when no spreadsheet is wanted. */
  readonly table: string | undefined;
  /** E-mail addresses of those who may read the copy; Google tells them by mail. */
  readonly readers: readonly string[];
}

export interface MadeCopy {
  readonly id: string;
  readonly url: string;
  /** E-mail address of the member in whose Drive it is. */
  readonly madeBy: string;
  readonly spreadsheet: { readonly id: string; readonly url: string } | undefined;
  readonly state: 'made' | 'found';
}

/** Makes bytes of a text: `Utilities.newBlob` fits. */
export type BlobMaker = (text: string, contentType: string, name: string) => GoogleAppsScript.Base.Blob;

const DOCUMENT = 'application/vnd.google-apps.document';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const CSV = 'text/csv';
const KEY = 'commonGroundKey';
const BOOK = 'commonGroundBook';
const FIELDS = 'id,mimeType,webViewLink,permissions(emailAddress,role)';

/** Makes the copy, or finds what an earlier try made: four calls, and one per file and reader. */
export function makeShareCopy(
  services: DocumentServices,
  order: ShareCopyOrder,
  newBlob: BlobMaker,
): Outcome<MadeCopy> {
  const looked = asking(order.where, () => lookFor(services, order));
  if (!looked.ok) return looked;
  const { document, spreadsheet } = looked.value;
  const doc = asking(order.where, () => (document ? filled(services, document, order) : createDoc(services, order)));
  if (!doc.ok) return doc;
  const { table } = order;
  const sheet =
    table === undefined
      ? success(undefined)
      : spreadsheet
        ? success(spreadsheet)
        : asking(order.where, () => createSheet(services, order, newBlob(table, CSV, order.doc.title)));
  if (!sheet.ok) return sheet;
  const problems: Problem[] = [];
  for (const file of [doc.value, sheet.value])
    if (file) for (const reader of order.readers) problems.push(...share(services, order, file.id ?? '', reader));
  return success(
    {
      ...linked(doc.value, 'document'),
      madeBy: doc.value.permissions?.find(({ role }) => role === 'owner')?.emailAddress ?? '',
      spreadsheet: sheet.value ? linked(sheet.value, 'spreadsheets') : undefined,
      state: document ? 'found' : 'made',
    },
    problems,
  );
}

function lookFor(services: DocumentServices, order: ShareCopyOrder) {
  const has = (key: string, value: string): string =>
    `appProperties has { key='${key}' and value='${value.replace(/[\\']/g, '\\$&')}' }`;
  const files =
    services.drive.Files.list({
      q: `trashed = false and ${has(BOOK, order.workbook)} and ${has(KEY, order.key)}`,
      fields: `files(${FIELDS})`,
      pageSize: 100,
      spaces: 'drive',
    }).files ?? [];
  return {
    document: files.find(({ mimeType }) => mimeType === DOCUMENT),
    spreadsheet: files.find(({ mimeType }) => mimeType === SPREADSHEET),
  };
}

const HIDDEN = { ignoreDefaultVisibility: true, fields: FIELDS } as const;

function createDoc(services: DocumentServices, order: ShareCopyOrder): File {
  const file = services.drive.Files.create(
    { name: order.doc.title, mimeType: DOCUMENT, appProperties: marks(order) },
    NO_CONTENT,
    HIDDEN,
  );
  sendBatch(services, file.id ?? '', docRequests(order.doc));
  return file;
}

/** An earlier try may have made the Doc and not written it. */
function filled(services: DocumentServices, file: File, order: ShareCopyOrder): File {
  const id = file.id ?? '';
  const text = textBetween(readDocument(services, id), 0, Number.MAX_SAFE_INTEGER);
  if (text.trim() === '') sendBatch(services, id, docRequests(order.doc));
  return file;
}

function createSheet(services: DocumentServices, order: ShareCopyOrder, blob: GoogleAppsScript.Base.Blob): File {
  return services.drive.Files.create(
    { name: order.doc.title, mimeType: SPREADSHEET, appProperties: marks(order) },
    blob,
    HIDDEN,
  );
}

function marks(order: ShareCopyOrder): Record<string, string> {
  return { [BOOK]: order.workbook, [KEY]: order.key };
}

function share(services: DocumentServices, order: ShareCopyOrder, id: string, emailAddress: string): Problem[] {
  const shared = asking(order.where, () =>
    services.drive.Permissions.create({ type: 'user', role: 'reader', emailAddress }, id, {
      sendNotificationEmail: true,
    }),
  );
  if (shared.ok) return [];
  return [
    {
      code: 'doc-not-shared',
      where: order.where,
      message: words.google.notShared(emailAddress),
      remedy: words.google.notSharedRemedy,
      severity: 'note',
    },
  ];
}

function linked(file: File, kind: 'document' | 'spreadsheets'): { readonly id: string; readonly url: string } {
  const id = file.id ?? '';
  return { id, url: file.webViewLink ?? `https://docs.google.com/${kind}/d/${id}/edit` };
}
