/** Made-up results of any size; the same for the same sizes. */
import type { Scorebook } from '../../../src/domain/evidence';
import type { EssentialLearning } from '../../../src/domain/learning';
import { type PackedResults, packCourse } from '../../../src/domain/results/packed-results';
import type { Student } from '../../../src/domain/roster';
import { DEFAULT_SCALE } from '../../../src/domain/scale';
import { BLANK, type Score, scoreAnswer } from '../../../src/domain/score';

const LAST = ['Abbott', 'Castillo', 'Okafor', 'Szymański', 'Fernández-Castellanos', 'Ibrahim', 'Yilmaz'];
const FIRST = ['Maya', 'Tolu', 'Hodan', 'Owen', 'Ji-ho', 'Zoë'];

/** @param students of whom every seventeenth has no score */
export function madeUpResults(learningCount: number, students: number): PackedResults {
  let seed = 7;
  const chance = (): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const learnings = Array.from(
    { length: learningCount },
    (_, place): EssentialLearning => ({
      code: `NF.${place + 1}`,
      statement: 'Add and subtract fractions with unlike denominators.',
      iCan: '',
      unit: '',
      proficientAt: undefined,
      rule: undefined,
      caseId: '',
    }),
  );
  const roster = Array.from(
    { length: students },
    (_, place): Student => ({
      id: String(10_000 + place),
      last: LAST[place % LAST.length] ?? '',
      first: FIRST[place % FIRST.length] ?? '',
      section: `Period ${1 + (place % Math.max(1, Math.ceil(students / 28)))}`,
      teacher: '',
      status: 'active',
      email: '',
    }),
  );
  const scorebooks = [1, 2].map((number): Scorebook => {
    const id = `CA${number}`;
    const items = Array.from({ length: Math.min(25, Math.max(4, 2 * learningCount)) }, (_, place) => ({
      assessment: id,
      id: `Q${place + 1}`,
      label: `Q${place + 1}`,
      points: 1,
      learnings: [learnings[place % learningCount]?.code ?? ''],
      type: 'multiple choice' as const,
      keys: ['ABCD'.charAt(place % 4)],
      depth: '',
      expectedMistake: 'A: adds tops and bottoms; D: forgets to change the top',
      screening: undefined,
    }));
    const scores = new Map(
      roster.map(({ id: student }, place): [string, Map<string, Score>] => [
        student,
        new Map(
          items.map((item): [string, Score] => [
            item.id,
            place % 17 === 16
              ? BLANK
              : scoreAnswer(chance() < 0.6 ? (item.keys[0] ?? '') : 'ABCD'.charAt(Math.floor(4 * chance())), item),
          ]),
        ),
      ]),
    );
    return {
      assessment: {
        id,
        title: `Fractions ${number}`,
        kind: 'formative',
        reassesses: undefined,
        givenOn: undefined,
        status: 'open',
      },
      items,
      scores,
    };
  });
  return {
    today: '2025-11-17' as PackedResults['today'],
    scale: DEFAULT_SCALE,
    rule: { method: 'latest', parameter: null },
    classReteachBelow: 70,
    smallestGroup: 10,
    ...packCourse({ learnings, students: roster, scorebooks }),
    strategies: [],
    columns: [{ column: 'Program', values: roster.map((_, place) => (place % 4 === 0 ? 'AVID' : '')) }],
    columnsOffered: ['Program'],
    columnsHeldBack: ['Lunch status'],
    teachers: [],
    teachersNamed: false,
  };
}
