/**
 * Making a Google Doc from a document value. Before anything is made it is looked for, so that trying again never makes
 * a second one; names of students are written only after the Doc's readers were read back.
 */

import { type Outcome, type Problem, success } from '../../domain/problem';
import { words } from '../messages';
import type { Doc } from '../model';
import { shareWith } from './edit-document';
import { textBetween } from './existing-text';
import { notYetReaders, outsiders, PERMISSION_FIELDS } from './readers';
import { asking } from './refusals';
import { docRequests } from './requests';
import { type DocumentServices, type File, NO_CONTENT, type Permission, readDocument, sendBatch } from './services';

export interface DocumentOrder {
  /** What the teacher is doing, for Problems: `New agenda`. */
  readonly where: string;
  /** Id of the spreadsheet: the copy of a workbook must not find last year's Docs. */
  readonly workbook: string;
  /** What the Doc belongs to: `agenda:M12`. Up to 100 bytes. */
  readonly key: string;
  /** Name of the team's folder, made with the team's first Doc. */
  readonly folderName: string;
  /** Undefined when the team wants no names. */
  readonly withNames: Doc | undefined;
  readonly withoutNames: Doc;
  /** E-mail addresses of the people who may read names. */
  readonly people: readonly string[];
  /** Those of them with whom the Doc is to be shared; nobody is sent a mail. */
  readonly shareWith: readonly string[];
}

export interface MadeDocument {
  readonly id: string;
  readonly url: string;
  /** Of a Doc that was found: whether it may. */
  readonly holdsNames: boolean;
  /** E-mail address of the member who made it, in whose Drive it is. */
  readonly madeBy: string;
  /** `found`: it had been made and filled before, and was left as it is. */
  readonly state: 'made' | 'found';
}

const DOCUMENT = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';
const KEY = 'commonGroundKey';
const BOOK = 'commonGroundBook';
const FOLDER_KEY = 'folder';
const FILE_FIELDS = `id,mimeType,webViewLink,${PERMISSION_FIELDS}`;

/**
 * Makes the Doc, or finds the one that was made before: look, make, read back who can read it, write. Four calls, one
 * more for each person it is newly shared with, and one less without names and sharing. When somebody else can read it,
 * it is written without names and a Problem (`note`) says who.
 */
export function makeDocument(services: DocumentServices, order: DocumentOrder): Outcome<MadeDocument> {
  const looked = asking(order.where, () => lookFor(services, order));
  if (!looked.ok) return looked;
  const { folder, document: earlier } = looked.value;
  if (earlier?.id !== undefined) {
    const filled = asking(order.where, () => isFilled(services, earlier.id ?? ''));
    if (!filled.ok) return filled;
    if (filled.value) return success(madeDocument(earlier, 'found', order.withNames !== undefined));
  }
  const made = earlier ? success(earlier) : asking(order.where, () => create(services, order, folder));
  return made.ok ? fill(services, order, made.value, earlier === undefined && folder === undefined) : made;
}

/** @param inNewFolder nothing was there from which the Doc could have inherited readers */
function fill(
  services: DocumentServices,
  order: DocumentOrder,
  file: File,
  inNewFolder: boolean,
): Outcome<MadeDocument> {
  const id = file.id ?? '';
  const problems: Problem[] = [];
  let holdsNames = false;
  if (order.withNames !== undefined || order.shareWith.length > 0) {
    const read = asking(order.where, () => readersOf(services, file, inNewFolder));
    if (!read.ok) return read;
    for (const address of notYetReaders(read.value, order.shareWith))
      problems.push(...shareWith(services, order.where, id, address));
    const others = outsiders(read.value, order.people);
    holdsNames = order.withNames !== undefined && others.length === 0;
    if (order.withNames !== undefined && others.length > 0) problems.push(readByOthers(order.where, others));
  }
  const content = holdsNames && order.withNames ? order.withNames : order.withoutNames;
  const written = asking(order.where, () => sendBatch(services, id, docRequests(content)));
  return written.ok ? success(madeDocument(file, 'made', holdsNames), problems) : written;
}

function lookFor(
  services: DocumentServices,
  order: DocumentOrder,
): { readonly folder: File | undefined; readonly document: File | undefined } {
  const has = (key: string, value: string): string => `appProperties has { key='${key}' and value='${quoted(value)}' }`;
  const query = `trashed = false and ${has(BOOK, order.workbook)} and (${has(KEY, order.key)} or ${has(KEY, FOLDER_KEY)})`;
  const files =
    services.drive.Files.list({ q: query, fields: `files(${FILE_FIELDS})`, pageSize: 100, spaces: 'drive' }).files ??
    [];
  return {
    folder: files.find((file) => file.mimeType === FOLDER),
    document: files.find((file) => file.mimeType === DOCUMENT),
  };
}

function create(services: DocumentServices, order: DocumentOrder, folder: File | undefined): File {
  // Without this a school's default, such as "everyone at school with the link", would hold for the new file.
  const hidden = { ignoreDefaultVisibility: true, fields: FILE_FIELDS };
  const mark = (key: string): Record<string, string> => ({ [BOOK]: order.workbook, [KEY]: key });
  const parent =
    folder ??
    services.drive.Files.create(
      { name: order.folderName, mimeType: FOLDER, appProperties: mark(FOLDER_KEY) },
      NO_CONTENT,
      hidden,
    );
  return services.drive.Files.create(
    {
      name: order.withoutNames.title,
      mimeType: DOCUMENT,
      appProperties: mark(order.key),
      ...(parent.id === undefined ? {} : { parents: [parent.id] }),
    },
    NO_CONTENT,
    hidden,
  );
}

function readersOf(services: DocumentServices, file: File, inNewFolder: boolean): readonly Permission[] {
  // A Doc in a folder that was made a moment ago has inherited nothing: the reply to its making is complete.
  if (inNewFolder && file.permissions !== undefined) return file.permissions;
  return services.drive.Permissions.list(file.id ?? '', { fields: PERMISSION_FIELDS, pageSize: 100 }).permissions ?? [];
}

function isFilled(services: DocumentServices, id: string): boolean {
  return textBetween(readDocument(services, id), 0, Number.MAX_SAFE_INTEGER).trim() !== '';
}

function madeDocument(file: File, state: MadeDocument['state'], holdsNames: boolean): MadeDocument {
  const id = file.id ?? '';
  const madeBy = file.permissions?.find(({ role }) => role === 'owner')?.emailAddress ?? '';
  return { id, url: file.webViewLink ?? `https://docs.google.com/document/d/${id}/edit`, holdsNames, madeBy, state };
}

function readByOthers(where: string, others: readonly string[]): Problem {
  return {
    code: 'doc-read-by-others',
    where,
    message: words.google.madeWithoutNames(others),
    remedy: words.google.madeWithoutNamesRemedy,
    severity: 'note',
  };
}

function quoted(value: string): string {
  return value.replace(/[\\']/g, '\\$&');
}
