/**
 * What Ctrl+Z takes back and Ctrl+Y does again: each step is an act of the person, or what the add-on did when the person
 * asked it to. It begins anew when somebody else sits down or another workbook is opened, as it does in Sheets.
 */
import type { PersonAct, Went } from './protocol';
import type { ActedOn } from './session';
import type { Moment, Workspace } from './workspace-types';

const MOST_STEPS = 100;

interface Step {
  readonly before: Moment;
  readonly after: Moment;
  readonly where: Went | null;
}

export interface History {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Runs what may change the spreadsheet, and keeps it as a step when it did. */
  step<T>(workspace: Workspace, about: Pick<ActedOn, 'where' | 'joins'>, run: () => T): T;
  /** @returns where the change was; null when there is nothing to take back */
  undo(workspace: Workspace): Went | null;
  redo(workspace: Workspace): Went | null;
  forget(): void;
}

export function createHistory(): History {
  let done: Step[] = [];
  let undone: Step[] = [];
  let latest: Moment | undefined;

  const seen = (workspace: Workspace): Moment => {
    latest = workspace.moment(latest);
    return latest;
  };
  return {
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },
    step(workspace, { where, joins }, run) {
      const before = seen(workspace);
      try {
        return run();
      } finally {
        const after = seen(workspace);
        if (after.version !== before.version) {
          const last = joins ? done.pop() : undefined;
          const step = last === undefined ? { before, after, where } : { ...last, after };
          done = [...done, step].slice(-MOST_STEPS);
          undone = [];
        }
      }
    },
    undo(workspace) {
      const step = done.pop();
      if (step === undefined) return null;
      workspace.backTo(step.before);
      undone.push(step);
      return step.where ?? { sheetId: step.before.activeSheetId, area: null };
    },
    redo(workspace) {
      const step = undone.pop();
      if (step === undefined) return null;
      workspace.backTo(step.after);
      done.push(step);
      return step.where ?? { sheetId: step.after.activeSheetId, area: null };
    },
    forget() {
      done = [];
      undone = [];
      latest = undefined;
    },
  };
}

/** Which cells an act changes, for showing them again; null for an act on tabs. */
export function placeOf(act: PersonAct): Went | null {
  switch (act.do) {
    case 'type':
    case 'setNote': {
      const [sheetId, row, column] = act.with;
      return { sheetId, area: { top: row, left: column, bottom: row, right: column } };
    }
    case 'paste': {
      const [sheetId, top, left, block] = act.with;
      const across = Math.max(1, ...block.map((line) => line.length));
      return { sheetId, area: { top, left, bottom: top + Math.max(1, block.length) - 1, right: left + across - 1 } };
    }
    case 'copyPaste':
      return act.with[1];
    case 'clear':
    case 'sortRange':
      return { sheetId: act.with[0], area: act.with[1] };
    default:
      return null;
  }
}
