/** Copying cells inside the spreadsheet: what a pasted cell takes along and what it replaces. */
import { type Area, height, width } from '../address';
import { scalarAt } from '../display/values';
import { copiedBy } from '../formula/rewrite';
import { conventions } from '../locale';
import {
  type Cell,
  type Content,
  type CriterionValue,
  EMPTY_CELL,
  type SheetState,
  type SpreadsheetModel,
} from '../model';
import { changeCells, copyCells, isCovered, touch } from './cells';
import { writeContents } from './write';

/** A cell as it reads `rows` further down and `columns` further right: relative references follow. */
export function movedCell(cell: Cell, decimal: '.' | ',', rows: number, columns: number): Cell {
  let next = cell;
  if (cell.content?.kind === 'formula') {
    const source = copiedBy(cell.content.source, decimal, rows, columns);
    if (source !== cell.content.source) next = { ...next, content: { kind: 'formula', source } };
  }
  const values = cell.validation?.values;
  if (cell.validation && values?.some((value) => value.kind === 'formula')) {
    const moved = values.map(
      (value): CriterionValue =>
        value.kind === 'formula' ? { kind: 'formula', source: copiedBy(value.source, decimal, rows, columns) } : value,
    );
    next = { ...next, validation: { ...cell.validation, values: moved } };
  }
  return next;
}

export type PasteKind = 'normal' | 'values' | 'format' | 'formula' | 'validation' | 'contents';

/**
 * Copies a rectangle onto another, repeating it where the target is larger by whole multiples.
 * A normal paste replaces contents, formats, notes and validation; one of contents alone obeys the validation it meets.
 * @throws Google's words when a validation rejects a value; then nothing was copied
 */
export function copyArea(
  model: SpreadsheetModel,
  source: { readonly sheet: SheetState; readonly area: Area },
  target: { readonly sheet: SheetState; readonly area: Area },
  kind: PasteKind,
): Area {
  const { decimal } = conventions(model.locale);
  const rows = height(source.area);
  const columns = width(source.area);
  const fits = (size: number, unit: number) => (size % unit === 0 ? size : unit);
  const area: Area = {
    top: target.area.top,
    left: target.area.left,
    bottom: target.area.top + fits(height(target.area), rows) - 1,
    right: target.area.left + fits(width(target.area), columns) - 1,
  };
  const block = copyCells(source.sheet, source.area);
  const values =
    kind === 'values'
      ? block.map((cells, r) =>
          cells.map((_, c) => plainContent(model, source.sheet, source.area.top + r, source.area.left + c)),
        )
      : [];
  const onlyContents = kind === 'values' || kind === 'formula' || kind === 'contents';
  const change = onlyContents
    ? (next: CellChange) => writeContents(model, target.sheet, area, next)
    : (next: CellChange) => changeCells(target.sheet, area, next);
  change((before, row, column) => {
    const r = (row - area.top) % rows;
    const c = (column - area.left) % columns;
    const from = block[r]?.[c] ?? EMPTY_CELL;
    const cell = movedCell(from, decimal, row - source.area.top - r, column - source.area.left - c);
    switch (kind) {
      case 'normal':
        return isCovered(target.sheet, row, column) ? { ...cell, content: null, runs: null } : cell;
      case 'values':
        return { ...before, content: values[r]?.[c] ?? null, runs: null };
      case 'format':
        return { ...before, style: cell.style };
      case 'formula':
      case 'contents':
        return { ...before, content: cell.content, runs: cell.runs };
      case 'validation':
        return { ...before, validation: cell.validation };
    }
  });
  touch(model);
  return area;
}

type CellChange = (cell: Cell, row: number, column: number) => Cell;

function plainContent(model: SpreadsheetModel, sheet: SheetState, row: number, column: number): Content | null {
  const scalar = scalarAt(model, sheet, row, column);
  return scalar.kind === 'blank' ? null : scalar;
}
