/**
 * Start a new year, in a copy of last year's workbook: students, scores and what was said about them go; learnings,
 * norms, scale, members and blueprints stay. What goes is said first, by the same words that then do it.
 */
import { boolean, object } from 'valibot';
import { type Change, upsert } from '../../workbook/changes';
import { COURSE_NEEDS, readCourse } from '../../workbook/course';
import type { TabDeclaration } from '../../workbook/declaration';
import { findTab, type Need, type Snapshot, type TabSnapshot } from '../../workbook/snapshot';
import { readTable } from '../../workbook/table';
import { ACTIONS } from '../../workbook/tabs/actions';
import { ASSESSMENTS } from '../../workbook/tabs/assessments';
import { CHECKS } from '../../workbook/tabs/checks';
import { DOCUMENTS } from '../../workbook/tabs/documents';
import { GOALS } from '../../workbook/tabs/goals';
import { masteryTab } from '../../workbook/tabs/mastery';
import { MEETINGS } from '../../workbook/tabs/meetings';
import { MINUTES } from '../../workbook/tabs/minutes';
import { NEEDS } from '../../workbook/tabs/needs';
import { PLANS } from '../../workbook/tabs/plans';
import { ROSTER } from '../../workbook/tabs/roster';
import { STRATEGIES } from '../../workbook/tabs/strategies';
import { summaryTab } from '../../workbook/tabs/summary';
import { TEAM } from '../../workbook/tabs/team';
import { line, nothing } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { districtLocks } from './district-locks';
import { rowsFor } from './team-fields';

const YEAR_NEEDS = [
  ...COURSE_NEEDS,
  ...(['goals', 'strategies', 'mastery', 'summary', 'needs', 'plans', 'checks'] as const),
  ...(['meetings', 'minutes', 'actions', 'documents'] as const),
] as const satisfies readonly Need[];

export const lookAtNewYear = defineJob({
  id: 'lookAtNewYear',
  label: 'What a new year empties',
  input: nothing,
  needs: () => YEAR_NEEDS,
  run: (_input, snapshot) => {
    const course = readCourse(snapshot);
    return done({
      year: course.team.year,
      goes: whatGoes(snapshot).map(({ title, what, rows, own }) => ({ title, what, rows, own })),
      stays: {
        learnings: course.learnings.length,
        assessments: course.assessments.length,
        items: course.assessments.reduce((sum, { items }) => sum + items.length, 0),
      },
    });
  },
});

export const newYear = defineJob({
  id: 'newYear',
  label: 'Start a new year',
  input: object({ year: line, isCopy: boolean() }),
  needs: () => YEAR_NEEDS,
  run: ({ year, isCopy }, snapshot) => {
    if (!isCopy)
      return refused([
        stop(
          'not-a-copy',
          'Start a new year',
          'Last year should be kept.',
          'Make a copy first (File > Make a copy), open it, and start the new year there.',
        ),
      ]);
    const course = readCourse(snapshot);
    const locks = year === '' || year === course.team.year ? [] : districtLocks(snapshot, ['year']);
    if (locks.length > 0) return refused(locks);
    const goes = whatGoes(snapshot);
    const changes: Change[] = goes.map(({ tab }) => ({ kind: 'empty', tab }));
    if (findTab(snapshot, 'assessments') && course.assessments.length > 0)
      changes.push(
        upsert(
          ASSESSMENTS,
          course.assessments.map(({ assessment }) => ({ id: assessment.id, givenOn: undefined, status: 'planned' })),
        ),
      );
    if (year !== '') changes.push(upsert(TEAM, rowsFor({ ...course.team, year }, ['year'])));
    return done(
      {
        year,
        emptied: goes.map(({ title, what, rows }) => ({ title, what, rows })),
        gradebooks: course.assessments.filter(({ assessment }) => findTab(snapshot, 'gradebook', assessment.id)).length,
      },
      { problems: course.problems, changes },
    );
  },
});

interface Going {
  readonly tab: TabDeclaration;
  readonly title: string;
  /** What its rows are: students, scores, meetings. */
  readonly what: string;
  readonly rows: number;
  /** Headers of the team's own columns, whose cells go with the rows. */
  readonly own: readonly string[];
}

function whatGoes(snapshot: Snapshot): Going[] {
  const { assessments, learnings, scale } = readCourse(snapshot);
  const tabs: [TabDeclaration, string][] = [
    [ROSTER, 'students'],
    ...assessments.flatMap(({ tab }): [TabDeclaration, string][] => (tab ? [[tab, 'students with their scores']] : [])),
    [masteryTab(learnings, scale), 'students with their levels'],
    [summaryTab(scale), 'figures'],
    [NEEDS, 'students'],
    [STRATEGIES, 'strategies tried'],
    [GOALS, 'goals'],
    [PLANS, 'groups of action plans'],
    [CHECKS, 'checks of plans'],
    [MEETINGS, 'meetings'],
    [MINUTES, 'lines of minutes'],
    [ACTIONS, 'action items'],
    [DOCUMENTS, 'Docs in the list (the Docs themselves stay in Drive)'],
  ];
  return tabs.flatMap(([tab, what]): Going[] => {
    const found = findTab(snapshot, tab.key, tab.instance);
    const rows = found ? bodyRows(found) : 0;
    if (rows === 0) return [];
    const own = readTable(snapshot, tab).ownColumns.filter((header) => header !== '');
    return [{ tab, title: tab.title, what, rows, own }];
  });
}

function bodyRows(found: TabSnapshot): number {
  return found.cells.slice(found.headerRow + 1).filter((row) => row.some((cell) => cell !== '')).length;
}
