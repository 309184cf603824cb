/** Tells the page what it does not know yet: the state, the frame of the watched tab, the watched part of its cells. */
import type { ChartShown, Frame, Notice, PageShown, State } from './protocol';
import type { Session } from './session';
import { neededHeights, shownCell, sizesOf } from './shown-cells';
import { shownCall, shownFiles, shownPerson } from './shown-state';
import type { Area, OpenPage, SheetView } from './workspace-types';

interface Watched {
  readonly sheetId: number;
  readonly area: Area;
}

/** A tab of so many cells is sent whole: every calculation of what shows costs more than sending it. */
const SENT_WHOLE = 12_000;

export interface Teller {
  watch(sheetId: number, area: Area): void;
  /** Posts what changed since the last time. */
  tell(): void;
}

export function createTeller(session: Session, post: (notice: Notice) => void): Teller {
  let watched: Watched | null = null;
  let stateText = '';
  let toldPart: { readonly version: number; readonly watched: Watched } | null = null;
  let frameText = '';
  let toasts: { of: unknown; told: number } = { of: null, told: 0 };
  const numberOf = numbering();
  const heights = measuredHeights(session);

  const part = (sheetId: number, area: Area): SheetView =>
    session.workspace.viewport(sheetId, [area.top, area.bottom], [area.left, area.right]);

  function state(): State {
    const { workspace, person, people, studio } = session;
    const { screen } = workspace;
    return {
      ...session.outline(),
      person,
      people: people.map((each) => shownPerson(each, session.refusedBy(each.email))),
      scopes: studio.manifest.oauthScopes,
      menus: screen.menus,
      sidebar: screen.sidebar && pageShown(screen.sidebar),
      dialog: screen.dialog && { ...pageShown(screen.dialog), modal: screen.dialog.modal },
      functions: workspace.callableFunctions(),
      files: shownFiles(workspace.files(), person),
      faults: session.faults,
      lastCall: shownCall(workspace.executions.at(-1)),
      canUndo: session.history.canUndo,
      canRedo: session.history.canRedo,
      copies: session.copies,
      workbookId: workspace.spreadsheetId,
      clockOffset: session.clockOffset,
    };
  }

  function pageShown(page: OpenPage): PageShown {
    const { title, width, height } = page;
    return { title, width, height, shown: numberOf(page) };
  }

  function frame(sheetId: number, view: SheetView): Frame {
    const { filter, charts } = view;
    return {
      sheetId,
      ...sizesOf(view, heights(view)),
      hiddenRows: view.hiddenRows,
      hiddenColumns: view.hiddenColumns,
      frozenRows: view.frozenRows,
      frozenColumns: view.frozenColumns,
      gridlines: !view.hiddenGridlines,
      merges: view.merges,
      filter: filter && { area: filter.area, filteredColumns: Object.keys(filter.columns).map(Number) },
      charts: charts.map((chart): ChartShown => ({ state: chart, data: dataOf(chart.ranges) })),
      selection: view.selection,
    };
  }

  /** The ranges of a chart side by side. */
  function dataOf(ranges: ChartShown['state']['ranges']): (string | number)[][] {
    const rows: (string | number)[][] = [];
    for (const { sheetId, area } of ranges) {
      const height = area.bottom - area.top + 1;
      const blank = (): (string | number)[] => Array.from({ length: area.right - area.left + 1 }, () => '');
      const block = Array.from({ length: height }, blank);
      for (const cell of part(sheetId, area).cells) {
        const line = block[cell.row - area.top];
        if (line) line[cell.column - area.left] = typeof cell.value === 'number' ? cell.value : cell.display;
      }
      block.forEach((line, index) => {
        rows[index] = [...(rows[index] ?? []), ...line];
      });
    }
    return rows;
  }

  function tellCells(): void {
    if (watched === null) return;
    if (toldPart?.version === session.version && toldPart.watched === watched) return;
    const { sheetId } = watched;
    const { tabs, locale } = session.outline();
    const tab = tabs.find(({ id }) => id === sheetId);
    if (tab === undefined) return;
    const isSmall = tab.rows * tab.columns <= SENT_WHOLE;
    const area = isSmall ? { top: 1, left: 1, bottom: tab.rows, right: tab.columns } : watched.area;
    const view = part(sheetId, area);
    const next = frame(sheetId, view);
    const text = JSON.stringify(next);
    if (text !== frameText) post({ notice: 'frame', frame: next });
    frameText = text;
    const decimal = locale === 'en_US' ? '.' : ',';
    // What is frozen shows wherever one scrolls to.
    const frozen = besides(view, area).flatMap((each) => part(sheetId, each).cells);
    const cells = [...frozen, ...view.cells].map((cell) => shownCell(cell, decimal));
    post({ notice: 'part', part: { version: session.version, sheetId, area, cells } });
    toldPart = { version: session.version, watched };
  }

  function tellToasts(): void {
    const { workspace } = session;
    if (toasts.of !== workspace) toasts = { of: workspace, told: workspace.toasts.length };
    for (const toast of workspace.toasts.slice(toasts.told)) post({ notice: 'toast', toast });
    toasts.told = workspace.toasts.length;
  }

  return {
    watch(sheetId, area) {
      watched = { sheetId, area };
    },
    tell() {
      const next = state();
      const text = JSON.stringify(next);
      if (text !== stateText) post({ notice: 'state', state: next });
      stateText = text;
      tellCells();
      tellToasts();
    },
  };
}

/** Gives each page that is shown a number; the same page keeps its own. */
function numbering(): (page: object) => number {
  const numbers = new WeakMap<object, number>();
  let given = 0;
  return (page) => {
    const known = numbers.get(page);
    if (known !== undefined) return known;
    given += 1;
    numbers.set(page, given);
    return given;
  };
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

/**
 * Heights of rows with wrapped cells. The whole tab is measured when it is first shown or changes its shape; afterwards
 * only what is on the screen, so that typing stays quick in a long tab.
 */
function measuredHeights(session: Session): (view: SheetView) => ReadonlyMap<number, number> {
  let shape = '';
  let heights = new Map<number, number>();
  return (view) => {
    const { id, rows, columns, columnWidths, filteredRows } = view;
    const next = [
      session.workspace.spreadsheetId,
      id,
      rows,
      columns,
      JSON.stringify(columnWidths),
      filteredRows.length,
    ];
    if (next.join() !== shape) {
      shape = next.join();
      heights = neededHeights(session.workspace.viewport(id, [1, rows], [1, columns]));
      return heights;
    }
    const seen = neededHeights(view);
    for (const row of new Set(view.cells.map((cell) => cell.row))) {
      const height = Math.max(seen.get(row) ?? 0, wholeRowShown(view) ? 0 : (heights.get(row) ?? 0));
      if (height > 0) heights.set(row, height);
      else heights.delete(row);
    }
    return heights;
  };

  function wholeRowShown(view: SheetView): boolean {
    return view.cells.some((cell) => cell.column === 1) && view.columns <= 60;
  }
}
