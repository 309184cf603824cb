/** The frozen top of a tab that exists: info rows, header cells of columns that were put back, their looks. */
import type { Column, TabDeclaration } from '../declaration';
import { headerNote } from '../header';
import { bodyLook } from './content';
import type { PlacedInfo } from './info-rows';
import { headerLook, infoCells, infoLook, widthRuns } from './new-tab';
import { type Rectangle, rectangles } from './rectangles';
import { placeRules } from './rules';
import type { Look, Placement, TabRef, Write, WriteCell } from './write';

/** A tab that exists, with its columns as they will stand. */
export interface Target {
  readonly tab: TabDeclaration;
  readonly ref: TabRef;
  readonly headerRow: number;
  readonly columns: Map<string, number>;
  readonly info: PlacedInfo;
}

/** Where its formulas find columns and info rows. */
export function placementOf(target: Target): Placement {
  return { columns: target.columns, info: target.info.at };
}

/** Every info row, every header note, header cells and looks of added columns, and the rules of all. */
export function refresh(target: Target, added: readonly string[], lastRow: number): Write[] {
  const { tab, ref, headerRow } = target;
  const placement = placementOf(target);
  const writes: Write[] = infoAreas(target).flatMap((area): Write[] => [
    {
      kind: 'paint',
      ref,
      row: area.row,
      column: area.column,
      looks: area.values.map((row) => row.map((each): Look => each.look)),
    },
    cellsOf(target, area),
  ]);
  for (const [row, missing] of target.info.missing.entries())
    if (missing.hidden === true) writes.push({ kind: 'hideRows', ref, row, count: 1 });
  const places = added.flatMap((key) => {
    const column = tab.columns[key];
    const place = target.columns.get(key);
    return column && place !== undefined ? [{ key, column, place }] : [];
  });
  for (const area of rectangles(
    places.map(({ key, column, place }) => ({ row: headerRow, column: place, value: { key, column } })),
  )) {
    const declared = area.values[0] ?? [];
    writes.push(
      {
        kind: 'paint',
        ref,
        row: headerRow,
        column: area.column,
        looks: [
          declared.map(({ column }) => headerLook(column)),
          ...Array.from({ length: Math.max(0, lastRow - headerRow) }, () =>
            declared.map(({ column }) => bodyLook(column)),
          ),
        ],
      },
      {
        kind: 'cells',
        ref,
        row: headerRow,
        column: area.column,
        cells: [declared.map(({ column }) => column.header)],
        formats: undefined,
        placement,
      },
      ...widthRuns(declared.map(({ column }) => column)).map(
        (run): Write => ({
          kind: 'widths',
          ref,
          column: area.column + run.column,
          count: run.count,
          pixels: run.pixels,
        }),
      ),
    );
  }
  writes.push(...headerNotes(target), ...placeRules(tab, placement, headerRow + 1, lastRow - headerRow, ref));
  return writes;
}

/** Notes follow points, keys and statements; the header's own text is the team's to change. */
function headerNotes({ tab, ref, headerRow, columns }: Target): Write[] {
  const notes = Object.entries(tab.columns).flatMap(([key, column]) => {
    const place = columns.get(key);
    return place === undefined ? [] : [{ row: headerRow, column: place, value: headerNote(key, column.note) }];
  });
  return rectangles(notes).map(
    ({ row, column, values }): Write => ({ kind: 'notes', ref, row, column, notes: values }),
  );
}

/** The cells of the info rows alone. */
export function informed(target: Target): Write[] {
  return infoAreas(target).map((area) => cellsOf(target, area));
}

const NO_COLUMN: Column = { kind: 'text', header: '', note: '', width: 0 };

interface InfoValue {
  readonly cell: WriteCell;
  readonly look: Look;
}

function infoAreas({ tab, columns, info: placed }: Target): Rectangle<InfoValue>[] {
  const keys = Object.keys(tab.columns);
  const info = tab.info ?? [];
  return rectangles(
    info.flatMap((row) => {
      const values = infoCells(row, keys);
      return keys.map((key, column) => ({
        row: placed.at.get(row.key) ?? 0,
        column: columns.get(key) ?? 0,
        value: {
          cell: values[column] ?? '',
          look: infoLook(row, tab.columns[key] ?? NO_COLUMN, column, values[column]),
        },
      }));
    }),
  );
}

function cellsOf(target: Target, area: Rectangle<InfoValue>): Write {
  return {
    kind: 'cells',
    ref: target.ref,
    row: area.row,
    column: area.column,
    cells: area.values.map((row) => row.map((each): WriteCell => each.cell)),
    formats: undefined,
    placement: placementOf(target),
  };
}
