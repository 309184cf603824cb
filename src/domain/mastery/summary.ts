/** Per essential learning, for the team and each section: how many were assessed, how many are proficient. */
import { compareText, sectionNames } from '../roster';
import type { Scale } from '../scale';
import type { Mastery, MasteryCell } from './judge';
import { hasResult } from './judge';

/** Counts of active students; each student once. */
export interface Counts {
  readonly students: number;
  /** Students with a result: the n of every share. */
  readonly assessed: number;
  /** Students with evidence for whom the rule gives no result yet. */
  readonly withoutResult: number;
  /** Students without any evidence on this learning. */
  readonly notAssessed: number;
  readonly proficient: number;
  /** 100 * proficient / assessed; undefined when nobody was assessed. */
  readonly proficientPercent: number | undefined;
  /** Highest level first, every level of the scale. */
  readonly perLevel: readonly { readonly rank: number; readonly name: string; readonly count: number }[];
}

export interface LearningSummary {
  readonly learning: string;
  readonly team: Counts;
  /** By section name, never by result. */
  readonly sections: readonly { readonly section: string; readonly counts: Counts }[];
}

/**
 * One summary per learning, in the learnings' order. Inactive students are not counted; a student in two sections
 * counts once for the team and once in each section.
 */
export function summarise(mastery: Mastery): LearningSummary[] {
  const active = mastery.students.filter((student) => student.status === 'active');
  const sections = [...new Set(active.flatMap(sectionNames))].sort(compareText);
  const team = active.map(({ id }) => id);
  const bySection = sections.map((section) => ({
    section,
    ids: active.filter((student) => sectionNames(student).includes(section)).map(({ id }) => id),
  }));
  return mastery.criteria.map(({ learning }) => ({
    learning: learning.code,
    team: countLevels(mastery, learning.code, team),
    sections: bySection.map(({ section, ids }) => ({ section, counts: countLevels(mastery, learning.code, ids) })),
  }));
}

/** Counts on one learning over any set of student ids: a section, a subgroup, a group of an action plan. */
export function countLevels(mastery: Mastery, learning: string, students: Iterable<string>): Counts {
  const cells: (MasteryCell | undefined)[] = [];
  for (const student of students) cells.push(mastery.cells.get(student)?.get(learning));
  const results = cells.filter(hasResult);
  const proficient = results.filter((cell) => cell.proficient).length;
  const withoutResult = cells.filter((cell) => cell && !hasResult(cell) && cell.attempts.length > 0).length;
  return {
    students: cells.length,
    assessed: results.length,
    withoutResult,
    notAssessed: cells.length - results.length - withoutResult,
    proficient,
    proficientPercent: results.length === 0 ? undefined : (100 * proficient) / results.length,
    perLevel: levelCounts(
      mastery.scale,
      results.map((cell) => cell.level.rank),
    ),
  };
}

function levelCounts(scale: Scale, ranks: readonly number[]): Counts['perLevel'] {
  return scale.levels.map(({ rank, name }) => ({ rank, name, count: ranks.filter((other) => other === rank).length }));
}
