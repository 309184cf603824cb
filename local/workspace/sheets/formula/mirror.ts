/**
 * Keeps one engine book in step with a spreadsheet: only tabs whose formulas are asked for and those that they name,
 * only cells that changed, and only when a result is asked for. A workbook without formulas never opens the engine.
 */
import type { Area } from '../address';
import type { Content, SheetState, SpreadsheetModel } from '../model';
import { calculate, type Formula, spread } from './calculation';
import type { EngineBook, EngineInput, EnginePosition, SheetsResult } from './engine';
import { UnsupportedFormula } from './functions';
import { type Place, type Prepared, prepare, type Template, today } from './prepare';
import { Touched } from './touched';

/** A tab as the engine has it. */
interface MirroredTab {
  /** Its number in the engine. */
  readonly index: number;
  readonly pushed: (Content | null | undefined)[][];
  readonly formulas: (Formula | undefined)[][];
}

interface Mirror {
  readonly book: EngineBook;
  readonly timeZone: string;
  readonly tabs: Map<number, MirroredTab>;
  /** Engine tabs for formulas that stand in no cell: one more for each that shares its place with another. */
  readonly scratch: number[];
  /** Formulas that stand in no cell and whose results still hold, by what was asked. */
  readonly loose: Map<string, Formula>;
  readonly templates: Map<string, Template>;
  /** Formulas that stand in the engine as such: a calculation costs as much as these. */
  readonly standing: Set<Formula>;
  surroundings: string;
  version: number;
  /** Quarter of an hour of the last look at the clock: no zone's day begins within one. */
  quarter: number;
}

const MIRRORS = new WeakMap<SpreadsheetModel, Mirror>();

function mirrorOf(model: SpreadsheetModel): Mirror {
  let mirror = MIRRORS.get(model);
  if (!mirror || mirror.timeZone !== model.timeZone) {
    mirror = {
      book: model.engine.open(model.timeZone),
      timeZone: model.timeZone,
      tabs: new Map(),
      scratch: [],
      loose: new Map(),
      templates: new Map(),
      standing: new Set(),
      surroundings: '',
      version: -1,
      quarter: -1,
    };
    MIRRORS.set(model, mirror);
  }
  return mirror;
}

function mirrored(mirror: Mirror, sheetId: number): MirroredTab {
  let tab = mirror.tabs.get(sheetId);
  if (!tab) {
    tab = { index: mirror.book.addSheet(true), pushed: [], formulas: [] };
    mirror.tabs.set(sheetId, tab);
  }
  return tab;
}

function placeOf(mirror: Mirror, own: SheetState, onTab: boolean): Place {
  return { own, onTab, engineTab: (id) => mirrored(mirror, id).index, templates: mirror.templates };
}

function hasFormula(sheet: SheetState): boolean {
  return sheet.rows.some((row) => row?.some((cell) => cell?.content?.kind === 'formula'));
}

/** Brings the engine's copy of a tab up to date, but for formulas, which go there when they are calculated. */
function push(model: SpreadsheetModel, mirror: Mirror, sheet: SheetState, again: boolean, touched: Touched): void {
  const { index, pushed, formulas } = mirrored(mirror, sheet.id);
  const rows = Math.max(pushed.length, sheet.rows.length);
  for (let r = 0; r < rows; r += 1) {
    const now = sheet.rows[r];
    let before = pushed[r];
    if (!now && !before) continue;
    if (!before) {
      before = [];
      pushed[r] = before;
    }
    const columns = Math.max(before.length, now?.length ?? 0);
    for (let c = 0; c < columns; c += 1) {
      const content = now?.[c]?.content ?? null;
      const known = formulas[r]?.[c];
      if (content === (before[c] ?? null) && !(again && known?.fragile)) continue;
      const at = { sheet: index, row: r + 1, column: c + 1 };
      if (content?.kind === 'formula') {
        const prepared = prepare(model, content.source, placeOf(mirror, sheet, true));
        before[c] = content;
        if (known && isAlike(known, prepared)) continue;
        if (known) takeOut(mirror, known);
        let line = formulas[r];
        if (!line) {
          line = [];
          formulas[r] = line;
        }
        line[c] = { sheetId: sheet.id, at, ...prepared, result: null, stands: 'nothing' };
      } else {
        before[c] = content;
        if (known) {
          mirror.standing.delete(known);
          delete formulas[r]?.[c];
        }
        mirror.book.put(at, content && engineInput(content));
      }
      touched.add(sheet.id, at.row, at.column);
    }
  }
}

/** A formula that is no longer in its place must not be calculated any more. */
function takeOut({ book, standing }: Mirror, formula: Formula): void {
  book.put(formula.at, null);
  standing.delete(formula);
}

/** The same text reads the same cells: tabs keep their names in the engine, and open edges are written out. */
function isAlike(known: Prepared, now: Prepared): boolean {
  return known.text === now.text && known.fragile === now.fragile;
}

function engineInput(content: Exclude<Content, { kind: 'formula' }>): EngineInput {
  return content.kind === 'error' ? { kind: 'formula', source: content.code } : content;
}

function surroundingsOf(model: SpreadsheetModel): string {
  return JSON.stringify([
    model.sheets.map((sheet) => [sheet.id, sheet.name, sheet.maxRows, sheet.maxColumns]),
    model.namedRanges,
    today(model),
    model.locale,
  ]);
}

/** The formulas of a tab, or of a rectangle of it, row by row. */
function* formulasOf(tab: MirroredTab | undefined, area: Area = EVERYWHERE): Generator<Formula> {
  for (const row of tab?.formulas.slice(area.top - 1, area.bottom) ?? []) {
    // Holes in the array: a tab has formulas in few of its columns.
    for (const formula of row?.slice(area.left - 1, area.right) ?? []) if (formula) yield formula;
  }
}

const EVERYWHERE: Area = { top: 1, left: 1, bottom: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY };

function* allFormulas(mirror: Mirror): Generator<Formula> {
  for (const tab of mirror.tabs.values()) yield* formulasOf(tab);
  yield* mirror.loose.values();
}

/**
 * Formulas that are calculated at a time, with what they rest on. The engine's memory grows with their number, and while
 * it grows the garbage collector runs again and again: ten thousand at once take ten times as long as in portions.
 */
const AT_ONCE = 2_000;

/** Calculates formulas that have no result, with those that they rest on and no other. */
function calculateWith(mirror: Mirror, formulas: Iterable<Formula>): void {
  const lacking = [...formulas].filter(({ result }) => result === null);
  for (let done = 0; done < lacking.length; done += AT_ONCE) {
    const wanted = new Set(lacking.slice(done, done + AT_ONCE).filter(({ result }) => result === null));
    const looked = new Set<string>();
    // A set that grows while it is walked is walked to its new end.
    for (const { reads } of wanted) {
      for (const { sheetId, area } of reads) {
        // Neighbours read the same cells: the points of the items, the scores of a row.
        const place = `${sheetId} ${area.top} ${area.left} ${area.bottom} ${area.right}`;
        if (looked.has(place)) continue;
        looked.add(place);
        for (const formula of formulasOf(mirror.tabs.get(sheetId), area)) {
          if (formula.result === null) wanted.add(formula);
        }
      }
    }
    calculate(mirror.book, [...wanted], mirror.standing);
  }
}

/** A tab that is gone must not be calculated any more. */
function forgetDeletedTabs(model: SpreadsheetModel, mirror: Mirror): void {
  const present = new Set(model.sheets.map(({ id }) => id));
  for (const [sheetId, { formulas }] of mirror.tabs) {
    if (present.has(sheetId)) continue;
    for (const row of formulas) for (const formula of row ?? []) if (formula) takeOut(mirror, formula);
    mirror.tabs.delete(sheetId);
  }
}

/**
 * Brings the engine's copies of tabs up to date: of those that it has, and of those that their formulas name.
 * @param sheet a tab whose own formulas are asked for: it comes to the engine if it is not there yet
 */
function synchronise(model: SpreadsheetModel, sheet: SheetState | null, newTabs = false): Mirror {
  const mirror = mirrorOf(model);
  if (sheet && !mirror.tabs.has(sheet.id)) {
    mirrored(mirror, sheet.id);
    return synchronise(model, null, true);
  }
  const quarter = Math.floor(model.clock() / 900_000);
  if (!newTabs && mirror.version === model.version && mirror.quarter === quarter) return mirror;
  const surroundings = surroundingsOf(model);
  const again = mirror.surroundings !== surroundings;
  if (again) {
    forgetDeletedTabs(model, mirror);
    mirror.loose.clear();
    mirror.templates.clear();
  }
  const touched = new Touched();
  const done = new Set<number>();
  for (let more = true; more; ) {
    more = false;
    for (const each of model.sheets) {
      if (done.has(each.id) || !mirror.tabs.has(each.id)) continue;
      done.add(each.id);
      more = true;
      push(model, mirror, each, again, touched);
    }
  }
  spread(allFormulas(mirror), touched);
  for (const [asked, formula] of mirror.loose) if (formula.result === null) mirror.loose.delete(asked);
  mirror.version = model.version;
  mirror.quarter = quarter;
  mirror.surroundings = surroundings;
  return mirror;
}

function resultOf(formula: Formula | undefined): SheetsResult {
  if (!formula?.result) throw new Error('no formula in this cell');
  if (formula.result.kind === 'unsupported') throw new UnsupportedFormula(`a formula gave ${formula.result.code}`);
  return formula.result;
}

/**
 * The result of a formula cell. The first read after a change calculates all that the change touched on its tab.
 * @throws UnsupportedFormula when the engine cannot say what Sheets would show
 */
export function formulaResult(model: SpreadsheetModel, sheet: SheetState, row: number, column: number): SheetsResult {
  const mirror = synchronise(model, sheet);
  const formula = mirror.tabs.get(sheet.id)?.formulas[row - 1]?.[column - 1];
  // Whoever asks for one result of a tab asks for the others next.
  if (!formula?.result) calculateWith(mirror, formulasOf(mirror.tabs.get(sheet.id)));
  return resultOf(formula);
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

/** Loose results that are kept at most: more than a screen asks for. */
const LOOSE_KEPT = 40_000;

/**
 * Results of loose formulas, in the order given, all in one calculation.
 * @param shown cells whose results are asked for next, and calculated with them
 * @throws UnsupportedFormula when the engine cannot say what Sheets would show
 */
export function evaluateLoose(
  model: SpreadsheetModel,
  formulas: readonly LooseFormula[],
  shown?: { readonly sheet: SheetState; readonly area: Area },
): SheetsResult[] {
  const holdsFormulas = shown !== undefined && hasFormula(shown.sheet);
  if (formulas.length === 0 && !holdsFormulas) return [];
  const mirror = synchronise(model, holdsFormulas ? shown.sheet : null);
  if (mirror.loose.size > LOOSE_KEPT) mirror.loose.clear();
  const opened = mirror.tabs.size;
  const layers = new Map<string, number>();
  const wanted = new Map<string, Formula>();
  const asked = formulas.map(({ sheet, source, row, column }) => {
    const name = JSON.stringify([sheet.id, row, column, source]);
    if (mirror.loose.has(name) || wanted.has(name)) return name;
    const layer = layers.get(`${row}:${column}`) ?? 0;
    layers.set(`${row}:${column}`, layer + 1);
    const index = mirror.scratch[layer] ?? mirror.book.addSheet(false);
    mirror.scratch[layer] = index;
    const at: EnginePosition = { sheet: index, row, column };
    // No tab has this number: nothing reads a formula that stands in no cell.
    wanted.set(name, {
      sheetId: -1,
      at,
      ...prepare(model, source, placeOf(mirror, sheet, false)),
      result: null,
      stands: 'nothing',
    });
    return name;
  });
  // Preparing may have opened tabs in the engine that no formula cell needed yet.
  if (mirror.tabs.size > opened) synchronise(model, null, true);
  const seen = holdsFormulas ? formulasOf(mirror.tabs.get(shown.sheet.id), shown.area) : [];
  calculateWith(mirror, [...wanted.values(), ...seen]);
  for (const [name, formula] of wanted) {
    takeOut(mirror, formula);
    mirror.loose.set(name, formula);
  }
  return asked.map((name) => resultOf(mirror.loose.get(name)));
}
