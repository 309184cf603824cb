/** Who needs what: the list that a teacher opens on a phone, and the questions asked of it. */
import type { Student } from '../roster';
import { bySectionAndName, sectionNames } from '../roster';
import type { Level, Scale } from '../scale';
import type { Mastery } from './judge';
import { hasResult } from './judge';

/** What a level asks of the team. The names are those of the default scale's levels. */
export type Need = 'not-yet' | 'approaching' | 'proficient' | 'extension-ready';

export interface StudentNeeds {
  readonly student: Student;
  /** All sections of the student, as the roster names them. */
  readonly sections: readonly string[];
  /** Codes of learnings, in the learnings' order. */
  readonly notYet: readonly string[];
  /** One level below proficient. */
  readonly close: readonly string[];
  readonly extensionReady: readonly string[];
  /** Results that the next few items could turn, at any level: check again before moving. */
  readonly nearTheLine: readonly string[];
  /** Some evidence, but the rule gives no result yet. */
  readonly withoutResult: readonly string[];
  /** Learnings on which others have evidence and this student has none. */
  readonly notAssessed: readonly string[];
  /** Proficient on everything that the team has assessed so far. */
  readonly needsNothing: boolean;
  /** No evidence on any learning. */
  readonly noEvidence: boolean;
}

/**
 * What a level asks for, on any scale: from the proficient level up `proficient`, above it `extension-ready`; the
 * level just below it `approaching`, unless it is the lowest of all, which is `not-yet` like every other.
 */
export function needOf(level: Level, scale: Scale): Need {
  if (level.rank > scale.proficientRank) return 'extension-ready';
  if (level.rank === scale.proficientRank) return 'proficient';
  const lowest = Math.min(...scale.levels.map((other) => other.rank));
  const nextBelow = Math.max(
    ...scale.levels.filter((other) => other.rank < scale.proficientRank).map((other) => other.rank),
  );
  return level.rank === nextBelow && level.rank !== lowest ? 'approaching' : 'not-yet';
}

/** Codes of the learnings on which at least one active student has evidence, in the learnings' order. */
export function assessedCodes(mastery: Mastery): string[] {
  const active = mastery.students.filter((student) => student.status === 'active');
  return mastery.criteria
    .map(({ learning }) => learning.code)
    .filter((code) => active.some(({ id }) => (mastery.cells.get(id)?.get(code)?.attempts.length ?? 0) > 0));
}

/** One entry per active student, by section and name. */
export function whoNeedsWhat(mastery: Mastery): StudentNeeds[] {
  const active = mastery.students.filter((student) => student.status === 'active').sort(bySectionAndName);
  const codes = mastery.criteria.map(({ learning }) => learning.code);
  const assessed = new Set(assessedCodes(mastery));
  return active.map((student) => needsOfStudent(mastery, student, codes, assessed));
}

function needsOfStudent(
  mastery: Mastery,
  student: Student,
  codes: readonly string[],
  assessed: ReadonlySet<string>,
): StudentNeeds {
  const lists: Record<Need | 'near' | 'without' | 'none', string[]> = {
    'not-yet': [],
    approaching: [],
    proficient: [],
    'extension-ready': [],
    near: [],
    without: [],
    none: [],
  };
  for (const code of codes) {
    const cell = mastery.cells.get(student.id)?.get(code);
    if (hasResult(cell)) {
      lists[needOf(cell.level, mastery.scale)].push(code);
      if (cell.sureness.marks.includes('near-the-line')) lists.near.push(code);
    } else if (cell && cell.attempts.length > 0) lists.without.push(code);
    else if (assessed.has(code)) lists.none.push(code);
  }
  const reached = lists.proficient.length + lists['extension-ready'].length;
  const short = lists['not-yet'].length + lists.approaching.length + lists.without.length;
  return {
    student,
    sections: sectionNames(student),
    notYet: lists['not-yet'],
    close: lists.approaching,
    extensionReady: lists['extension-ready'],
    nearTheLine: lists.near,
    withoutResult: lists.without,
    notAssessed: lists.none,
    needsNothing: reached > 0 && short === 0 && lists.none.length === 0,
    noEvidence: reached + short === 0,
  };
}
