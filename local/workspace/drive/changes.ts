/**
 * Drive.Files.update and export: what becomes of a file that is there.
 */
import { documentText } from '../docs/text';
import { readableFile, writableFile } from './access';
import { notPermitted, refusedBody } from './api-error';
import { appPropertiesAfter } from './app-properties';
import type { FileResource } from './file-resource';
import { rootFolderId } from './ids';
import type { DriveFile, DriveModel } from './model';
import { type Blob, folderFrom, refuseOtherFields } from './new-files';

const READ_ONLY: readonly (keyof FileResource)[] = [
  'id',
  'kind',
  'owners',
  'ownedByMe',
  'shared',
  'permissions',
  'permissionIds',
  'explicitlyTrashed',
  'webViewLink',
  'spaces',
  'isAppAuthorized',
];

/** What `update` takes beside the resource. */
export interface FolderChange {
  readonly addParents: string | undefined;
  readonly removeParents: string | undefined;
}

/** Renames, trashes, describes or moves a file; fields that are absent stay as they are. */
export function updateFile(
  drive: DriveModel,
  email: string,
  resource: FileResource,
  fileId: string,
  blob: Blob | null,
  folders: FolderChange,
): DriveFile {
  const method = 'drive.files.update';
  const file = writableFile(drive, method, fileId, email);
  if (resource.parents !== undefined) {
    throw refusedBody(
      method,
      'fieldNotWritable',
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
    );
  }
  if (READ_ONLY.some((field) => resource[field] !== undefined)) {
    const message = 'The resource body includes fields which are not directly writable.';
    throw refusedBody(method, 'fieldNotWritable', message);
  }
  refuseOtherFields(method, resource, ['name', 'description', 'appProperties', 'trashed']);
  if (blob !== null && file.content.kind !== 'upload') throw new Error(`not implemented: ${method} media`);
  if (resource.trashed !== undefined && file.ownerEmail !== email) throw notPermitted(method);
  const appProperties = appPropertiesAfter(method, file.appProperties, resource.appProperties);
  const folderId = folderAfter(drive, email, file, folders);

  if (blob !== null) {
    const contentType = blob.getContentType() ?? file.mimeType;
    file.content = { kind: 'upload', upload: { contentType, bytes: [...blob.getBytes()] } };
  }
  file.folderId = folderId;
  file.appProperties = appProperties;
  file.name = resource.name ?? file.name;
  file.description = resource.description ?? file.description;
  file.trashed = resource.trashed ?? file.trashed;
  file.modifiedTime = drive.clock();
  return file;
}

/** A file has one folder: adding one without removing the other is refused, as Google does since 2020. */
function folderAfter(drive: DriveModel, email: string, file: DriveFile, change: FolderChange): string | null {
  const method = 'drive.files.update';
  const added = idsIn(change.addParents);
  const removed = idsIn(change.removeParents);
  if (added.length === 0 && removed.length === 0) return file.folderId;
  const here = file.folderId ?? rootFolderId(file.ownerEmail);
  const leaves = removed.some((id) => id === here || (id === 'root' && file.folderId === null));
  if (added.length > 1 || (added.length === 1 && !leaves)) {
    throw refusedBody(method, 'cannotAddParent', 'Increasing the number of parents is not allowed');
  }
  // Without any folder a file goes back to its owner's My Drive.
  return added.length === 0 && !leaves ? file.folderId : folderFrom(drive, method, email, added);
}

function idsIn(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

/** A Doc as plain text. Other conversions of Google's are not built. */
export function exportFile(drive: DriveModel, email: string, fileId: string, mimeType: string): string {
  const method = 'drive.files.export';
  const file = readableFile(drive, method, fileId, email);
  if (file.content.kind === 'folder' || file.content.kind === 'upload') {
    throw refusedBody(method, 'fileNotExportable', 'Export only supports Docs Editors files.');
  }
  if (file.content.kind !== 'document' || mimeType !== 'text/plain') {
    throw new Error(`not implemented: ${method} of ${file.mimeType} to ${mimeType}`);
  }
  return documentText(file.content.document);
}
