/**
 * Reading a document past the gate: for the preview, for .docx files, for tests. No person, no scope, no round trip.
 */
import type { docs_v1 } from '@googleapis/docs';
import type { DriveModel } from '../drive/model';
import { renderDocument } from './render';
import { revisionId } from './tree';

/**
 * The document as the API would report it to its owner.
 * @throws Error when there is no such document
 */
export function readDocument(drive: DriveModel, fileId: string): docs_v1.Schema$Document {
  const file = drive.state.files[fileId];
  if (file?.content.kind !== 'document') throw new Error(`No document ${fileId}`);
  const { document } = file.content;
  return renderDocument(document, {
    title: file.name,
    revisionId: revisionId(document, file.ownerEmail),
    includeTabsContent: false,
  });
}
