/**
 * Which OAuth scopes each method of the Docs and Drive services accepts: any one of them is enough. Taken from the
 * methods' samples in @googleapis/docs (v1.d.ts) and @googleapis/drive (v3.d.ts), which are made from Google's
 * discovery documents; a test compares the two.
 */
import { DOCS_SCOPES } from '../docs/scopes';

const AUTH = 'https://www.googleapis.com/auth/';

const scopes = (...names: string[]): readonly string[] => names.map((name) => AUTH + name);

/** Keyed by the name with which the gate is entered, for example `Drive.Files.create`; the Docs methods are included. */
export const DRIVE_SCOPES: Readonly<Record<string, readonly string[]>> = {
  ...DOCS_SCOPES,
  'Drive.Files.copy': scopes('drive', 'drive.appdata', 'drive.file', 'drive.photos.readonly'),
  'Drive.Files.create': scopes('drive', 'drive.appdata', 'drive.file'),
  'Drive.Files.export': scopes('drive', 'drive.file', 'drive.meet.readonly', 'drive.readonly'),
  'Drive.Files.get': scopes(
    'drive',
    'drive.appdata',
    'drive.file',
    'drive.meet.readonly',
    'drive.metadata',
    'drive.metadata.readonly',
    'drive.photos.readonly',
    'drive.readonly',
  ),
  'Drive.Files.list': scopes(
    'drive',
    'drive.appdata',
    'drive.file',
    'drive.meet.readonly',
    'drive.metadata',
    'drive.metadata.readonly',
    'drive.photos.readonly',
    'drive.readonly',
  ),
  'Drive.Files.update': scopes('drive', 'drive.appdata', 'drive.file', 'drive.metadata', 'drive.scripts'),
  'Drive.Permissions.create': scopes('drive', 'drive.file'),
  'Drive.Permissions.list': scopes(
    'drive',
    'drive.file',
    'drive.meet.readonly',
    'drive.metadata',
    'drive.metadata.readonly',
    'drive.photos.readonly',
    'drive.readonly',
  ),
  'Drive.Permissions.remove': scopes('drive', 'drive.file'),
};
