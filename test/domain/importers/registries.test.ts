/** What holds for every importer: a name of its own, and no text whatsoever makes it throw. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BLUEPRINT_IMPORTERS,
  LEARNING_IMPORTERS,
  ROSTER_IMPORTERS,
  SCORE_IMPORTERS,
} from '../../../src/domain/importers';
import { readSources } from '../../../src/domain/importers/reading/sources';
import { csv } from './written-formats';

const registries = { ROSTER_IMPORTERS, LEARNING_IMPORTERS, BLUEPRINT_IMPORTERS, SCORE_IMPORTERS };

const word = fc.oneof(
  fc.constantFrom(
    'Student',
    'ID',
    'SIS User ID',
    'Section',
    'Last Name',
    'First Name',
    'Email Address',
    'Name',
    'Timestamp',
    'Score',
    'Total',
    'Q1',
    'Q2',
    'Q1 [Score]',
    'Stu1',
    'PriKey1',
    'Points1',
    'Mark1',
    'PercentCorrect',
    'QuizName',
    'Key Version',
    '    Points Possible',
    'CFA (12)',
    '771: Why?',
    '1.0',
    'n correct',
    'n incorrect',
    'Item',
    'Points',
    'Key',
    'Code',
    'Statement',
    'sourcedId',
    'givenName',
    'familyName',
    'classSourcedId',
    'userSourcedId',
    'role',
    'title',
    'classType',
    'student.lastName',
    'Students',
    '3 students',
    '1.00 / 1',
    '7/10',
    'A',
    'BD',
    'x',
    '-',
    '00123',
    "O'Neil, Ana",
    'items 1-3 EL1',
    '',
    '[a&i]',
    'Period 1',
  ),
  fc.string(),
);

describe.each(Object.entries(registries))('%s', (_name, importers) => {
  it('has importers with names of their own', () => {
    expect(new Set(importers.map(({ id }) => id)).size).toBe(importers.length);
    expect(importers.every(({ label }) => label !== '')).toBe(true);
  });

  it('never throws, and says why when it reads nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 9 }), { maxLength: 6 }), (rows) => {
        const sources = readSources([{ name: 'x.csv', bytes: new TextEncoder().encode(csv(rows)) }]);
        if (!sources.ok) return;
        for (const importer of importers) {
          const confidence = importer.recognise(sources.value);
          expect(confidence >= 0 && confidence <= 1).toBe(true);
          const read = importer.read(sources.value, {});
          if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
          for (const { code, where, message, remedy } of read.problems)
            expect([code, where, message, remedy].every((text) => text !== '')).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
