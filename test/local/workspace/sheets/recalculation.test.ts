/**
 * Only what a change reaches is calculated again. That must never show: after any edits, with looks in between, every
 * cell shows what it shows in the same spreadsheet opened anew, where all is calculated at once.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSpreadsheet, saveSpreadsheet } from '../../../../local/workspace/sheets';
import { viewport } from '../../../../local/workspace/sheets/view';
import { engine, NOW, opened, type TestWorkbook, workbook } from './workbook';

const LETTERS = ['A', 'B', 'C', 'D'];
const address = fc.tuple(fc.constantFrom(...LETTERS), fc.integer({ min: 1, max: 5 })).map(([c, r]) => `${c}${r}`);
const range = fc.tuple(address, address).map(([from, to]) => `${from}:${to}`);
const tab = fc.constantFrom('', 'Second!', "'Third tab'!");

const formula = fc.oneof(
  fc.tuple(tab, address, tab, address).map(([s, a, t, b]) => `=${s}${a}+${t}${b}`),
  fc.tuple(tab, range).map(([s, a]) => `=SUM(${s}${a})/7`),
  fc.tuple(tab, range).map(([s, a]) => `=COUNTA(${s}${a})`),
  fc.tuple(range, tab, address).map(([a, s, b]) => `=SUMIF(${a};">1";${s}${b})`),
  fc.tuple(tab, address).map(([s, a]) => `=IF(${s}${a}="";"";${s}${a}&"!")`),
  fc.tuple(tab, address).map(([s, a]) => `=ISBLANK(${s}${a})`),
  fc.tuple(tab, address).map(([s, a]) => `=IFERROR(1/${s}${a};"none")`),
  fc.constantFrom('=SUM(A:A)', '=COUNT(2:3)', '=total*2', '=SUM(Second!B2:B)', '=MAX(C1:C5)=A1', '=TODAY()-A1'),
);
const typed = fc.oneof(
  fc.constantFrom(0, 1, 2, 5, 1 / 3, -4, 1e-9, 123456789.125, true, false, 'text', '#N/A', '', ''),
  formula,
);

interface Edit {
  readonly sheet: number;
  readonly at: string;
  readonly what:
    | 'type'
    | 'clear'
    | 'insert row'
    | 'delete column'
    | 'rename'
    | 'name'
    | 'new tab'
    | 'delete tab'
    | 'look'
    | 'glance';
  readonly value: string | number | boolean;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  sheet: fc.nat({ max: 2 }),
  at: address,
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constant('type' as const) },
    { weight: 4, arbitrary: fc.constant('look' as const) },
    { weight: 4, arbitrary: fc.constant('glance' as const) },
    { weight: 1, arbitrary: fc.constantFrom('clear', 'insert row', 'delete column', 'rename', 'name') },
    { weight: 1, arbitrary: fc.constantFrom('new tab', 'delete tab') },
  ),
  value: typed,
});

function apply({ spreadsheet }: TestWorkbook, { sheet: index, at, what, value }: Edit): void {
  const sheets = spreadsheet.getSheets();
  const sheet = sheets[index % sheets.length];
  if (!sheet) return;
  const cell = sheet.getRange(at);
  if (what === 'type') cell.setValue(value);
  else if (what === 'clear') cell.clearContent();
  else if (what === 'insert row') sheet.insertRowBefore(cell.getRow());
  else if (what === 'delete column' && sheet.getMaxColumns() > 8) sheet.deleteColumn(cell.getColumn());
  else if (what === 'rename') sheet.setName(`Renamed ${sheet.getSheetId()}`);
  else if (what === 'name') spreadsheet.setNamedRange('total', cell);
  else if (what === 'new tab' && !spreadsheet.getSheetByName('Third tab')) spreadsheet.insertSheet('Third tab');
  else if (what === 'delete tab' && sheets.length > 1) spreadsheet.deleteSheet(sheet);
}

function shown({ spreadsheet }: TestWorkbook): unknown[] {
  return spreadsheet.getSheets().map((sheet) => sheet.getRange('A1:F9').getValues());
}

/** The engine, and how many formulas it was asked for. */
function countingEngine() {
  let calculated = 0;
  const counting: typeof engine = {
    open(timeZone) {
      const book = engine.open(timeZone);
      return {
        ...book,
        results(cells) {
          calculated += cells.length;
          return book.results(cells);
        },
      };
    },
  };
  return { engine: counting, calculated: () => calculated };
}

/** A screen asks for a few rows of one tab, and the rest stays uncalculated. */
function glance({ spreadsheet, model }: TestWorkbook, { sheet: index, at }: Edit): void {
  const sheets = spreadsheet.getSheets();
  const row = Number(at.slice(1));
  const sheet = sheets[index % sheets.length];
  if (sheet) viewport(model, sheet.getSheetId(), [row, row + 1], [1, 4]);
}

describe('calculating again', () => {
  it('shows what a spreadsheet opened anew shows', () => {
    void fc.assert(
      fc.property(fc.array(edit, { minLength: 4, maxLength: 30 }), (edits) => {
        const book = workbook();
        book.spreadsheet.insertSheet('Second');
        book.sheet.getRange('A1:D2').setValues([
          [1, '=A2*2', '=B1+1', '=Second!A1'],
          [3, '=SUM(A1:C1)', '', 'x'],
        ]);
        for (const each of edits) {
          if (each.what === 'look') shown(book);
          else if (each.what === 'glance') glance(book, each);
          else apply(book, each);
        }
        const anew = opened(loadSpreadsheet(saveSpreadsheet(book.model), { engine, clock: () => NOW }));
        expect(shown(book)).toEqual(shown(anew));
      }),
      { numRuns: 50 },
    );
  });

  it('calculates the formulas that a typed score reaches, and no other', () => {
    const counting = countingEngine();
    const { sheet } = workbook({ engine: counting.engine });
    sheet.getRange('A2:E2').setValues([['Points', '', '', 5, 5]]);
    for (let row = 3; row <= 60; row += 1) {
      sheet.getRange(row, 2, 1, 4).setValues([[`=SUM(D${row}:E${row})`, `=100*B${row}/SUM(D$2:E$2)`, 3, 4]]);
    }
    expect(sheet.getRange('C3:C60').getValues()).toEqual(Array.from({ length: 58 }, () => [70]));
    expect(counting.calculated()).toBe(116);
    sheet.getRange('D7').setValue(5);
    expect(sheet.getRange('C6:C8').getValues()).toEqual([[70], [90], [70]]);
    expect(counting.calculated()).toBe(118);
    sheet.getRange('E2').setValue(15);
    expect(sheet.getRange('C6:C8').getValues()).toEqual([[35], [45], [35]]);
    expect(counting.calculated()).toBe(118 + 58);
  });

  it('calculates the rows that are shown with what they rest on, and the others when they are', () => {
    const counting = countingEngine();
    const { sheet, spreadsheet, model } = workbook({ engine: counting.engine });
    const other = spreadsheet.insertSheet('Other');
    other.getRange('A1:A40').setFormulas(Array.from({ length: 40 }, () => ['=1+1']));
    sheet.getRange('A1:B1').setValues([['=Other!A3', '=B41']]);
    for (let row = 2; row <= 41; row += 1) sheet.getRange(row, 1, 1, 2).setValues([[`=A$1*${row}`, `=A${row}+1`]]);
    const rows = (from: number, to: number) =>
      viewport(model, sheet.getSheetId(), [from, to], [1, 2]).cells.map(({ value }) => value);
    expect(rows(2, 4)).toEqual([4, 5, 6, 7, 8, 9]);
    // Three rows of two, the cell above them, and what that one reads.
    expect(counting.calculated()).toBe(6 + 2);
    expect(rows(1, 4)).toEqual([2, 83, 4, 5, 6, 7, 8, 9]);
    expect(counting.calculated()).toBe(8 + 3);
    expect(rows(2, 41)).toHaveLength(80);
    expect(counting.calculated()).toBe(8 + 3 + 72);
    expect(sheet.getRange('B40:B41').getValues()).toEqual([[81], [83]]);
    expect(counting.calculated()).toBe(8 + 3 + 72);
  });

  it('takes a formula that is like another one for itself', () => {
    const corner = fc.tuple(
      fc.constantFrom('', '$'),
      fc.constantFrom(...LETTERS),
      fc.constantFrom('', '$'),
      fc.integer({ min: 1, max: 4 }),
    );
    const word = fc.constantFrom('none', 'A');
    const alike = fc.tuple(fc.constantFrom('SUM', 'COUNTA', 'MAX'), corner, corner, corner, word);
    const at = ([c, letter, r, row]: readonly [string, string, string, number], down: number): string =>
      `${c}${letter}${r}${r === '' ? row + down : row}`;
    void fc.assert(
      fc.property(
        alike,
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 40, maxLength: 40 }),
        (parts, cells) => {
          const [name, from, to, one, otherwise] = parts;
          const source = (down: number): string =>
            `=${name}(${at(from, down)}:${at(to, down)})&IF(${at(one, down)}>0;${at(one, down)};"${otherwise === 'A' ? `A${down}` : otherwise}")`;
          const filled = () => {
            const { sheet } = workbook();
            const rows = Array.from({ length: 10 }, (_, row) => cells.slice(4 * row, 4 * row + 4));
            sheet.getRange('A1:D10').setValues(rows);
            return sheet;
          };
          const together = filled();
          const downs = [0, 1, 2, 5];
          for (const down of downs) together.getRange(20 + down, 6).setFormula(source(down));
          for (const down of downs) {
            const alone = filled();
            alone.getRange('F20').setFormula(source(down));
            expect([down, together.getRange(20 + down, 6).getValue()]).toEqual([
              down,
              alone.getRange('F20').getValue(),
            ]);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
