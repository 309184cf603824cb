/**
 * The sample team's answers, as the cell texts a teacher would type. A student's chance on an item grows with
 * ability, with how well that learning suits the student, with the autumn's growth and with the section's strategy.
 */
import type { Student } from '../roster';
import type { SampleItem } from './items';
import { SAMPLE_LEARNINGS } from './learnings';
import { LEFT, NEW } from './roster';
import { type Seeded, seeded } from './seeded';

const SEED = 20_250_904;
const GUESSING = 0.12;
/** Growth of the average student by each assessment; `spread` is how differently students grow. */
const GROWTH: Readonly<Record<string, number>> = { CA1: 0.25, CA2: 0.55, CA3: 0.7 };
const ABILITY_SPREAD = 1.2;
const GROWTH_SPREAD = 0.25;
const LEARNING_SPREAD = 0.55;
const BLANK_CHANCE = 0.006;

/** Places in the roster (0 first) of students who missed a whole assessment, and of excused items. */
const ABSENT: Readonly<Record<string, readonly number[]>> = {
  CA1: [12, 57, 91],
  CA2: [33, 64, 118, 133],
  CA3: [5, 48, 77, 102],
};
const EXCUSED: Readonly<Record<string, readonly number[]>> = { CA1: [80], CA2: [80, 26], CA3: [80] };
/** Left early: the last questions are excused. */
const LEFT_EARLY: Readonly<Record<string, readonly [place: number, from: number]>> = { CA1: [40, 13], CA2: [101, 15] };

interface Learner {
  readonly ability: number;
  readonly growth: number;
  readonly suits: ReadonlyMap<string, number>;
}

function learner(random: Seeded): Learner {
  return {
    ability: ABILITY_SPREAD * random.bell(),
    growth: GROWTH_SPREAD * random.bell(),
    suits: new Map(SAMPLE_LEARNINGS.map(({ code }) => [code, LEARNING_SPREAD * random.bell()])),
  };
}

/** Chance of a right answer: an S-shaped curve made of a square root, which is exact on every machine. */
function chance(strength: number, item: SampleItem): number {
  const z = (item.discrimination * (strength - item.difficulty)) / 2;
  return 0.5 + (0.5 * z) / Math.sqrt(1 + z * z);
}

function chosenOption(random: Seeded, right: number, item: SampleItem): string {
  const key = item.item.keys[0] ?? '';
  if (random.unit() < GUESSING + (1 - GUESSING) * right) return key;
  // The weaker the student, the surer the expected mistake.
  if (random.unit() < 0.85 - 0.35 * right) return item.lure;
  const others = ['A', 'B', 'C', 'D'].filter((option) => option !== key && option !== item.lure);
  return others[Math.floor(random.unit() * others.length)] ?? item.lure;
}

function earned(random: Seeded, right: number, points: number): string {
  let sum = 0;
  for (let step = 0; step < points; step += 1) if (random.unit() < right) sum += 1;
  return String(sum);
}

/** True when the student was not on the roster at the assessment. */
function notThere(student: Student, assessment: string): boolean {
  const named = (who: { last: string; first: string }): boolean =>
    student.last === who.last && student.first === who.first;
  return (named(LEFT) && assessment !== 'CA1') || (named(NEW) && assessment !== 'CA3');
}

/**
 * The cells of every student for every assessment: assessment id -> student id -> one text per item, in item order.
 * A letter on items with a key, a number on the others, `x` excused, `-` absent, empty when not scored.
 */
export function sampleAnswers(
  roster: readonly Student[],
  assessments: readonly { readonly assessment: { readonly id: string }; readonly items: readonly SampleItem[] }[],
  lifts: ReadonlyMap<string, number>,
): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const random = seeded(SEED);
  const learners = roster.map(() => learner(random));
  return new Map(
    assessments.map(({ assessment: { id }, items }) => {
      const rows = roster.map((student, place): [string, string[]] => {
        const { ability, growth, suits } = learners[place] ?? learner(random);
        const cells = items.map((entry) => {
          const [code = ''] = entry.item.learnings;
          const lift = lifts.get(`${id}|${code}|${student.section}`) ?? 0;
          const right = chance(ability + (suits.get(code) ?? 0) + (GROWTH[id] ?? 0) + growth + lift, entry);
          if (random.unit() < BLANK_CHANCE) return '';
          return entry.lure === '' ? earned(random, right, entry.item.points) : chosenOption(random, right, entry);
        });
        return [student.id, cells.map((cell, item) => marked(student, id, place, item) ?? cell)];
      });
      return [id, new Map(rows)];
    }),
  );
}

/** What stands in place of an answer, if anything: blank, absent or excused. */
function marked(student: Student, assessment: string, place: number, item: number): string | undefined {
  if (notThere(student, assessment)) return '';
  if (ABSENT[assessment]?.includes(place)) return '-';
  if (EXCUSED[assessment]?.includes(place)) return 'x';
  const early = LEFT_EARLY[assessment];
  return early && early[0] === place && item >= early[1] ? 'x' : undefined;
}
