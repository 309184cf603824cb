/**
 * Inserting, deleting and moving rows and columns of a tab, with everything that names a position: formulas of the
 * whole workbook, validations, conditional formats, merges, protections, named ranges, metadata, filters, charts.
 */
import type { Area } from '../address';
import { afterEdit } from '../formula/rewrite';
import { conventions } from '../locale';
import {
  type Cell,
  type CriterionValue,
  EMPTY_CELL,
  type MetadataState,
  PLAIN_TRACK,
  type SheetState,
  type SpreadsheetModel,
  type ValidationRule,
} from '../model';
import { type StructuralEdit, shiftArea, shiftIndex, shiftList } from '../structure';
import { putCell, touch } from './cells';
import { requireRoom } from './write';

/**
 * Applies a structural edit to a tab.
 * @param inheritFrom row or column, counted before the edit, whose formats and validations inserted places take
 * @throws Google's words for what Sheets refuses
 */
export function editGrid(
  model: SpreadsheetModel,
  sheet: SheetState,
  edit: StructuralEdit,
  inheritFrom: number | null = null,
): void {
  requireAllowed(model, sheet, edit);
  const inherited = edit.kind === 'insert' && inheritFrom !== null ? lineOf(sheet, edit, inheritFrom) : [];
  shiftCells(sheet, edit);
  shiftList(edit.axis === 'row' ? sheet.rowTracks : sheet.columnTracks, edit, () => PLAIN_TRACK);
  resize(sheet, edit);
  inherited.forEach((cell, i) => {
    if (!cell || edit.kind !== 'insert') return;
    for (let n = 0; n < edit.count; n += 1) {
      const fresh: Cell = { ...EMPTY_CELL, style: cell.style, validation: cell.validation };
      if (edit.axis === 'row') putCell(sheet, edit.at + n, i + 1, fresh);
      else putCell(sheet, i + 1, edit.at + n, fresh);
    }
  });
  shiftSheetParts(sheet, edit);
  shiftWorkbookParts(model, sheet, edit);
  touch(model);
}

function requireAllowed(model: SpreadsheetModel, sheet: SheetState, edit: StructuralEdit): void {
  const size = edit.axis === 'row' ? sheet.maxRows : sheet.maxColumns;
  const frozen = edit.axis === 'row' ? sheet.frozenRows : sheet.frozenColumns;
  const noun = edit.axis === 'row' ? 'rows' : 'columns';
  if (edit.kind === 'insert') {
    requireRoom(model, edit.count * (edit.axis === 'row' ? sheet.maxColumns : sheet.maxRows));
    return;
  }
  if (edit.kind === 'move') {
    const cut = sheet.merges.some((merge) => {
      const [start, end] = edit.axis === 'row' ? [merge.top, merge.bottom] : [merge.left, merge.right];
      const inside = start >= edit.at && end < edit.at + edit.count;
      return !inside && start < edit.at + edit.count && end >= edit.at;
    });
    if (cut) throw new Error(`You must select all cells in a merged range to move them.`);
    return;
  }
  if (edit.count >= size) throw new Error(`You can't delete all the ${noun} on the sheet.`);
  const frozenDeleted = Math.max(0, Math.min(edit.at + edit.count - 1, frozen) - edit.at + 1);
  if (size - edit.count <= frozen - frozenDeleted) {
    throw new Error(`Sorry, it is not possible to delete all non-frozen ${noun}.`);
  }
}

function lineOf(sheet: SheetState, edit: StructuralEdit, index: number): (Cell | undefined)[] {
  if (edit.axis === 'row') return [...(sheet.rows[index - 1] ?? [])];
  return sheet.rows.map((cells) => cells?.[index - 1]);
}

function shiftCells(sheet: SheetState, edit: StructuralEdit): void {
  if (edit.axis === 'row') {
    shiftList(sheet.rows, edit, () => []);
    return;
  }
  for (const cells of sheet.rows) if (cells) shiftList(cells, edit, () => undefined);
}

function resize(sheet: SheetState, edit: StructuralEdit): void {
  if (edit.kind === 'move') return;
  const delta = edit.kind === 'insert' ? edit.count : -edit.count;
  if (edit.axis === 'row') {
    if (edit.at <= sheet.frozenRows) sheet.frozenRows = shiftedFrozen(sheet.frozenRows, edit);
    sheet.maxRows += delta;
  } else {
    if (edit.at <= sheet.frozenColumns) sheet.frozenColumns = shiftedFrozen(sheet.frozenColumns, edit);
    sheet.maxColumns += delta;
  }
}

function shiftedFrozen(frozen: number, edit: Exclude<StructuralEdit, { kind: 'move' }>): number {
  if (edit.kind === 'insert') return frozen + edit.count;
  return frozen - (Math.min(edit.at + edit.count - 1, frozen) - edit.at + 1);
}

function shiftAreas(areas: readonly Area[], edit: StructuralEdit): Area[] {
  return areas.flatMap((area) => shiftArea(area, edit) ?? []);
}

function shiftSheetParts(sheet: SheetState, edit: StructuralEdit): void {
  sheet.merges = shiftAreas(sheet.merges, edit).filter((area) => area.top !== area.bottom || area.left !== area.right);
  sheet.conditionalRules = sheet.conditionalRules.flatMap((rule) => {
    const ranges = shiftAreas(rule.ranges, edit);
    return ranges.length > 0 ? [{ ...rule, ranges }] : [];
  });
  sheet.protections = sheet.protections.filter((protection) => {
    protection.unprotected = shiftAreas(protection.unprotected, edit);
    if (protection.area === null) return true;
    protection.area = shiftArea(protection.area, edit);
    return protection.area !== null;
  });
  const filter = sheet.filter;
  if (filter) {
    const area = shiftArea(filter.area, edit);
    const headerGone = area !== null && edit.axis === 'row' && shiftIndex(filter.area.top, edit) === null;
    sheet.filter = area && !headerGone ? { area, columns: shiftedColumns(filter.columns, edit) } : null;
  }
  sheet.charts = sheet.charts.map((chart) => ({
    ...chart,
    row: edit.axis === 'row' ? (shiftIndex(chart.row, edit) ?? edit.at) : chart.row,
    column: edit.axis === 'column' ? (shiftIndex(chart.column, edit) ?? edit.at) : chart.column,
  }));
}

function shiftedColumns<T>(columns: Readonly<Record<number, T>>, edit: StructuralEdit): Record<number, T> {
  if (edit.axis === 'row') return { ...columns };
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, value]) => {
      const shifted = shiftIndex(Number(column), edit);
      return shifted === null ? [] : [[shifted, value]];
    }),
  );
}

function shiftedPlace(entry: MetadataState, sheet: SheetState, edit: StructuralEdit): MetadataState | null {
  const { place } = entry;
  if (place.type !== 'ROW' && place.type !== 'COLUMN') return entry;
  if (place.sheetId !== sheet.id || (place.type === 'ROW') !== (edit.axis === 'row')) return entry;
  const index = shiftIndex(place.index, edit);
  if (index === null) return null;
  entry.place = { ...place, index };
  return entry;
}

function shiftWorkbookParts(model: SpreadsheetModel, sheet: SheetState, edit: StructuralEdit): void {
  model.metadata = model.metadata.flatMap((entry) => shiftedPlace(entry, sheet, edit) ?? []);
  for (const named of model.namedRanges) {
    if (named.range?.sheetId !== sheet.id) continue;
    const area = shiftArea(named.range.area, edit);
    named.range = area && { sheetId: sheet.id, area };
  }
  rewriteReferences(
    model,
    // A formula on another tab can only mean this one by its name.
    (source, own) =>
      own === sheet || source.includes('!')
        ? afterEdit(source, conventions(model.locale).decimal, own.name, sheet.name, edit)
        : source,
    (range) => (range.sheetId === sheet.id ? shiftArea(range.area, edit) : range.area),
  );
}

/** Rewrites every reference that the workbook's formulas, rules and charts hold. */
export function rewriteReferences(
  model: SpreadsheetModel,
  formula: (source: string, own: SheetState) => string,
  areaOf: (range: { readonly sheetId: number; readonly area: Area }) => Area | null,
): void {
  for (const own of model.sheets) {
    const seen = new Map<ValidationRule, ValidationRule>();
    const value = (each: CriterionValue): CriterionValue => {
      if (each.kind === 'formula') {
        const source = formula(each.source, own);
        return source === each.source ? each : { kind: 'formula', source };
      }
      if (each.kind !== 'range') return each;
      const area = areaOf(each.range);
      if (area === null) return { kind: 'plain', value: '#REF!' };
      return area === each.range.area ? each : { kind: 'range', range: { ...each.range, area } };
    };
    const values = (all: readonly CriterionValue[]) => {
      const next = all.map(value);
      return next.some((each, i) => each !== all[i]) ? next : all;
    };
    for (const cells of own.rows) {
      cells?.forEach((cell, column) => {
        if (!cell) return;
        let next = cell;
        if (cell.content?.kind === 'formula') {
          const source = formula(cell.content.source, own);
          if (source !== cell.content.source) next = { ...next, content: { kind: 'formula', source } };
        }
        if (cell.validation && cell.validation.values.length > 0) {
          let rule = seen.get(cell.validation);
          if (!rule) {
            const all = values(cell.validation.values);
            rule = all === cell.validation.values ? cell.validation : { ...cell.validation, values: all };
            seen.set(cell.validation, rule);
          }
          if (rule !== cell.validation) next = { ...next, validation: rule };
        }
        if (next !== cell) cells[column] = next;
      });
    }
    own.conditionalRules = own.conditionalRules.map((rule) => {
      const all = values(rule.values);
      return all === rule.values ? rule : { ...rule, values: all };
    });
    own.charts = own.charts.map((chart) => ({
      ...chart,
      ranges: chart.ranges.flatMap((range) => {
        const area = areaOf(range);
        return area ? [{ ...range, area }] : [];
      }),
    }));
  }
}
