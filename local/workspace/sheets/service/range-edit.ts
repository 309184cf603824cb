/** Range: clearing, merging, sorting, copying, selecting. */
import type { Kinds } from '../../kernel/kernel';
import { type Area, cellName, covers, height, intersection, width } from '../address';
import { cellAt } from '../display/values';
import { changeCells, sheetById, touch } from '../edit/cells';
import { copyArea, type PasteKind } from '../edit/paste';
import { type SortKey, sortArea } from '../edit/sort';
import { type Cell, EMPTY_CELL, type SheetState } from '../model';
import { requireEditable } from '../permission';
import { type Context, handleOf, located, type RangeHandle, requireInside } from './context';
import { enumNameOf } from './enums';
import { requireSignature, whole, wrongParameters } from './signature';

export type RangeEdit = Pick<
  GoogleAppsScript.Spreadsheet.Range,
  | 'clear'
  | 'clearContent'
  | 'clearFormat'
  | 'clearNote'
  | 'merge'
  | 'mergeAcross'
  | 'breakApart'
  | 'isPartOfMerge'
  | 'getMergedRanges'
  | 'sort'
  | 'copyTo'
  | 'activate'
  | 'activateAsCurrentCell'
>;

export const RANGE_EDIT_KINDS: Kinds<RangeEdit> = {
  clear: 'write',
  clearContent: 'write',
  clearFormat: 'write',
  clearNote: 'write',
  merge: 'write',
  mergeAcross: 'write',
  breakApart: 'write',
  isPartOfMerge: 'read',
  getMergedRanges: 'read',
  sort: 'write',
  copyTo: 'write',
  activate: 'write',
  activateAsCurrentCell: 'write',
};

const PASTES: Readonly<Record<string, PasteKind>> = {
  PASTE_NORMAL: 'normal',
  PASTE_FORMAT: 'format',
  PASTE_FORMULA: 'formula',
  PASTE_VALUES: 'values',
  PASTE_DATA_VALIDATION: 'validation',
};

export function rangeEdit(
  context: Context,
  handle: RangeHandle,
  self: () => GoogleAppsScript.Spreadsheet.Range,
): RangeEdit {
  const { model } = context;
  const change = (next: (cell: Cell) => Cell): GoogleAppsScript.Spreadsheet.Range => {
    const { sheet, area } = located(context, handle);
    requireEditable(sheet, area, context.actor());
    changeCells(sheet, area, next);
    touch(model);
    return self();
  };
  const merge = (parts: (area: Area) => Area[]): GoogleAppsScript.Spreadsheet.Range => {
    const { sheet, area } = located(context, handle);
    requireEditable(sheet, area, context.actor());
    for (const part of parts(area)) mergeArea(sheet, part);
    touch(model);
    return self();
  };
  const select = (): GoogleAppsScript.Spreadsheet.Range => {
    const { sheet, area } = located(context, handle);
    model.activeSheetId = sheet.id;
    sheet.activeArea = area;
    return self();
  };
  return {
    clear(...args: unknown[]) {
      requireSignature('Range.clear', args, [], ['Object']);
      const options = (args[0] ?? {}) as Record<string, unknown>;
      const chosen = Object.keys(options).filter((key) => options[key] === true);
      const asked = (key: string) => chosen.includes(key);
      return change((cell) => {
        if (chosen.length === 0) return { ...EMPTY_CELL, note: cell.note, validation: cell.validation };
        return {
          content: asked('contentsOnly') ? null : cell.content,
          runs: asked('contentsOnly') ? null : cell.runs,
          style: asked('formatOnly') ? null : cell.style,
          validation: asked('validationsOnly') ? null : cell.validation,
          note: asked('commentsOnly') ? '' : cell.note,
        };
      });
    },
    clearContent: () => change((cell) => ({ ...cell, content: null, runs: null })),
    clearFormat: () => change((cell) => ({ ...cell, style: null })),
    clearNote: () => change((cell) => ({ ...cell, note: '' })),
    merge: () => merge((area) => [area]),
    mergeAcross: () =>
      merge((area) =>
        Array.from({ length: height(area) }, (_, i) => ({ ...area, top: area.top + i, bottom: area.top + i })),
      ),
    breakApart() {
      const { sheet, area } = located(context, handle);
      requireEditable(sheet, area, context.actor());
      sheet.merges = sheet.merges.filter((each) => {
        if (!intersection(each, area)) return true;
        if (!covers(area, each))
          throw new Error('You must select all cells in a merged range to merge or unmerge them.');
        return false;
      });
      touch(model);
      return self();
    },
    isPartOfMerge() {
      const { sheet, area } = located(context, handle);
      return sheet.merges.some((each) => intersection(each, area));
    },
    getMergedRanges() {
      const { sheet, area } = located(context, handle);
      return sheet.merges
        .filter((each) => intersection(each, area))
        .map((each) => context.range({ sheetId: sheet.id, area: () => each, rowsBounded: true, columnsBounded: true }));
    },
    sort(...args: unknown[]) {
      const keys = args.length === 1 ? sortKeys(args[0]) : null;
      if (!keys) throw wrongParameters('Range.sort', args);
      const { sheet, area } = located(context, handle);
      requireEditable(sheet, area, context.actor());
      sortArea(model, sheet, area, keys);
      return self();
    },
    copyTo(...args: unknown[]) {
      requireSignature('Range.copyTo', args, ['Range'], ['Range', 'Object'], ['Range', 'enum', 'Boolean']);
      const source = located(context, handle);
      const other = handleOf(args[0]);
      const target = { sheet: sheetById(model, other.sheetId), area: other.area() };
      const kind = pasteKind(args);
      const reach: Area = {
        top: target.area.top,
        left: target.area.left,
        bottom: target.area.top + Math.max(height(source.area), height(target.area)) - 1,
        right: target.area.left + Math.max(width(source.area), width(target.area)) - 1,
      };
      requireInside(target.sheet, reach);
      requireEditable(target.sheet, reach, context.actor());
      copyArea(model, source, target, kind);
    },
    activate: select,
    activateAsCurrentCell() {
      const { area } = located(context, handle);
      if (height(area) > 1 || width(area) > 1) {
        throw new Error(`The range ${cellName(area.top, area.left)} must be a single cell.`);
      }
      return select();
    },
  };
}

function pasteKind(args: readonly unknown[]): PasteKind {
  if (args.length === 1) return 'normal';
  if (args.length === 2) {
    const { formatOnly, contentsOnly } = args[1] as { formatOnly?: boolean; contentsOnly?: boolean };
    return formatOnly ? 'format' : contentsOnly ? 'contents' : 'normal';
  }
  if (args[2] === true) throw new Error('not implemented: Range.copyTo transposed');
  const name = enumNameOf('CopyPasteType', args[1]) ?? '';
  const kind = PASTES[name];
  if (!kind) throw new Error(`not implemented: Range.copyTo ${name}`);
  return kind;
}

/** Merging keeps the top left cell's content only. */
function mergeArea(sheet: SheetState, area: Area): void {
  if (area.top === area.bottom && area.left === area.right) return;
  for (const each of sheet.merges) {
    if (intersection(each, area) && !covers(area, each)) {
      throw new Error('You must select all cells in a merged range to merge or unmerge them.');
    }
  }
  const cutsFrozen =
    (area.top <= sheet.frozenRows && area.bottom > sheet.frozenRows) ||
    (area.left <= sheet.frozenColumns && area.right > sheet.frozenColumns);
  if (cutsFrozen) throw new Error("You can't merge frozen and non-frozen rows or columns.");
  const kept = firstContent(sheet, area);
  sheet.merges = [...sheet.merges.filter((each) => !intersection(each, area)), area];
  changeCells(sheet, area, (cell, row, column) => {
    if (row === area.top && column === area.left)
      return kept ? { ...cell, content: kept.content, runs: kept.runs } : cell;
    return { ...cell, content: null, runs: null };
  });
}

function firstContent(sheet: SheetState, area: Area): Cell | undefined {
  const cell = cellAt(sheet, area.top, area.left);
  return cell?.content ? cell : undefined;
}

/** Sort keys from a column, a key object, or a list of these; null when it is none of them. */
export function sortKeys(given: unknown): SortKey[] | null {
  const list = Array.isArray(given) ? given : [given];
  const keys: SortKey[] = [];
  for (const each of list) {
    if (typeof each === 'number') {
      keys.push({ column: whole(each), ascending: true });
      continue;
    }
    if (typeof each !== 'object' || each === null) return null;
    const { column, ascending } = each as { column?: unknown; ascending?: unknown };
    if (typeof column !== 'number') return null;
    keys.push({ column: whole(column), ascending: ascending !== false });
  }
  return keys.length > 0 ? keys : null;
}
