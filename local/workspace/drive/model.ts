/**
 * Everybody's Drive: the files of all people in one place, so that what one member may see of another's can be tested.
 * Plain data only, so that saving is a copy.
 */
import type { DocumentTree } from '../docs/tree';
import { FILE_ID_LETTERS, granteeId, opaqueId } from './ids';

export const DOCUMENT = 'application/vnd.google-apps.document';
export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

export type Role = 'owner' | 'organizer' | 'fileOrganizer' | 'writer' | 'commenter' | 'reader';

/** Who may do what with a file. `allowFileDiscovery` false means: with the link only. */
export type Permission = { readonly id: string; readonly role: Role } & (
  | { readonly type: 'user' | 'group'; readonly emailAddress: string }
  | { readonly type: 'domain'; readonly domain: string; readonly allowFileDiscovery: boolean }
  | { readonly type: 'anyone'; readonly allowFileDiscovery: boolean }
);

/** What a file holds. `elsewhere`: kept by another part of the workspace, such as the active spreadsheet. */
export type FileContent =
  | { readonly kind: 'folder' | 'elsewhere' }
  | { readonly kind: 'document'; readonly document: DocumentTree }
  /** A spreadsheet made from an uploaded file; `rows` only where the upload was comma-separated text. */
  | { readonly kind: 'spreadsheet'; readonly upload: Upload | null; readonly rows: readonly string[][] | null }
  | { readonly kind: 'upload'; readonly upload: Upload };

/** Bytes as Apps Script gives them: signed, -128..127. */
export interface Upload {
  readonly contentType: string;
  readonly bytes: readonly number[];
}

export interface DriveFile {
  readonly id: string;
  name: string;
  readonly mimeType: string;
  ownerEmail: string;
  /** One folder, or none when it lies in the owner's My Drive. */
  folderId: string | null;
  trashed: boolean;
  /** Milliseconds since the epoch. */
  readonly createdTime: number;
  modifiedTime: number;
  description: string;
  /** The app's private properties. */
  appProperties: Record<string, string>;
  /** The file's own permissions, the owner's included; a folder's permissions come on top. */
  permissions: Permission[];
  /**
   * `drive.file` is per person: the people for whom the app may see this file, because it made the file for them or
   * because they opened the file with it. Being shared with somebody does not put them here.
   */
  openedWithAppBy: string[];
  content: FileContent;
}

/** An e-mail that Drive sent because something was shared. */
export interface SentEmail {
  readonly from: string;
  readonly to: string;
  readonly fileId: string;
  readonly message: string | null;
}

/** What the domain's administrator set as the default for new files. */
export type DefaultVisibility = 'private' | 'domain link';

export interface DriveState {
  domain: string;
  defaultVisibility: DefaultVisibility;
  files: Record<string, DriveFile>;
  sentEmails: SentEmail[];
  /** Number of ids given out, so that none is given twice. */
  minted: number;
  /** Docs writes allowed per person and minute; null: no limit. */
  docsWritesPerMinute: number | null;
  /** Times (ms) of Docs writes and of documents made, per person; old ones are dropped. */
  docsWrites: Record<string, number[]>;
  documentsMade: Record<string, number[]>;
}

export interface DriveModel {
  readonly state: DriveState;
  readonly clock: () => number;
}

export interface DriveOptions {
  /** The Workspace domain of the school, default `school.example`. */
  readonly domain?: string;
  readonly defaultVisibility?: DefaultVisibility;
  /** Ids are counted from here, so that workbooks that lie side by side have ids of their own; 0 when nothing is said. */
  readonly idsFrom?: number;
}

/** What Google allows. */
const DOCS_WRITES_PER_MINUTE = 60;

/** An empty Drive. @param clock milliseconds since the epoch */
export function createDrive(clock: () => number, options: DriveOptions = {}): DriveModel {
  return {
    clock,
    state: {
      domain: options.domain ?? 'school.example',
      defaultVisibility: options.defaultVisibility ?? 'private',
      files: {},
      sentEmails: [],
      minted: options.idsFrom ?? 0,
      docsWritesPerMinute: DOCS_WRITES_PER_MINUTE,
      docsWrites: {},
      documentsMade: {},
    },
  };
}

/** A new file id. */
export function mintFileId(drive: DriveModel): string {
  drive.state.minted += 1;
  return `1${opaqueId(`file:${drive.state.minted}`, 43, FILE_ID_LETTERS)}`;
}

export interface NewFile {
  readonly id?: string;
  readonly name: string;
  readonly mimeType: string;
  readonly ownerEmail: string;
  readonly folderId?: string | null;
  readonly description?: string;
  readonly appProperties?: Record<string, string>;
  readonly content: FileContent;
  /** True keeps the domain's default link sharing off (Drive's `ignoreDefaultVisibility`). */
  readonly ignoreDefaultVisibility: boolean;
  /** Whether the app makes this file, and so sees it for its owner. */
  readonly madeByApp: boolean;
}

/** Puts a file into the Drive, with the owner's permission and the domain's default sharing. */
export function addFile(drive: DriveModel, file: NewFile): DriveFile {
  const now = drive.clock();
  const added: DriveFile = {
    id: file.id ?? mintFileId(drive),
    name: file.name,
    mimeType: file.mimeType,
    ownerEmail: file.ownerEmail,
    folderId: file.folderId ?? null,
    trashed: false,
    createdTime: now,
    modifiedTime: now,
    description: file.description ?? '',
    appProperties: { ...file.appProperties },
    permissions: [{ id: granteeId(file.ownerEmail), type: 'user', emailAddress: file.ownerEmail, role: 'owner' }],
    openedWithAppBy: file.madeByApp ? [file.ownerEmail] : [],
    content: file.content,
  };
  const { domain, defaultVisibility } = drive.state;
  if (defaultVisibility === 'domain link' && !file.ignoreDefaultVisibility) {
    added.permissions.push({ id: domainId(domain), type: 'domain', domain, allowFileDiscovery: false, role: 'reader' });
  }
  drive.state.files[added.id] = added;
  return added;
}

/** The permission id of a whole domain. */
export function domainId(domain: string): string {
  return `${granteeId(domain)}k`;
}
