/**
 * A file as the Drive API shows it. Only what `fields` asks for comes back; without it, the four default fields.
 */
import { canWrite, effectivePermissions, isTrashed, roleOf, visibleFile } from './access';
import { invalidParameter } from './api-error';
import { rootFolderId } from './ids';
import { DOCUMENT, type DriveFile, type DriveModel, FOLDER, type Permission, SPREADSHEET } from './model';
import { type FieldSelection, readFields, selectFields } from './partial-response';

export type FileResource = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
export type PermissionResource = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;

/** Every field of a file: `given` when we answer it. Complete by type, so that a new field must be decided on. */
const FILE_FIELDS: Record<keyof FileResource, 'given' | 'not given'> = {
  appProperties: 'given',
  capabilities: 'not given',
  contentHints: 'not given',
  contentRestrictions: 'not given',
  copyRequiresWriterPermission: 'not given',
  createdTime: 'given',
  description: 'given',
  driveId: 'not given',
  explicitlyTrashed: 'given',
  exportLinks: 'not given',
  fileExtension: 'not given',
  folderColorRgb: 'not given',
  fullFileExtension: 'not given',
  hasAugmentedPermissions: 'not given',
  hasThumbnail: 'not given',
  headRevisionId: 'not given',
  iconLink: 'not given',
  id: 'given',
  imageMediaMetadata: 'not given',
  isAppAuthorized: 'given',
  kind: 'given',
  labelInfo: 'not given',
  lastModifyingUser: 'not given',
  linkShareMetadata: 'not given',
  md5Checksum: 'not given',
  mimeType: 'given',
  modifiedByMe: 'not given',
  modifiedByMeTime: 'not given',
  modifiedTime: 'given',
  name: 'given',
  originalFilename: 'not given',
  ownedByMe: 'given',
  owners: 'given',
  parents: 'given',
  permissionIds: 'given',
  permissions: 'given',
  properties: 'not given',
  quotaBytesUsed: 'not given',
  resourceKey: 'not given',
  sha1Checksum: 'not given',
  sha256Checksum: 'not given',
  shared: 'given',
  sharedWithMeTime: 'not given',
  sharingUser: 'not given',
  shortcutDetails: 'not given',
  size: 'not given',
  spaces: 'given',
  starred: 'not given',
  teamDriveId: 'not given',
  thumbnailLink: 'not given',
  thumbnailVersion: 'not given',
  trashed: 'given',
  trashedTime: 'not given',
  trashingUser: 'not given',
  version: 'not given',
  videoMediaMetadata: 'not given',
  viewedByMe: 'not given',
  viewedByMeTime: 'not given',
  viewersCanCopyContent: 'not given',
  webContentLink: 'not given',
  webViewLink: 'given',
  writersCanShare: 'not given',
};

const PERMISSION_FIELDS: readonly (keyof PermissionResource)[] = [
  'kind',
  'id',
  'type',
  'role',
  'emailAddress',
  'domain',
  'allowFileDiscovery',
];

/** What `fields` selects of files. @param text the parameter, undefined when the caller gave none */
export function selectionOfFile(method: string, text: unknown): FieldSelection {
  return checked(method, readSelection(method, text, 'kind,id,name,mimeType'));
}

/** The same for a list of files: `files(id,name),nextPageToken`. */
export function selectionOfFileList(method: string, text: unknown): FieldSelection {
  const selection = readSelection(method, text, 'kind,incompleteSearch,nextPageToken,files(kind,id,name,mimeType)');
  known(method, selection, ['kind', 'incompleteSearch', 'nextPageToken', 'files']);
  const files = selection?.get('files');
  if (files !== undefined) checked(method, files);
  return selection;
}

/** What `fields` selects of one permission. */
export function selectionOfPermission(method: string, text: unknown): FieldSelection {
  return known(method, readSelection(method, text, 'kind,id,type,role'), PERMISSION_FIELDS);
}

/** What `fields` selects of a list of permissions. */
export function selectionOfPermissionList(method: string, text: unknown): FieldSelection {
  const selection = readSelection(method, text, 'kind,nextPageToken,permissions(kind,id,type,role)');
  known(method, selection, ['kind', 'nextPageToken', 'permissions']);
  const permissions = selection?.get('permissions');
  if (permissions !== undefined) known(method, permissions, PERMISSION_FIELDS);
  return selection;
}

function readSelection(method: string, text: unknown, usual: string): FieldSelection {
  if (text !== undefined && (typeof text !== 'string' || text === '')) throw invalidSelection(method, String(text));
  return readFields(text ?? usual, (part) => {
    throw invalidSelection(method, part);
  });
}

function checked(method: string, selection: FieldSelection): FieldSelection {
  for (const [name, below] of selection ?? []) {
    const field = (FILE_FIELDS as Record<string, string>)[name];
    if (name !== '*' && field === undefined) throw invalidSelection(method, name);
    if (field === 'not given') throw new Error(`not implemented: ${method} field ${name}`);
    if (name === 'permissions') known(method, below, PERMISSION_FIELDS);
  }
  return selection;
}

function known(method: string, selection: FieldSelection, names: readonly string[]): FieldSelection {
  for (const name of selection?.keys() ?? []) {
    if (name !== '*' && !names.includes(name)) throw invalidSelection(method, name);
  }
  return selection;
}

function invalidSelection(method: string, part: string): Error {
  return invalidParameter(method, 'fields', `Invalid field selection ${part}`);
}

/** The file as the app sees it for this person. */
export function fileResource(
  drive: DriveModel,
  file: DriveFile,
  email: string,
  selection: FieldSelection,
): FileResource {
  const permissions = effectivePermissions(drive, file);
  const mayShare = canWrite(roleOf(drive, file, email));
  const whole: FileResource = {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    createdTime: new Date(file.createdTime).toISOString(),
    modifiedTime: new Date(file.modifiedTime).toISOString(),
    trashed: isTrashed(drive, file),
    explicitlyTrashed: file.trashed,
    spaces: ['drive'],
    isAppAuthorized: true,
    ownedByMe: file.ownerEmail === email,
    owners: [{ kind: 'drive#user', emailAddress: file.ownerEmail, me: file.ownerEmail === email }],
    shared: permissions.length > 1,
    webViewLink: webViewLink(file),
    ...(file.description === '' ? {} : { description: file.description }),
    ...(Object.keys(file.appProperties).length === 0 ? {} : { appProperties: { ...file.appProperties } }),
    ...parentsOf(drive, file, email),
    ...(mayShare
      ? { permissions: permissions.map(permissionResource), permissionIds: permissions.map(({ id }) => id) }
      : {}),
  };
  return selectFields(whole, selection) as FileResource;
}

/** A folder that the app does not see is not told. */
function parentsOf(drive: DriveModel, file: DriveFile, email: string): Pick<FileResource, 'parents'> {
  if (file.folderId === null) return file.ownerEmail === email ? { parents: [rootFolderId(email)] } : {};
  return visibleFile(drive, file.folderId, email) === undefined ? {} : { parents: [file.folderId] };
}

/** A permission as the Drive API shows it, all fields. */
export function permissionResource(permission: Permission): PermissionResource {
  return { kind: 'drive#permission', ...permission };
}

function webViewLink(file: DriveFile): string {
  if (file.mimeType === DOCUMENT) return `https://docs.google.com/document/d/${file.id}/edit?usp=drivesdk`;
  if (file.mimeType === SPREADSHEET) return `https://docs.google.com/spreadsheets/d/${file.id}/edit?usp=drivesdk`;
  if (file.mimeType === FOLDER) return `https://drive.google.com/drive/folders/${file.id}`;
  return `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`;
}
