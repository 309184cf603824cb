/** Mastery of every student on every essential learning, each result with what it rests on. */
import type { Evidence, EvidenceIndex } from '../evidence';
import { attemptsOf } from '../evidence';
import type { EssentialLearning } from '../learning';
import type { Outcome, Problem } from '../problem';
import { failure, success } from '../problem';
import type { Student } from '../roster';
import type { Level, Scale } from '../scale';
import { isProficient, levelOf, proficientCut, scaleProblems } from '../scale';
import type { Criteria } from './criteria';
import { criteriaFor } from './criteria';
import type { NoResult, Step } from './method';
import { resolveRule } from './resolve-rule';
import type { RuleChoice } from './rule';
import type { Sureness } from './sureness';
import { sureness } from './sureness';

export interface MasteryInput {
  readonly scale: Scale;
  readonly teamRule: RuleChoice;
  readonly learnings: readonly EssentialLearning[];
  /** Active and inactive, each once, also a student of two sections. */
  readonly students: readonly Student[];
  readonly evidence: EvidenceIndex;
}

interface Base {
  readonly student: string;
  readonly learning: string;
  /** Oldest first. */
  readonly attempts: readonly Evidence[];
  /** Places in `attempts` of those that the rule used. */
  readonly counted: readonly number[];
  readonly steps: () => readonly Step[];
}

/** A level, and what it rests on. */
export interface Result extends Base {
  readonly percent: number;
  readonly level: Level;
  readonly proficient: boolean;
  readonly fallback: string | undefined;
  readonly sureness: Sureness;
  readonly first: Evidence;
  readonly latest: Evidence;
  readonly best: Evidence;
}

/** No level: nothing assessed, or a rule that asks for more. Never 0. */
export interface WithoutResult extends Base {
  readonly percent: undefined;
  readonly reason: NoResult;
}

export type MasteryCell = Result | WithoutResult;

export interface Mastery {
  readonly scale: Scale;
  readonly students: readonly Student[];
  readonly criteria: readonly Criteria[];
  /** Student id -> learning code. Every student of the roster has a cell for every learning. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, MasteryCell>>;
}

/** True for a cell with a level. */
export function hasResult(cell: MasteryCell | undefined): cell is Result {
  return cell?.percent !== undefined;
}

/**
 * Judges every student of the roster on every learning.
 *
 * @returns failure where the scale or the team's rule cannot be used; otherwise the mastery, with a Problem for each
 *   learning whose own cut or rule cannot be used (the team's is used there)
 */
export function judgeMastery(input: MasteryInput): Outcome<Mastery> {
  const teamRule = resolveRule(input.teamRule, 'Team, mastery rule');
  const stopping = [...scaleProblems(input.scale, 'Scale'), ...(teamRule.ok ? [] : teamRule.problems)];
  if (!teamRule.ok || stopping.length > 0) return failure(stopping);
  const problems: Problem[] = [];
  const criteria = input.learnings.map((learning) => {
    const own = criteriaFor(learning, input.scale, teamRule.value);
    problems.push(...own.problems);
    return own.criteria;
  });
  const cells = new Map<string, ReadonlyMap<string, MasteryCell>>();
  for (const { id } of input.students) {
    if (cells.has(id)) continue;
    const ofStudent = new Map<string, MasteryCell>();
    for (const one of criteria) {
      const code = one.learning.code;
      ofStudent.set(code, judgeCell(id, one, attemptsOf(input.evidence, id, code)));
    }
    cells.set(id, ofStudent);
  }
  return success({ scale: input.scale, students: input.students, criteria, cells }, problems);
}

/** One student on one learning. `attempts` are oldest first, as `collectEvidence` gives them. */
export function judgeCell(student: string, criteria: Criteria, attempts: readonly Evidence[]): MasteryCell {
  const { learning, scale, rule } = criteria;
  const judgement = rule.method.judge(
    attempts.map((attempt) => attempt.percent),
    rule.parameter,
    { scale },
  );
  const { counted, steps } = judgement;
  const code = learning.code;
  if (judgement.percent === undefined)
    return { student, learning: code, attempts, counted, steps, percent: undefined, reason: judgement.reason };
  const first = attempts[0];
  const latest = attempts[attempts.length - 1];
  if (!first || !latest) throw new Error('A method gave a result without evidence.');
  const level = levelOf(judgement.percent, scale);
  // Written out field by field: spreading a shared part made this, the busiest spot of an update, several times slower.
  return {
    student,
    learning: code,
    attempts,
    counted,
    steps,
    percent: judgement.percent,
    level,
    proficient: isProficient(level, scale),
    fallback: judgement.fallback,
    sureness: surenessOf(attempts, counted, proficientCut(scale)),
    first,
    latest,
    // Of equal bests the newest.
    best: attempts.reduce((best, attempt) => (attempt.percent >= best.percent ? attempt : best), first),
  };
}

/**
 * Over all evidence that the rule used. Where points needed are set, points are taken at what they count for
 * (3 of 4 that counts as 80 % is 3.2 points), so that the mark and the level judge by one line.
 */
function surenessOf(attempts: readonly Evidence[], counted: readonly number[], cut: number): Sureness {
  let earned = 0;
  let possible = 0;
  for (const place of counted) {
    const attempt = attempts[place];
    if (!attempt) continue;
    earned += (attempt.percent * attempt.possible) / 100;
    possible += attempt.possible;
  }
  return sureness(earned, possible, cut);
}
