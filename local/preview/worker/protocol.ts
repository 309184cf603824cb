/**
 * What page and worker say to each other: the page asks (`Desk`), the worker answers and, whenever something changed, tells
 * the page how things stand (`State`, `Part`). Plain values only: they are copied on the way.
 */
import type { PartChanges } from './part-changes';
import type {
  Answer,
  Area,
  ButtonName,
  CellView,
  ChartState,
  DocsAct,
  MenuTree,
  OpenPage,
  PersonAct,
  Plain,
  Question,
  RenderedDocument,
  ScriptRunReply,
  WorkbookView,
} from './workspace-types';

export type {
  Answer,
  Area,
  ButtonName,
  CellView,
  ChartState,
  MenuTree,
  OpenPage,
  PersonAct,
  Plain,
  Question,
  RenderedDocument,
  WorkbookView,
};

/** The add-on as the build packs it into addon.json. */
export interface PackedAddon {
  readonly code: string;
  readonly html: Readonly<Record<string, string>>;
  readonly manifest: unknown;
}

export interface StartFiles {
  readonly workspaceScript: string;
  readonly addon: PackedAddon;
  readonly engine: ArrayBuffer;
}

export interface Tab {
  readonly id: number;
  readonly name: string;
  readonly colour: string | null;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
}

/** Everything about a tab but its cells: sizes in pixels, element 0 is row or column 1, 0 where it is hidden. */
export interface Frame {
  readonly sheetId: number;
  readonly rowSizes: readonly number[];
  readonly columnSizes: readonly number[];
  /** Rows that a person or a script hid, those of a filter not counted. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
  readonly merges: readonly Area[];
  readonly filter: { readonly area: Area; readonly filteredColumns: readonly number[] } | null;
  readonly charts: readonly ChartShown[];
  /** What was selected when the tab was last looked at. */
  readonly selection: Area;
}

/** A chart with the displayed texts and numbers of its ranges, side by side. */
export interface ChartShown {
  readonly state: ChartState;
  /** Rows of cells: a number where the cell holds one, otherwise what is displayed. */
  readonly data: readonly (readonly (string | number)[])[];
}

/** A cell as the grid draws it; what is usual is left out. */
export interface CellShown {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** What the formula bar shows, where it differs from `text`. */
  readonly source?: string;
  /** Numbers stand at the right, truth values and errors in the middle. */
  readonly align?: 'center' | 'right';
  readonly middle?: 'top' | 'middle';
  readonly wrap?: 'WRAP' | 'CLIP';
  readonly background?: string;
  readonly colour?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly line?: 'underline' | 'line-through';
  /** Points, where it is not 10. */
  readonly size?: number;
  readonly rotated?: true;
  readonly borders?: CellView['borders'];
  readonly note?: string;
  readonly link?: string;
  /** The choices of a dropdown. */
  readonly choices?: readonly string[];
  readonly checkbox?: true;
  /** The words beside a validated cell. */
  readonly help?: string;
}

/** The cells of a part of a tab. */
export interface Part {
  readonly sheetId: number;
  readonly area: Area;
  readonly cells: readonly CellShown[];
}

export interface PersonShown {
  readonly email: string;
  readonly name: string;
  readonly access: 'owner' | 'editor' | 'viewer';
  /** Scopes of the manifest that this person refused. */
  readonly refused: readonly string[];
}

export interface FileShown {
  readonly id: string;
  readonly name: string;
  readonly kind: 'document' | 'folder' | 'spreadsheet' | 'other';
  readonly folderId: string | null;
  readonly owner: string;
  /** Milliseconds since the epoch. */
  readonly modified: number;
  readonly trashed: boolean;
  readonly canEdit: boolean;
  /** Whether the add-on sees the file for this person (`drive.file`). */
  readonly openedWithApp: boolean;
  readonly sharedWith: readonly string[];
}

/** What the last execution cost and how it ended. */
export interface CallShown {
  readonly functionName: string;
  readonly email: string;
  readonly mode: string;
  readonly milliseconds: number;
  readonly error: string | null;
  readonly refused: string | null;
  readonly roundTrips: number;
  readonly writes: number;
  readonly builders: number;
  readonly remote: number;
  readonly calls: Readonly<Record<string, number>>;
  readonly warnings: readonly string[];
  readonly logs: readonly string[];
}

export interface Faulty {
  readonly offline: boolean;
  readonly severalAccounts: boolean;
}

/** An open page without its content: that is asked for once, by its number. */
export type PageShown = Omit<OpenPage, 'content'> & { readonly shown: number };

/** How things stand. Pages carry a number so that a page that is shown again is told from one that stays. */
export interface State {
  readonly name: string;
  readonly locale: string;
  /** IANA name: the workbook's, whatever the machine's is. */
  readonly timeZone: string;
  readonly tabs: readonly Tab[];
  readonly activeSheetId: number;
  readonly person: string;
  readonly people: readonly PersonShown[];
  readonly scopes: readonly string[];
  readonly menus: readonly MenuTree[];
  readonly sidebar: PageShown | null;
  readonly dialog: (PageShown & { readonly modal: boolean }) | null;
  readonly functions: readonly string[];
  readonly files: readonly FileShown[];
  readonly faults: Faulty;
  readonly lastCall: CallShown | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The workbooks kept in this browser, this one among them. */
  readonly copies: readonly CopyShown[];
  readonly workbookId: string;
  /** Milliseconds by which the workbook's clock is ahead of the machine's. */
  readonly clockOffset: number;
}

/** A workbook kept in this browser. */
export interface CopyShown {
  readonly id: string;
  readonly name: string;
}

export interface ToastShown {
  readonly title: string;
  readonly message: string;
  readonly seconds: number | null;
}

/** What the worker says unasked. */
export type Notice =
  | { readonly notice: 'state'; readonly state: State }
  | { readonly notice: 'frame'; readonly frame: Frame }
  | { readonly notice: 'part'; readonly part: Part }
  /** What changed since the cells were told; `area` when the page now has all cells of a larger area. */
  | { readonly notice: 'changed'; readonly changes: PartChanges; readonly area: Area | null }
  | { readonly notice: 'toast'; readonly toast: ToastShown }
  /** Whether everything is in the browser's storage; `full`: the browser refuses to keep it. */
  | { readonly notice: 'kept'; readonly kept: 'kept' | 'unkept' | 'full' };

/** An act that may stop to ask the person; it is done again, from the start, with the answers so far. */
export type Asking<T> = { readonly done: T } | { readonly asks: Question } | { readonly refused: string };

/** A document for the document view: what `documents.get` would answer, and what only a person sees. */
export interface DocumentShown {
  readonly id: string;
  readonly name: string;
  readonly canEdit: boolean;
  readonly document: RenderedDocument;
  /** Where ticked checklist items begin: the API does not tell, a person sees it. */
  readonly ticked: readonly number[];
}

/** Where a change was that was taken back or done again; null: the whole tab. */
export interface Went {
  readonly sheetId: number;
  readonly area: Area | null;
}

export type NewWorkbook = 'empty' | 'sample' | 'copy';

/** Everything the page can ask for. Each answer comes after the notices that the act caused. */
export interface Desk {
  /** Opens the workbook that was open last, or the sample team. */
  start(files: StartFiles): Promise<void>;
  /** Which part of a tab the page wants from now on, and what its window shows. A small tab is sent whole. */
  watch(sheetId: number, area: Area, near: Area): void;
  /** @param joins whether it is one step of the history with the act before it */
  act(act: PersonAct, answers: readonly Answer[], joins?: boolean): Asking<number | null>;
  /** What is selected in a tab, for scripts that ask; it opens no tab, because it may arrive late. */
  selected(sheetId: number, area: Area): void;
  /** Takes back the last change of this person; null when there is none. */
  undo(): Went | null;
  redo(): Went | null;
  clickMenu(path: readonly string[], answers: readonly Answer[]): Asking<null>;
  scriptRun(functionName: string, args: readonly Plain[], answers: readonly Answer[]): Asking<ScriptRunReply>;
  /** The HTML of the open page. */
  pageContent(which: 'sidebar' | 'dialog'): string;
  closeSidebar(): void;
  closeDialog(): void;
  /** What stands in an area, as displayed, for the clipboard. */
  texts(sheetId: number, area: Area): string[][];
  /** Where Ctrl and an arrow lead from a cell. */
  jump(
    sheetId: number,
    row: number,
    column: number,
    direction: 'up' | 'down' | 'left' | 'right',
  ): { row: number; column: number };
  /** The last cell that holds something. */
  lastCell(sheetId: number): { row: number; column: number };
  /** How wide a column has to be for what it shows. */
  fittingWidth(sheetId: number, column: number): number;
  /** The values of a column inside the tab's filter, and whether each shows. */
  filterChoices(sheetId: number, column: number): { value: string; shown: boolean }[];
  /** Gives the file another name. Fails for who may only view. */
  rename(name: string): void;
  become(email: string): void;
  setAccess(email: string, access: 'editor' | 'viewer'): void;
  setScope(email: string, scope: string, granted: boolean): void;
  setFaults(faults: Faulty): void;
  document(fileId: string): DocumentShown;
  docsAct(fileId: string, act: DocsAct): Asking<null>;
  openWithApp(fileId: string): void;
  trash(fileId: string, trashed: boolean): Asking<null>;
  /** The whole workbook, for a file that leaves the preview. */
  workbook(): WorkbookView;
  /** Everything in one text: workbook, documents, settings. */
  exported(): string;
  /** Takes what `exported` gave as a new workbook. */
  imported(text: string): Promise<Asking<null>>;
  make(what: NewWorkbook): Promise<void>;
  openCopy(id: string): Promise<void>;
  forget(id: string): Promise<void>;
  /** Puts everything into the browser's storage now. */
  keep(): Promise<void>;
}

/** What the answer to a question is, once it has arrived. */
export type Answered<K extends keyof Desk> = Awaited<ReturnType<Desk[K]>>;

export type Request = {
  [K in keyof Desk]: { readonly id: number; readonly ask: K; readonly args: Parameters<Desk[K]> };
}[keyof Desk];

export type Reply =
  | { readonly id: number; readonly value: unknown }
  /** Our own failure, not the script's and not a refusal. */
  | { readonly id: number; readonly failure: string };
