/**
 * Groups on a learning (METHODS.md section 8): by level, plus those without a result and those not assessed. A group is
 * named by its need, never by its children. Where a class is retaught as a whole, its students leave the small groups.
 */
import { hasResult, type Mastery } from '../mastery/judge';
import { type Need, needOf } from '../mastery/needs';
import { bySectionAndName, compareText, type Student, sectionNames } from '../roster';
import { type Level, reaches } from '../scale';
import { words } from './words';

export interface LevelGroup {
  readonly level: Level;
  readonly need: Need;
  readonly name: string;
  /** By section and name; a student of two sections stands here once. */
  readonly students: readonly Student[];
}

/** A section that is retaught as a whole. */
export interface ClassReteach {
  readonly section: string;
  /** The whole class, also those not assessed. */
  readonly students: readonly Student[];
  readonly assessed: number;
  readonly proficient: number;
}

/** The active students on one learning. `levels`, `withoutResult` and `notAssessed` together hold each exactly once. */
export interface LearningGroups {
  readonly learning: string;
  /** Students with a result: the n of every share. */
  readonly assessed: number;
  readonly proficient: number;
  /** One group per level of the scale, the highest first, empty ones too. */
  readonly levels: readonly LevelGroup[];
  /** Evidence, but the team's rule asks for more. */
  readonly withoutResult: readonly Student[];
  readonly notAssessed: readonly Student[];
  readonly classReteach: readonly ClassReteach[];
  /** The level groups without the students of retaught classes. */
  readonly small: readonly LevelGroup[];
}

/**
 * Groups the active students on one learning.
 * @param reteachBelow share (percent) of a section's students with a result below which the class is retaught.
 */
export function groupOnLearning(mastery: Mastery, learning: string, reteachBelow: number): LearningGroups {
  const { scale } = mastery;
  const active = mastery.students.filter((student) => student.status === 'active').sort(bySectionAndName);
  const ranks = new Map<string, number>();
  const started = new Set<string>();
  for (const { id } of active) {
    const cell = mastery.cells.get(id)?.get(learning);
    if (hasResult(cell)) ranks.set(id, cell.level.rank);
    else if (cell && cell.attempts.length > 0) started.add(id);
  }
  const levels = scale.levels.map((level): LevelGroup => {
    const need = needOf(level, scale);
    const shared = scale.levels.filter((other) => needOf(other, scale) === need).length > 1;
    return {
      level,
      need,
      name: words.groupName(need, learning, shared ? level.name : ''),
      students: active.filter(({ id }) => ranks.get(id) === level.rank),
    };
  });
  const classReteach = retaughtClasses(active, ranks, scale.proficientRank, reteachBelow);
  const retaught = new Set(classReteach.flatMap(({ students }) => students.map(({ id }) => id)));
  return {
    learning,
    assessed: ranks.size,
    proficient: [...ranks.values()].filter((rank) => rank >= scale.proficientRank).length,
    levels,
    withoutResult: active.filter(({ id }) => started.has(id)),
    notAssessed: active.filter(({ id }) => !ranks.has(id) && !started.has(id)),
    classReteach,
    small: levels.map((group) => ({ ...group, students: group.students.filter(({ id }) => !retaught.has(id)) })),
  };
}

/** The groups on several learnings, in the order given. */
export function groupOnLearnings(
  mastery: Mastery,
  learnings: readonly string[],
  reteachBelow: number,
): LearningGroups[] {
  return learnings.map((learning) => groupOnLearning(mastery, learning, reteachBelow));
}

function retaughtClasses(
  active: readonly Student[],
  ranks: ReadonlyMap<string, number>,
  proficientRank: number,
  reteachBelow: number,
): ClassReteach[] {
  const classes = new Map<string, Student[]>();
  for (const student of active) {
    for (const name of sectionNames(student)) {
      const classmates = classes.get(name);
      if (classmates) classmates.push(student);
      else classes.set(name, [student]);
    }
  }
  // Students whose section is not known belong to no class that could be retaught.
  classes.delete('');
  return [...classes]
    .sort(([a], [b]) => compareText(a, b))
    .map(([section, students]) => {
      const known = students.map(({ id }) => ranks.get(id)).filter((rank) => rank !== undefined);
      return {
        section,
        students,
        assessed: known.length,
        proficient: known.filter((rank) => rank >= proficientRank).length,
      };
    })
    .filter(({ assessed, proficient }) => assessed > 0 && !reaches((100 * proficient) / assessed, reteachBelow));
}

/**
 * Splits a group into `parts` of sizes that differ by one at most, keeping classmates together.
 * Fewer students than parts: that many parts of one.
 */
export function splitEvenly(students: readonly Student[], parts: number): Student[][] {
  const sorted = [...students].sort(bySectionAndName);
  const count = Math.max(1, Math.min(Math.floor(parts), sorted.length));
  return Array.from({ length: count }, (_, part) =>
    sorted.slice(Math.floor((part * sorted.length) / count), Math.floor(((part + 1) * sorted.length) / count)),
  );
}
