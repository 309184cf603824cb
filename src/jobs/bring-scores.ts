/**
 * Bring scores into a gradebook. Empty cells are filled; a cell that holds something else is kept unless the team said
 * to take the new one. Students of the roster without a row get one; a mark that cannot be read is named and left out.
 */
import { array, object, optional, picklist } from 'valibot';
import type { Item } from '../domain/assessment';
import type { Problem } from '../domain/problem';
import { bySectionAndName, displayName } from '../domain/roster';
import { type Cell, cellText } from '../workbook/cell';
import { upsert } from '../workbook/changes';
import { readCourse } from '../workbook/course';
import type { TabDeclaration } from '../workbook/declaration';
import { readScore } from '../workbook/scores';
import { findTab, type TabSnapshot } from '../workbook/snapshot';
import { placeColumns } from '../workbook/table';
import { itemColumn, itemOfColumn } from '../workbook/tabs/gradebook';
import { markInput, named } from './inputs';
import { defineJob, done, refused, stop } from './job';

export const bringScores = defineJob({
  id: 'bringScores',
  label: 'Bring in scores',
  input: object({
    assessment: named,
    marks: array(markInput),
    /** What happens where a cell holds another score already. */
    differing: optional(picklist(['keep ours', 'take theirs']), 'keep ours'),
  }),
  needs: ({ assessment }) => [
    'team',
    'scale',
    'roster',
    'learnings',
    'assessments',
    'items',
    { gradebooks: [assessment] },
  ],
  run: ({ assessment: id, marks, differing }, snapshot) => {
    const course = readCourse(snapshot);
    const record = course.assessments.find((each) => each.assessment.id === id);
    const found = findTab(snapshot, 'gradebook', id);
    if (!record?.tab || !found)
      return refused([
        ...course.problems,
        stop(
          'gradebook-gone',
          id,
          `There is no gradebook for "${id}".`,
          'Make the assessment first, or bring its tab back with File > Version history.',
        ),
      ]);
    const { tab } = record;
    const standing = standingCells(tab, found);
    const students = new Map(course.students.map((student) => [student.id, student]));
    const items = new Map(record.items.map((item) => [item.id, item]));
    const problems: Problem[] = [...course.problems];
    const rows = new Map<string, Record<string, string | number>>();
    const differs: { student: string; item: string }[] = [];
    const strangers = new Set<string>();
    let same = 0;
    for (const { student, item: itemId, mark } of marks) {
      const item = items.get(itemId);
      if (!item || !students.has(student)) {
        if (item) strangers.add(student);
        else problems.push(unknownItem(record.assessment.title, itemId));
        continue;
      }
      const checked = readScore(mark, item, `${record.assessment.title}, student ${student}, item ${itemId}`);
      if (checked.problem) {
        problems.push(checked.problem);
        continue;
      }
      const existing = standing.get(student)?.get(itemId) ?? '';
      const written = normal(mark, item);
      if (cellText(written) === '' || cellText(existing) === cellText(written)) {
        same += cellText(written) === '' ? 0 : 1;
        continue;
      }
      if (cellText(existing) !== '') {
        differs.push({ student, item: itemId });
        if (differing === 'keep ours') continue;
      }
      const row = rows.get(student) ?? {};
      row[itemColumn(itemId)] = written;
      rows.set(student, row);
    }
    const value = {
      assessment: id,
      students: rows.size,
      scores: [...rows.values()].reduce((sum, row) => sum + Object.keys(row).length, 0),
      same,
      differing: differs.length,
      notOnRoster: [...strangers],
      withoutScore: course.students.filter(
        (student) => student.status === 'active' && !rows.has(student.id) && !hasMark(standing, student.id),
      ).length,
    };
    const ordered = [...rows.keys()].flatMap((student) => students.get(student) ?? []).sort(bySectionAndName);
    return done(value, {
      problems: distinct(problems),
      changes:
        rows.size === 0
          ? []
          : [
              upsert(
                tab,
                ordered.map((student) => ({
                  ...(standing.has(student.id) ? {} : { name: displayName(student), section: student.section }),
                  id: student.id,
                  ...rows.get(student.id),
                })),
              ),
            ],
    });
  },
});

/** Letters as the key writes them, so that two spellings of one answer are the same cell. */
function normal(mark: string | number, item: Item): string | number {
  if (typeof mark === 'number') return mark;
  const typed = mark.trim();
  return item.keys.length > 0 && /^[a-z]+$/i.test(typed) && typed.toLowerCase() !== 'x'
    ? typed.toUpperCase()
    : typed.toLowerCase() === 'x'
      ? 'x'
      : typed;
}

function standingCells(tab: TabDeclaration, found: TabSnapshot): ReadonlyMap<string, ReadonlyMap<string, Cell>> {
  const placed = placeColumns(tab, found);
  const standing = new Map<string, ReadonlyMap<string, Cell>>();
  if (!placed.ok) return standing;
  const idColumn = placed.value.index.get('id') ?? -1;
  const columns = [...placed.value.index].flatMap(([key, column]) => {
    const item = itemOfColumn(key);
    return item === undefined ? [] : [{ item, column }];
  });
  for (const row of found.cells.slice(found.headerRow + 1)) {
    const id = cellText(row[idColumn] ?? '');
    if (id !== '' && !standing.has(id))
      standing.set(id, new Map(columns.map(({ item, column }) => [item, row[column] ?? ''])));
  }
  return standing;
}

function hasMark(standing: ReadonlyMap<string, ReadonlyMap<string, Cell>>, student: string): boolean {
  return [...(standing.get(student)?.values() ?? [])].some((cell) => cellText(cell) !== '');
}

function unknownItem(title: string, item: string): Problem {
  return {
    code: 'item-unknown',
    where: title,
    message: `There is no item "${item}" in this assessment; its scores are left out.`,
    remedy: 'Match it to one of the items, or add the item to the blueprint.',
    severity: 'skip',
  };
}

/** The same thing said once. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [
    ...new Map(problems.map((problem) => [`${problem.code}|${problem.where}|${problem.message}`, problem])).values(),
  ];
}
