/** What each section of the sample team tried, and how much it helps the invented students in answers.ts. */
import type { StrategyTried } from '../assessment';
import { ADD_FRACTIONS, DECIMALS, MULTIPLY, MULTIPLY_FRACTIONS, VOLUME } from './learnings';

const SECTIONS = ['5A', '5B', '5C', '5D', '5E', '5F'] as const;

/** How much each strategy lifts a student, on the scale of ability. Invented: says nothing about the strategies. */
const LIFT: Readonly<Record<string, number>> = {
  'Worked examples in pairs': 0.2,
  'Number line before the rule': 0.7,
  'Area model drawings': 0.3,
  'Base-ten blocks, then numbers': 0.35,
  'Error of the day': 0.25,
  'Fraction strips': 0.15,
  'Practice pages': -0.25,
  'Build it with cubes first': 0.6,
};

/** Per assessment and learning: the strategy of 5A to 5F, in that order. */
const TRIED: readonly (readonly [assessment: string, learning: string, strategies: readonly string[]])[] = [
  [
    'CA1',
    MULTIPLY,
    [
      'Area model drawings',
      'Area model drawings',
      'Worked examples in pairs',
      'Practice pages',
      'Area model drawings',
      'Error of the day',
    ],
  ],
  [
    'CA1',
    DECIMALS,
    [
      'Base-ten blocks, then numbers',
      'Practice pages',
      'Worked examples in pairs',
      'Worked examples in pairs',
      'Error of the day',
      'Practice pages',
    ],
  ],
  [
    'CA2',
    DECIMALS,
    [
      'Base-ten blocks, then numbers',
      'Base-ten blocks, then numbers',
      'Error of the day',
      'Worked examples in pairs',
      'Error of the day',
      'Base-ten blocks, then numbers',
    ],
  ],
  [
    'CA2',
    ADD_FRACTIONS,
    [
      'Fraction strips',
      'Fraction strips',
      'Number line before the rule',
      'Practice pages',
      'Worked examples in pairs',
      'Fraction strips',
    ],
  ],
  [
    'CA2',
    MULTIPLY_FRACTIONS,
    [
      'Area model drawings',
      'Practice pages',
      'Area model drawings',
      'Area model drawings',
      'Fraction strips',
      'Practice pages',
    ],
  ],
  [
    'CA3',
    MULTIPLY,
    [
      'Error of the day',
      'Area model drawings',
      'Worked examples in pairs',
      'Area model drawings',
      'Area model drawings',
      'Error of the day',
    ],
  ],
  [
    'CA3',
    ADD_FRACTIONS,
    [
      'Number line before the rule',
      'Fraction strips',
      'Number line before the rule',
      'Number line before the rule',
      'Worked examples in pairs',
      'Number line before the rule',
    ],
  ],
  [
    'CA3',
    MULTIPLY_FRACTIONS,
    [
      'Area model drawings',
      'Area model drawings',
      'Area model drawings',
      'Practice pages',
      'Worked examples in pairs',
      'Fraction strips',
    ],
  ],
  [
    'CA3',
    VOLUME,
    [
      'Build it with cubes first',
      'Practice pages',
      'Worked examples in pairs',
      'Build it with cubes first',
      'Practice pages',
      'Build it with cubes first',
    ],
  ],
];

const NOTES: Readonly<Record<string, string>> = {
  'Number line before the rule': 'Four short lessons; students placed both fractions before any rule was named.',
  'Build it with cubes first': 'Needs two lessons and all the cubes of the grade.',
};

/** What was tried, as rows of the Strategies tab. */
export function sampleStrategies(): StrategyTried[] {
  return TRIED.flatMap(([assessment, learning, strategies]) =>
    SECTIONS.map((section, index) => {
      const strategy = strategies[index] ?? '';
      return { assessment, learning, section, strategy, notes: NOTES[strategy] ?? '' };
    }),
  );
}

/** The lift for each `assessment|learning|section`; 0 where nothing is on record. */
export function sampleLifts(): ReadonlyMap<string, number> {
  return new Map(
    sampleStrategies().map((row) => [`${row.assessment}|${row.learning}|${row.section}`, LIFT[row.strategy] ?? 0]),
  );
}
