/**
 * Undo last import: every cell that still holds what the import wrote gets back what stood there, found by student and
 * item, so that sorting or a changed roster in between does not matter. What somebody changed since is theirs and stays.
 */
import { object } from 'valibot';
import type { Problem } from '../../domain/problem';
import { cellText } from '../../workbook/cell';
import { drop, upsert, type Writable } from '../../workbook/changes';
import { readCourse } from '../../workbook/course';
import { findTab } from '../../workbook/snapshot';
import { itemColumn } from '../../workbook/tabs/gradebook';
import { named } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { type StandingRow, standingRows, takesCell } from './gradebook-cells';
import { gradebookNeeds } from './gradebook-needs';
import { forgetImport, importedRows, type WrittenCell, type WrittenRow } from './import-log';

export const undoImport = defineJob({
  id: 'undoImport',
  label: 'Undo last import',
  input: object({ assessment: named }),
  needs: gradebookNeeds,
  run: ({ assessment: id }, snapshot) => {
    const course = readCourse(snapshot);
    const record = course.assessments.find((each) => each.assessment.id === id);
    const tab = record?.tab;
    const found = findTab(snapshot, 'gradebook', id);
    const rows = importedRows(snapshot, id);
    if (!tab || !found || !rows)
      return refused([
        ...course.problems,
        stop(
          'nothing-to-undo',
          id,
          'There is no import to undo any more.',
          'Use Edit > Undo, or File > Version history, to go further back.',
        ),
      ]);
    const standing = standingRows(tab, found);
    const restored = rows.map((row) => ({ row, cells: unchanged(row, standing.get(row.student)) }));
    const emptied = restored.filter(({ row, cells }) => becomesEmpty(row, cells, standing.get(row.student)));
    const kept = restored.filter((each) => each.cells.length > 0 && !emptied.includes(each));
    const scores = restored.reduce((sum, { cells }) => sum + cells.length, 0);
    const items = new Map(record?.items.map((item) => [item.id, item]));
    const problems: Problem[] = [];
    const back = (student: string, { item, before }: WrittenCell): Writable => {
      const known = items.get(item);
      if (!known || takesCell(known, before)) return before;
      problems.push(notTaken(`${record?.assessment.title ?? id}, student ${student}, item ${item}`, cellText(before)));
      return '';
    };
    const values = kept.map(
      ({ row, cells }): Record<string, Writable> => ({
        id: row.student,
        ...Object.fromEntries(cells.map((cell) => [itemColumn(cell.item), back(row.student, cell)])),
      }),
    );
    return done(
      {
        students: restored.filter(({ cells }) => cells.length > 0).length,
        scores,
        changedSince: rows.reduce((sum, row) => sum + row.cells.length, 0) - scores,
      },
      {
        problems: [...course.problems, ...problems],
        changes: [
          ...(values.length > 0 ? [upsert(tab, values)] : []),
          ...(emptied.length > 0
            ? [
                drop(
                  tab,
                  emptied.map(({ row }) => [row.student]),
                ),
              ]
            : []),
          forgetImport(snapshot, id),
        ],
      },
    );
  },
});

/** A rule refuses what somebody had pasted, or what fitted before the blueprint was changed. */
function notTaken(where: string, stood: string): Problem {
  return {
    code: 'score-not-taken-back',
    where,
    message: `"${stood}" stood here, which this item does not take. The cell is empty now.`,
    remedy: 'Type the points that it stands for.',
    severity: 'note',
  };
}

/** The cells that still hold what the import wrote. */
function unchanged(row: WrittenRow, standing: StandingRow | undefined): WrittenCell[] {
  return row.cells.filter(
    ({ item, after }) => standing?.cells.has(item) && cellText(standing.cells.get(item) ?? '') === String(after),
  );
}

/** A row that the import added goes again, unless somebody wrote into it since. */
function becomesEmpty(row: WrittenRow, cells: readonly WrittenCell[], standing: StandingRow | undefined): boolean {
  if (!row.added || !standing || standing.own) return false;
  const ours = new Set(cells.map(({ item }) => item));
  return [...standing.cells].every(([item, cell]) => ours.has(item) || cellText(cell) === '');
}
