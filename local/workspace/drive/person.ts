/**
 * What a person does in Drive by hand, outside the app: none of it passes the gate or needs a scope.
 */

import { emptyDocument } from '../docs/tree';
import { canWrite, roleOf } from './access';
import type { PermissionResource } from './file-resource';
import { addFile, DOCUMENT, type DriveFile, type DriveModel, type FileContent, FOLDER, mintFileId } from './model';
import { readPermission } from './permissions';

export interface DrivePerson {
  /** Makes a file or folder without the app, which therefore does not see it. @returns its id */
  make(kind: 'document' | 'folder', name: string, folderId?: string): string;
  /** Opens a file with the app (a file picker or "Open with"): from then on the app sees it for this person. */
  openWithApp(fileId: string): void;
  rename(fileId: string, name: string): void;
  /** Moves a file; null is My Drive. */
  move(fileId: string, folderId: string | null): void;
  /** Puts a file of one's own into the trash. */
  trash(fileId: string): void;
  restore(fileId: string): void;
  /** Deletes a file of one's own for good, and what one owns in it when it is a folder. */
  deleteForever(fileId: string): void;
  share(fileId: string, permission: PermissionResource): void;
  unshare(fileId: string, permissionId: string): void;
}

/** The hands of one person. Every act throws an Error in plain words when Drive would not offer it to the person. */
export function drivePerson(drive: DriveModel, email: string): DrivePerson {
  const seen = (fileId: string): DriveFile => {
    const file = drive.state.files[fileId];
    if (file === undefined || roleOf(drive, file, email) === null) throw new Error(`${email} has no file ${fileId}`);
    return file;
  };
  const edited = (fileId: string): DriveFile => {
    const file = seen(fileId);
    if (!canWrite(roleOf(drive, file, email))) throw new Error(`${email} may not change ${file.name}`);
    file.modifiedTime = drive.clock();
    return file;
  };
  const owned = (fileId: string): DriveFile => {
    const file = seen(fileId);
    if (file.ownerEmail !== email) throw new Error(`${file.name} belongs to ${file.ownerEmail}`);
    return file;
  };
  return {
    make(kind, name, folderId) {
      const id = mintFileId(drive);
      const content: FileContent =
        kind === 'folder' ? { kind: 'folder' } : { kind: 'document', document: emptyDocument(id) };
      const mimeType = kind === 'folder' ? FOLDER : DOCUMENT;
      const place = folderId === undefined ? null : edited(folderId).id;
      const made = { id, name, mimeType, ownerEmail: email, folderId: place, content };
      return addFile(drive, { ...made, ignoreDefaultVisibility: false, madeByApp: false }).id;
    },
    openWithApp(fileId) {
      const file = seen(fileId);
      if (!file.openedWithAppBy.includes(email)) file.openedWithAppBy.push(email);
    },
    rename(fileId, name) {
      edited(fileId).name = name;
    },
    move(fileId, folderId) {
      edited(fileId).folderId = folderId === null ? null : edited(folderId).id;
    },
    trash(fileId) {
      owned(fileId).trashed = true;
    },
    restore(fileId) {
      owned(fileId).trashed = false;
    },
    deleteForever(fileId) {
      deleteTree(drive, owned(fileId), email);
    },
    share(fileId, resource) {
      const file = edited(fileId);
      const permission = readPermission('drive.permissions.create', resource);
      file.permissions = [...file.permissions.filter(({ id }) => id !== permission.id), permission];
    },
    unshare(fileId, permissionId) {
      const file = edited(fileId);
      file.permissions = file.permissions.filter(({ id, role }) => id !== permissionId || role === 'owner');
    },
  };
}

function deleteTree(drive: DriveModel, file: DriveFile, email: string): void {
  delete drive.state.files[file.id];
  for (const inside of Object.values(drive.state.files)) {
    if (inside.folderId !== file.id) continue;
    if (inside.ownerEmail === email) deleteTree(drive, inside, email);
    else inside.folderId = null;
  }
}

/**
 * Removes a person's account. Google deletes the files of a removed account after about 20 days unless they are
 * transferred; here both happen at once.
 * @param heir who gets the files; null: they are deleted
 */
export function removeAccount(drive: DriveModel, email: string, heir: string | null): void {
  for (const file of Object.values(drive.state.files)) {
    file.openedWithAppBy = file.openedWithAppBy.filter((person) => person !== email);
    if (file.ownerEmail !== email) continue;
    if (heir === null) delete drive.state.files[file.id];
    else transfer(file, heir);
  }
}

function transfer(file: DriveFile, heir: string): void {
  const permission = readPermission('drive.permissions.create', { type: 'user', emailAddress: heir, role: 'writer' });
  file.ownerEmail = heir;
  file.permissions = [
    { ...permission, role: 'owner' },
    ...file.permissions.filter(({ id, role }) => role !== 'owner' && id !== permission.id),
  ];
}
