/** Update mastery: every dated attempt counts by the team's rule; Mastery, Summary, Who needs what and the goals follow. */
import { hasResult, type Mastery, type MasteryCell } from '../domain/mastery/judge';
import { whoNeedsWhat } from '../domain/mastery/needs';
import { shownPercent } from '../domain/mastery/percent';
import { type Counts, summarise } from '../domain/mastery/summary';
import { goalToday } from '../domain/planning/goals';
import { bySectionAndName, displayName } from '../domain/roster';
import type { Scale } from '../domain/scale';
import { type Change, replace, upsert } from '../workbook/changes';
import { columnKey } from '../workbook/column-key';
import { COURSE_NEEDS, readCourse } from '../workbook/course';
import { readTable } from '../workbook/table';
import { GOALS, goalOf } from '../workbook/tabs/goals';
import { masteryTab } from '../workbook/tabs/mastery';
import { NEEDS } from '../workbook/tabs/needs';
import { summaryTab, WHOLE_TEAM } from '../workbook/tabs/summary';
import { nothing } from './inputs';
import { defineJob, done, refused, stop } from './job';
import { judgeCourse } from './team-state';

/** Words of the marks on the Mastery tab. */
const MARK_WORDS = { 'near-the-line': 'near the line', 'few-points': 'few points' } as const;

export const updateMastery = defineJob({
  id: 'updateMastery',
  label: 'Update mastery',
  input: nothing,
  needs: () => [...COURSE_NEEDS, 'mastery', 'summary', 'needs', 'goals'],
  run: (_input, snapshot, now) => {
    const course = readCourse(snapshot);
    if (course.learnings.length === 0)
      return refused([
        ...course.problems,
        stop(
          'learnings-empty',
          'Essential Learnings',
          'There is no essential learning yet.',
          'Add the first one, and say which items ask for it.',
        ),
      ]);
    const judged = judgeCourse(course);
    if (!judged.ok) return refused([...course.problems, ...judged.problems]);
    const mastery = judged.value;
    const asOf = `${now.today} ${now.time}`;
    const goals = readTable(snapshot, GOALS);
    return done(
      {
        asOf,
        learnings: summarise(mastery),
        withoutEvidence: whoNeedsWhat(mastery).filter((each) => each.noEvidence).length,
      },
      {
        problems: [...course.problems, ...judged.problems, ...goals.problems],
        changes: [
          replace(masteryTab(course.learnings, course.scale), masteryRows(mastery)),
          replace(summaryTab(course.scale), summaryRows(mastery, asOf)),
          replace(NEEDS, needsRows(mastery)),
          ...goalChanges(goals.rows.map(({ row }) => goalOf(row)).map((goal) => goalToday(goal, mastery, now.today))),
        ],
      },
    );
  },
});

function goalChanges(goals: readonly ReturnType<typeof goalToday>[]): Change[] {
  return goals.length === 0
    ? []
    : [
        upsert(
          GOALS,
          goals.map(({ id, current, status }) => ({
            id,
            current: current === undefined ? undefined : Math.round(current * 10) / 10,
            status,
          })),
        ),
      ];
}

function masteryRows(mastery: Mastery) {
  const active = mastery.students.filter((student) => student.status === 'active').sort(bySectionAndName);
  return active.map((student) => {
    const cells = mastery.cells.get(student.id);
    const row: Record<string, string | number | undefined> = {
      name: displayName(student),
      section: student.section,
      id: student.id,
    };
    for (const { learning, scale } of mastery.criteria) {
      const cell = cells?.get(learning.code);
      row[columnKey('level', learning.code)] = hasResult(cell) ? cell.level.name : '';
      row[columnKey('percent', learning.code)] = hasResult(cell) ? shownPercent(cell.percent, cutsOf(scale)) : undefined;
      row[columnKey('mark', learning.code)] = markOf(cell);
    }
    return row;
  });
}

/** The cuts of a scale, in percent. */
export function cutsOf(scale: Scale): readonly number[] {
  return scale.levels.map((level) => level.from);
}

/** Why a result deserves one more look, in words; empty when it does not. */
export function markOf(cell: MasteryCell | undefined): string {
  if (!hasResult(cell)) return '';
  return cell.sureness.marks.map((mark) => MARK_WORDS[mark]).join('; ');
}

function summaryRows(mastery: Mastery, asOf: string) {
  const statements = new Map(mastery.criteria.map(({ learning }) => [learning.code, learning.statement]));
  return summarise(mastery).flatMap(({ learning, team, sections }) => [
    countRow(learning, statements.get(learning) ?? '', WHOLE_TEAM, team, asOf),
    ...sections.map(({ section, counts }) => countRow(learning, statements.get(learning) ?? '', section, counts, asOf)),
  ]);
}

function countRow(learning: string, statement: string, section: string, counts: Counts, asOf: string) {
  return {
    learning,
    statement,
    section,
    assessed: counts.assessed,
    proficient: counts.proficient,
    share: counts.proficientPercent === undefined ? undefined : Math.round(counts.proficientPercent),
    ...Object.fromEntries(counts.perLevel.map(({ rank, count }) => [`level:${rank}`, count])),
    notAssessed: counts.notAssessed,
    asOf,
  };
}

function needsRows(mastery: Mastery) {
  return whoNeedsWhat(mastery).map((needs) => ({
    id: needs.student.id,
    name: displayName(needs.student),
    section: needs.sections.join(', '),
    notYet: needs.notYet.join(', '),
    close: needs.close.join(', '),
    notAssessed: needs.notAssessed.join(', '),
    email: needs.student.email,
  }));
}
