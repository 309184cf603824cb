/**
 * The spreadsheet as it stood at one moment, for taking back what was done since. Cells are never changed in place, so a
 * moment holds rows of the very cells, and rows that did not change since an earlier moment are shared with it.
 */
import { touch } from './edit/cells';
import type { Cell, SheetState, SpreadsheetModel } from './model';

type Line = readonly (Cell | undefined)[];

interface KeptTab {
  /** The tab itself: it is filled again, so that whoever knows it knows it still. */
  readonly tab: SheetState;
  readonly state: SheetState;
  readonly lines: readonly Line[];
}

export interface Moment {
  /** The spreadsheet's count of changes at that moment. */
  readonly version: number;
  readonly tabs: readonly KeptTab[];
  readonly activeSheetId: number;
  readonly file: Pick<SpreadsheetModel, 'name' | 'locale' | 'timeZone' | 'namedRanges' | 'metadata'>;
}

/**
 * Keeps how the spreadsheet stands.
 * @param earlier a moment to share unchanged rows with
 */
export function momentOf(model: SpreadsheetModel, earlier?: Moment): Moment {
  const known = new Map(earlier?.tabs.map((kept) => [kept.tab, kept.lines]));
  return {
    version: model.version,
    tabs: model.sheets.map((tab) => ({ tab, state: copyOf(tab), lines: linesOf(tab, known.get(tab)) })),
    activeSheetId: model.activeSheetId,
    file: fileOf(model),
  };
}

/** Puts the spreadsheet back as it stood. Ids that were given since are not given again. */
export function backTo(model: SpreadsheetModel, moment: Moment): void {
  model.sheets = moment.tabs.map(({ tab, state, lines }) =>
    Object.assign(tab, copyOf(state), { rows: lines.map((line) => [...line]) }),
  );
  // The file's name is Drive's, and no step of the spreadsheet's own history.
  Object.assign(model, fileOf(moment.file), { name: model.name, activeSheetId: moment.activeSheetId });
  touch(model);
}

function linesOf(tab: SheetState, earlier: readonly Line[] | undefined): Line[] {
  return Array.from({ length: tab.rows.length }, (_, index) => {
    const line = tab.rows[index] ?? [];
    const before = earlier?.[index];
    return before !== undefined && sameLine(before, line) ? before : [...line];
  });
}

function sameLine(before: Line, line: Line): boolean {
  return before.length === line.length && line.every((cell, index) => cell === before[index]);
}

/** Everything of a tab but its cells; what is changed in place is copied. */
function copyOf(tab: SheetState): SheetState {
  return {
    ...tab,
    rows: [],
    rowTracks: [...tab.rowTracks],
    columnTracks: [...tab.columnTracks],
    merges: [...tab.merges],
    conditionalRules: [...tab.conditionalRules],
    protections: tab.protections.map((protection) => ({ ...protection })),
    filter: tab.filter && { ...tab.filter, columns: { ...tab.filter.columns } },
    charts: [...tab.charts],
  };
}

function fileOf({ name, locale, timeZone, namedRanges, metadata }: Moment['file']): Moment['file'] {
  return {
    name,
    locale,
    timeZone,
    namedRanges: namedRanges.map((named) => ({ ...named })),
    metadata: metadata.map((entry) => ({ ...entry })),
  };
}
