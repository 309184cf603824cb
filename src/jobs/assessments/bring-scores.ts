/**
 * Bring scores into a gradebook. Empty cells are filled; a cell that holds something else is kept unless the team said
 * to take the new one, or to record a new attempt. Students of the roster without a row get one. What was written, and
 * what stood there, is kept for "Undo last import".
 */
import { array, object, optional, picklist } from 'valibot';
import { mergeScores, resolveMerge, type ScoreGrid } from '../../domain/importers/merge-scores';
import { bySectionAndName, displayName, type Student, sectionNames } from '../../domain/roster';
import { type Cell, cellText } from '../../workbook/cell';
import { type Change, upsert } from '../../workbook/changes';
import { type Course, readCourse } from '../../workbook/course';
import { findTab } from '../../workbook/snapshot';
import { itemColumn } from '../../workbook/tabs/gradebook';
import { markInput, maybe, maybeDate, named } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { type AssessmentPlan, gradebookChange, itemChange, nextId, recordChanges } from './assessment-changes';
import { hasMark, type StandingRow, standingRows } from './gradebook-cells';
import { gradebookNeeds } from './gradebook-needs';
import { keepImport, type WrittenRow } from './import-log';
import { placesOf } from './row-places';
import { type CheckedMarks, checkMarks } from './score-marks';
import { rememberSource, sourceInput } from './score-sources';

export const bringScores = defineJob({
  id: 'bringScores',
  label: 'Bring in scores',
  input: object({
    assessment: named,
    marks: array(markInput),
    /** What happens where a cell holds another score already. */
    differing: optional(picklist(['keep ours', 'take theirs', 'new attempt']), 'keep ours'),
    /** The day of a new attempt. */
    givenOn: maybeDate,
    source: maybe(sourceInput),
  }),
  needs: gradebookNeeds,
  run: ({ assessment: id, marks, differing, givenOn, source }, snapshot, now) => {
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
    const { tab, assessment } = record;
    const students = new Map(course.students.map((student) => [student.id, student]));
    const checked = checkMarks(marks, record.items, new Set(students.keys()), assessment.title);
    const standing = standingRows(tab, found);
    const merge = mergeScores(gridOf(course, id, standing), incomingGrid(checked), NOBODY);
    const choice = resolveMerge(merge, incomingGrid(checked), differing);
    const written = writtenRows(choice.cells, checked, standing);
    const again = [...choice.newAttempt.keys()];
    const attempt =
      again.length > 0 ? attemptOf(course, { ...record, items: checked.items }, givenOn ?? now.today) : undefined;
    const touched = [...written.map(({ student }) => student), ...again].flatMap((each) => students.get(each) ?? []);
    const newcomers = touched.filter((student) => !standing.has(student.id)).sort(bySectionAndName);
    const places = placesOf(newcomers, standing, course.students);
    const job = 'Bring in scores';
    const sections = [...new Set(touched.flatMap(sectionNames))];
    const changes: Change[] = [
      ...(written.length === 0 ? [] : [upsert(tab, rowsOf(written, students, standing), places)]),
      ...(written.length === 0 ? [] : keepImport(snapshot, written, { assessment: id, sections, job, now })),
      ...(written.length > 0 && checked.extended.length > 0 ? [itemChange(checked.extended)] : []),
      ...(attempt ? attemptChanges(course, attempt, again, students, checked) : []),
      ...(attempt
        ? keepImport(snapshot, attemptRows(again, checked), { assessment: attempt.assessment.id, sections, job, now })
        : []),
      ...(source && touched.length > 0 ? [rememberSource(source, id, job, now)] : []),
    ];
    return done(
      {
        assessment: id,
        students: written.length,
        scores: written.reduce((sum, row) => sum + row.cells.length, 0),
        same: merge.same,
        differing: merge.differing.length,
        newAttempt: attempt ? { id: attempt.assessment.id, students: again.length } : null,
        notOnRoster: checked.strangers,
        withoutScore: course.students.filter(
          (student) =>
            student.status === 'active' && !checked.marks.has(student.id) && !hasMark(standing.get(student.id)),
        ).length,
      },
      { problems: [...course.problems, ...checked.problems], changes },
    );
  },
});

const NOBODY = { matched: new Map<number, string>(), doubtful: [], notOnRoster: [], withoutRow: [] };

/** The scores that stand, and whatever else stands in a score cell: it is somebody's, so it differs from any score. */
function gridOf(course: Course, assessment: string, standing: ReadonlyMap<string, StandingRow>): ScoreGrid {
  const scores = course.scorebooks.find((book) => book.assessment.id === assessment)?.scores ?? new Map();
  return new Map(
    [...standing].map(([student, row]) => [
      student,
      new Map(
        [...row.cells].flatMap(([item, cell]) => {
          if (cellText(cell) === '') return [];
          const read = scores.get(student)?.get(item);
          const unreadable = { kind: 'answer', answer: cellText(cell), points: Number.NaN } as const;
          return [[item, read && read.kind !== 'blank' ? read : unreadable] as const];
        }),
      ),
    ]),
  );
}

function incomingGrid(checked: CheckedMarks): ScoreGrid {
  return new Map(
    [...checked.marks].map(([student, own]) => [
      student,
      new Map([...own].map(([item, { score }]) => [item, score] as const)),
    ]),
  );
}

function writtenRows(
  cells: readonly { readonly student: string; readonly item: string }[],
  checked: CheckedMarks,
  standing: ReadonlyMap<string, StandingRow>,
): WrittenRow[] {
  const rows = new Map<string, { item: string; before: Cell; after: string | number }[]>();
  for (const { student, item } of cells) {
    const after = checked.marks.get(student)?.get(item)?.cell;
    if (after === undefined) continue;
    const own = rows.get(student) ?? [];
    own.push({ item, before: standing.get(student)?.cells.get(item) ?? '', after });
    rows.set(student, own);
  }
  return [...rows].map(([student, own]) => ({ student, added: !standing.has(student), cells: own }));
}

/** What a later attempt writes, all of it into rows of its own. */
function attemptRows(again: readonly string[], { marks }: CheckedMarks): WrittenRow[] {
  return again.map((student) => ({
    student,
    added: true,
    cells: [...(marks.get(student) ?? [])].map(([item, { cell }]) => ({ item, before: '', after: cell })),
  }));
}

function rowsOf(
  written: readonly WrittenRow[],
  students: ReadonlyMap<string, Student>,
  standing: ReadonlyMap<string, StandingRow>,
) {
  const byStudent = new Map(written.map((row) => [row.student, row]));
  const ordered = written.flatMap(({ student }) => students.get(student) ?? []).sort(bySectionAndName);
  return ordered.map((student) => ({
    ...(standing.has(student.id) ? {} : { name: displayName(student), section: student.section }),
    id: student.id,
    ...Object.fromEntries((byStudent.get(student.id)?.cells ?? []).map(({ item, after }) => [itemColumn(item), after])),
  }));
}

/** The later attempt: an assessment of its own with the same blueprint. */
function attemptOf(
  course: Course,
  record: Course['assessments'][number],
  givenOn: AssessmentPlan['until'],
): AssessmentPlan {
  const id = nextId(course);
  return {
    assessment: {
      ...record.assessment,
      id,
      title: `${record.assessment.title}, again`,
      kind: 'reassessment',
      reassesses: record.assessment.id,
      givenOn,
      status: 'open',
    },
    items: record.items.map((item) => ({ ...item, assessment: id })),
    pointsNeeded: record.pointsNeeded.map((needed) => ({ ...needed, assessment: id })),
    takers: 'chosen students',
    until: undefined,
  };
}

function attemptChanges(
  course: Course,
  attempt: AssessmentPlan,
  again: readonly string[],
  students: ReadonlyMap<string, Student>,
  checked: CheckedMarks,
): Change[] {
  const takers = again.flatMap((student) => students.get(student) ?? []);
  return [...recordChanges(attempt), gradebookChange(course, attempt, takers, checked.marks)];
}
