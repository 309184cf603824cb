// A member's desk: Docs and Drive behind the gate with the add-on's scopes, for tests of documents alone.
import { createDocsService, DOCS_SCOPES, renderDocument } from '../../../local/workspace/docs';
import {
  createDrive,
  createDriveService,
  DRIVE_SCOPES,
  type DriveModel,
  type DriveOptions,
} from '../../../local/workspace/drive';
import { createFaults, type Faults } from '../../../local/workspace/kernel/faults';
import { createGate } from '../../../local/workspace/kernel/gate';
import { scopeUrl } from '../../../local/workspace/kernel/scopes';
import { makeDocument } from '../../../src/documents/google/documents';
import { textBetween } from '../../../src/documents/google/existing-text';
import type { DocumentServices } from '../../../src/documents/google/services';
import type { Doc } from '../../../src/documents/model';

export const MAKER = 'dana@school.example';
const SCOPES = ['spreadsheets.currentonly', 'drive.file', 'script.container.ui'].map(scopeUrl);

export interface Desk {
  readonly drive: DriveModel;
  readonly services: DocumentServices;
  readonly faults: Faults;
  /** Names of the calls to Docs and Drive so far. */
  calls(): Readonly<Record<string, number>>;
  callCount(): number;
  /** The files of a kind that are not in the bin. */
  files(mimeType: string): { readonly id: string; readonly name: string }[];
  /** A Doc's paragraphs, those in tables too. */
  paragraphs(id: string): string[];
}

export function desk(
  options: DriveOptions & {
    readonly granted?: readonly string[];
    readonly email?: string;
    readonly drive?: DriveModel;
  } = {},
): Desk {
  const drive = options.drive ?? createDrive(() => Date.UTC(2026, 9, 14, 12), options);
  const faults = createFaults();
  const scopes: Readonly<Record<string, readonly string[]>> = { ...DOCS_SCOPES, ...DRIVE_SCOPES };
  const gate = createGate({ clock: drive.clock, scopesOf: (method) => scopes[method], faults });
  const email = options.email ?? MAKER;
  gate.begin({
    functionName: 'test',
    person: { email, name: email, access: 'editor' },
    mode: 'FULL',
    scopes: new Set(options.granted ?? SCOPES),
    manifest: SCOPES,
    scriptTimeZone: 'Etc/UTC',
  });
  const documentOf = (id: string) => {
    const file = drive.state.files[id];
    if (file?.content.kind !== 'document') throw new Error(`No Doc ${id}`);
    return renderDocument(file.content.document, { title: file.name, revisionId: '', includeTabsContent: false });
  };
  return {
    drive,
    // The local Docs is typed by the published schema, the add-on's door by the older Apps Script types.
    services: {
      docs: createDocsService(gate, drive),
      drive: createDriveService(gate, drive),
    } as unknown as DocumentServices,
    faults,
    calls: () => gate.ledger.totals().calls,
    callCount: () => gate.ledger.totals().remote,
    files: (mimeType) =>
      Object.values(drive.state.files)
        .filter((file) => file.mimeType === mimeType && !file.trashed)
        .map(({ id, name }) => ({ id, name })),
    paragraphs: (id) => textBetween(documentOf(id), 0, Number.MAX_SAFE_INTEGER).split('\n').slice(0, -1),
  };
}

/** Compiles only while the globals `Docs` and `Drive` of Apps Script fit what the add-on asks for. */
export function servicesOf(docs: GoogleAppsScript.Docs, drive: GoogleAppsScript.Drive): DocumentServices {
  return { docs, drive };
}

/** Makes the agenda of a meeting from a document model. @returns the new Doc's id */
export function madeAgendaDoc(table: Desk, doc: Doc): string {
  const made = makeDocument(table.services, {
    where: 'New agenda',
    workbook: '1AbC',
    key: 'agenda:M12',
    folderName: 'Grade 5 Math',
    withNames: doc,
    withoutNames: doc,
    people: [MAKER],
    shareWith: [],
  });
  if (!made.ok) throw new Error('The sample agenda can be made.');
  return made.value.id;
}
