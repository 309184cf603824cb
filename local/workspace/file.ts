/**
 * The open file: a spreadsheet that lies in its owner's Drive, and the services through which the script reaches both.
 */
import { createDocsService } from './docs';
import {
  addFile,
  createDriveService,
  DRIVE_SCOPES,
  type DriveModel,
  drivePerson,
  mintFileId,
  SPREADSHEET,
} from './drive';
import type { Gate } from './kernel/gate';
import type { Person } from './kernel/kernel';
import { type Manifest, symbolsOf } from './kernel/manifest';
import type { FileServices } from './script';
import {
  createSpreadsheet,
  createSpreadsheetApp,
  eventObjects,
  type PersonEdit,
  type SpreadsheetModel,
  type SpreadsheetOptions,
} from './sheets';

export interface SpreadsheetStart {
  readonly name: string;
  /** `en_US`, `de_DE` or `fr_FR`. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** A new spreadsheet in its owner's Drive, shared with everybody else as they may use it. */
export function newSpreadsheet(
  start: SpreadsheetStart,
  people: readonly Person[],
  drive: DriveModel,
  around: Pick<SpreadsheetOptions, 'engine' | 'clock' | 'onChange'>,
): SpreadsheetModel {
  const id = mintFileId(drive);
  putInDrive(drive, id, start.name, people);
  return createSpreadsheet({ ...start, ...around, id, people });
}

/** The spreadsheet as Drive knows it: the app sees nothing of it under `drive.file`. */
export function putInDrive(drive: DriveModel, id: string, name: string, people: readonly Person[]): void {
  addFile(drive, {
    ...{ id, name, mimeType: SPREADSHEET, ownerEmail: ownerOf(people).email },
    ...{ content: { kind: 'elsewhere' }, ignoreDefaultVisibility: false, madeByApp: false },
  });
  shareInDrive(drive, id, people);
}

/** Gives everybody but the owner the role in Drive that their access to the file means. */
export function shareInDrive(drive: DriveModel, id: string, people: readonly Person[]): void {
  const owner = drivePerson(drive, ownerOf(people).email);
  for (const person of people) {
    if (person.access === 'owner') continue;
    const role = person.access === 'editor' ? 'writer' : 'reader';
    owner.share(id, { type: 'user', role, emailAddress: person.email });
  }
}

function ownerOf(people: readonly Person[]): Person {
  const owner = people.find((person) => person.access === 'owner');
  if (owner === undefined) throw new Error('a file has one owner');
  return owner;
}

/** The argument of onEdit, as a simple trigger gets it. */
export function editEvent(gate: Gate, model: SpreadsheetModel, authMode: unknown, edit: PersonEdit): object {
  const { sheetId, area, ...values } = edit;
  return { authMode, ...eventObjects(gate, model, { sheetId, area }), ...values };
}

const TOP_LEFT = { top: 1, left: 1, bottom: 1, right: 1 };

/** The globals of the open file; Docs and Drive exist only under the names that the manifest gives them. */
export function fileServices(
  manifest: Manifest,
  gate: Gate,
  ui: GoogleAppsScript.Base.Ui,
  model: SpreadsheetModel,
  drive: DriveModel,
): FileServices {
  const SpreadsheetApp = createSpreadsheetApp(gate, model, ui);
  const named = (names: readonly string[], service: object): Record<string, object> =>
    Object.fromEntries(names.map((name) => [name, service]));
  return {
    globals: {
      SpreadsheetApp,
      ...named(symbolsOf(manifest, 'docs'), createDocsService(gate, drive)),
      ...named(symbolsOf(manifest, 'drive'), createDriveService(gate, drive)),
    },
    source: () => eventObjects(gate, model, { sheetId: model.activeSheetId, area: TOP_LEFT }).source,
    scopes: DRIVE_SCOPES,
  };
}
