/** What the host and the preview use of the local workspace. */

export type { DocsPerson, DocumentTree } from './docs';
export { documentText, renderDocument } from './docs';
export type { DriveFile, DrivePerson } from './drive';
export { type GoogleScriptRunOptions, googleScriptRun } from './html/run';
export type { Bundle, ExecutionRecord } from './kernel/executions';
export type { Faults, GoogleFailure } from './kernel/faults';
export type { AuthMode, Person } from './kernel/kernel';
export type { LedgerTotals } from './kernel/ledger';
export type { Manifest } from './kernel/manifest';
export type { PersonOptions } from './kernel/people';
export type { Plain, ScriptRunError, ScriptRunReply } from './kernel/wire';
export type { SavedWorkspace } from './save';
export type { LogLine } from './services/logging';
export type { CellView, Moment, PersonDoor, SheetView, WorkbookView } from './sheets';
export type {
  Answer,
  AnsweredQuestion,
  ButtonName,
  MenuItem,
  MenuTree,
  OpenPage,
  Question,
  Screen,
} from './ui/screen';
export { createWorkspace, type Workspace, type WorkspaceOptions } from './workspace';
