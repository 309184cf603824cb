/**
 * Who may see and change a file: Drive's sharing, and on top of it what `drive.file` lets this app see.
 */
import { fileNotFound, notPermitted } from './api-error';
import type { DriveFile, DriveModel, Permission, Role } from './model';

const RANK: Record<Role, number> = { reader: 1, commenter: 2, writer: 3, fileOrganizer: 4, organizer: 5, owner: 6 };

/** The file and the folders it lies in, from the inside out. */
function fileAndFolders(drive: DriveModel, file: DriveFile): DriveFile[] {
  const chain: DriveFile[] = [];
  for (let at: DriveFile | undefined = file; at !== undefined && !chain.includes(at); ) {
    chain.push(at);
    at = at.folderId === null ? undefined : drive.state.files[at.folderId];
  }
  return chain;
}

/** All permissions that hold on a file: its own and those of its folders; per grantee the strongest. */
export function effectivePermissions(drive: DriveModel, file: DriveFile): Permission[] {
  const strongest = new Map<string, Permission>();
  for (const holder of fileAndFolders(drive, file)) {
    for (const permission of holder.permissions) {
      // The owner of a folder can write in it; he does not own what others put there.
      const held: Permission =
        holder !== file && permission.role === 'owner' ? { ...permission, role: 'writer' } : permission;
      const before = strongest.get(held.id);
      if (before === undefined || RANK[held.role] > RANK[before.role]) strongest.set(held.id, held);
    }
  }
  return [...strongest.values()];
}

/** Whether a file is in the trash, itself or with a folder around it. */
export function isTrashed(drive: DriveModel, file: DriveFile): boolean {
  return fileAndFolders(drive, file).some((holder) => holder.trashed);
}

/**
 * What a person may do with a file by Drive's sharing; null: nothing.
 * Membership of groups is not known here, so a group's permission gives nobody access.
 */
export function roleOf(drive: DriveModel, file: DriveFile, email: string): Role | null {
  if (isTrashed(drive, file) && file.ownerEmail !== email) return null;
  const domain = email.slice(email.lastIndexOf('@') + 1);
  let best: Role | null = null;
  for (const permission of effectivePermissions(drive, file)) {
    const applies =
      permission.type === 'anyone' ||
      (permission.type === 'domain' && permission.domain === domain) ||
      (permission.type === 'user' && permission.emailAddress.toLowerCase() === email.toLowerCase());
    if (applies && (best === null || RANK[permission.role] > RANK[best])) best = permission.role;
  }
  return best;
}

/** Whether a role allows changing the content. */
export function canWrite(role: Role | null): boolean {
  return role !== null && RANK[role] >= RANK.writer;
}

/** The file, if this app may see it for this person; undefined otherwise, whoever else it is shared with. */
export function visibleFile(drive: DriveModel, fileId: string, email: string): DriveFile | undefined {
  const file = drive.state.files[fileId];
  if (file === undefined || !file.openedWithAppBy.includes(email)) return undefined;
  return roleOf(drive, file, email) === null ? undefined : file;
}

/** The file for reading. @throws Drive's 404 when the app does not see it */
export function readableFile(drive: DriveModel, method: string, fileId: string, email: string): DriveFile {
  const file = visibleFile(drive, fileId, email);
  if (file === undefined) throw fileNotFound(method, fileId);
  return file;
}

/** The file for changing. @throws Drive's 404 when the app does not see it, 403 when the person may only read */
export function writableFile(drive: DriveModel, method: string, fileId: string, email: string): DriveFile {
  const file = readableFile(drive, method, fileId, email);
  if (!canWrite(roleOf(drive, file, email))) throw notPermitted(method);
  return file;
}
