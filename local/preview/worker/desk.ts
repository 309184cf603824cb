/** Answers what the page asks. What changed is told by the caller, once for each question. */

import { edgeOf, stepOf } from './edge';
import { placeOf } from './history';
import type { Desk } from './protocol';
import type { Session } from './session';
import { fittingWidth } from './shown-cells';
import { shownFiles } from './shown-state';
import { tickedAt } from './ticks';
import type { Area, SheetView } from './workspace-types';

type Answers = Omit<Desk, 'start' | 'watch'>;

/** @returns one function for each question; `start` and `watch` belong to who holds the session */
export function createDesk(session: Session): Answers {
  const sheet = (sheetId: number, area: Area): SheetView =>
    session.workspace.viewport(sheetId, [area.top, area.bottom], [area.left, area.right]);
  const door = () => session.workspace.person(session.person);
  const sizeOf = (sheetId: number) =>
    session.outline().tabs.find(({ id }) => id === sheetId) ?? { rows: 1, columns: 1 };

  return {
    act: (act, answers, joins = false) =>
      session.warning(
        answers,
        () => {
          const hands = door();
          const method = hands[act.do] as (...args: unknown[]) => number | undefined;
          return method.apply(hands, [...act.with]) ?? null;
        },
        { where: placeOf(act), joins },
      ),
    selected(sheetId, area) {
      if (sheetId === session.outline().activeSheetId) session.look(() => door().select(sheetId, area));
    },
    undo: () => session.travel('undo'),
    redo: () => session.travel('redo'),
    clickMenu: (path, answers) =>
      session.asking(answers, () => {
        session.workspace.clickMenu(session.person, path);
        return null;
      }),
    scriptRun: (functionName, args, answers) =>
      session.asking(answers, () => session.workspace.scriptRun(functionName, args, session.person)),
    pageContent: (which) => session.workspace.screen[which]?.content ?? '',
    closeSidebar() {
      session.workspace.closeSidebar();
    },
    closeDialog() {
      session.workspace.closeDialog();
    },
    texts(sheetId, area) {
      const view = sheet(sheetId, area);
      const gone = new Set([...view.hiddenRows, ...view.filteredRows]);
      const rows = Array.from({ length: area.bottom - area.top + 1 }, () =>
        Array.from({ length: area.right - area.left + 1 }, () => ''),
      );
      for (const cell of view.cells) {
        const row = rows[cell.row - area.top];
        if (row) row[cell.column - area.left] = cell.display;
      }
      // Sheets leaves out what a filter hides.
      return rows.filter((_, index) => !gone.has(area.top + index));
    },
    jump(sheetId, row, column, direction) {
      const upright = direction === 'up' || direction === 'down';
      const { rows, columns } = sizeOf(sheetId);
      const line = upright
        ? sheet(sheetId, { top: 1, bottom: rows, left: column, right: column })
        : sheet(sheetId, { top: row, bottom: row, left: 1, right: columns });
      const filled = new Set(
        line.cells.filter(({ kind }) => kind !== 'blank').map((cell) => (upright ? cell.row : cell.column)),
      );
      const hidden = new Set(upright ? [...line.hiddenRows, ...line.filteredRows] : line.hiddenColumns);
      const at = edgeOf(filled, hidden, upright ? row : column, stepOf(direction), {
        last: upright ? rows : columns,
      });
      return upright ? { row: at, column } : { row, column: at };
    },
    lastCell(sheetId) {
      const { rows, columns } = sizeOf(sheetId);
      const all = sheet(sheetId, { top: 1, left: 1, bottom: rows, right: columns });
      const filled = all.cells.filter(({ kind }) => kind !== 'blank');
      return {
        row: Math.max(1, ...filled.map(({ row }) => row)),
        column: Math.max(1, ...filled.map(({ column }) => column)),
      };
    },
    fittingWidth(sheetId, column) {
      const { rows } = sizeOf(sheetId);
      const { cells, filter, defaultColumnWidth } = sheet(sheetId, {
        top: 1,
        bottom: rows,
        left: column,
        right: column,
      });
      return fittingWidth(cells, filter?.area.top ?? null) ?? defaultColumnWidth;
    },
    filterChoices(sheetId, column) {
      const { rows } = sizeOf(sheetId);
      const { filter } = sheet(sheetId, { top: 1, left: column, bottom: 1, right: column });
      if (!filter) return [];
      const { top, bottom } = filter.area;
      const area = { top: top + 1, bottom: Math.min(bottom, rows), left: column, right: column };
      const shown = new Map(sheet(sheetId, area).cells.map((cell) => [cell.row, cell.display]));
      const values = new Set<string>();
      for (let row = area.top; row <= area.bottom; row += 1) values.add(shown.get(row) ?? '');
      const hidden = new Set(filter.columns[column]?.hiddenValues ?? []);
      const sorted = [...values].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
      return sorted.map((value) => ({ value, shown: !hidden.has(value) }));
    },
    rename(name) {
      session.workspace.renameFile(session.person, name);
      session.touched();
    },
    become: session.become,
    setAccess: session.setAccess,
    setScope: session.setScope,
    setFaults: session.setFaults,
    document(fileId) {
      const file = session.workspace.files().find(({ id }) => id === fileId);
      const shown = shownFiles(session.workspace.files(), session.person).find(({ id }) => id === fileId);
      if (file?.content.kind !== 'document' || shown === undefined) throw new Error('There is no such document.');
      const tree = file.content.document;
      const title = { title: file.name, revisionId: '', includeTabsContent: false };
      const document = session.studio.renderDocument(tree, title);
      return { id: fileId, name: file.name, canEdit: shown.canEdit, document, ticked: tickedAt(tree, document) };
    },
    docsAct: (fileId, act) =>
      session.warning([], () => {
        const hands = session.workspace.docsPerson(session.person, fileId);
        (hands[act.do] as (...args: unknown[]) => void).apply(hands, [...act.with]);
        return null;
      }),
    openWithApp(fileId) {
      session.workspace.drivePerson(session.person).openWithApp(fileId);
      session.touched();
    },
    trash: (fileId, trashed) =>
      session.warning([], () => {
        const hands = session.workspace.drivePerson(session.person);
        if (trashed) hands.trash(fileId);
        else hands.restore(fileId);
        return null;
      }),
    workbook: () => session.workspace.view(),
    exported: () => JSON.stringify(session.exported()),
    async imported(text) {
      await session.leave();
      return session.warning([], () => {
        session.openKept(readKept(text));
        return null;
      });
    },
    make: session.make,
    openCopy: session.openCopy,
    forget: session.forget,
    keep: session.keep,
  };
}

/** @throws Error in plain words when the text is not what `exported` gave */
function readKept(text: string): ReturnType<Session['exported']> {
  const refusal = new Error('This file does not hold a workbook of this preview.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusal;
  }
  if (typeof value !== 'object' || value === null) throw refusal;
  const kept = value as Partial<ReturnType<Session['exported']>>;
  if (kept.version !== 1 || typeof kept.id !== 'string' || kept.saved?.version !== 1 || !Array.isArray(kept.people)) {
    throw refusal;
  }
  return kept as ReturnType<Session['exported']>;
}
