/** "Why this level?": everything that one result rests on, as a value that can be shown, spoken or sent. */
import type { Assessment } from '../assessment';
import type { CalendarDate } from '../calendar';
import type { Evidence, Scorebook } from '../evidence';
import { proficientCut } from '../scale';
import type { Mastery } from './judge';
import { hasResult } from './judge';
import type { NoResult, Step } from './method';
import { missedAssessments } from './missed-assessments';
import { shownPercent } from './percent';
import { ruleName } from './resolve-rule';
import { sentencesOf } from './sentences';
import type { SurenessMark } from './sureness';

export interface ExplainedAttempt {
  readonly assessment: string;
  readonly title: string;
  readonly givenOn: CalendarDate | undefined;
  readonly earned: number;
  readonly possible: number;
  /** 100 * earned / possible, as shown. */
  readonly percent: number;
  /** What the points count for, as shown, where the team set points needed. */
  readonly countsAs: number | undefined;
  /** True when the rule used it. */
  readonly counted: boolean;
}

export interface Explanation {
  readonly student: string;
  readonly learning: string;
  /** `Decaying average (0.65)`. */
  readonly rule: string;
  readonly about: string;
  readonly ownRule: boolean;
  /** Where proficient begins, in percent. */
  readonly cut: number;
  readonly ownCut: boolean;
  /** Oldest first. */
  readonly attempts: readonly ExplainedAttempt[];
  readonly steps: readonly Step[];
  /** The level and percent as shown, or why there is none. */
  readonly result:
    | { readonly percent: number; readonly rank: number; readonly level: string; readonly fallback: string | undefined }
    | { readonly percent: undefined; readonly reason: NoResult };
  /** Points that the mark rests on. */
  readonly points: { readonly earned: number; readonly possible: number } | undefined;
  readonly marks: readonly SurenessMark[];
  /** Percents as shown; undefined without evidence. */
  readonly first: number | undefined;
  readonly latest: number | undefined;
  readonly best: number | undefined;
  /** All of it in a teacher's words, one thought each. */
  readonly sentences: readonly string[];
}

/**
 * Explains one cell.
 *
 * @param assessments for their titles; an assessment that is not among them is called by its id
 * @param books to name those that hold nothing of the student
 * @returns undefined for a student or a learning that the mastery does not know
 */
export function explain(
  mastery: Mastery,
  student: string,
  learning: string,
  assessments: readonly Pick<Assessment, 'id' | 'title'>[],
  books: readonly Scorebook[] = [],
): Explanation | undefined {
  const cell = mastery.cells.get(student)?.get(learning);
  const criteria = mastery.criteria.find((one) => one.learning.code === learning);
  if (!cell || !criteria) return undefined;
  const cuts = criteria.scale.levels.map((level) => level.from);
  const shown = (percent: number): number => shownPercent(percent, cuts);
  const attempts = cell.attempts.map((attempt, place): ExplainedAttempt => {
    const plain = (100 * attempt.earned) / attempt.possible;
    return {
      assessment: attempt.assessment,
      title: assessments.find(({ id }) => id === attempt.assessment)?.title || attempt.assessment,
      givenOn: attempt.givenOn,
      earned: attempt.earned,
      possible: attempt.possible,
      percent: shown(plain),
      countsAs: Math.abs(plain - attempt.percent) > 1e-9 ? shown(attempt.percent) : undefined,
      counted: cell.counted.includes(place),
    };
  });
  const known = hasResult(cell);
  const percentOf = (evidence: Evidence): number => shown(evidence.percent);
  const explained = {
    student,
    learning,
    rule: ruleName(criteria.rule),
    about: criteria.rule.method.describe(criteria.rule.parameter),
    ownRule: criteria.ownRule,
    cut: proficientCut(criteria.scale),
    ownCut: criteria.ownCut,
    attempts,
    steps: cell.steps(),
    result: known
      ? { percent: shown(cell.percent), rank: cell.level.rank, level: cell.level.name, fallback: cell.fallback }
      : { percent: undefined, reason: cell.reason },
    points: known ? pointsUsed(cell.attempts, cell.counted) : undefined,
    marks: known ? cell.sureness.marks : [],
    first: known ? percentOf(cell.first) : undefined,
    latest: known ? percentOf(cell.latest) : undefined,
    best: known ? percentOf(cell.best) : undefined,
  };
  return { ...explained, sentences: sentencesOf(explained, missedAssessments(books, student, learning)) };
}

function pointsUsed(attempts: readonly Evidence[], counted: readonly number[]): { earned: number; possible: number } {
  const used = attempts.filter((_, place) => counted.includes(place));
  return {
    earned: used.reduce((sum, attempt) => sum + attempt.earned, 0),
    possible: used.reduce((sum, attempt) => sum + attempt.possible, 0),
  };
}
