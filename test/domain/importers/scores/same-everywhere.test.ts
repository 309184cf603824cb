/** The same answers give the same scores, in whichever format they come. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../../src/domain/assessment';
import { SCORE_IMPORTERS } from '../../../../src/domain/importers';
import { recogniseSources } from '../../../../src/domain/importers/importer';
import { matchItems, wrongAssessment } from '../../../../src/domain/importers/item-matching';
import { toScoreGrid } from '../../../../src/domain/importers/merge-scores';
import { readSources } from '../../../../src/domain/importers/reading/sources';
import { matchStudents } from '../../../../src/domain/importers/student-matching';
import type { Student } from '../../../../src/domain/roster';
import { earnedPoints } from '../../../../src/domain/score';
import { type Answers, type Written, writeEverywhere } from '../written-formats';

const lastNames = fc.constantFrom(
  "O'Neil",
  'Ruiz-Peña',
  'de la Cruz',
  'Okafor',
  'عمر',
  'Nguyễn',
  '=Cruz',
  'Key',
  'Total',
  'Lee',
);
const firstNames = fc.constantFrom('Ana', 'Léo', 'Mia Rose', '+Ada', 'Sam', 'ليلى', 'Jo-Ann', 'Average');
const ids = fc.oneof(
  fc.constantFrom('00123', '3E5', '1-2', '12345678901234567', '1/2', '007', '1E400', 'A-7'),
  fc.integer({ min: 10_000, max: 99_999 }).map(String),
);

const answers: fc.Arbitrary<Answers> = fc
  .record({
    students: fc.uniqueArray(
      fc.record({ id: ids, last: lastNames, first: firstNames, section: fc.constantFrom('Period 1', 'Period 2, B') }),
      { minLength: 1, maxLength: 8, selector: ({ id }) => id },
    ),
    items: fc.array(fc.record({ key: fc.constantFrom('A', 'B', 'C', 'D'), points: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .chain(({ students, items }) =>
    fc.record({
      students: fc.constant(students.map((student, index) => ({ ...student, email: `student${index}@example.org` }))),
      items: fc.constant(items),
      letters: fc.array(
        fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: items.length, maxLength: items.length }),
        {
          minLength: students.length,
          maxLength: students.length,
        },
      ),
    }),
  );

function oneStudent(items: readonly (readonly [points: number, key: string, letter: string])[]): Answers {
  return {
    students: [{ id: '007', last: 'Lee', first: 'Ana', section: 'Period 1', email: 'student0@example.org' }],
    items: items.map(([points, key]) => ({ points, key })),
    letters: [items.map(([, , letter]) => letter)],
  };
}

function importedPoints(
  written: Written,
  roster: readonly Student[],
  items: readonly Item[],
): Record<string, (number | undefined)[]> {
  const sources = readSources(written.files);
  if (!sources.ok) throw new Error('not read');
  const [best] = recogniseSources(SCORE_IMPORTERS, sources.value);
  expect(best?.importer.id).toBe(written.importer);
  const read = best?.importer.read(sources.value, { ...written.options, blueprint: items });
  if (!read?.ok) throw new Error(`${written.importer}: ${read?.problems.map(({ message }) => message).join(' ')}`);
  const students = matchStudents(read.value.rows, roster);
  const match = matchItems(read.value.items, items);
  expect(wrongAssessment(read.value.items, items, match, 'Quiz')).toBeUndefined();
  const grid = toScoreGrid(read.value, students, match.pairs, items);
  return Object.fromEntries(
    [...grid].map(([student, scores]) => [
      student,
      items.map(({ id }) => earnedPoints(scores.get(id) ?? { kind: 'blank' })),
    ]),
  );
}

describe('one set of answers in every format', () => {
  it('comes in as the same points for the same students', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const roster = given.students.map((student): Student => ({ ...student, teacher: '', status: 'active' }));
        const items = given.items.map(
          ({ key, points }, index): Item => ({
            assessment: 'ca1',
            id: `item${index}`,
            label: `Q${index + 1}`,
            points,
            keys: [key],
            learnings: [],
            type: 'multiple choice',
            depth: '',
            expectedMistake: '',
            screening: undefined,
          }),
        );
        const expected = Object.fromEntries(
          given.students.map(({ id }, s) => [
            id,
            items.map(({ keys, points }, i) => (given.letters[s]?.[i] === keys[0] ? points : 0)),
          ]),
        );
        for (const written of writeEverywhere(given))
          expect(importedPoints(written, roster, items), written.importer).toEqual(expected);
      }),
      {
        numRuns: 40,
        // One right answer on a quiz of mixed points: what the others are worth can only be guessed from the export.
        examples: [
          [
            oneStudent([
              [1, 'C', 'C'],
              [2, 'A', 'B'],
              [2, 'C', 'A'],
              [2, 'A', 'B'],
            ]),
          ],
          [
            oneStudent([
              [3, 'B', 'A'],
              [1, 'D', 'A'],
              [2, 'A', 'A'],
              [1, 'C', 'A'],
              [3, 'A', 'B'],
            ]),
          ],
        ],
      },
    );
  });
});
