/** What a plan still lacks, said while it can be filled in (METHODS.md section 8). */
import type { Mastery } from '../mastery/judge';
import { groupOnLearning } from './groups';
import type { ActionPlan, PlanRow } from './plan';
import { words } from './words';

export interface Completeness {
  readonly complete: boolean;
  /** What the plan as a whole lacks. */
  readonly plan: readonly string[];
  /** Worth knowing, yet no reason to call the plan unfinished. */
  readonly notes: readonly string[];
  /** What rows lack, each thing once with the rows that lack it: a large plan lacks the same in many of them. */
  readonly values: readonly MissingValue[];
}

/** What a row cannot do without. */
export type NeededValue = 'strategy' | 'lead' | 'where' | 'students' | 'reassessOn';

export interface MissingValue {
  readonly value: NeededValue;
  readonly rows: readonly PlanRow[];
  readonly sentence: string;
}

const NEEDED: readonly NeededValue[] = ['strategy', 'lead', 'where', 'students', 'reassessOn'];

/** Per learning, the ids of the students at its lowest level. */
export interface LowestLevel {
  readonly learning: string;
  readonly students: readonly string[];
}

/** The students at the lowest level of each learning: what `missingFrom` needs to know of the results. */
export function lowestLevels(mastery: Mastery, learnings: readonly string[]): LowestLevel[] {
  return learnings.map((learning) => ({
    learning,
    // The trigger for class reteaching plays no part here: a class row names its students like any other.
    students: groupOnLearning(mastery, learning, 0)
      .levels.filter(({ need }) => need === 'not-yet')
      .flatMap((group) => group.students.map(({ id }) => id)),
  }));
}

/** What the plan lacks by the results of `mastery`: see `missingFrom`. */
export function completenessOf(plan: ActionPlan, mastery: Mastery): Completeness {
  return missingFrom(plan, lowestLevels(mastery, plan.learnings));
}

/**
 * A row needs what is done, who leads, where its students are, the students themselves (an extension may wait for
 * whoever gets there), and for an intervention a reassessment date. A plan needs at least one extension row, and, where
 * a learning has students at its lowest level, a row that names some of them.
 */
export function missingFrom(plan: ActionPlan, lowest: readonly LowestLevel[]): Completeness {
  const values = NEEDED.map((value) => ({ value, rows: plan.rows.filter((row) => lacks(row, value)) }))
    .filter(({ rows }) => rows.length > 0)
    .map(
      (missing): MissingValue => ({ ...missing, sentence: words.complete.rows(missing.value, groupsOf(missing.rows)) }),
    );
  const counted = lowest.map(({ learning, students }) => ({
    learning,
    students: students.length,
    unnamed: unnamedIn(plan, learning, students),
  }));
  const whole = [
    ...(plan.rows.some((row) => row.kind === 'extension') ? [] : [words.complete.noExtension]),
    ...counted
      .filter(({ students, unnamed }) => students > 0 && unnamed === students)
      .map(({ learning, students }) => words.complete.noRowForNotYet(learning, students)),
  ];
  const notes = counted
    .filter(({ students, unnamed }) => unnamed > 0 && unnamed < students)
    .map(({ learning, unnamed }) => words.complete.leftOut(learning, unnamed));
  return { complete: values.length === 0 && whole.length === 0, plan: whole, values, notes };
}

/** All that the plan lacks, in sentences. */
export function missingSentences({ plan, values }: Completeness): string[] {
  return [...plan, ...values.map(({ sentence }) => sentence)];
}

function lacks(row: PlanRow, value: NeededValue): boolean {
  switch (value) {
    case 'students':
      return row.students.length === 0 && row.kind !== 'extension';
    case 'reassessOn':
      return row.reassessOn === undefined && row.kind === 'intervention';
    default:
      return row[value].trim() === '';
  }
}

function groupsOf(rows: readonly PlanRow[]): string[] {
  return rows.map(({ group }) => group);
}

/** How many of the students no class reteach or intervention on the learning names. */
function unnamedIn(plan: ActionPlan, learning: string, students: readonly string[]): number {
  const named = new Set(
    plan.rows
      .filter((row) => row.learning === learning && row.kind !== 'extension')
      .flatMap((row) => row.students.map(({ id }) => id)),
  );
  return students.filter((id) => !named.has(id)).length;
}
