/** The local Google Docs: the advanced service, a person's hands, and the tree for what shows documents. */

/** Google's own types of a document, for those who may know only this workspace. */
export type { docs_v1 } from '@googleapis/docs';
export { type DocsPerson, docsPerson } from './person';
export { readDocument } from './read';
export { renderDocument } from './render';
export { DOCS_SCOPES } from './scopes';
export { createDocsService, type DocsService, type Documents, type GetOptions } from './service';
export { documentText, inlineText, paragraphText } from './text';
export type { Block, Bullet, Cell, DocumentTree, Inline, NamedRange, Paragraph, Row, Segment, Table } from './tree';
