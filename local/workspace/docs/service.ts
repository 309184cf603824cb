/**
 * The advanced service `Docs` (v1), as a script sees it: every call through the gate.
 *
 * Its types are those of @googleapis/docs, because the Docs types for Apps Script lack most of today's requests; the
 * names and the order of the parameters are checked against them below.
 */
import type { docs_v1 } from '@googleapis/docs';
import { canWrite, isTrashed, roleOf, visibleFile } from '../drive/access';
import { type ApiError, apiError } from '../drive/api-error';
import { addFile, DOCUMENT, type DriveFile, type DriveModel, mintFileId } from '../drive/model';
import { readFields, selectFields } from '../drive/partial-response';
import { countDocsWrite, countDocument } from '../drive/quota';
import { expose, type Kernel } from '../kernel/kernel';
import { BATCH_UPDATE, runBatch } from './batch';
import { renderDocument } from './render';
import { type DocumentTree, emptyDocument, revisionId } from './tree';

/** Options of `get`, as query parameters. */
export interface GetOptions {
  readonly fields?: string;
  readonly includeTabsContent?: boolean;
  readonly suggestionsViewMode?: string;
}

export interface Documents {
  create(resource: docs_v1.Schema$Document): docs_v1.Schema$Document;
  get(documentId: string, options?: GetOptions): docs_v1.Schema$Document;
  batchUpdate(
    resource: docs_v1.Schema$BatchUpdateDocumentRequest,
    documentId: string,
  ): docs_v1.Schema$BatchUpdateDocumentResponse;
}

/** What we offer of the service; any other member throws its own name. */
export interface DocsService {
  readonly Documents: Documents;
}

type Official = GoogleAppsScript.Docs.Collection.DocumentsCollection;
type MustHold<T extends true> = T;
/** Fails to compile when a method is no longer Google's, or no longer takes the document's id where we expect it. */
export type DocumentsConform = MustHold<
  [keyof Documents, Parameters<Official['batchUpdate']>[1], Parameters<Official['get']>[0]] extends [
    keyof Official,
    string,
    string,
  ]
    ? true
    : false
>;

const DOCUMENT_FIELDS: Readonly<Record<keyof docs_v1.Schema$Document, true>> = {
  body: true,
  documentId: true,
  documentStyle: true,
  footers: true,
  footnotes: true,
  headers: true,
  inlineObjects: true,
  lists: true,
  namedRanges: true,
  namedStyles: true,
  positionedObjects: true,
  revisionId: true,
  suggestedDocumentStyleChanges: true,
  suggestedNamedStylesChanges: true,
  suggestionsViewMode: true,
  tabs: true,
  title: true,
};

const CREATE = 'docs.documents.create';
const GET = 'docs.documents.get';

/** The global `Docs`. The person who runs the script is the one whose documents it sees. */
export function createDocsService(kernel: Kernel, drive: DriveModel): DocsService {
  const person = (): string => kernel.execution().person.email;
  const documents: Documents = {
    create(resource) {
      const unknown = Object.keys(resource ?? {}).find((name) => !(name in DOCUMENT_FIELDS));
      if (unknown !== undefined) {
        throw apiError(CREATE, 400, `Invalid JSON payload received. Unknown name "${unknown}": Cannot find field.`);
      }
      countDocsWrite(drive, CREATE, person());
      countDocument(drive, CREATE, person());
      const id = mintFileId(drive);
      const file = addFile(drive, {
        id,
        name: resource?.title ?? 'Untitled document',
        mimeType: DOCUMENT,
        ownerEmail: person(),
        content: { kind: 'document', document: emptyDocument(id) },
        // The Docs API has no way to say so, unlike the Drive API.
        ignoreDefaultVisibility: false,
        madeByApp: true,
      });
      return answer(file, documentIn(file), person(), false);
    },
    get(documentId, options = {}) {
      checkOptions(options);
      const { file, document } = find(drive, GET, documentId, person());
      const whole = answer(file, document, person(), options.includeTabsContent ?? false);
      if (options.fields === undefined) return whole;
      const selection = readFields(options.fields, refuseFields);
      for (const name of selection?.keys() ?? []) if (!(name in DOCUMENT_FIELDS)) refuseFields(name);
      return selectFields(whole, selection) as docs_v1.Schema$Document;
    },
    batchUpdate(resource, documentId) {
      const email = person();
      countDocsWrite(drive, BATCH_UPDATE, email);
      const { file, document } = find(drive, BATCH_UPDATE, documentId, email);
      // A document in the trash can be read and not changed.
      if (!canWrite(roleOf(drive, file, email)) || isTrashed(drive, file)) {
        throw apiError(BATCH_UPDATE, 403, 'The caller does not have permission');
      }
      const result = runBatch(document, resource, email);
      file.content = { kind: 'document', document: result.document };
      file.modifiedTime = drive.clock();
      return result.response;
    },
  };
  const exposed = expose<Documents>(
    kernel,
    'Docs.Documents',
    { create: 'remote', get: 'remote', batchUpdate: 'remote' },
    documents,
  );
  return expose<DocsService>(kernel, 'Docs', { Documents: 'constant' }, { Documents: exposed });
}

interface FoundDocument {
  readonly file: DriveFile;
  readonly document: DocumentTree;
}

function find(drive: DriveModel, method: string, documentId: string, email: string): FoundDocument {
  const file = visibleFile(drive, documentId, email);
  if (file === undefined) throw notFound(method);
  if (file.content.kind === 'document') return { file, document: file.content.document };
  throw apiError(method, 400, 'This operation is not supported for this document');
}

function documentIn(file: DriveFile): DocumentTree {
  if (file.content.kind !== 'document') throw new Error(`${file.name} is not a document`);
  return file.content.document;
}

function answer(
  file: DriveFile,
  document: DocumentTree,
  email: string,
  includeTabsContent: boolean,
): docs_v1.Schema$Document {
  return renderDocument(document, { title: file.name, revisionId: revisionId(document, email), includeTabsContent });
}

const VIEW_MODES: readonly unknown[] = [
  undefined,
  'DEFAULT_FOR_CURRENT_ACCESS',
  'SUGGESTIONS_INLINE',
  'PREVIEW_SUGGESTIONS_ACCEPTED',
  'PREVIEW_WITHOUT_SUGGESTIONS',
];

function checkOptions(options: GetOptions): void {
  for (const name of Object.keys(options)) {
    if (name !== 'fields' && name !== 'includeTabsContent' && name !== 'suggestionsViewMode') {
      const cause = `Cannot bind query parameter. Field '${name}' could not be found in request message.`;
      throw apiError(GET, 400, `Invalid JSON payload received. Unknown name "${name}": ${cause}`);
    }
  }
  const mode: unknown = options.suggestionsViewMode;
  if (!VIEW_MODES.includes(mode)) {
    const type = 'type.googleapis.com/google.apps.docs.v1.SuggestionsViewMode';
    throw apiError(GET, 400, `Invalid value at 'suggestions_view_mode' (${type}), ${JSON.stringify(mode)}`);
  }
}

function refuseFields(part: string): never {
  const message = `Error expanding 'fields' parameter. Cannot find matching fields for path '${part}'.`;
  throw apiError(GET, 400, message);
}

function notFound(method: string): ApiError {
  return apiError(method, 404, 'Requested entity was not found.');
}
