/** The local Drive: the model, the advanced service in front of it, a person's hands, and saving. */

export { effectivePermissions, roleOf } from './access';
export type { ApiError, ApiErrorDetails } from './api-error';
export {
  addFile,
  createDrive,
  type DefaultVisibility,
  DOCUMENT,
  type DriveFile,
  type DriveModel,
  type DriveOptions,
  type FileContent,
  FOLDER,
  mintFileId,
  type Permission,
  type Role,
  type SentEmail,
  SPREADSHEET,
} from './model';
export { type DrivePerson, drivePerson, removeAccount } from './person';
export { limitDocsWrites } from './quota';
export { loadDrive, type SavedDrive, saveDrive } from './save';
export { DRIVE_SCOPES } from './scopes';
export { appSees, createDriveService, type DriveService } from './service';
