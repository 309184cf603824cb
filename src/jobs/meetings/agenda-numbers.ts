/** The numbers of an agenda's data blocks, from course, record and mastery: values of the documents layer, filled in. */

import type { AgendaData } from '../../documents/agendas/agenda-input';
import type { DataBlock } from '../../documents/agendas/template';
import type { GrowthNumbers, HardItem, LearningGroups, LevelNumbers, PlanProgress } from '../../documents/numbers';
import { kindName } from '../../documents/plans/row-blocks';
import { shownAnswer } from '../../domain/answer-options';
import type { Item } from '../../domain/assessment';
import type { CalendarDate } from '../../domain/calendar';
import type { Scorebook } from '../../domain/evidence';
import { hasResult, type Mastery } from '../../domain/mastery/judge';
import { ruleName } from '../../domain/mastery/resolve-rule';
import { summarise } from '../../domain/mastery/summary';
import { groupOnLearning } from '../../domain/planning/groups';
import { mistakesByOption } from '../../domain/planning/misconceptions';
import { monitorRow } from '../../domain/planning/monitoring';
import { displayName, type Student } from '../../domain/roster';
import { levelOf } from '../../domain/scale';
import { earnedPoints, isRight } from '../../domain/score';
import type { Course } from '../../workbook/course';
import type { TeamRecord } from '../../workbook/record';

/** How many items "the hardest" are. */
const HARDEST = 5;

export interface NumbersOf {
  readonly course: Course;
  readonly record: TeamRecord;
  readonly mastery: Mastery;
  /** The assessment under discussion, where there is one. */
  readonly book: Scorebook | undefined;
  /** Codes of the learnings in focus. */
  readonly learnings: readonly string[];
  readonly today: CalendarDate;
}

/** The blocks that a meeting's boxes ask for. */
export function agendaData(of: NumbersOf, blocks: ReadonlySet<DataBlock>): AgendaData {
  return {
    ...(blocks.has('levels') ? { levels: levelNumbers(of) } : {}),
    ...(blocks.has('hardest') && of.book ? { hardest: hardestItems(of.book) } : {}),
    ...(blocks.has('groups') ? { groups: groupsByName(of) } : {}),
    ...(blocks.has('strategies') ? { strategies: strategiesTried(of) } : {}),
    ...(blocks.has('plans') ? { plans: plansInProgress(of) } : {}),
    ...(blocks.has('growth') ? { growth: growthNumbers(of) } : {}),
  };
}

function levelNumbers({ course, mastery, book, learnings }: NumbersOf): LevelNumbers {
  const active = course.students.filter((student) => student.status === 'active');
  const wanted = new Set(learnings);
  return {
    assessment: book?.assessment.reassesses ? '' : (book?.assessment.title ?? ''),
    scored: active.filter((student) => learnings.some((code) => hasResult(mastery.cells.get(student.id)?.get(code))))
      .length,
    roster: active.length,
    rule: mastery.criteria[0] ? ruleName(mastery.criteria[0].rule) : '',
    learnings: summarise(mastery)
      .filter(({ learning }) => wanted.has(learning))
      .map(({ learning, team }) => ({
        code: learning,
        statement: statementOf(course, learning),
        levels: [...team.perLevel]
          .sort((a, b) => a.rank - b.rank)
          .map(({ rank, name, count }) => ({
            name,
            count,
            colour: course.scale.levels.find((level) => level.rank === rank)?.colour ?? '#ffffff',
          })),
        proficient: team.proficient,
        n: team.assessed,
      })),
  };
}

function statementOf(course: Course, code: string): string {
  return course.learnings.find((learning) => learning.code === code)?.statement ?? '';
}

function hardestItems(book: Scorebook): HardItem[] {
  const items = book.items
    .filter((item) => item.screening !== 'drop')
    .map((item) => {
      const scores = [...book.scores.values()].flatMap((scored) => scored.get(item.id) ?? []);
      const earned = scores.flatMap((score) => earnedPoints(score) ?? []);
      const share =
        earned.length === 0 ? 1 : earned.reduce((sum, points) => sum + points, 0) / (earned.length * item.points);
      const wrong = new Map<string, number>();
      for (const score of scores)
        if (score.kind === 'answer' && !isRight(score.answer, item))
          wrong.set(score.answer.toUpperCase(), (wrong.get(score.answer.toUpperCase()) ?? 0) + 1);
      const [most] = [...wrong].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      const expected = most
        ? (mistakesByOption(item.expectedMistake).get(most[0]) ?? item.expectedMistake)
        : item.expectedMistake;
      const hard: HardItem = {
        label: itemName(item),
        learnings: item.learnings,
        right: earned.filter((points) => points >= item.points).length,
        n: earned.length,
        ofPoints: item.points === 1 ? undefined : 100 * share,
        written: item.keys.length === 0,
        mostChosenWrong: most ? { answer: shownAnswer(most[0], item), count: most[1] } : undefined,
        expectedMistake: expected,
      };
      return { hard, share };
    });
  return items
    .filter(({ hard }) => hard.n > 0)
    .sort((a, b) => a.share - b.share)
    .slice(0, HARDEST)
    .map(({ hard }) => hard);
}

/** `q17`, or `q17: Number line` where the label says more than the id. */
function itemName({ id, label }: Item): string {
  return label.trim().toLowerCase() === id.trim().toLowerCase() ? label : `${id}: ${label}`;
}

function groupsByName({ course, mastery, learnings }: NumbersOf): LearningGroups[] {
  return learnings.map((code) => {
    const groups = groupOnLearning(mastery, code, course.team.classReteachBelow);
    const named = (students: readonly Student[]) =>
      students.map((student) => {
        const cell = mastery.cells.get(student.id)?.get(code);
        return {
          name: displayName(student),
          section: student.section,
          nearTheLine: hasResult(cell) && cell.sureness.marks.includes('near-the-line'),
        };
      });
    return {
      code,
      statement: statementOf(course, code),
      groups: [
        ...[...groups.levels].reverse().map(({ level, students }) => ({
          name: level.name,
          colour: level.colour,
          count: students.length,
          students: named(students),
        })),
        {
          name: 'No result yet',
          colour: undefined,
          count: groups.notAssessed.length + groups.withoutResult.length,
          students: named([...groups.withoutResult, ...groups.notAssessed]),
        },
      ].filter((group) => group.count > 0),
    };
  });
}

function strategiesTried({ record, book, learnings }: NumbersOf) {
  const wanted = new Set(learnings);
  // What was tried stands with the assessment that it led up to, not with the one that a few students took again.
  const taughtFor = book && [book.assessment.id, book.assessment.reassesses];
  return record.strategies
    .filter(
      (tried) =>
        wanted.has(tried.learning) && (!taughtFor || taughtFor.includes(tried.assessment)) && tried.strategy !== '',
    )
    .map(({ learning, section, strategy, notes }) => ({ learning, section, strategy, notes }));
}

function plansInProgress({ course, record, mastery, today }: NumbersOf): PlanProgress[] {
  const names = new Map(course.students.map((student) => [student.id, displayName(student)]));
  const assessments = course.assessments.map(({ assessment }) => assessment);
  const rows = record.plans
    .filter((plan) => plan.status !== 'closed')
    .flatMap((plan) =>
      plan.rows.map((row) => {
        const { sentences, result } = monitorRow(row, plan, mastery, assessments);
        const looked = row.checks.filter((check) => check.verdict !== undefined);
        const progress: PlanProgress = {
          learning: row.learning,
          kind: kindName(row),
          section: row.kind === 'class reteach' ? row.section : '',
          need: row.need,
          strategy: row.strategy,
          lead: row.lead,
          started: row.start !== undefined && row.start <= today,
          nextCheck: row.checks.find((check) => check.verdict === undefined)?.on,
          // Whoever was to be reassessed has been.
          reassessOn: result.reassessed > 0 && result.reassessed === result.named ? undefined : row.reassessOn,
          lastCheck: looked[looked.length - 1]?.verdict ?? '',
          result: sentences,
          students: row.kind === 'class reteach' ? [] : row.students.map(({ id }) => names.get(id) ?? id),
        };
        return { progress, reassessed: result.reassessed > 0 };
      }),
    );
  // What there is news of comes first: the meeting decides about it.
  const news = rows.filter(({ reassessed }) => reassessed);
  return [...news, ...rows.filter(({ reassessed }) => !reassessed)].map(({ progress }) => progress);
}

function growthNumbers({ course, mastery, learnings }: NumbersOf): GrowthNumbers[] {
  return learnings.map((code) => {
    const moves = [...mastery.cells.values()].flatMap((cells) => {
      const cell = cells.get(code);
      if (!hasResult(cell) || cell.attempts.length < 2) return [];
      const scale = mastery.criteria.find((each) => each.learning.code === code)?.scale ?? course.scale;
      return [{ first: levelOf(cell.first.percent, scale).rank, latest: levelOf(cell.latest.percent, scale).rank }];
    });
    const proficient = (rank: number): boolean => rank >= course.scale.proficientRank;
    return {
      code,
      statement: statementOf(course, code),
      n: moves.length,
      firstProficient: moves.filter(({ first }) => proficient(first)).length,
      latestProficient: moves.filter(({ latest }) => proficient(latest)).length,
      up: moves.filter(({ first, latest }) => latest > first).length,
      same: moves.filter(({ first, latest }) => latest === first).length,
      down: moves.filter(({ first, latest }) => latest < first).length,
    };
  });
}
