/**
 * Drive.Files.create and copy: new files, made by the app for the person who runs it.
 */
import { copyDocument, emptyDocument } from '../docs/tree';
import { readableFile, visibleFile, writableFile } from './access';
import { invalidParameter, refusedBody } from './api-error';
import { appPropertiesAfter } from './app-properties';
import { readCsv } from './csv';
import type { FileResource } from './file-resource';
import { rootFolderId } from './ids';
import {
  addFile,
  DOCUMENT,
  type DriveFile,
  type DriveModel,
  type FileContent,
  FOLDER,
  mintFileId,
  SPREADSHEET,
} from './model';
import { countDocument } from './quota';

export type Blob = GoogleAppsScript.Base.Blob;

/** Fields of a file that a caller may set on a new file and that we keep. */
const SETTABLE: readonly string[] = [
  'name',
  'mimeType',
  'parents',
  'appProperties',
  'description',
] satisfies readonly (keyof FileResource)[];

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @throws an error that names the first field we do not keep */
export function refuseOtherFields(method: string, resource: FileResource, settable: readonly string[]): void {
  for (const [field, value] of Object.entries(resource)) {
    if (value !== undefined && !settable.includes(field)) throw new Error(`not implemented: ${method} field ${field}`);
  }
}

/**
 * Makes a file. The maker's My Drive is where it lands unless `parents` names a folder that the app sees.
 * @param blob content to upload; converted when the MIME type is a Google one
 */
export function createFile(
  drive: DriveModel,
  email: string,
  resource: FileResource,
  blob: Blob | null,
  ignoreDefaultVisibility: boolean,
): DriveFile {
  const method = 'drive.files.create';
  refuseOtherFields(method, resource, SETTABLE);
  const mimeType = resource.mimeType ?? blob?.getContentType() ?? 'application/octet-stream';
  const id = mintFileId(drive);
  const content = newContent(method, id, mimeType, blob);
  const folderId = folderFrom(drive, method, email, resource.parents);
  const appProperties = appPropertiesAfter(method, {}, resource.appProperties);
  if (content.kind === 'document') countDocument(drive, method, email);
  return addFile(drive, {
    id,
    name: resource.name ?? blob?.getName() ?? 'Untitled',
    mimeType,
    ownerEmail: email,
    folderId,
    description: resource.description ?? '',
    appProperties,
    content,
    ignoreDefaultVisibility,
    madeByApp: true,
  });
}

/** Copies a file that the app sees; the copy belongs to the person who runs the app. */
export function copyFile(
  drive: DriveModel,
  email: string,
  resource: FileResource,
  fileId: string,
  ignoreDefaultVisibility: boolean,
): DriveFile {
  const method = 'drive.files.copy';
  refuseOtherFields(method, resource, ['name', 'parents', 'appProperties', 'description']);
  const source = readableFile(drive, method, fileId, email);
  if (source.content.kind === 'folder') {
    throw refusedBody(method, 'cannotCopyFile', 'This file cannot be copied by the user.');
  }
  if (source.content.kind === 'elsewhere') throw new Error(`not implemented: ${method} of ${source.mimeType}`);
  const appProperties = appPropertiesAfter(method, source.appProperties, resource.appProperties);
  const folderId =
    resource.parents === undefined
      ? inheritedFolder(drive, source, email)
      : folderFrom(drive, method, email, resource.parents);
  const id = mintFileId(drive);
  const content: FileContent =
    source.content.kind === 'document'
      ? { kind: 'document', document: copyDocument(source.content.document, id) }
      : source.content;
  if (content.kind === 'document') countDocument(drive, method, email);
  return addFile(drive, {
    id,
    name: resource.name ?? `Copy of ${source.name}`,
    mimeType: source.mimeType,
    ownerEmail: email,
    folderId,
    description: resource.description ?? source.description,
    appProperties,
    content,
    ignoreDefaultVisibility,
    madeByApp: true,
  });
}

function inheritedFolder(drive: DriveModel, source: DriveFile, email: string): string | null {
  if (source.folderId === null) return null;
  return visibleFile(drive, source.folderId, email) === undefined ? null : source.folderId;
}

/** The folder named by `parents`; null is My Drive. @throws 404 for a folder that the app does not see */
export function folderFrom(
  drive: DriveModel,
  method: string,
  email: string,
  parents: readonly string[] | undefined,
): string | null {
  if (parents === undefined || parents.length === 0) return null;
  if (parents.length > 1) {
    throw refusedBody(method, 'multipleParentsNotSupported', 'A file cannot have more than one parent.', 400);
  }
  const [parent] = parents as [string];
  if (parent === 'root' || parent === rootFolderId(email)) return null;
  const folder = writableFile(drive, method, parent, email);
  if (folder.content.kind !== 'folder') {
    throw refusedBody(method, 'parentNotAFolder', 'The specified parent is not a folder.');
  }
  return folder.id;
}

function newContent(method: string, id: string, mimeType: string, blob: Blob | null): FileContent {
  if (blob === null) {
    if (mimeType === FOLDER) return { kind: 'folder' };
    if (mimeType === DOCUMENT) return { kind: 'document', document: emptyDocument(id) };
    if (mimeType === SPREADSHEET) return { kind: 'spreadsheet', upload: null, rows: null };
    if (mimeType.startsWith('application/vnd.google-apps.')) throw new Error(`not implemented: ${method} ${mimeType}`);
    return { kind: 'upload', upload: { contentType: mimeType, bytes: [] } };
  }
  const contentType = blob.getContentType() ?? 'application/octet-stream';
  const upload = { contentType, bytes: [...blob.getBytes()] };
  if (!mimeType.startsWith('application/vnd.google-apps.')) return { kind: 'upload', upload };
  if (mimeType !== SPREADSHEET) throw new Error(`not implemented: ${method} conversion to ${mimeType}`);
  if (contentType === 'text/csv') {
    return { kind: 'spreadsheet', upload, rows: readCsv(blob.getDataAsString('UTF-8')) };
  }
  if (contentType === EXCEL) return { kind: 'spreadsheet', upload, rows: null };
  throw invalidParameter(method, 'mimeType', 'Bad Request');
}
