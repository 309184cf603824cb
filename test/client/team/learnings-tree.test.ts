import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Branch, searched, sizeOf, treeOf } from '../../../src/client/parts/learnings/tree';
import type { LearningCandidate } from '../../../src/domain/importers/learnings/imported-learnings';

const candidate = (code: string, depth: number, statement = ''): LearningCandidate => ({
  code,
  depth,
  statement,
  codeIsMade: false,
  iCan: '',
  unit: '',
  kind: '',
  caseId: '',
});

/** A tree in one line: `A(B(C) D)`. */
const drawn = (branches: readonly Branch[]): string =>
  branches
    .map((branch) => branch.candidate.code + (branch.children.length > 0 ? `(${drawn(branch.children)})` : ''))
    .join(' ');

const STANDARDS = [
  candidate('NF', 0, 'Number and operations: fractions'),
  candidate('NF.A', 1, 'Equivalent fractions'),
  candidate('NF.1', 2, 'Add and subtract fractions'),
  candidate('NF.2', 2, 'Solve word problems'),
  candidate('MD', 0, 'Measurement and data'),
  candidate('MD.5', 1, 'Volume'),
];

describe('treeOf', () => {
  it.each([
    ['the tree of a package', STANDARDS, 'NF(NF.A(NF.1 NF.2)) MD(MD.5)'],
    [
      'a depth that skips a step',
      [candidate('A', 0), candidate('B', 3), candidate('C', 2), candidate('D', 1)],
      'A(B C D)',
    ],
    ['a list that begins below the top', [candidate('A', 2), candidate('B', 0)], 'A B'],
    ['nothing', [], ''],
  ])('%s', (_what, candidates, expected) => {
    expect(drawn(treeOf(candidates))).toBe(expected);
  });

  it('loses nobody and keeps the reading order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), (depths) => {
        const candidates = depths.map((depth, place) => candidate(`c${place}`, depth));
        const order = (branches: readonly Branch[]): string[] =>
          branches.flatMap((branch) => [branch.candidate.code, ...order(branch.children)]);
        expect(order(treeOf(candidates))).toEqual(candidates.map(({ code }) => code));
        expect(sizeOf(treeOf(candidates))).toBe(candidates.length);
      }),
    );
  });
});

describe('searched', () => {
  it.each([
    ['', 'NF(NF.A(NF.1 NF.2)) MD(MD.5)'],
    ['subtract', 'NF(NF.A(NF.1))'],
    ['volume', 'MD(MD.5)'],
    // A branch that fits is shown whole: its parts are what the person looks for.
    ['equivalent', 'NF(NF.A(NF.1 NF.2))'],
    ['ADD nf.1', 'NF(NF.A(NF.1))'],
    ['chemistry', ''],
  ])('"%s"', (words, expected) => {
    expect(drawn(searched(treeOf(STANDARDS), words))).toBe(expected);
  });
});
