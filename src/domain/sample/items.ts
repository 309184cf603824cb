/**
 * The sample team's three common assessments and their items. Difficulty and discrimination drive the invented
 * answers in answers.ts and are no part of a real item; `lure` is the option that holds the expected mistake.
 */
import type { Assessment, Item } from '../assessment';
import type { CalendarDate } from '../calendar';
import { ADD_FRACTIONS, DECIMALS, MULTIPLY, MULTIPLY_FRACTIONS, VOLUME } from './learnings';

export interface SampleItem {
  readonly item: Item;
  readonly lure: string;
  /** On the scale of ability, about -2 (easy) .. 2 (hard). */
  readonly difficulty: number;
  /** How sharply the item tells students apart, about 0.8 .. 2. */
  readonly discrimination: number;
}

/** Question without its assessment and place: filled in by `assessmentItems`. */
type Draft = (assessment: string, place: number) => SampleItem;

function draft(
  learnings: readonly string[],
  depth: number,
  mistake: string,
  difficulty: number,
  discrimination: number,
  part: { readonly type: 'multiple choice' | 'constructed response'; readonly key: string; readonly points: number },
): Draft {
  return (assessment, place) => ({
    item: {
      assessment,
      id: `q${place}`,
      label: `Q${place}`,
      points: part.points,
      learnings,
      type: part.type,
      keys: part.key === '' ? [] : [part.key],
      depth: `DOK ${depth}`,
      expectedMistake: mistake,
      screening: 'keep',
    },
    lure: part.type === 'multiple choice' ? mistake.slice(0, 1) : '',
    difficulty,
    discrimination,
  });
}

/** A question with options A to D; `mistake` begins with the letter of the option that holds it. */
function choice(
  key: string,
  learnings: readonly string[],
  depth: number,
  mistake: string,
  difficulty: number,
  discrimination: number,
): Draft {
  return draft(learnings, depth, mistake, difficulty, discrimination, { type: 'multiple choice', key, points: 1 });
}

/** A question answered in the student's own words or drawing, scored 0 to `points`. */
function written(
  points: number,
  learnings: readonly string[],
  depth: number,
  mistake: string,
  difficulty: number,
  discrimination: number,
): Draft {
  return draft(learnings, depth, mistake, difficulty, discrimination, {
    type: 'constructed response',
    key: '',
    points,
  });
}

const CA1: readonly Draft[] = [
  choice('B', [MULTIPLY], 1, 'C: does not carry', -1.9, 1.4),
  choice('D', [MULTIPLY], 1, 'A: forgets the zero of the second row', -1.5, 1.6),
  choice('A', [MULTIPLY], 2, 'B: multiplies tens by tens and ones by ones only', -1.2, 1.7),
  choice('C', [MULTIPLY], 2, 'D: adds instead of multiplying', -1.4, 1.3),
  choice('B', [MULTIPLY], 2, 'A: leaves out one part of the area model', -1.0, 1.6),
  choice('D', [DECIMALS], 1, 'B: lines up the last digits, not the points', -1.1, 1.5),
  choice('A', [DECIMALS], 1, 'C: thinks the longer decimal is larger', -1.3, 1.4),
  choice('C', [DECIMALS], 2, 'A: counts the places after the point wrongly', -0.5, 1.5),
  choice('B', [DECIMALS], 2, 'D: subtracts the smaller digit from the larger, whichever is on top', -0.6, 1.6),
  choice('D', [DECIMALS], 2, 'C: moves the point the wrong way', -0.3, 1.5),
  choice('A', [DECIMALS, MULTIPLY], 2, 'B: drops the point in the product', -0.4, 1.4),
  choice('C', [ADD_FRACTIONS], 1, 'B: adds tops and bottoms', 0.2, 1.3),
  choice('B', [ADD_FRACTIONS], 2, 'A: keeps the larger denominator without changing the tops', 0.6, 1.2),
  choice('A', [ADD_FRACTIONS], 2, 'D: subtracts tops and bottoms', 0.8, 1.0),
  written(3, [MULTIPLY], 3, 'right answer without a reason why the method works', -0.6, 1.5),
  written(2, [DECIMALS], 3, 'does not say what each digit is worth', -0.2, 1.5),
];

const CA2: readonly Draft[] = [
  choice('C', [DECIMALS], 1, 'A: lines up the last digits, not the points', -1.2, 1.5),
  choice('B', [DECIMALS], 2, 'D: thinks the longer decimal is larger', -1.3, 1.5),
  choice('D', [DECIMALS], 2, 'C: moves the point the wrong way', -0.8, 1.5),
  choice('A', [DECIMALS], 2, 'B: drops the point in the product', -0.7, 1.6),
  choice('B', [ADD_FRACTIONS], 1, 'C: adds tops and bottoms', -0.8, 1.7),
  choice('D', [ADD_FRACTIONS], 1, 'A: adds tops and bottoms', -0.9, 1.6),
  choice('A', [ADD_FRACTIONS], 2, 'D: changes the denominators but not the tops', -0.4, 1.7),
  choice('C', [ADD_FRACTIONS], 2, 'B: borrows ten instead of a whole', 0.0, 1.4),
  choice('B', [ADD_FRACTIONS], 2, 'A: changes the denominators but not the tops', -0.3, 1.5),
  choice(
    'D',
    [ADD_FRACTIONS],
    2,
    'C: subtracts the smaller fraction from the larger, whichever comes first',
    -0.1,
    1.3,
  ),
  choice('A', [MULTIPLY_FRACTIONS], 1, 'B: multiplies top and bottom by the whole number', -0.2, 1.4),
  choice('C', [MULTIPLY_FRACTIONS], 1, 'D: looks for a common denominator and keeps it', 0.1, 1.4),
  choice('D', [MULTIPLY_FRACTIONS], 2, 'A: expects every product to be larger', 0.3, 1.3),
  choice('B', [MULTIPLY_FRACTIONS], 2, 'C: shades both fractions and counts all of it', 0.2, 1.5),
  choice('A', [MULTIPLY_FRACTIONS], 2, 'D: expects every product to be larger', 0.5, 1.2),
  choice('C', [ADD_FRACTIONS, MULTIPLY_FRACTIONS], 3, 'B: chooses the operation from the word "of" alone', 0.4, 1.2),
  written(4, [ADD_FRACTIONS], 3, 'adds correctly but does not show equal-sized parts', -0.4, 1.6),
  written(2, [MULTIPLY_FRACTIONS], 3, 'the model does not show a part of a part', 0.1, 1.4),
];

const CA3: readonly Draft[] = [
  choice('D', [MULTIPLY], 1, 'B: forgets the zero of the second row', -1.6, 1.6),
  choice('B', [MULTIPLY], 2, 'C: leaves out one part of the area model', -1.3, 1.6),
  choice('A', [MULTIPLY], 2, 'D: multiplies tens by tens and ones by ones only', -1.4, 1.6),
  choice('C', [ADD_FRACTIONS], 1, 'A: adds tops and bottoms', -0.8, 1.7),
  choice('B', [ADD_FRACTIONS], 2, 'D: changes the denominators but not the tops', -0.3, 1.7),
  choice('D', [ADD_FRACTIONS], 2, 'C: borrows ten instead of a whole', 0.1, 1.5),
  choice('A', [ADD_FRACTIONS], 2, 'B: adds tops and bottoms', -0.4, 1.6),
  choice('C', [ADD_FRACTIONS], 2, 'A: changes the denominators but not the tops', -0.1, 1.5),
  choice('B', [MULTIPLY_FRACTIONS], 1, 'A: multiplies top and bottom by the whole number', -0.7, 1.5),
  choice('D', [MULTIPLY_FRACTIONS], 1, 'B: looks for a common denominator and keeps it', -0.5, 1.5),
  choice('A', [MULTIPLY_FRACTIONS], 2, 'C: expects every product to be larger', -0.1, 1.4),
  choice('C', [MULTIPLY_FRACTIONS], 2, 'D: shades both fractions and counts all of it', -0.3, 1.5),
  choice('B', [MULTIPLY_FRACTIONS], 2, 'A: expects every product to be larger', 0.1, 1.4),
  choice('D', [VOLUME], 1, 'B: counts only the cubes that can be seen', -0.6, 1.4),
  choice('A', [VOLUME], 1, 'C: adds length, width and height', -0.8, 1.5),
  choice('C', [VOLUME], 2, 'A: finds the area of one face', -0.5, 1.4),
  choice('B', [VOLUME], 2, 'D: counts the shared part of two boxes twice', 0.1, 1.3),
  choice('D', [VOLUME, MULTIPLY], 2, 'A: multiplies only two of the three lengths', -0.4, 1.4),
  written(4, [MULTIPLY_FRACTIONS], 3, 'the model does not show a part of a part', 0.0, 1.6),
  written(3, [VOLUME], 3, 'gives the formula but not why layers multiply', -0.2, 1.5),
];

function assessment(id: string, title: string, givenOn: string): Assessment {
  return {
    id,
    title,
    kind: 'formative',
    reassesses: undefined,
    givenOn: givenOn as CalendarDate,
    status: id === 'CA3' ? 'open' : 'closed',
  };
}

function items(id: string, drafts: readonly Draft[]): SampleItem[] {
  return drafts.map((make, index) => make(id, index + 1));
}

/** The three assessments with their items, in the order they were given. */
export function sampleAssessments(): { readonly assessment: Assessment; readonly items: readonly SampleItem[] }[] {
  return [
    { assessment: assessment('CA1', 'CA 1 Whole numbers and decimals', '2025-09-18'), items: items('CA1', CA1) },
    { assessment: assessment('CA2', 'CA 2 Fractions', '2025-10-16'), items: items('CA2', CA2) },
    { assessment: assessment('CA3', 'CA 3 Fractions and volume', '2025-11-13'), items: items('CA3', CA3) },
  ];
}
