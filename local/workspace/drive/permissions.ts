/**
 * Drive.Permissions: sharing a file, seeing with whom it is shared, and taking it back.
 */
import { canWrite, effectivePermissions, readableFile, roleOf } from './access';
import { apiError, invalidParameter, notPermitted, refusedBody } from './api-error';
import type { PermissionResource } from './file-resource';
import { granteeId } from './ids';
import { type DriveFile, type DriveModel, domainId, type Permission, type Role } from './model';

const GIVEN_ROLES: readonly Role[] = ['writer', 'commenter', 'reader'];

/** How `permissions.create` is asked to tell the person. Google's default is to send an e-mail. */
export interface Notification {
  readonly send: boolean;
  readonly message: string | null;
}

/** Shares a file. @throws Drive's errors for an incomplete permission, or a person who may not share */
export function createPermission(
  drive: DriveModel,
  email: string,
  resource: PermissionResource,
  fileId: string,
  notification: Notification,
): Permission {
  const method = 'drive.permissions.create';
  const file = sharable(drive, method, fileId, email);
  const permission = readPermission(method, resource);
  const others = file.permissions.filter(({ id }) => id !== permission.id);
  const own = file.permissions.find(({ id }) => id === permission.id);
  // Sharing with the owner changes nothing.
  if (own?.role === 'owner') return own;
  file.permissions = [...others, permission];
  if (notification.send && (permission.type === 'user' || permission.type === 'group')) {
    drive.state.sentEmails.push({ from: email, to: permission.emailAddress, fileId, message: notification.message });
  }
  return permission;
}

/** With whom a file is shared, through its folders too. Only those who may share it may see this. */
export function listPermissions(drive: DriveModel, email: string, fileId: string): Permission[] {
  return effectivePermissions(drive, sharable(drive, 'drive.permissions.list', fileId, email));
}

/** Takes a permission back. What comes from a folder can only be taken back there. */
export function deletePermission(drive: DriveModel, email: string, fileId: string, permissionId: string): void {
  const method = 'drive.permissions.delete';
  const file = sharable(drive, method, fileId, email);
  const own = file.permissions.find(({ id }) => id === permissionId);
  if (own === undefined) {
    if (effectivePermissions(drive, file).some(({ id }) => id === permissionId)) {
      throw refusedBody(method, 'cannotDeletePermission', 'The user cannot delete an inherited permission.');
    }
    throw apiError(method, 404, `Permission not found: ${permissionId}.`, [
      {
        domain: 'global',
        reason: 'notFound',
        message: `Permission not found: ${permissionId}.`,
        locationType: 'parameter',
        location: 'permissionId',
      },
    ]);
  }
  if (own.role === 'owner') throw notPermitted(method);
  file.permissions = file.permissions.filter(({ id }) => id !== permissionId);
}

function sharable(drive: DriveModel, method: string, fileId: string, email: string): DriveFile {
  const file = readableFile(drive, method, fileId, email);
  if (!canWrite(roleOf(drive, file, email))) throw notPermitted(method);
  return file;
}

/** @throws Drive's error for the first part that is missing or does not fit the type */
export function readPermission(method: string, resource: PermissionResource): Permission {
  const { type, emailAddress, domain } = resource;
  if (type === undefined) throw invalidParameter(method, 'permission.type', 'The permission type field is required.');
  if (resource.role === undefined) {
    throw invalidParameter(method, 'permission.role', 'The permission role field is required.');
  }
  if (resource.role === 'owner') {
    const message = "The transferOwnership parameter must be enabled when the permission role is 'owner'.";
    throw refusedBody(method, 'forbidden', message);
  }
  const role = GIVEN_ROLES.find((known) => known === resource.role);
  if (role === undefined) throw invalidParameter(method, 'permission.role');
  const allowFileDiscovery = resource.allowFileDiscovery ?? false;
  if (type === 'user' || type === 'group') {
    if (emailAddress === undefined || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(emailAddress)) {
      const message = 'The specified emailAddress is invalid or not applicable for the given permission type.';
      throw invalidParameter(method, 'permission.emailAddress', message);
    }
    return { id: granteeId(emailAddress), type, emailAddress, role };
  }
  if (type === 'domain') {
    if (domain === undefined || domain === '') {
      const message = 'The specified domain is invalid or not applicable for the given permission type.';
      throw invalidParameter(method, 'permission.domain', message);
    }
    return { id: domainId(domain), type, domain, allowFileDiscovery, role };
  }
  if (type === 'anyone') return { id: 'anyoneWithLink', type, allowFileDiscovery, role };
  throw invalidParameter(method, 'permission.type');
}
