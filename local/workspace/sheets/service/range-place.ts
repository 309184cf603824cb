/** Range: where it is. All of it is known without asking the server, but for the extent of a data range. */
import type { Kinds } from '../../kernel/kernel';
import { type Area, areaName, columnLetters, height, width } from '../address';
import { sheetById } from '../edit/cells';
import { areaFrom, type Context, fixedHandle, type RangeHandle, requireInside } from './context';
import { requireSignature, whole } from './signature';

export type RangePlace = Pick<
  GoogleAppsScript.Spreadsheet.Range,
  | 'getRow'
  | 'getRowIndex'
  | 'getColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getHeight'
  | 'getWidth'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getA1Notation'
  | 'getGridId'
  | 'getSheet'
  | 'getCell'
  | 'offset'
  | 'isStartRowBounded'
  | 'isEndRowBounded'
  | 'isStartColumnBounded'
  | 'isEndColumnBounded'
>;

export const RANGE_PLACE_KINDS: Kinds<RangePlace> = {
  getRow: 'builder',
  getRowIndex: 'builder',
  getColumn: 'builder',
  getNumRows: 'builder',
  getNumColumns: 'builder',
  getHeight: 'builder',
  getWidth: 'builder',
  getLastRow: 'builder',
  getLastColumn: 'builder',
  getA1Notation: 'builder',
  getGridId: 'builder',
  getSheet: 'builder',
  getCell: 'builder',
  offset: 'builder',
  isStartRowBounded: 'builder',
  isEndRowBounded: 'builder',
  isStartColumnBounded: 'builder',
  isEndColumnBounded: 'builder',
};

/** The extent of a data range must be asked from the server. */
export const DATA_RANGE_KINDS: Kinds<RangePlace> = {
  ...RANGE_PLACE_KINDS,
  getNumRows: 'read',
  getNumColumns: 'read',
  getHeight: 'read',
  getWidth: 'read',
  getLastRow: 'read',
  getLastColumn: 'read',
  getA1Notation: 'read',
  getCell: 'read',
};

export function rangePlace(context: Context, handle: RangeHandle): RangePlace {
  const area = handle.area;
  const made = (next: Area): GoogleAppsScript.Spreadsheet.Range => {
    requireInside(sheetById(context.model, handle.sheetId), next);
    return context.range(fixedHandle(handle.sheetId, next));
  };
  return {
    getRow: () => area().top,
    getRowIndex: () => area().top,
    getColumn: () => area().left,
    getNumRows: () => height(area()),
    getNumColumns: () => width(area()),
    getHeight: () => height(area()),
    getWidth: () => width(area()),
    getLastRow: () => area().bottom,
    getLastColumn: () => area().right,
    getA1Notation: () => writtenName(area(), handle),
    getGridId: () => handle.sheetId,
    getSheet: () => context.sheet(handle.sheetId),
    getCell(...args: unknown[]) {
      requireSignature('Range.getCell', args, ['number', 'number']);
      const [row, column] = [whole(args[0]), whole(args[1])];
      if (row < 1 || column < 1 || row > height(area()) || column > width(area())) {
        throw new Error('Cell reference out of range');
      }
      return made(areaFrom(area().top + row - 1, area().left + column - 1, 1, 1));
    },
    offset(...args: unknown[]) {
      requireSignature(
        'Range.offset',
        args,
        ['number', 'number'],
        ['number', 'number', 'number'],
        ['number', 'number', 'number', 'number'],
      );
      const [rows, columns] = [whole(args[0]), whole(args[1])];
      const numRows = args.length > 2 ? whole(args[2]) : height(area());
      const numColumns = args.length > 3 ? whole(args[3]) : width(area());
      const top = area().top + rows;
      const left = area().left + columns;
      if (top < 1 || left < 1) throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
      return made(areaFrom(top, left, numRows, numColumns));
    },
    isStartRowBounded: () => handle.rowsBounded,
    isEndRowBounded: () => handle.rowsBounded,
    isStartColumnBounded: () => handle.columnsBounded,
    isEndColumnBounded: () => handle.columnsBounded,
  };
}

function writtenName(area: Area, handle: RangeHandle): string {
  if (!handle.rowsBounded && area.top === 1) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (!handle.columnsBounded && area.left === 1) return `${area.top}:${area.bottom}`;
  return areaName(area);
}
