/**
 * Adapts @ironcalc/wasm to FormulaEngine. Two of its habits shape this file: it shows numbers with at most 15 digits
 * and formats dates by itself, so exact numbers are read from shadow cells that join the result to a text; and its
 * errors differ in name from Sheets'. Its decoder is made when the module is loaded, so the globals TextDecoder,
 * TextEncoder and WebAssembly may be taken away after `ironcalcEngine` returned.
 */
import { initSync, Model } from '@ironcalc/wasm';
import { columnLetters } from '../address';
import {
  type EngineBook,
  type EngineInput,
  type EnginePosition,
  type EngineResult,
  engineSheetName,
  type FormulaEngine,
} from './engine';

const ERROR_NAMES: Readonly<Record<string, string>> = { '#CIRC!': '#REF!' };
/** Tabs made at once. */
const STOCK = 24;
const NUMBER = 1;
const TEXT = 2;
const BOOLEAN = 4;
const ERROR = 16;

/**
 * @param bytes the contents of `@ironcalc/wasm/wasm_bg.wasm`
 * @throws when the bytes are not that module
 */
export function ironcalcEngine(bytes: Uint8Array): FormulaEngine {
  initSync({ module: bytes });
  return { open: openBook };
}

function inputText(input: EngineInput): string {
  switch (input.kind) {
    case 'number':
      return String(input.value);
    case 'text':
      return `'${input.value}`;
    case 'boolean':
      return input.value ? 'TRUE' : 'FALSE';
    case 'formula':
      return `=${input.source}`;
  }
}

function openBook(timeZone: string): EngineBook {
  const model = new Model('workbook', 'en', timeZone, 'en');
  model.pauseEvaluation();
  let sheets = 0;
  // A new model has one tab already.
  let made = 1;
  /** Engine tab of shadow cells by tab, and the cells that have one. */
  const shadows = new Map<number, { sheet: number; cells: Set<number> }>();

  const newSheet = (): number => {
    // In an empty book a tab costs a millisecond, in a full one the engine reads every formula again: hence in stock.
    if (sheets === 0 || sheets === made) {
      for (let more = 0; more < STOCK; more += 1) model.newSheet();
      made += STOCK;
    }
    sheets += 1;
    return sheets - 1;
  };
  const evaluate = (): void => {
    model.resumeEvaluation();
    model.evaluate();
    model.pauseEvaluation();
  };
  const key = (at: EnginePosition): number => at.row * 20_000 + at.column;

  /** Gives a cell a shadow that shows its number exactly; @returns whether it had none. */
  const shadow = (at: EnginePosition): boolean => {
    let held = shadows.get(at.sheet);
    if (!held) {
      held = { sheet: newSheet(), cells: new Set() };
      shadows.set(at.sheet, held);
    }
    if (held.cells.has(key(at))) return false;
    held.cells.add(key(at));
    const name = `${engineSheetName(at.sheet)}!${columnLetters(at.column)}${at.row}`;
    model.setUserInput(held.sheet, at.row, at.column, `=${name}&""`);
    return true;
  };

  /** A shadow of what is no formula any more would be calculated for nothing. */
  const unshadow = (at: EnginePosition): void => {
    const held = shadows.get(at.sheet);
    if (held?.cells.delete(key(at))) model.setUserInput(held.sheet, at.row, at.column, '');
  };

  const read = (at: EnginePosition): EngineResult => {
    const shown = () => model.getFormattedCellValue(at.sheet, at.row, at.column);
    switch (model.getCellType(at.sheet, at.row, at.column)) {
      case NUMBER: {
        const held = shadows.get(at.sheet);
        const text = held ? model.getFormattedCellValue(held.sheet, at.row, at.column) : '';
        const value = Number(text);
        if (text === '' || Number.isNaN(value)) throw new Error(`the local engine gave no number: ${text}`);
        // Sheets has no negative zero.
        return { kind: 'number', value: value + 0 };
      }
      case TEXT:
        return { kind: 'text', value: shown() };
      case BOOLEAN:
        return { kind: 'boolean', value: shown() === 'TRUE' };
      case ERROR:
        return errorResult(shown());
      default:
        throw new Error('the local engine gave a result of an unknown type');
    }
  };

  return {
    addSheet(lasting) {
      const sheet = newSheet();
      if (lasting) shadows.set(sheet, { sheet: newSheet(), cells: new Set() });
      return sheet;
    },
    put(at, input) {
      const written = input?.kind === 'number' && !Number.isFinite(input.value) ? null : input;
      model.setUserInput(at.sheet, at.row, at.column, written ? inputText(written) : '');
      // The shadow joins the first calculation, so that exact numbers do not cost a second one.
      if (written?.kind === 'formula' && shadows.has(at.sheet)) shadow(at);
      else unshadow(at);
    },
    evaluate,
    results(cells) {
      const numbers = cells.filter((at) => model.getCellType(at.sheet, at.row, at.column) === NUMBER);
      const made = numbers.filter(shadow);
      if (made.length > 0) evaluate();
      return cells.map(read);
    },
  };
}

function errorResult(code: string): EngineResult {
  if (code === '#SPILL!' || code === '#NIMPL!' || code === '#N/IMPL!' || code === '#CALC!') {
    return { kind: 'unsupported', code };
  }
  return { kind: 'error', code: ERROR_NAMES[code] ?? code };
}
