/** Essential learnings from a CASE package, a table, and pasted lines. */
import { describe, expect, it } from 'vitest';
import { LEARNING_IMPORTERS } from '../../../../src/domain/importers';
import { recogniseSources } from '../../../../src/domain/importers/importer';
import { casePackage } from '../../../../src/domain/importers/learnings/case';
import {
  type ImportedLearnings,
  nearDuplicateCodes,
  reviewLearnings,
  toEssentialLearnings,
} from '../../../../src/domain/importers/learnings/imported-learnings';
import { lines } from '../../../../src/domain/importers/learnings/lines';
import { readPasted, type Sources } from '../../../../src/domain/importers/reading/sources';
import type { Outcome } from '../../../../src/domain/problem';
import { describeProblems } from '../describe-imports';
import { fixture } from '../fixture-files';

function pasted(text: string): Sources {
  const read = readPasted(text);
  if (!read.ok) throw new Error('not read');
  return read.value;
}

function describeLearnings(outcome: Outcome<ImportedLearnings> | undefined): string {
  const candidates = outcome?.ok ? outcome.value.candidates : [];
  const list = candidates.map(
    ({ depth, code, codeIsMade, statement, iCan, unit, kind }) =>
      `${'  '.repeat(depth)}${code}${codeIsMade ? ' (made)' : ''} | ${[statement, iCan, unit, kind].filter(Boolean).join(' | ')}`,
  );
  return [...list, ...describeProblems(outcome?.problems ?? [])].join('\n');
}

describe('learning formats', () => {
  it.each([
    ['case.json', 'case'],
    ['learnings.csv', 'columns'],
  ])('%s is recognised as %s', (name, id) => {
    const sources = fixture(name);
    const [best] = recogniseSources(LEARNING_IMPORTERS, sources);
    expect(best?.importer.id).toBe(id);
    expect(describeLearnings(best?.importer.read(sources, {}))).toMatchSnapshot();
  });

  it.each([
    ['NC.6.NS.5\tUnderstand numbers, positive and negative', 'NC.6.NS.5', 'Understand numbers, positive and negative'],
    ['NC.6.NS.5 Understand numbers', 'NC.6.NS.5', 'Understand numbers'],
    ['EL4: Graph lines', 'EL4', 'Graph lines'],
    ['NC.M1.A-SSE.3 – Rewrite expressions', 'NC.M1.A-SSE.3', 'Rewrite expressions'],
    ['3.MD.B.3. Draw graphs', '3.MD.B.3', 'Draw graphs'],
    ['Use 3 rulers', 'EL1', 'Use 3 rulers'],
    ['1. Add fractions', 'EL1', 'Add fractions'],
    ['- Add fractions', 'EL1', 'Add fractions'],
    ['\tAdd fractions', 'EL1', 'Add fractions'],
    ['Code red means stop', 'EL1', 'Code red means stop'],
  ])('the line %j is %s', (line, code, statement) => {
    const read = lines.read(pasted(line), {});
    expect(read.ok && read.value.candidates.map((candidate) => [candidate.code, candidate.statement])).toEqual([
      [code, statement],
    ]);
  });

  it('makes codes that nobody uses', () => {
    const read = lines.read(pasted('Add\nEL2 Divide\nMultiply'), { codesInUse: ['el1'] });
    expect(read.ok && read.value.candidates.map(({ code }) => code)).toEqual(['EL3', 'EL2', 'EL4']);
  });

  it('keeps the first of two lines with one code', () => {
    const read = lines.read(pasted('EL1 Add\nEL1 Divide'), {});
    expect(read.ok && read.value.candidates).toHaveLength(1);
    expect(read.problems).toMatchObject([{ code: 'learning-code-twice', where: 'the pasted text, line 2' }]);
  });

  it('reads a CASE package within a wrapper, and survives rings of parents', () => {
    const child = (origin: string, destination: string) => ({
      associationType: 'isChildOf',
      originNodeURI: { identifier: origin },
      destinationNodeURI: { identifier: destination },
    });
    const content = {
      CFItems: [
        { identifier: 'a', fullStatement: 'A', humanCodingScheme: 'X' },
        { identifier: 'b', fullStatement: 'B', humanCodingScheme: 'X' },
        7,
      ],
      CFAssociations: [child('a', 'b'), child('b', 'a'), { associationType: 5 }],
    };
    const sources = pasted(JSON.stringify({ CFPackage: content }));
    const [best] = recogniseSources(LEARNING_IMPORTERS, sources);
    const read = best?.importer.read(sources, {});
    expect(read?.ok && read.value.candidates.map(({ code, statement }) => [code, statement])).toEqual([
      ['X', 'A'],
      ['X-1', 'B'],
    ]);
    expect(read?.problems).toMatchObject([{ code: 'case-item-unreadable' }]);
  });
});

describe('reviewLearnings', () => {
  it.each([
    [['NC.6.NS.5', 'NC.6.NS.B.5'], 1],
    [['NC.6.NS.5', 'nc 6 ns 05'], 1],
    [['NC.6.NS.A.5', 'NC.6.NS.B.5'], 0],
    [['EL1', 'EL10', 'EL.A', 'EL.B'], 0],
    [['NC.M1.A-SSE.3', 'NC.M1.F-IF.3'], 0],
    [['EL1', 'EL1'], 0],
  ])('%j holds %i near-equal pairs', (codes, count) => {
    expect(nearDuplicateCodes(codes)).toHaveLength(count);
  });

  it('says a friendly word beyond twelve', () => {
    const many = Array.from({ length: 13 }, (_, index) => ({ code: `EL${index + 1}` }));
    expect(reviewLearnings(many).map(({ code, severity }) => [code, severity])).toEqual([['many-learnings', 'note']]);
    expect(reviewLearnings(many.slice(1))).toEqual([]);
  });

  it('makes essential learnings without cuts of their own', () => {
    const read = lines.read(pasted('EL1 Add'), {});
    expect(read.ok && toEssentialLearnings(read.value.candidates)).toEqual([
      { code: 'EL1', statement: 'Add', iCan: '', unit: '', proficientAt: undefined, rule: undefined, caseId: '' },
    ]);
  });
});

describe('a second package', () => {
  const packageOf = (...ids: readonly string[]) =>
    pasted(JSON.stringify({ CFItems: ids.map((id) => ({ identifier: id, fullStatement: `Statement of ${id}` })) }));

  it('gives no standard a code that another learning of the team has', () => {
    const read = casePackage.read(packageOf('x', 'y'), { codesInUse: ['EL1', 'el2'] });
    expect(read.ok && read.value.candidates.map(({ code }) => code)).toEqual(['EL3', 'EL4']);
  });

  it('knows a standard again that came before, under the code that the team gave it', () => {
    const options = { codesInUse: ['EL1', 'Ratios'], codeOfCaseId: new Map([['x', 'Ratios']]) };
    const read = casePackage.read(packageOf('x', 'y'), options);
    expect(read.ok && read.value.candidates.map(({ code, codeIsMade }) => [code, codeIsMade])).toEqual([
      ['Ratios', false],
      ['EL2', true],
    ]);
  });
});
