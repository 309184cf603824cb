/**
 * Keeps one engine book in step with a spreadsheet: only tabs that formulas touch, only cells that changed, and only
 * when a result is asked for. A workbook without formulas never opens the engine.
 */
import { conventions } from '../locale';
import type { Content, SheetState, SpreadsheetModel } from '../model';
import { serialAt } from '../serial';
import { type EngineBook, type EngineInput, type EnginePosition, type EngineResult, engineSheetName } from './engine';
import { checkFormula } from './functions';
import { type Expression, parseFormula } from './syntax';
import type { Reference } from './tokens';
import { translate } from './translate';

interface Mirror {
  readonly book: EngineBook;
  readonly timeZone: string;
  readonly engineSheets: Map<number, number>;
  readonly pushed: Map<number, (Content | null | undefined)[][]>;
  /** Formula contents that depend on more than cells: tab names, grid sizes, named ranges, today. */
  readonly fragile: WeakSet<Content>;
  /** Engine tabs for formulas that stand in no cell: one more for each that shares its place with another. */
  readonly scratch: number[];
  surroundings: string;
  version: number;
  /** Quarter of an hour of the last look at the clock: no zone's day begins within one. */
  quarter: number;
  readonly results: Map<number, (EngineResult | undefined)[][]>;
}

const MIRRORS = new WeakMap<SpreadsheetModel, Mirror>();

function mirrorOf(model: SpreadsheetModel): Mirror {
  let mirror = MIRRORS.get(model);
  if (!mirror || mirror.timeZone !== model.timeZone) {
    mirror = {
      book: model.engine.open(model.timeZone),
      timeZone: model.timeZone,
      engineSheets: new Map(),
      pushed: new Map(),
      fragile: new WeakSet(),
      scratch: [],
      surroundings: '',
      version: -1,
      quarter: -1,
      results: new Map(),
    };
    MIRRORS.set(model, mirror);
  }
  return mirror;
}

const TREES = new Map<string, Expression | null>();

/** The tree of a formula, remembered; null when it does not parse. */
export function formulaTree(source: string, decimal: '.' | ','): Expression | null {
  const key = decimal + source;
  let tree = TREES.get(key);
  if (tree === undefined) {
    if (TREES.size > 15_000) TREES.clear();
    tree = parseFormula(source, decimal);
    TREES.set(key, tree);
  }
  return tree;
}

/** Serial number of today, in the spreadsheet's zone. */
export function today(model: SpreadsheetModel): number {
  return Math.floor(serialAt(model.clock(), model.timeZone));
}

function sheetByName(model: SpreadsheetModel, name: string): SheetState | undefined {
  return model.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** The reference of a named range, or null. */
export function namedReference(model: SpreadsheetModel, name: string): Reference | null {
  const range = model.namedRanges.find((each) => each.name.toLowerCase() === name.toLowerCase())?.range;
  const sheet = range && model.sheets.find((each) => each.id === range.sheetId);
  if (!range || !sheet) return null;
  const { top, left, bottom, right } = range.area;
  const corner = (row: number, column: number) => ({ row, column, rowFixed: true, columnFixed: true });
  return {
    sheet: sheet.name,
    from: corner(top, left),
    to: top === bottom && left === right ? null : corner(bottom, right),
  };
}

/**
 * Refuses a formula that the engine was not checked for.
 * @throws UnsupportedFormula
 */
export function refuseUnsupported(model: SpreadsheetModel, source: string): void {
  const tree = formulaTree(source, conventions(model.locale).decimal);
  if (tree) checkFormula(tree, (name) => namedReference(model, name));
}

function engineSheet(mirror: Mirror, sheetId: number): number {
  let index = mirror.engineSheets.get(sheetId);
  if (index === undefined) {
    index = mirror.book.addSheet(true);
    mirror.engineSheets.set(sheetId, index);
    mirror.pushed.set(sheetId, []);
  }
  return index;
}

/** What the engine is given for a formula; `fragile` tells whether it must be looked at again when tabs change. */
function engineFormula(model: SpreadsheetModel, mirror: Mirror, own: SheetState, source: string) {
  const tree = formulaTree(source, conventions(model.locale).decimal);
  // What does not parse is an error in the engine too, so that formulas which refer to it fail alike.
  if (!tree) return { input: { kind: 'formula', source: '(' } as EngineInput, fragile: false };
  let fragile = false;
  if (!checkFormula(tree, (name) => namedReference(model, name))) {
    return { input: { kind: 'formula', source: 'no_such_name_' } as EngineInput, fragile: true };
  }
  const target = (name: string | null) => (name === null ? own : sheetByName(model, name));
  const text = translate(tree, {
    engineSheet(name) {
      if (name !== null) fragile = true;
      const sheet = target(name);
      return sheet ? engineSheetName(engineSheet(mirror, sheet.id)) : null;
    },
    named(name) {
      fragile = true;
      return namedReference(model, name);
    },
    today() {
      fragile = true;
      return today(model);
    },
    grid(name) {
      const sheet = target(name);
      return { rows: sheet?.maxRows ?? 1, columns: sheet?.maxColumns ?? 1 };
    },
  });
  const open =
    /(?<![A-Z0-9$])\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![0-9])|(?<![A-Z$0-9])\$?\d+:\$?\d+|[A-Z]\$?\d+:\$?([A-Z]+|\d+)(?![A-Z0-9$])/i;
  return {
    input: { kind: 'formula', source: text } as EngineInput,
    fragile: fragile || open.test(source) || text.includes('#REF!'),
  };
}

function engineInput(model: SpreadsheetModel, mirror: Mirror, sheet: SheetState, content: Content): EngineInput {
  switch (content.kind) {
    case 'formula': {
      const { input, fragile } = engineFormula(model, mirror, sheet, content.source);
      if (fragile) mirror.fragile.add(content);
      return input;
    }
    case 'error':
      return { kind: 'formula', source: content.code };
    default:
      return content;
  }
}

function hasFormula(sheet: SheetState): boolean {
  return sheet.rows.some((row) => row?.some((cell) => cell?.content?.kind === 'formula'));
}

function pushSheet(model: SpreadsheetModel, mirror: Mirror, sheet: SheetState, again: boolean): boolean {
  const index = engineSheet(mirror, sheet.id);
  const pushed = mirror.pushed.get(sheet.id) ?? [];
  let changed = false;
  const rows = Math.max(pushed.length, sheet.rows.length);
  for (let row = 0; row < rows; row += 1) {
    const now = sheet.rows[row];
    let before = pushed[row];
    if (!now && !before) continue;
    if (!before) {
      before = [];
      pushed[row] = before;
    }
    const columns = Math.max(before.length, now?.length ?? 0);
    for (let column = 0; column < columns; column += 1) {
      const content = now?.[column]?.content ?? null;
      const known = before[column] ?? null;
      if (content === known && !(again && content && mirror.fragile.has(content))) continue;
      before[column] = content;
      const at = { sheet: index, row: row + 1, column: column + 1 };
      mirror.book.put(at, content && engineInput(model, mirror, sheet, content));
      changed = true;
    }
  }
  return changed;
}

function surroundingsOf(model: SpreadsheetModel): string {
  return JSON.stringify([
    model.sheets.map((sheet) => [sheet.id, sheet.name, sheet.maxRows, sheet.maxColumns]),
    model.namedRanges,
    today(model),
    model.locale,
  ]);
}

function synchronise(model: SpreadsheetModel, newTabs = false): Mirror {
  const mirror = mirrorOf(model);
  const quarter = Math.floor(model.clock() / 900_000);
  if (!newTabs && mirror.version === model.version && mirror.quarter === quarter) return mirror;
  const surroundings = surroundingsOf(model);
  const again = mirror.surroundings !== surroundings;
  let changed = false;
  const done = new Set<number>();
  for (let more = true; more; ) {
    more = false;
    for (const sheet of model.sheets) {
      if (done.has(sheet.id) || !(mirror.engineSheets.has(sheet.id) || hasFormula(sheet))) continue;
      done.add(sheet.id);
      more = true;
      if (pushSheet(model, mirror, sheet, again)) changed = true;
    }
  }
  if (changed) {
    mirror.results.clear();
    mirror.book.evaluate();
  }
  mirror.version = model.version;
  mirror.quarter = quarter;
  mirror.surroundings = surroundings;
  return mirror;
}

/** The result of a formula cell. The first read after a change fetches the whole tab's results. */
export function formulaResult(model: SpreadsheetModel, sheet: SheetState, row: number, column: number): EngineResult {
  const mirror = synchronise(model);
  let results = mirror.results.get(sheet.id);
  if (!results) {
    results = fetchResults(mirror, sheet);
    mirror.results.set(sheet.id, results);
  }
  const result = results[row - 1]?.[column - 1];
  if (!result) throw new Error('no formula in this cell');
  return result;
}

function fetchResults(mirror: Mirror, sheet: SheetState): (EngineResult | undefined)[][] {
  const index = engineSheet(mirror, sheet.id);
  const cells: EnginePosition[] = [];
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell?.content?.kind === 'formula') cells.push({ sheet: index, row: r + 1, column: c + 1 });
    });
  });
  const results: (EngineResult | undefined)[][] = [];
  mirror.book.results(cells).forEach((result, i) => {
    const at = cells[i];
    if (!at) return;
    let row = results[at.row - 1];
    if (!row) {
      row = [];
      results[at.row - 1] = row;
    }
    row[at.column - 1] = result;
  });
  return results;
}

/** A formula that stands in no cell: custom validations, conditional formats, addresses of links. */
export interface LooseFormula {
  /** The tab that references without a tab's name mean. */
  readonly sheet: SheetState;
  readonly source: string;
  /** The cell that it is asked for, which makes formulas of neighbours alike for the engine. */
  readonly row: number;
  readonly column: number;
}

/** Results of loose formulas, in the order given, all in one calculation. */
export function evaluateLoose(model: SpreadsheetModel, formulas: readonly LooseFormula[]): EngineResult[] {
  if (formulas.length === 0) return [];
  const mirror = mirrorOf(model);
  const opened = mirror.engineSheets.size;
  const inputs = formulas.map(({ sheet, source }) => engineFormula(model, mirror, sheet, source).input);
  // Translating may have opened tabs in the engine that no formula cell needed yet.
  synchronise(model, mirror.engineSheets.size > opened);
  const layers = new Map<string, number>();
  const cells = formulas.map(({ row, column }) => {
    const layer = layers.get(`${row}:${column}`) ?? 0;
    layers.set(`${row}:${column}`, layer + 1);
    const sheet = mirror.scratch[layer] ?? mirror.book.addSheet(false);
    mirror.scratch[layer] = sheet;
    return { sheet, row, column };
  });
  for (const [i, at] of cells.entries()) mirror.book.put(at, inputs[i] ?? null);
  mirror.book.evaluate();
  const results = mirror.book.results(cells);
  for (const at of cells) mirror.book.put(at, null);
  return results;
}
