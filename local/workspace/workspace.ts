/**
 * The local workspace: one open spreadsheet, everybody's Drive, the script project in it, and the people around it.
 */
import { type DocsPerson, type DocumentTree, docsPerson, documentText, renderDocument } from './docs';
import {
  createDrive,
  type DriveFile,
  type DriveModel,
  type DriveOptions,
  type DrivePerson,
  drivePerson,
  loadDrive,
  mintFileId,
  saveDrive,
} from './drive';
import { editEvent, fileServices, newSpreadsheet, putInDrive, type SpreadsheetStart, shareInDrive } from './file';
import type { ExecutionRecord, RunOptions } from './kernel/executions';
import type { Faults } from './kernel/faults';
import type { Person } from './kernel/kernel';
import type { LedgerTotals } from './kernel/ledger';
import type { ScriptRunReply } from './kernel/wire';
import { loadedProperties, propertiesOfCopy, type SavedWorkspace, savedProperties } from './save';
import { createScriptProject, type ScriptOptions } from './script';
import type { LogLine } from './services/logging';
import {
  backTo,
  copySpreadsheet,
  ironcalcEngine,
  loadSpreadsheet,
  type Moment,
  momentOf,
  type PersonDoor,
  personDoor,
  type SheetView,
  type SpreadsheetModel,
  saveSpreadsheet,
  type Toast,
  texts,
  view,
  viewport,
  type WorkbookView,
} from './sheets';
import type { Answer, Screen } from './ui/screen';

export interface WorkspaceOptions extends ScriptOptions {
  /** The file to begin with; not needed when `saved` is given. */
  readonly spreadsheet?: SpreadsheetStart;
  /** Asks a person who edits what is protected with a warning; without it the person goes on. */
  readonly confirmWarning?: (message: string) => boolean;
  /** Called after every change of the spreadsheet. */
  readonly onChange?: () => void;
  readonly domain?: DriveOptions;
  /** The contents of `@ironcalc/wasm/wasm_bg.wasm`. */
  readonly engine: Uint8Array;
  /** What `save` gave: the spreadsheet, the Drive and the properties come from there. */
  readonly saved?: SavedWorkspace;
  /** Whether the add-on was already used in the file; default false, so that the first onOpen runs in AuthMode.NONE. */
  readonly enabled?: boolean;
}

export interface Workspace {
  /** Everything that the script sees; the host sets them as globals of the script's realm. */
  readonly globals: Readonly<Record<string, unknown>>;
  readonly spreadsheetId: string;

  /** A person opens the file: pages close, onOpen runs (in AuthMode.NONE until the add-on was used in this file). */
  open(email: string): void;
  /** A person gets the add-on while this file is open: onInstall runs. */
  install(email: string): void;
  /** Clicks a menu item. @param path captions from the top @throws what its function throws */
  clickMenu(email: string, path: readonly string[]): void;
  /** Runs one function as an execution of its own. @throws what the script throws */
  run(functionName: string, args: readonly unknown[], how: Pick<RunOptions, 'person' | 'mode'>): unknown;
  /** google.script.run. @throws TypeError, in the page, for an argument that cannot be sent */
  scriptRun(functionName: string, args: readonly unknown[], email: string): ScriptRunReply;
  /** What google.script.run offers to pages, as of the last load of the script. */
  callableFunctions(): string[];

  /** What a person does in the grid; the add-on's onEdit hears of it. */
  person(email: string): PersonDoor;
  /** What a person does in Drive. */
  drivePerson(email: string): DrivePerson;
  /** What a person does in a document. */
  docsPerson(email: string, fileId: string): DocsPerson;
  grantScope(email: string, scope: string): void;
  refuseScope(email: string, scope: string): void;
  setAccess(email: string, access: Person['access']): void;

  readonly screen: Screen;
  /** A person gives the file another name. @throws for who may only view */
  renameFile(email: string, name: string): void;
  closeSidebar(): void;
  closeDialog(): void;
  /** Answers the next alert or prompt; answers are used in order. */
  queueAnswer(answer: Answer): void;
  readonly toasts: readonly Toast[];

  readonly faults: Faults;
  readonly executions: readonly ExecutionRecord[];
  /** Every line logged, in order. */
  readonly logs: readonly LogLine[];
  /** Totals over all executions since the last reset. */
  ledgerTotals(): LedgerTotals;
  resetLedger(): void;

  /** The tabs from left to right: to look at one of them, nothing of the others has to be calculated. */
  tabs(): readonly { readonly id: number; readonly name: string; readonly rows: number; readonly columns: number }[];
  /** What a person reads on a tab, row by row from A1, without the blanks at the end of a row or of the tab. */
  texts(sheetId: number): readonly (readonly string[])[];
  /** Everything that a screen or an export needs of the workbook. */
  view(): WorkbookView;
  /** @param rows first and last, from 1 @param columns first and last */
  viewport(sheetId: number, rows: readonly [number, number], columns: readonly [number, number]): SheetView;
  /** Everybody's files, the spreadsheet included. */
  files(): readonly DriveFile[];
  /** A document as `documents.get` answers it to its maker. @throws Error when the file is no document */
  document(fileId: string): ReturnType<typeof renderDocument>;
  /** A document as plain text, as Drive exports it. @throws Error when the file is no document */
  documentText(fileId: string): string;
  save(): SavedWorkspace;
  /** How the spreadsheet stands now. @param earlier a moment to share unchanged rows with */
  moment(earlier?: Moment): Moment;
  /** Puts the spreadsheet back as it stood at a moment of this workspace; documents and properties stay. */
  backTo(moment: Moment): void;
  /**
   * "Make a copy": a new file that is the person's alone, with tabs, ids, formulas and developer metadata, without document
   * properties, and never used with the add-on. Open it with `createWorkspace({ saved })`.
   */
  makeCopy(email: string): SavedWorkspace;
}

/** @throws Error when the engine's bytes are wrong, or the manifest enables a service that we do not stand in for */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { clock, manifest, saved } = options;
  const drive = saved === undefined ? createDrive(clock, options.domain) : loadDrive(saved.drive, clock);
  const model = openSpreadsheet(options, drive);
  const kept = {
    properties: loadedProperties(saved?.properties ?? {}),
    enabled: saved?.enabled ?? options.enabled ?? false,
  };
  const script = createScriptProject(options, kept, (gate, ui) => fileServices(manifest, gate, ui, model, drive));
  const { people, executions, lifecycle, screen, gate } = script;

  const save = (): SavedWorkspace => ({
    version: 1,
    spreadsheet: saveSpreadsheet(model),
    drive: saveDrive(drive),
    properties: savedProperties(script.properties),
    enabled: lifecycle.isEnabled(),
  });

  return {
    globals: script.globals,
    spreadsheetId: model.id,
    open: lifecycle.open,
    install: lifecycle.install,
    clickMenu: lifecycle.clickMenu,
    run: (functionName, args, how) => executions.run(functionName, () => args, how),
    scriptRun: lifecycle.scriptRun,
    callableFunctions: executions.callableFunctions,
    person: (email) =>
      personDoor(model, {
        person: people.find(email),
        onEdit: (edit) => lifecycle.edited(email, (authMode) => editEvent(gate, model, authMode, edit)),
        ...(options.confirmWarning === undefined ? {} : { confirmWarning: options.confirmWarning }),
      }),
    drivePerson: (email) => drivePerson(drive, people.find(email).email),
    docsPerson: (email, fileId) => docsPerson(drive, fileId, people.find(email).email),
    grantScope: people.grantScope,
    refuseScope: people.refuseScope,
    setAccess(email, access) {
      people.setAccess(email, access);
      model.people = people.all();
      shareInDrive(drive, model.id, people.all());
    },
    renameFile(email, name) {
      const file = drive.state.files[model.id];
      if (people.find(email).access === 'viewer') throw new Error('You may only view this file.');
      if (file !== undefined) file.name = name;
      model.name = name;
    },
    screen,
    closeSidebar() {
      screen.sidebar = null;
    },
    closeDialog() {
      screen.dialog = null;
    },
    queueAnswer: script.queueAnswer,
    get toasts() {
      return model.toasts;
    },
    faults: script.faults,
    executions: executions.records,
    get logs() {
      return executions.records.flatMap((record) => record.logs);
    },
    ledgerTotals: gate.ledger.totals,
    resetLedger: gate.ledger.reset,
    tabs: () =>
      model.sheets.map(({ id, name, maxRows, maxColumns }) => ({ id, name, rows: maxRows, columns: maxColumns })),
    texts: (sheetId) => texts(model, sheetId),
    view: () => view(model),
    viewport: (sheetId, rows, columns) => viewport(model, sheetId, rows, columns),
    files: () => Object.values(drive.state.files),
    document(fileId) {
      const [name, tree] = documentIn(drive, fileId);
      return renderDocument(tree, { title: name, revisionId: '', includeTabsContent: false });
    },
    documentText: (fileId) => documentText(documentIn(drive, fileId)[1]),
    save,
    moment: (earlier) => momentOf(model, earlier),
    backTo: (moment) => backTo(model, moment),
    makeCopy(email) {
      const owner = { ...people.find(email), access: 'owner' } as const;
      const copy = copySpreadsheet(model, mintFileId(drive), owner);
      putInDrive(drive, copy.id, copy.name, [owner]);
      const all = save();
      return {
        ...all,
        spreadsheet: saveSpreadsheet(copy),
        properties: propertiesOfCopy(all.properties),
        enabled: false,
      };
    },
  };
}

function openSpreadsheet(options: WorkspaceOptions, drive: DriveModel): SpreadsheetModel {
  const { clock, saved, spreadsheet, onChange } = options;
  const around = {
    engine: ironcalcEngine(options.engine),
    clock,
    ...(onChange === undefined ? {} : { onChange }),
  };
  if (saved !== undefined) return { ...loadSpreadsheet(saved.spreadsheet, around), people: options.people };
  if (spreadsheet === undefined) throw new Error('a workspace needs a spreadsheet to begin with, or a saved one');
  return newSpreadsheet(spreadsheet, options.people, drive, around);
}

function documentIn(drive: DriveModel, fileId: string): [name: string, tree: DocumentTree] {
  const file = drive.state.files[fileId];
  if (file?.content.kind !== 'document') throw new Error(`${fileId} is no document`);
  return [file.name, file.content.document];
}
