/** The parts of Google's advanced services that making and refreshing a Doc needs; the globals `Docs` and `Drive` fit. */
import type { docs_v1 } from '@googleapis/docs';

export interface DocumentServices {
  readonly docs: { readonly Documents: Pick<GoogleAppsScript.Docs['Documents'], 'get' | 'batchUpdate'> };
  readonly drive: {
    readonly Files: Pick<GoogleAppsScript.Drive['Files'], 'list' | 'create' | 'get'>;
    readonly Permissions: Pick<GoogleAppsScript.Drive['Permissions'], 'list' | 'create'>;
  };
}

export type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
export type Permission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;
type Request = GoogleAppsScript.Docs.Schema.Request;

/** What `create` takes for "no content": its type knows no such thing, the service does. */
export const NO_CONTENT = null as unknown as GoogleAppsScript.Base.Blob;

/** The document as it stands. Google's Apps Script types are those of the published schema, but for `undefined`. */
export function readDocument(services: DocumentServices, id: string): docs_v1.Schema$Document {
  return services.docs.Documents.get(id) as docs_v1.Schema$Document;
}

/** Sends one batch. `requests` are checked against Docs' published schema where they are made; its Apps Script types are older. */
export function sendBatch(
  services: DocumentServices,
  documentId: string,
  requests: readonly object[],
  requiredRevisionId?: string,
): void {
  services.docs.Documents.batchUpdate(
    {
      requests: [...requests] as Request[],
      ...(requiredRevisionId === undefined ? {} : { writeControl: { requiredRevisionId } }),
    },
    documentId,
  );
}
