/** The plan on the desk: what the window shows of it, and the words for its people. */
import type { Completeness, LowestLevel } from '../../../domain/planning/completeness';
import { missingFrom } from '../../../domain/planning/completeness';
import type { Tried } from '../../../domain/planning/evidence-bank';
import type { PlanWork } from '../../../domain/planning/go-on';
import type { ActionPlan, PlanRow } from '../../../domain/planning/plan';
import { displayName, type Student, sectionNames } from '../../../domain/roster';
import type { Goal, Member } from '../../../domain/team';
import { type Draft, fromWire } from './wire';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly section: string;
  readonly left: boolean;
}

/** Everything around the plan that does not change while it is edited. */
export interface Desk {
  readonly draft: Draft;
  readonly people: ReadonlyMap<string, Person>;
  readonly roster: readonly Student[];
  readonly members: readonly Member[];
  readonly tried: readonly Tried[];
  readonly lowest: readonly LowestLevel[];
}

/** What the team changes. */
export type Work = PlanWork;

export function deskOf(draft: Draft): Desk {
  const roster = draft.students.map(
    (student): Student => ({
      id: student.id,
      last: student.last,
      first: student.first,
      section: student.section,
      teacher: '',
      status: 'active',
      email: '',
    }),
  );
  const people = new Map<string, Person>([
    ...draft.left.map((gone): [string, Person] => [
      gone.id,
      { id: gone.id, name: displayName(gone), section: '', left: true },
    ]),
    ...roster.map((student): [string, Person] => [
      student.id,
      { id: student.id, name: displayName(student), section: student.section, left: false },
    ]),
  ]);
  return {
    draft,
    people,
    roster,
    members: fromWire<readonly Member[]>(draft.members),
    tried: fromWire<readonly Tried[]>(draft.tried),
    lowest: draft.lowest,
  };
}

export function workOf(draft: Draft): Work {
  return { plan: fromWire<ActionPlan>(draft.plan), goals: fromWire<readonly Goal[]>(draft.goals) };
}

export function personOf(desk: Desk, id: string): Person {
  return desk.people.get(id) ?? { id, name: id, section: '', left: true };
}

/** A class that is retaught has its own students only. */
export function mayJoin(row: PlanRow, person: Person): boolean {
  return row.kind !== 'class reteach' || row.section === '' || sectionNames(person).includes(row.section);
}

/** Level names by rank; a student without a result has none. */
export function levelName(desk: Desk, rank: number | undefined): string {
  return desk.draft.levels.find((level) => level.rank === rank)?.name ?? 'no result yet';
}

export function completeness(desk: Desk, work: Work): Completeness {
  return missingFrom(work.plan, desk.lowest);
}

/** Students of a learning in no row on it, with their rank; those without a result last. */
export function notInAGroup(desk: Desk, plan: ActionPlan, learning: string) {
  const place = desk.draft.learnings.findIndex(({ code }) => code === learning);
  const named = new Set(
    plan.rows.filter((row) => row.learning === learning).flatMap((row) => row.students.map(({ id }) => id)),
  );
  return desk.draft.students
    .filter(({ id }) => !named.has(id))
    .map(({ id, ranks }) => ({ id, rank: ranks[place] ?? undefined }))
    .sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99));
}

/** Other learnings on which the student is in a group that meets apart from class, where this one does, too. */
export function alsoIn(plan: ActionPlan, row: PlanRow, student: string): readonly string[] {
  if (row.kind === 'class reteach') return [];
  return [
    ...new Set(
      plan.rows
        .filter((other) => other.kind !== 'class reteach' && other.learning !== row.learning)
        .filter((other) => other.students.some(({ id }) => id === student))
        .map((other) => other.learning),
    ),
  ];
}
