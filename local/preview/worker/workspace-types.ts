/** The workspace's types that page and worker share: types alone, since its script is loaded at run time. */
import type { DocsPerson, renderDocument } from '../../workspace';
import type { PersonDoor } from '../../workspace/sheets';

export type {
  Answer,
  ButtonName,
  createWorkspace,
  DocumentTree,
  DriveFile,
  ExecutionRecord,
  Manifest,
  MenuItem,
  MenuTree,
  OpenPage,
  PersonOptions,
  Plain,
  Question,
  renderDocument,
  SavedWorkspace,
  ScriptRunReply,
  Workspace,
} from '../../workspace';
export type { Area, CellView, Moment, SheetView, WorkbookView } from '../../workspace/sheets';
export type { ChartState } from '../../workspace/sheets/model';

/** A document as `documents.get` answers it. */
export type RenderedDocument = ReturnType<typeof renderDocument>;

/** A method of a door as a value: which one, and what it is called with. */
type ActOf<Door> = {
  [K in keyof Door]: Door[K] extends (...args: infer Args) => unknown ? { readonly do: K; readonly with: Args } : never;
}[keyof Door];

/** Something that a person does in the grid. */
export type PersonAct = ActOf<PersonDoor>;
/** Something that a person does in a document. */
export type DocsAct = ActOf<DocsPerson>;
