/**
 * Tells the page the cells of the tab it shows: what is in its window at once, the rest when nobody asks for anything.
 * Conditional formats are calculated cell by cell, so a window costs a fraction of a tab.
 */
import { changesBetween, type Places, shownByPlace } from './part-changes';
import type { ChartShown, Frame, Notice } from './protocol';
import type { Session } from './session';
import { neededHeights, shownCell, sizesOf } from './shown-cells';
import type { Area, SheetView } from './workspace-types';

export interface Watched {
  readonly sheetId: number;
  /** What the page wants to have at hand. */
  readonly area: Area;
  /** What its window shows. */
  readonly near: Area;
}

/** What the page was told, and of which state of the workbook. */
interface Told {
  readonly workbookId: string;
  readonly sheetId: number;
  readonly area: Area;
  readonly cells: Places;
}

/** A tab of so many cells is told whole, so that scrolling never waits. */
const SENT_WHOLE = 12_000;
/** Rows that are told at once outside the window, so that nobody's typing waits long. */
const BAND_ROWS = 20;

export interface CellTeller {
  /** Posts what changed in the window. @returns whether there is a rest to tell */
  near(watched: Watched): boolean;
  /** Posts the next rows of what the page wants besides. @returns whether there are more */
  rest(watched: Watched): boolean;
}

export function createCellTeller(session: Session, post: (notice: Notice) => void): CellTeller {
  let told: Told | null = null;
  let toldNear: { readonly version: number; readonly watched: Watched } | null = null;
  let bands: { readonly version: number; readonly watched: Watched; left: Area[] } | null = null;
  let frameText = '';
  const heights = measuredHeights(session);

  const view = (sheetId: number, area: Area): SheetView =>
    session.workspace.viewport(sheetId, [area.top, area.bottom], [area.left, area.right]);

  /** The whole grid of a tab; null when the tab is gone. */
  function gridOf(sheetId: number): Area | null {
    const tab = session.outline().tabs.find(({ id }) => id === sheetId);
    return tab === undefined ? null : { top: 1, left: 1, bottom: tab.rows, right: tab.columns };
  }

  function frame(sheetId: number, seen: SheetView, needed: ReadonlyMap<number, number>): Frame {
    const { filter, charts } = seen;
    return {
      sheetId,
      ...sizesOf(seen, needed),
      hiddenRows: seen.hiddenRows,
      hiddenColumns: seen.hiddenColumns,
      frozenRows: seen.frozenRows,
      frozenColumns: seen.frozenColumns,
      gridlines: !seen.hiddenGridlines,
      merges: seen.merges,
      filter: filter && { area: filter.area, filteredColumns: Object.keys(filter.columns).map(Number) },
      charts: charts.map((chart): ChartShown => ({ state: chart, data: dataOf(chart.ranges) })),
      selection: seen.selection,
    };
  }

  /** The ranges of a chart side by side. */
  function dataOf(ranges: ChartShown['state']['ranges']): (string | number)[][] {
    const rows: (string | number)[][] = [];
    for (const { sheetId, area } of ranges) {
      const height = area.bottom - area.top + 1;
      const blank = (): (string | number)[] => Array.from({ length: area.right - area.left + 1 }, () => '');
      const block = Array.from({ length: height }, blank);
      for (const cell of view(sheetId, area).cells) {
        const line = block[cell.row - area.top];
        if (line) line[cell.column - area.left] = typeof cell.value === 'number' ? cell.value : cell.display;
      }
      block.forEach((line, index) => {
        rows[index] = [...(rows[index] ?? []), ...line];
      });
    }
    return rows;
  }

  function tellFrame(next: Frame): void {
    // What is selected matters only when a tab is opened: the page knows it better.
    const text = JSON.stringify({ ...next, selection: null, workbookId: session.workspace.spreadsheetId });
    if (text !== frameText) post({ notice: 'frame', frame: next });
    frameText = text;
  }

  /**
   * Posts the cells of an area, and of what is frozen beside it.
   * @param whole the area that the page has all cells of afterwards; null: more is to come, and the frame with it
   */
  function tell(sheetId: number, area: Area, whole: Area | null): void {
    const seen = view(sheetId, area);
    const needed = heights(seen, area);
    if (whole !== null) tellFrame(frame(sheetId, seen, needed));
    const decimal = session.outline().locale === 'en_US' ? '.' : ',';
    // What is frozen shows wherever one scrolls to.
    const beside = besides(seen, area);
    const frozen = beside.flatMap((each) => view(sheetId, each).cells);
    const cells = [...frozen, ...seen.cells].map((cell) => shownCell(cell, decimal));
    const workbookId = session.workspace.spreadsheetId;
    const isKnown = told?.workbookId === workbookId && told.sheetId === sheetId;
    if (told === null || !isKnown || (whole === area && !holds(told.area, area))) {
      post({ notice: 'part', part: { sheetId, area, cells } });
      told = { workbookId, sheetId, area, cells: shownByPlace(cells) };
      return;
    }
    const { changes, after } = changesBetween(told.cells, cells, [area, ...beside]);
    const larger = whole !== null && !holds(told.area, whole) ? whole : null;
    if (changes.cells.length + changes.gone.length > 0 || larger !== null)
      post({ notice: 'changed', changes, area: larger });
    told = { ...told, cells: after, ...(larger === null ? {} : { area: larger }) };
  }

  return {
    near(watched) {
      const { version } = session;
      if (toldNear?.version === version && toldNear.watched === watched) return false;
      const grid = gridOf(watched.sheetId);
      if (grid === null) return false;
      const near = inside(watched.near, grid);
      tell(watched.sheetId, near, near);
      toldNear = { version, watched };
      return true;
    },
    rest(watched) {
      const { sheetId, area } = watched;
      const grid = gridOf(sheetId);
      if (grid === null) return false;
      const wanted = grid.bottom * grid.right <= SENT_WHOLE ? grid : inside(area, grid);
      const { version } = session;
      if (bands?.version !== version || bands.watched !== watched) bands = { version, watched, left: bandsOf(wanted) };
      const band = bands.left.shift();
      if (band === undefined) return false;
      tell(sheetId, band, bands.left.length === 0 ? wanted : null);
      return bands.left.length > 0;
    },
  };
}

function bandsOf(area: Area): Area[] {
  const count = Math.ceil((area.bottom - area.top + 1) / BAND_ROWS);
  return Array.from({ length: count }, (_, index) => {
    const top = area.top + index * BAND_ROWS;
    return { ...area, top, bottom: Math.min(top + BAND_ROWS - 1, area.bottom) };
  });
}

function inside(area: Area, grid: Area): Area {
  const bottom = Math.min(area.bottom, grid.bottom);
  const right = Math.min(area.right, grid.right);
  return { top: Math.min(area.top, bottom), left: Math.min(area.left, right), bottom, right };
}

function holds(outer: Area, inner: Area): boolean {
  const across = outer.left <= inner.left && outer.right >= inner.right;
  return across && outer.top <= inner.top && outer.bottom >= inner.bottom;
}

/** The frozen rows and columns that a watched area does not hold. */
function besides(view: SheetView, { top, left, bottom, right }: Area): Area[] {
  const { frozenRows, frozenColumns } = view;
  const areas = [
    { top: 1, bottom: Math.min(frozenRows, top - 1), left: 1, right: Math.min(frozenColumns, left - 1) },
    { top: 1, bottom: Math.min(frozenRows, top - 1), left, right },
    { top, bottom, left: 1, right: Math.min(frozenColumns, left - 1) },
  ];
  return areas.filter((area) => area.bottom >= area.top && area.right >= area.left);
}

/** Heights of rows with wrapped cells, as far as they were seen: a row is never lower than its unseen cells were before. */
function measuredHeights(session: Session): (view: SheetView, area: Area) => ReadonlyMap<number, number> {
  let shape = '';
  let heights = new Map<number, number>();
  return (view, area) => {
    const { id, rows, columns, columnWidths, filteredRows } = view;
    const { spreadsheetId } = session.workspace;
    const next = [spreadsheetId, id, rows, columns, JSON.stringify(columnWidths), filteredRows.length].join();
    if (next !== shape) heights = new Map();
    shape = next;
    const wholeRows = area.left === 1 && area.right >= columns;
    const seen = neededHeights(view);
    for (let row = area.top; row <= Math.min(area.bottom, rows); row += 1) {
      const height = Math.max(seen.get(row) ?? 0, wholeRows ? 0 : (heights.get(row) ?? 0));
      if (height > 0) heights.set(row, height);
      else heights.delete(row);
    }
    return heights;
  };
}
