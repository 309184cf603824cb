/**
 * The advanced service `Drive` (v3), as a script sees it: typed by Google's own types, every call through the gate.
 */
import { expose, type Kernel } from '../kernel/kernel';
import { readableFile, visibleFile } from './access';
import { invalidParameter } from './api-error';
import { exportFile, updateFile } from './changes';
import {
  fileResource,
  permissionResource,
  selectionOfFile,
  selectionOfFileList,
  selectionOfPermission,
  selectionOfPermissionList,
} from './file-resource';
import type { DriveModel } from './model';
import { copyFile, createFile } from './new-files';
import { readOptions } from './optional-arguments';
import { selectFields } from './partial-response';
import { createPermission, deletePermission, listPermissions } from './permissions';
import { listFiles } from './search';

type Collections = Pick<GoogleAppsScript.Drive, 'Files' | 'Permissions'>;
type Files = Pick<Collections['Files'], 'create' | 'get' | 'list' | 'update' | 'copy' | 'export'>;
type Permissions = Pick<Collections['Permissions'], 'create' | 'list' | 'remove'>;

/** What we offer of the service; any other member throws its own name. */
export interface DriveService {
  readonly Files: Files;
  readonly Permissions: Permissions;
}

const REMOTE = 'remote' as const;

/** The global `Drive`. The person who runs the script is the one whose Drive it is. */
export function createDriveService(kernel: Kernel, drive: DriveModel): DriveService {
  return expose<DriveService>(
    kernel,
    'Drive',
    { Files: 'constant', Permissions: 'constant' },
    {
      Files: expose<Files>(
        kernel,
        'Drive.Files',
        { create: REMOTE, get: REMOTE, list: REMOTE, update: REMOTE, copy: REMOTE, export: REMOTE },
        filesOf(kernel, drive),
      ),
      Permissions: expose<Permissions>(
        kernel,
        'Drive.Permissions',
        { create: REMOTE, list: REMOTE, remove: REMOTE },
        permissionsOf(kernel, drive),
      ),
    },
  );
}

type Named = Record<string, unknown>;
type Resource = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type Blob = GoogleAppsScript.Base.Blob;

function filesOf(kernel: Kernel, drive: DriveModel): Files {
  const person = (): string => kernel.execution().person.email;
  return {
    create(resource: Resource, media?: Blob | null, given?: Named) {
      const method = 'drive.files.create';
      const options = readOptions(method, given, {
        fields: 'string',
        ignoreDefaultVisibility: 'boolean',
        enforceSingleParent: 'boolean',
        keepRevisionForever: 'boolean',
      });
      const selection = selectionOfFile(method, options.fields);
      const file = createFile(drive, person(), resource, media ?? null, options.ignoreDefaultVisibility ?? false);
      return fileResource(drive, file, person(), selection);
    },
    // Google's type promises text for `alt: 'media'`; we do not download, so the metadata overloads are what is left.
    get: ((fileId: string, given?: Named) => {
      const method = 'drive.files.get';
      const options = readOptions(method, given, { fields: 'string' });
      const selection = selectionOfFile(method, options.fields);
      return fileResource(drive, readableFile(drive, method, fileId, person()), person(), selection);
    }) as Files['get'],
    list(given?: Named) {
      const method = 'drive.files.list';
      const options = readOptions(method, given, {
        fields: 'string',
        q: 'string',
        pageSize: 'number',
        pageToken: 'string',
        orderBy: 'string',
        spaces: 'string',
        corpora: 'string',
        includeItemsFromAllDrives: 'boolean',
      });
      if ((options.spaces ?? 'drive') !== 'drive') throw invalidParameter(method, 'spaces');
      if ((options.corpora ?? 'user') !== 'user') throw invalidParameter(method, 'corpora');
      const selection = selectionOfFileList(method, options.fields);
      const page = listFiles(drive, person(), options);
      const answer = {
        kind: 'drive#fileList',
        incompleteSearch: false,
        files: page.files.map((file) => fileResource(drive, file, person(), null)),
        ...(page.nextPageToken === null ? {} : { nextPageToken: page.nextPageToken }),
      };
      return selectFields(answer, selection) as ReturnType<Files['list']>;
    },
    update(resource: Resource, fileId: string, media?: Blob | null, given?: Named) {
      const method = 'drive.files.update';
      const options = readOptions(method, given, {
        fields: 'string',
        addParents: 'string',
        removeParents: 'string',
        enforceSingleParent: 'boolean',
        keepRevisionForever: 'boolean',
      });
      const selection = selectionOfFile(method, options.fields);
      const file = updateFile(drive, person(), resource, fileId, media ?? null, options);
      return fileResource(drive, file, person(), selection);
    },
    copy(resource: Resource, fileId: string, given?: Named) {
      const method = 'drive.files.copy';
      const options = readOptions(method, given, {
        fields: 'string',
        ignoreDefaultVisibility: 'boolean',
        enforceSingleParent: 'boolean',
        keepRevisionForever: 'boolean',
      });
      const selection = selectionOfFile(method, options.fields);
      const file = copyFile(drive, person(), resource, fileId, options.ignoreDefaultVisibility ?? false);
      return fileResource(drive, file, person(), selection);
    },
    export: (fileId, mimeType) => exportFile(drive, person(), fileId, mimeType),
  };
}

function permissionsOf(kernel: Kernel, drive: DriveModel): Permissions {
  const person = (): string => kernel.execution().person.email;
  return {
    create(resource: Parameters<Permissions['create']>[0], fileId: string, given?: Named) {
      const method = 'drive.permissions.create';
      const options = readOptions(method, given, {
        fields: 'string',
        sendNotificationEmail: 'boolean',
        emailMessage: 'string',
      });
      const selection = selectionOfPermission(method, options.fields);
      const notification = {
        send: options.sendNotificationEmail ?? true,
        message: options.emailMessage ?? null,
      };
      const permission = createPermission(drive, person(), resource, fileId, notification);
      return selectFields(permissionResource(permission), selection) as ReturnType<Permissions['create']>;
    },
    list(fileId: string, given?: Named) {
      const method = 'drive.permissions.list';
      const options = readOptions(method, given, { fields: 'string', pageSize: 'number' });
      const selection = selectionOfPermissionList(method, options.fields);
      const permissions = listPermissions(drive, person(), fileId).map(permissionResource);
      return selectFields({ kind: 'drive#permissionList', permissions }, selection) as ReturnType<Permissions['list']>;
    },
    remove(fileId: string, permissionId: string, given?: Named) {
      readOptions('drive.permissions.delete', given, {});
      deletePermission(drive, person(), fileId, permissionId);
    },
  };
}

/** Whether the app sees a file for a person, for what stands beside the service (the preview, other services). */
export function appSees(drive: DriveModel, fileId: string, email: string): boolean {
  return visibleFile(drive, fileId, email) !== undefined;
}
