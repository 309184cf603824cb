/** Named ranges. */
import { expose, type Kinds } from '../../kernel/kernel';
import { touch } from '../edit/cells';
import type { NamedRangeState } from '../model';
import { requireEditor } from '../permission';
import { type Context, fixedHandle, handleOf } from './context';
import { requireSignature } from './signature';

const KINDS: Kinds<GoogleAppsScript.Spreadsheet.NamedRange> = {
  getName: 'read',
  getRange: 'read',
  remove: 'write',
  setName: 'write',
  setRange: 'write',
};

/** @throws Google's words for names that cannot be used */
function requireName(name: string): void {
  const address = /^(?:[A-Za-z]{1,3}[0-9]+|[Rr][0-9]*[Cc][0-9]*)$/.test(name);
  if (!/^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) || address || name.length > 250 || /^(true|false)$/i.test(name)) {
    throw new Error(`The name "${name}" is not a valid name for a range.`);
  }
}

/** Names a range, replacing what had the name. */
export function setNamedRange(context: Context, name: string, range: unknown): void {
  requireEditor(context.actor());
  requireName(name);
  const handle = handleOf(range);
  const { model } = context;
  const state: NamedRangeState = { name, range: { sheetId: handle.sheetId, area: handle.area() } };
  model.namedRanges = [...model.namedRanges.filter((each) => each.name.toLowerCase() !== name.toLowerCase()), state];
  touch(model);
}

/** @throws Google's words when there is no such name */
export function removeNamedRange(context: Context, name: string): void {
  requireEditor(context.actor());
  const { model } = context;
  if (!model.namedRanges.some((each) => each.name === name))
    throw new Error(`The named range "${name}" does not exist.`);
  model.namedRanges = model.namedRanges.filter((each) => each.name !== name);
  touch(model);
}

/** The named ranges of the spreadsheet, or of one tab. */
export function namedRanges(context: Context, sheetId: number | null): GoogleAppsScript.Spreadsheet.NamedRange[] {
  return context.model.namedRanges
    .filter((each) => each.range !== null && (sheetId === null || each.range.sheetId === sheetId))
    .map((state) => exposed(context, state));
}

function exposed(context: Context, state: NamedRangeState): GoogleAppsScript.Spreadsheet.NamedRange {
  const made: GoogleAppsScript.Spreadsheet.NamedRange = expose<GoogleAppsScript.Spreadsheet.NamedRange>(
    context.kernel,
    'NamedRange',
    KINDS,
    {
      getName: () => state.name,
      getRange() {
        if (!state.range) throw new Error('Range not found');
        return context.range(fixedHandle(state.range.sheetId, state.range.area));
      },
      remove: () => removeNamedRange(context, state.name),
      setName(...args: unknown[]) {
        requireSignature('NamedRange.setName', args, ['String']);
        requireEditor(context.actor());
        requireName(args[0] as string);
        state.name = args[0] as string;
        touch(context.model);
        return made;
      },
      setRange(...args: unknown[]) {
        requireSignature('NamedRange.setRange', args, ['Range']);
        setNamedRange(context, state.name, args[0]);
        return made;
      },
    },
  );
  return made;
}
