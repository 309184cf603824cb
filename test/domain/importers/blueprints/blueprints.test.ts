/** Blueprints from a table, a ZipGrade key, and one sentence. */
import { describe, expect, it } from 'vitest';
import { BLUEPRINT_IMPORTERS } from '../../../../src/domain/importers';
import { type ImportedBlueprint, readKeys } from '../../../../src/domain/importers/blueprints/blueprint';
import { readQuickText } from '../../../../src/domain/importers/blueprints/quick-text';
import { recogniseSources } from '../../../../src/domain/importers/importer';
import type { Outcome } from '../../../../src/domain/problem';
import { describeProblems } from '../describe-imports';
import { fixture, sourcesOf } from '../fixture-files';

function describeBlueprint(outcome: Outcome<ImportedBlueprint> | undefined): string {
  const items = outcome?.ok ? outcome.value.items : [];
  const list = items.map(({ label, points, type, keys, learnings, depth, expectedMistake }) =>
    [label, `${points ?? '?'} pt`, type, `key ${keys.join('|') || '-'}`, learnings.join(' + '), depth, expectedMistake]
      .filter(Boolean)
      .join(' · '),
  );
  const versions = outcome?.ok ? outcome.value.keyVersions.map((version) => JSON.stringify(version)) : [];
  return [...list, ...versions, ...describeProblems(outcome?.problems ?? [])].join('\n');
}

describe('blueprint formats', () => {
  it.each([
    ['blueprint.csv', 'table'],
    ['zipgrade-key.csv', 'zipGradeKey'],
  ])('%s is recognised as %s', (name, id) => {
    const sources = fixture(name);
    const [best] = recogniseSources(BLUEPRINT_IMPORTERS, sources);
    expect(best?.importer.id).toBe(id);
    expect(describeBlueprint(best?.importer.read(sources, {}))).toMatchSnapshot();
  });

  it('knows a ZipGrade key without its heading row, and a plain key beside it', () => {
    const recognise = (text: string) => recogniseSources(BLUEPRINT_IMPORTERS, sourcesOf(text))[0]?.importer.id;
    expect(recognise(',1,A,1,EL1\n,2,B,1,EL2\n')).toBe('zipGradeKey');
    expect(recognise('item,key\ni1,D\ni2,C\n')).toBe('table');
    expect(recognise('20 items, 1 point, key ABCDB')).toBe('quickText');
    expect(recognise('student_id,i1,i2\nC1,A,B\n')).toBeUndefined();
  });
});

describe('readKeys', () => {
  it.each([
    ['B', undefined, ['B']],
    ['b', undefined, ['B']],
    ['C|D', undefined, ['C', 'D']],
    ['A or B', undefined, ['A', 'B']],
    ['A,B', undefined, ['A', 'B']],
    ['A/B', undefined, ['A', 'B']],
    ['A,B', 'check all', ['AB']],
    ['DB', undefined, ['BD']],
    ['B+D', undefined, ['BD']],
    ['3.5', undefined, ['3.5']],
    ['7/8', undefined, ['7/8']],
    ['2/4, 3/6', undefined, ['2/4, 3/6']],
    ['True', undefined, ['True']],
    ['', undefined, []],
  ] as const)('%j of type %s', (text, type, keys) => {
    expect(readKeys(text, type)).toEqual(keys);
  });
});

describe('readQuickText', () => {
  it('reads the sentence of the dialog', () => {
    const read = readQuickText('5 items, 1 point, key ABCDB, items 1-3 learning A, items 4-5 EL2, item 5 2 points');
    expect(describeBlueprint(read)).toBe(
      [
        'Q1 · 1 pt · multiple choice · key A · A',
        'Q2 · 1 pt · multiple choice · key B · A',
        'Q3 · 1 pt · multiple choice · key C · A',
        'Q4 · 1 pt · multiple choice · key D · EL2',
        'Q5 · 2 pt · multiple choice · key B · EL2',
      ].join('\n'),
    );
  });

  it.each([
    ['key A,B,C', 3, 1],
    ['key: A B C', 3, 1],
    ['4 questions, 2 points each', 4, 2],
    ['4 items: 2,5 points', 4, 2.5],
    ['4 items: 2,5 points each, items 1,3 EL1', 4, 2.5],
    ['items 1-3, 5 and 7 learning NC.6.NS.5', 7, 1],
    ['Items 1 to 3: EL1; items 4–6: EL2', 6, 1],
    ['3 items\n0.5 points', 3, 0.5],
  ])('%j is %i items', (text, count, points) => {
    const read = readQuickText(text);
    expect(read.ok && read.value.items.map((item) => item.points)).toEqual(new Array(count).fill(points));
  });

  it('puts listed items and only them under a learning', () => {
    const read = readQuickText('8 items, items 1-3, 5 and 7 learning EL1');
    expect(read.ok && read.value.items.map(({ learnings }) => learnings.length)).toEqual([1, 1, 1, 0, 1, 0, 1, 0]);
  });

  it.each([
    ['20 items, key ABC', 'key-length'],
    ['3 items, key AZC', 'key-letters'],
    ['3 items, items 2-5 EL1', 'items-outside'],
    ['3 items, whatever else', 'blueprint-words-unknown'],
    ['0 items', 'no-item-count'],
    ['999 items', 'no-item-count'],
    ['', 'no-item-count'],
  ])('%j says %s', (text, code) => {
    expect(readQuickText(text).problems.map((problem) => problem.code)).toContain(code);
  });
});
