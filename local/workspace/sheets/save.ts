/** Saving and loading a spreadsheet as JSON, without loss, and "Make a copy". */
import type { FormulaEngine } from './formula/engine';
import type { LocaleName } from './locale';
import { type Cell, type Collaborator, EMPTY_CELL, type SheetState, type SpreadsheetModel } from './model';

type Shared<T> = { readonly [K in keyof T]: T[K] };

/** A cell without what it lacks. Its style and its validation, which many cells share, are places in the tab's lists. */
export type SavedCell = Partial<Pick<Cell, 'content' | 'note' | 'runs'>> & {
  readonly style?: number;
  readonly validation?: number;
};

/** A tab with its rows made sparse: `[row, [[column, cell], ...]]`, counting from 1. */
export type SavedSheet = Shared<Omit<SheetState, 'rows'>> & {
  readonly cells: readonly (readonly [number, readonly (readonly [number, SavedCell])[]])[];
  readonly styles: readonly NonNullable<Cell['style']>[];
  readonly validations: readonly NonNullable<Cell['validation']>[];
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
  const styles = sharedList<NonNullable<Cell['style']>>();
  const validations = sharedList<NonNullable<Cell['validation']>>();
  const savedCell = ({ content, style, note, validation, runs }: Cell): SavedCell => ({
    ...(content && { content }),
    ...(style && { style: styles.place(style) }),
    ...(note !== '' && { note }),
    ...(validation && { validation: validations.place(validation) }),
    ...(runs && { runs }),
  });
  const cells = rows.flatMap((line, r): [number, [number, SavedCell][]][] => {
    const held = (line ?? []).flatMap((cell, c): [number, SavedCell][] => (cell ? [[c + 1, savedCell(cell)]] : []));
    return held.length > 0 ? [[r + 1, held]] : [];
  });
  return { ...rest, cells, styles: styles.list, validations: validations.list };
}

/** Values that are equal as JSON, each once. */
function sharedList<T extends object>(): { readonly list: T[]; place(value: T): number } {
  const list: T[] = [];
  const byText = new Map<string, number>();
  const byObject = new Map<T, number>();
  return {
    list,
    place(value) {
      const known = byObject.get(value);
      if (known !== undefined) return known;
      const text = JSON.stringify(value);
      const place = byText.get(text) ?? list.push(value) - 1;
      byText.set(text, place);
      byObject.set(value, place);
      return place;
    },
  };
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

function loadedSheet({ cells, styles, validations, ...rest }: SavedSheet): SheetState {
  const loadedCell = ({ style, validation, ...own }: SavedCell): Cell => ({
    ...EMPTY_CELL,
    ...own,
    style: style === undefined ? null : (styles[style] ?? null),
    validation: validation === undefined ? null : (validations[validation] ?? null),
  });
  const rows: (Cell | undefined)[][] = [];
  for (const [row, held] of cells) {
    while (rows.length < row) rows.push([]);
    const line = rows[row - 1] as (Cell | undefined)[];
    for (const [column, cell] of held) {
      while (line.length < column) line.push(undefined);
      line[column - 1] = loadedCell(cell);
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
