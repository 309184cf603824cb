/**
 * What a kind of request is: the shape of its message, and what it does to a document.
 */
import type { docs_v1 } from '@googleapis/docs';
import type { Message } from '../schema/shape';
import type { DocumentTree } from '../tree';

export type RequestName = keyof Required<docs_v1.Schema$Request>;

export type RequestBody<K extends RequestName> = NonNullable<docs_v1.Schema$Request[K]>;

/** One kind of request. `run` changes the document in place and gives the reply; the batch works on a copy. */
export interface RequestKind {
  readonly shape: Message;
  run(document: DocumentTree, request: unknown): docs_v1.Schema$Response;
}

/** A kind of request, typed by its name. */
export function requestKind<K extends RequestName>(
  shape: Message,
  run: (document: DocumentTree, request: RequestBody<K>) => docs_v1.Schema$Response | undefined,
): RequestKind {
  // The batch reads every message by `shape` first, which is complete for its type.
  return { shape, run: (document, request) => run(document, request as RequestBody<K>) ?? {} };
}
