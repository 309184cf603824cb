/**
 * `documents.batchUpdate`: all of it or none. The whole batch is read first, then carried out on a copy.
 */
import type { docs_v1 } from '@googleapis/docs';
import { type ApiError, apiError } from '../drive/api-error';
import { Refusal } from './refusal';
import { REQUESTS } from './requests';
import type { RequestName } from './requests/request';
import { listOf, type Message, message, readValue, STRING } from './schema/shape';
import { copyOf, type DocumentTree, revisionId } from './tree';

export const BATCH_UPDATE = 'docs.documents.batchUpdate';

const NAMES = Object.keys(REQUESTS) as RequestName[];

/** A kind that we do not carry out is read as anything at all, and then named. */
const ANYTHING: Message = { kind: 'message', name: 'Anything', fields: {}, oneofs: {} };

const REQUEST: Message = {
  kind: 'message',
  name: 'Request',
  fields: Object.fromEntries(
    NAMES.map((name) => {
      const kind = REQUESTS[name];
      return [name, kind === 'not implemented' ? ANYTHING : kind.shape];
    }),
  ),
  oneofs: { request: NAMES },
};

const BATCH = message<docs_v1.Schema$BatchUpdateDocumentRequest>('BatchUpdateDocumentRequest', {
  requests: listOf(REQUEST),
  writeControl: message<docs_v1.Schema$WriteControl>(
    'WriteControl',
    { requiredRevisionId: STRING, targetRevisionId: STRING },
    { control: ['requiredRevisionId', 'targetRevisionId'] },
  ),
});

export interface BatchResult {
  /** The changed document; the one given is left alone. */
  readonly document: DocumentTree;
  readonly response: docs_v1.Schema$BatchUpdateDocumentResponse;
}

/**
 * Carries out a batch.
 * @param email who runs it: revision ids are a person's own
 * @throws the API's error for the first request that cannot be carried out
 */
export function runBatch(document: DocumentTree, resource: unknown, email: string): BatchResult {
  const batch = readBatch(resource);
  const requests = batch.requests ?? [];
  if (requests.length === 0) throw badRequest('Must specify at least one request.');
  checkRevision(batch.writeControl, revisionId(document, email));
  const draft = copyOf(document);
  const replies = requests.map((request, i) => runRequest(draft, request, i));
  draft.revision += 1;
  const writeControl = { requiredRevisionId: revisionId(draft, email) };
  return { document: draft, response: { replies, writeControl, documentId: document.id } };
}

/** @throws the API's error that lists everything in the batch that cannot be read */
function readBatch(resource: unknown): docs_v1.Schema$BatchUpdateDocumentRequest {
  // What goes over the wire is JSON: undefined members are gone, dates are text.
  const sent: unknown = resource === undefined ? {} : JSON.parse(JSON.stringify(resource));
  for (const request of requestsIn(sent)) {
    const name = NAMES.find((each) => REQUESTS[each] === 'not implemented' && each in request);
    if (name !== undefined) throw new Error(`not implemented: Docs.Documents.batchUpdate ${name}`);
  }
  const problems: string[] = [];
  const batch = readValue(sent, BATCH, '', problems);
  if (problems.length > 0) throw badRequest(problems.join('\n'));
  return batch as docs_v1.Schema$BatchUpdateDocumentRequest;
}

function requestsIn(sent: unknown): object[] {
  const requests = typeof sent === 'object' && sent !== null && 'requests' in sent ? sent.requests : [];
  return Array.isArray(requests) ? requests.filter((each) => typeof each === 'object' && each !== null) : [];
}

function checkRevision(control: docs_v1.Schema$WriteControl | undefined, latest: string): void {
  const required = control?.requiredRevisionId;
  if (required && required !== latest) {
    throw badRequest(`The required revision ID '${required}' does not match the latest revision.`);
  }
  if (control?.targetRevisionId && control.targetRevisionId !== latest) {
    throw new Error('not implemented: Docs.Documents.batchUpdate targetRevisionId of an older revision');
  }
}

function runRequest(draft: DocumentTree, request: docs_v1.Schema$Request, index: number): docs_v1.Schema$Response {
  const [name] = Object.keys(request) as RequestName[];
  if (name === undefined) throw badRequest(`Invalid requests[${index}]: No request set.`);
  const kind = REQUESTS[name];
  if (kind === 'not implemented') throw new Error(`not implemented: Docs.Documents.batchUpdate ${name}`);
  try {
    return kind.run(draft, request[name]);
  } catch (problem) {
    if (problem instanceof Refusal) throw badRequest(`Invalid requests[${index}].${name}: ${problem.message}`);
    throw problem;
  }
}

function badRequest(text: string): ApiError {
  return apiError(BATCH_UPDATE, 400, text);
}
