/**
 * Which OAuth scopes each Docs method accepts: any one of them is enough. From @googleapis/docs (v1.d.ts); a test
 * compares the two.
 */

const AUTH = 'https://www.googleapis.com/auth/';

/** Keyed by the name with which the gate is entered. */
export const DOCS_SCOPES: Readonly<Record<string, readonly string[]>> = {
  'Docs.Documents.batchUpdate': [`${AUTH}documents`, `${AUTH}drive`, `${AUTH}drive.file`],
  'Docs.Documents.create': [`${AUTH}documents`, `${AUTH}drive`, `${AUTH}drive.file`],
  'Docs.Documents.get': [
    `${AUTH}documents`,
    `${AUTH}documents.readonly`,
    `${AUTH}drive`,
    `${AUTH}drive.file`,
    `${AUTH}drive.readonly`,
  ],
};
