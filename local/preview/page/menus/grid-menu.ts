/** The menus of rows, columns and cells; Edit, Insert and Data hold the same items. */
import { fitted } from '../grid/fitted';
import { columnLetters } from '../grid/names';
import type { Workbench } from '../workbench';
import type { MenuEntry } from './menu-list';

const LINE: MenuEntry = { kind: 'separator' };

const item = (label: string, act: () => void, more: { hint?: string; disabled?: boolean } = {}): MenuEntry => ({
  kind: 'item',
  label,
  act,
  ...more,
});

/** `1 row`, `3 rows` */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export function clipboardEntries({ clipboard }: Workbench): MenuEntry[] {
  return [
    item('Cut', clipboard.cut, { hint: 'Ctrl+X' }),
    item('Copy', clipboard.copy, { hint: 'Ctrl+C' }),
    item('Paste', () => clipboard.paste(false), { hint: 'Ctrl+V' }),
    item('Paste values only', () => clipboard.paste(true), { hint: 'Ctrl+Shift+V' }),
  ];
}

export function insertEntries(bench: Workbench): MenuEntry[] {
  const { act, selected } = bench;
  const sheetId = bench.live.state.activeSheetId;
  const rows = selected.bottom - selected.top + 1;
  const columns = selected.right - selected.left + 1;
  return [
    item(
      `Insert ${counted(rows, 'row')} above`,
      () => void act({ do: 'insertRows', with: [sheetId, selected.top, rows, 'after'] }),
    ),
    item(
      `Insert ${counted(rows, 'row')} below`,
      () => void act({ do: 'insertRows', with: [sheetId, selected.bottom + 1, rows, 'before'] }),
    ),
    item(
      `Insert ${counted(columns, 'column')} left`,
      () => void act({ do: 'insertColumns', with: [sheetId, selected.left, columns, 'after'] }),
    ),
    item(
      `Insert ${counted(columns, 'column')} right`,
      () => void act({ do: 'insertColumns', with: [sheetId, selected.right + 1, columns, 'before'] }),
    ),
  ];
}

export function deleteEntries(bench: Workbench): MenuEntry[] {
  const { act, selected } = bench;
  const sheetId = bench.live.state.activeSheetId;
  const { top, bottom, left, right } = selected;
  const rowsNamed = top === bottom ? `row ${top}` : `rows ${top} - ${bottom}`;
  const columnsNamed =
    left === right ? `column ${columnLetters(left)}` : `columns ${columnLetters(left)} - ${columnLetters(right)}`;
  return [
    item(`Delete ${rowsNamed}`, () => void act({ do: 'deleteRows', with: [sheetId, top, bottom - top + 1] })),
    item(`Delete ${columnsNamed}`, () => void act({ do: 'deleteColumns', with: [sheetId, left, right - left + 1] })),
  ];
}

/** The size of what is selected as whole rows or columns, for who does not drag with a mouse. */
function sizeEntries(bench: Workbench, head: 'row' | 'column'): MenuEntry[] {
  const { act, connection, selected, live, openForm } = bench;
  const sheetId = live.state.activeSheetId;
  const [first, last] = head === 'row' ? [selected.top, selected.bottom] : [selected.left, selected.right];
  const count = last - first + 1;
  const sizes = head === 'row' ? live.frame?.rowSizes : live.frame?.columnSizes;
  const resizing = head === 'row' ? ('resizeRows' as const) : ('resizeColumns' as const);
  const many = counted(count, head);
  return [
    item(`Resize ${many}`, () =>
      openForm({
        title: `Resize ${many}`,
        label: head === 'row' ? 'Height in pixels' : 'Width in pixels',
        value: String(sizes?.[first - 1] ?? ''),
        button: 'OK',
        done: (text) => {
          const size = Math.round(Number(text));
          if (size >= 2 && size <= 2000) void act({ do: resizing, with: [sheetId, first, count, size] });
          else bench.say('A size is a number of pixels from 2 to 2000.');
        },
      }),
    ),
    item('Fit to what it holds', () => void fitted({ act, connection }, sheetId, head, first, count)),
  ];
}

function noteEntry(bench: Workbench): MenuEntry {
  const { top, left } = bench.selected;
  const sheetId = bench.live.state.activeSheetId;
  const note = bench.live.cells.get(top * 20_000 + left)?.note ?? '';
  return item(note === '' ? 'Insert note' : 'Edit note', () =>
    bench.openForm({
      title: 'Note',
      label: `Note on ${columnLetters(left)}${top}`,
      value: note,
      multiline: true,
      button: 'Keep note',
      done: (text) => void bench.act({ do: 'setNote', with: [sheetId, top, left, text] }),
    }),
  );
}

/** Sorting by the column of the active cell, and the tab's filter. */
export function dataEntries(bench: Workbench): MenuEntry[] {
  const { act, selected, live } = bench;
  const sheetId = live.state.activeSheetId;
  const column = selected.left;
  const letter = columnLetters(column);
  const sheet = (ascending: boolean) => () => void act({ do: 'sortSheet', with: [sheetId, column, ascending] });
  const range = (ascending: boolean) => () =>
    void act({ do: 'sortRange', with: [sheetId, selected, [{ column, ascending }]] });
  const one = selected.top === selected.bottom;
  const hasFilter = live.frame?.filter !== null;
  return [
    item(`Sort sheet by column ${letter} (A to Z)`, sheet(true)),
    item(`Sort sheet by column ${letter} (Z to A)`, sheet(false)),
    item(`Sort range by column ${letter} (A to Z)`, range(true), { disabled: one }),
    item(`Sort range by column ${letter} (Z to A)`, range(false), { disabled: one }),
    LINE,
    hasFilter
      ? item('Remove filter', () => void act({ do: 'removeFilter', with: [sheetId] }))
      : item('Create a filter', () => void filterHere(bench)),
  ];
}

/** A filter over the selection, or over everything that is filled when one cell is selected. */
async function filterHere({ act, connection, live, selected }: Workbench): Promise<void> {
  const sheetId = live.state.activeSheetId;
  const one = selected.top === selected.bottom && selected.left === selected.right;
  const last = one ? await connection.ask('lastCell', sheetId) : null;
  const top = Math.max(1, live.frame?.frozenRows ?? 1);
  const area = last === null ? selected : { top, left: 1, bottom: Math.max(top, last.row), right: last.column };
  await act({ do: 'createFilter', with: [sheetId, area] });
}

/** @param on what was clicked with the right button */
export function gridEntries(bench: Workbench, on: 'row' | 'column' | 'cell'): MenuEntry[] {
  const { act, selected } = bench;
  const sheetId = bench.live.state.activeSheetId;
  const [above, below, left, right] = insertEntries(bench) as [MenuEntry, MenuEntry, MenuEntry, MenuEntry];
  const [deleteRows, deleteColumns] = deleteEntries(bench) as [MenuEntry, MenuEntry];
  const clear = item('Delete values', () => void act({ do: 'clear', with: [sheetId, selected] }), { hint: 'Delete' });
  if (on === 'row') {
    const count = selected.bottom - selected.top + 1;
    return [
      ...clipboardEntries(bench),
      LINE,
      above,
      below,
      deleteRows,
      clear,
      item(`Hide ${counted(count, 'row')}`, () => void act({ do: 'hideRows', with: [sheetId, selected.top, count] })),
      item('Unhide rows', () => void act({ do: 'showRows', with: [sheetId, selected.top, count] }), {
        disabled: !hiddenIn(bench.live.frame?.hiddenRows, selected.top, selected.bottom),
      }),
      ...sizeEntries(bench, 'row'),
    ];
  }
  if (on === 'column') {
    const count = selected.right - selected.left + 1;
    return [
      ...clipboardEntries(bench),
      LINE,
      left,
      right,
      deleteColumns,
      clear,
      item(
        `Hide ${counted(count, 'column')}`,
        () => void act({ do: 'hideColumns', with: [sheetId, selected.left, count] }),
      ),
      item('Unhide columns', () => void act({ do: 'showColumns', with: [sheetId, selected.left, count] }), {
        disabled: !hiddenIn(bench.live.frame?.hiddenColumns, selected.left, selected.right),
      }),
      ...sizeEntries(bench, 'column'),
      LINE,
      ...dataEntries(bench),
    ];
  }
  return [
    ...clipboardEntries(bench),
    LINE,
    ...insertEntries(bench),
    LINE,
    ...deleteEntries(bench),
    clear,
    LINE,
    noteEntry(bench),
  ];
}

function hiddenIn(hidden: readonly number[] | undefined, first: number, last: number): boolean {
  return hidden?.some((index) => index >= first && index <= last) === true;
}
