/** Saving and loading a spreadsheet as JSON, without loss, and "Make a copy". */
import type { FormulaEngine } from './formula/engine';
import type { LocaleName } from './locale';
import type { Cell, Collaborator, SheetState, SpreadsheetModel } from './model';

type Shared<T> = { readonly [K in keyof T]: T[K] };

/** A tab with its rows made sparse: `[row, [[column, cell], ...]]`, counting from 1. */
export type SavedSheet = Shared<Omit<SheetState, 'rows'>> & {
  readonly cells: readonly (readonly [number, readonly (readonly [number, Cell])[]])[];
};

export interface SavedSpreadsheet {
  readonly version: 1;
  readonly id: string;
  readonly name: string;
  readonly locale: LocaleName;
  readonly timeZone: string;
  readonly sheets: readonly SavedSheet[];
  readonly activeSheetId: number;
  readonly namedRanges: SpreadsheetModel['namedRanges'];
  readonly metadata: SpreadsheetModel['metadata'];
  readonly people: readonly Collaborator[];
  readonly nextId: number;
}

export interface LoadSurroundings {
  readonly engine: FormulaEngine;
  readonly clock: () => number;
  readonly onChange?: () => void;
}

/** The whole state as plain JSON values that share nothing with the model. Toasts are passing and not kept. */
export function saveSpreadsheet(model: SpreadsheetModel): SavedSpreadsheet {
  const saved: SavedSpreadsheet = {
    version: 1,
    id: model.id,
    name: model.name,
    locale: model.locale,
    timeZone: model.timeZone,
    sheets: model.sheets.map(savedSheet),
    activeSheetId: model.activeSheetId,
    namedRanges: model.namedRanges,
    metadata: model.metadata,
    people: model.people,
    nextId: model.nextId,
  };
  return copyOf(saved);
}

/** A deep copy by way of JSON, so that what cannot be saved shows at once. */
function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function savedSheet({ rows, ...rest }: SheetState): SavedSheet {
  const cells = rows.flatMap((line, r): [number, [number, Cell][]][] => {
    const held = (line ?? []).flatMap((cell, c): [number, Cell][] => (cell ? [[c + 1, cell]] : []));
    return held.length > 0 ? [[r + 1, held]] : [];
  });
  return { ...rest, cells };
}

/** The model of a saved spreadsheet. */
export function loadSpreadsheet(saved: SavedSpreadsheet, around: LoadSurroundings): SpreadsheetModel {
  const { sheets, version: _format, ...rest } = copyOf(saved);
  return {
    ...rest,
    namedRanges: [...rest.namedRanges],
    sheets: sheets.map(loadedSheet),
    toasts: [],
    version: 0,
    engine: around.engine,
    clock: around.clock,
    onChange: around.onChange ?? (() => undefined),
  };
}

function loadedSheet({ cells, ...rest }: SavedSheet): SheetState {
  const rows: (Cell | undefined)[][] = [];
  for (const [row, held] of cells) {
    while (rows.length < row) rows.push([]);
    const line = rows[row - 1] as (Cell | undefined)[];
    for (const [column, cell] of held) {
      while (line.length < column) line.push(undefined);
      line[column - 1] = cell;
    }
  }
  return { ...rest, rows };
}

/**
 * "Make a copy" of the file: tabs, sheet ids, formulas and developer metadata stay; the copier owns it alone.
 * @param owner who makes the copy
 */
export function copySpreadsheet(model: SpreadsheetModel, newId: string, owner?: Collaborator): SpreadsheetModel {
  const saved = saveSpreadsheet(model);
  const people = owner ? [{ ...owner, access: 'owner' as const }] : saved.people;
  return loadSpreadsheet({ ...saved, id: newId, name: `Copy of ${model.name}`, people }, model);
}
