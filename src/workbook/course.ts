/** The workbook as the domain knows it: team, students, learnings, assessments, scores, each read by its own tab's words. */
import type { Assessment, Item } from '../domain/assessment';
import type { CalendarDate } from '../domain/calendar';
import { collectEvidence, type EvidenceIndex, pointsNeededOf, type Scorebook } from '../domain/evidence';
import type { EssentialLearning } from '../domain/learning';
import type { PointsNeeded } from '../domain/mastery/points-needed';
import type { Problem } from '../domain/problem';
import { compareText, type Student, sectionNames } from '../domain/roster';
import { DEFAULT_SCALE, type Scale } from '../domain/scale';
import type { Team } from '../domain/team';
import type { TabDeclaration } from './declaration';
import { readScorebook } from './scores';
import { findTab, type Need, type Snapshot } from './snapshot';
import { readTable } from './table';
import { ASSESSMENTS, assessmentOf, pointsNeededOn } from './tabs/assessments';
import { gradebookTab } from './tabs/gradebook';
import { ITEMS, itemOf } from './tabs/items';
import { LEARNINGS, learningOf } from './tabs/learnings';
import { ROSTER, studentOf } from './tabs/roster';
import { readScale } from './tabs/scale';
import { readTeam } from './tabs/team';

/** What `readCourse` needs to see; with it every score of the team. */
export const COURSE_NEEDS = [
  'team',
  'scale',
  'roster',
  'learnings',
  'assessments',
  'items',
  { gradebooks: 'all' },
] as const satisfies readonly Need[];

export interface AssessmentOnRecord {
  readonly assessment: Assessment;
  readonly items: readonly Item[];
  /** Declaration of its gradebook tab as it should be today. */
  readonly tab: TabDeclaration | undefined;
  readonly pointsNeeded: readonly PointsNeeded[];
  /** Everybody on the roster, or only those who have a row. */
  readonly takers: 'everyone' | 'chosen students';
  readonly until: CalendarDate | undefined;
}

export interface Course {
  readonly team: Team;
  readonly scale: Scale;
  readonly students: readonly Student[];
  /** Names of sections with an active student, sorted. */
  readonly sections: readonly string[];
  readonly learnings: readonly EssentialLearning[];
  readonly assessments: readonly AssessmentOnRecord[];
  /** Scores of the assessments whose gradebook the snapshot holds. */
  readonly scorebooks: readonly Scorebook[];
  readonly problems: readonly Problem[];
}

/** Reads everything the snapshot holds of the course. Tabs that do not exist are empty; bad rows are Problems. */
export function readCourse(snapshot: Snapshot): Course {
  const problems: Problem[] = [...snapshot.problems];
  const { team, problems: teamProblems } = readTeam(snapshot);
  problems.push(...teamProblems);
  const scaleRead = readScale(snapshot);
  problems.push(...scaleRead.problems);
  const scale = scaleRead.ok ? scaleRead.value : DEFAULT_SCALE;
  const roster = readTable(snapshot, ROSTER);
  const learningTable = readTable(snapshot, LEARNINGS);
  const assessmentTable = readTable(snapshot, ASSESSMENTS);
  const itemTable = readTable(snapshot, ITEMS);
  problems.push(...roster.problems, ...learningTable.problems, ...assessmentTable.problems, ...itemTable.problems);
  const students = roster.rows.map(({ row }) => studentOf(row));
  const sections = sectionsOf(students);
  const learnings = learningTable.rows.map(({ row }) => learningOf(row));
  const items = itemTable.rows.flatMap((row) => itemOf(row, problems) ?? []);
  const assessments = assessmentTable.rows.map(({ row }): AssessmentOnRecord => {
    const assessment = assessmentOf(row);
    const own = items.filter((item) => item.assessment === assessment.id);
    const pointsNeeded = pointsNeededOn(row, scale.proficientRank, problems);
    const tab =
      own.length === 0 ? undefined : gradebookTab({ assessment, items: own, learnings, scale, sections, pointsNeeded });
    const takers = row.takers === 'chosen students' ? row.takers : 'everyone';
    return { assessment, items: own, tab, pointsNeeded, takers, until: row.until };
  });
  problems.push(...unknownLearnings(items, learnings));
  const scorebooks = assessments.flatMap(({ assessment, items: own, tab }): Scorebook[] => {
    const found = findTab(snapshot, 'gradebook', assessment.id);
    if (!found || !tab) return [];
    const read = readScorebook(assessment, own, tab, found);
    problems.push(...read.problems);
    return [read.scorebook];
  });
  const pointsNeeded = assessments.flatMap((each) => each.pointsNeeded);
  problems.push(...pointsNeededOf(scorebooks, learnings, { scale, pointsNeeded }).problems);
  return { team, scale, students, sections, learnings, assessments, scorebooks, problems };
}

/** The evidence of every score that the snapshot holds, with the points needed that the team chose. */
export function evidenceOf(course: Course): EvidenceIndex {
  const pointsNeeded = course.assessments.flatMap((each) => each.pointsNeeded);
  return collectEvidence(course.scorebooks, course.learnings, { scale: course.scale, pointsNeeded });
}

/** Sections with an active student, in the order a person would list them. */
export function sectionsOf(students: readonly Student[]): readonly string[] {
  const named = students
    .filter((student) => student.status === 'active')
    .flatMap(sectionNames)
    .filter((name) => name !== '');
  return [...new Set(named)].sort(compareText);
}

function unknownLearnings(items: readonly Item[], learnings: readonly EssentialLearning[]): Problem[] {
  const known = new Set(learnings.map((learning) => learning.code));
  return items.flatMap((item) =>
    item.learnings
      .filter((code) => !known.has(code))
      .map((code) => ({
        code: 'learning-unknown',
        where: `Items, item ${item.id} of ${item.assessment}`,
        message: `"${code}" is not on the tab Essential Learnings, so this item counts for no learning of that name.`,
        remedy: 'Correct the code, or add the learning.',
        severity: 'note' as const,
      })),
  );
}
