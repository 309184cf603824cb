/** What people do to a workbook between jobs, at random: each edit is plain data, so that a failing sequence can be read. */
import fc from 'fast-check';
import type { SheetView } from '../../../local/workspace/sheets';
import type { School } from '../school';
import { NGOZI } from '../school';

export type Edit =
  | { readonly kind: 'rename tab'; readonly tab: string; readonly name: string }
  | {
      readonly kind: 'own column';
      readonly tab: string;
      readonly at: number;
      readonly row: number;
      readonly value: string;
    }
  | { readonly kind: 'drag column'; readonly tab: string; readonly from: number; readonly to: number }
  | { readonly kind: 'hide columns'; readonly tab: string; readonly at: number }
  | { readonly kind: 'hide rows'; readonly tab: string; readonly at: number }
  | { readonly kind: 'sort'; readonly tab: string; readonly column: number; readonly ascending: boolean }
  | { readonly kind: 'filter'; readonly tab: string; readonly column: number }
  | { readonly kind: 'duplicate tab'; readonly tab: string }
  | { readonly kind: 'rename header'; readonly tab: string; readonly column: number }
  | { readonly kind: 'paste over ids'; readonly tab: string }
  | { readonly kind: 'blank row'; readonly tab: string; readonly row: number }
  | { readonly kind: 'delete spare column'; readonly tab: string; readonly pick: number }
  | { readonly kind: 'conditional format'; readonly tab: string }
  | { readonly kind: 'move tab'; readonly tab: string; readonly to: number };

/** Tabs of ours by a name that a test keeps, whatever people call them. */
export type Tabs = Readonly<Record<string, number>>;

/** Columns that no job needs: a person may delete them. */
const SPARE: Readonly<Record<string, readonly string[]>> = {
  roster: ['teacher', 'email'],
  learnings: ['unit', 'rigor'],
  gradebook: ['section'],
};

/** Sequences of edits on the tabs with these names. */
export function edits(tabs: readonly string[]): fc.Arbitrary<Edit[]> {
  const tab = fc.constantFrom(...tabs);
  const place = fc.nat(12);
  return fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('rename tab' as const),
        tab,
        name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      }),
      fc.record({
        kind: fc.constant('own column' as const),
        tab,
        at: place,
        row: place,
        value: fc.constantFrom('seat 4', '=1+1', '12', 'x'),
      }),
      fc.record({ kind: fc.constant('drag column' as const), tab, from: place, to: place }),
      fc.record({ kind: fc.constant('hide columns' as const), tab, at: place }),
      fc.record({ kind: fc.constant('hide rows' as const), tab, at: place }),
      fc.record({ kind: fc.constant('sort' as const), tab, column: place, ascending: fc.boolean() }),
      fc.record({ kind: fc.constant('filter' as const), tab, column: place }),
      fc.record({ kind: fc.constant('duplicate tab' as const), tab }),
      fc.record({ kind: fc.constant('rename header' as const), tab, column: place }),
      fc.record({ kind: fc.constant('paste over ids' as const), tab: fc.constant('roster') }),
      fc.record({ kind: fc.constant('blank row' as const), tab, row: place }),
      fc.record({ kind: fc.constant('delete spare column' as const), tab, pick: fc.nat(1) }),
      fc.record({ kind: fc.constant('conditional format' as const), tab }),
      fc.record({ kind: fc.constant('move tab' as const), tab, to: place }),
    ),
    { minLength: 3, maxLength: 10 },
  );
}

/** A cell that the team wrote into a column of its own: its header, the id of its row, and what it shows. */
export interface OwnCell {
  readonly tab: string;
  readonly header: string;
  readonly id: string;
  readonly shows: string;
}

/** The colour of the team's own conditional format, by which it is known again. */
export const OWN_COLOUR = '#123456';

/** Does one edit as a person would; what cannot be done there and then is left. */
export function act(team: School, tabs: Tabs, edit: Edit, own: OwnCell[], formats: Set<string>): void {
  const sheetId = tabs[edit.tab] ?? -1;
  const sheet = sheetOf(team, sheetId);
  const person = team.workspace.person(NGOZI);
  const header = sheet.frozenRows;
  const width = Math.max(
    1,
    ...sheet.cells.filter((cell) => cell.row === header && cell.display !== '').map((cell) => cell.column),
  );
  const column = (at: number): number => 1 + (at % width);
  const ids = idCells(team, sheetId);
  switch (edit.kind) {
    case 'rename tab':
      if (sheet.name !== edit.name) attempt(() => person.renameTab(sheetId, edit.name), /already exists|name/i);
      return;
    case 'own column': {
      const at = column(edit.at);
      person.insertColumns(sheetId, at, 1);
      const name = `Own ${own.length + 1}`;
      // A new column takes format and dropdown from its neighbour, and whoever wants something else clears them.
      const area = { top: header, left: at, bottom: sheet.rows, right: at };
      person.setNumberFormat(sheetId, area, '');
      person.setValidation(sheetId, area, null);
      person.type(sheetId, header, at, name);
      const row = idCells(team, sheetId)[edit.row % Math.max(1, ids.length)];
      if (!row) return;
      person.type(sheetId, row.row, at, edit.value);
      own.push({ tab: edit.tab, header: name, id: row.id, shows: edit.value === '=1+1' ? '2' : edit.value });
      return;
    }
    case 'drag column': {
      const [from, to] = [column(edit.from), column(edit.to)];
      // A drag over the border of frozen columns is a drag too; Google refuses none of them.
      if (to !== from && to !== from + 1) person.moveColumns(sheetId, from, 1, to);
      return;
    }
    case 'hide columns':
      person.hideColumns(sheetId, column(edit.at), 1);
      return;
    case 'hide rows':
      person.hideRows(sheetId, header + 1 + (edit.at % 3), 1);
      return;
    case 'sort':
      person.sortSheet(sheetId, column(edit.column), edit.ascending);
      return;
    case 'filter':
      if (sheet.filter)
        person.filterColumn(sheetId, column(edit.column), { criteria: 'CELL_NOT_EMPTY', values: [], hiddenValues: [] });
      return;
    case 'duplicate tab':
      person.duplicateTab(sheetId);
      return;
    case 'rename header':
      person.type(sheetId, header, column(edit.column), `Renamed ${edit.column}`);
      for (const [place, cell] of own.entries())
        if (cell.tab === edit.tab && headerAt(team, sheetId, header, cell.header) === undefined)
          own[place] = { ...cell, header: `Renamed ${edit.column}` };
      return;
    case 'paste over ids': {
      // Copied and pasted as text from elsewhere: formats and rules go, ids come as Sheets reads them.
      const whole = ids.filter(({ id }) => /^[1-9]\d{0,9}$/.test(id));
      for (const { row, column: at, id } of whole) person.paste(sheetId, row, at, [[id]]);
      return;
    }
    case 'blank row':
      person.insertRows(sheetId, header + 1 + (edit.row % 4), 1, 'after');
      return;
    case 'delete spare column': {
      const key = (SPARE[edit.tab] ?? [])[edit.pick];
      const at = sheet.cells.find((cell) => cell.note?.endsWith(`#cg:${key}`))?.column;
      if (key !== undefined && at !== undefined) person.deleteColumns(sheetId, at, 1);
      return;
    }
    case 'conditional format':
      person.addConditionalFormat(sheetId, {
        ranges: [{ top: header + 1, left: 1, bottom: header + 3, right: 1 }],
        criteria: 'TEXT_CONTAINS',
        values: ['a'],
        style: { background: OWN_COLOUR },
      } as never);
      formats.add(edit.tab);
      return;
    case 'move tab':
      person.moveTab(sheetId, 1 + (edit.to % 8));
  }
}

/** The part of a tab that holds something: looking at whole workbooks after every edit would take minutes. */
function sheetOf(team: School, sheetId: number): SheetView {
  return team.workspace.viewport(sheetId, [1, 40], [1, 40]);
}

/** Where the ids of a tab's rows stand now. */
export function idCells(
  team: School,
  sheetId: number,
): { readonly id: string; readonly row: number; readonly column: number }[] {
  const sheet = sheetOf(team, sheetId);
  const head = sheet.cells.find((cell) => /#cg:(id|code)$/.test(cell.note ?? ''));
  return sheet.cells
    .filter((cell) => head && cell.column === head.column && cell.row > head.row && cell.display !== '')
    .map((cell) => ({ id: cell.display, row: cell.row, column: cell.column }));
}

/** What the team's own column shows in the row of an id; undefined when column or row is gone. */
export function ownCell(team: School, sheetId: number, cell: OwnCell): string | undefined {
  const sheet = sheetOf(team, sheetId);
  const header = sheet.cells.find((each) => /#cg:(id|code)$/.test(each.note ?? ''))?.row ?? 0;
  const column = headerAt(team, sheetId, header, cell.header);
  const row = idCells(team, sheetId).find(({ id }) => id === cell.id)?.row;
  return sheet.cells.find((each) => each.row === row && each.column === column)?.display;
}

function headerAt(team: School, sheetId: number, header: number, text: string): number | undefined {
  return sheetOf(team, sheetId).cells.find((cell) => cell.row === header && cell.display === text)?.column;
}

function attempt(edit: () => void, refusal: RegExp): void {
  try {
    edit();
  } catch (error) {
    if (!(error instanceof Error && refusal.test(error.message))) throw error;
  }
}
