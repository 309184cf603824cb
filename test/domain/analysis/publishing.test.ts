/** What a copy without names may say about a learning, also beside earlier copies (METHODS.md section 7). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareText } from '../../../src/domain/analysis/published-share';
import type {
  CopyRecord,
  LearningToPublish,
  Publication,
  PublishedGroup,
} from '../../../src/domain/analysis/publishing';
import { publishLearning } from '../../../src/domain/analysis/publishing';
import type { Scale } from '../../../src/domain/scale';
import { DEFAULT_SCALE } from '../../../src/domain/scale';
import { linesOf, found as solved } from './adversary';

/** Students in order, `counts` per group of [level 4, 3, 2, 1]. */
function inputOf(
  groups: Record<string, readonly number[]>,
  own: Partial<LearningToPublish> = {},
): LearningToPublish & { readonly values: Map<string, string> } {
  const levels = new Map<string, number>();
  const values = new Map<string, string>();
  for (const [value, counts] of Object.entries(groups)) {
    counts.forEach((count, place) => {
      for (let n = 0; n < count; n += 1) {
        const id = `${value}-${place}-${n}`;
        levels.set(id, 4 - place);
        values.set(id, value);
      }
    });
  }
  return {
    learning: 'EL1',
    scale: DEFAULT_SCALE,
    levels,
    columns: [{ column: 'Program', values }],
    smallest: 10,
    earlier: [],
    values,
    ...own,
  };
}

function text(group: PublishedGroup): string {
  const name = group.column === '' ? 'all' : group.value || '(none)';
  const said = group.published
    ? `${group.published.n}: ${group.published.shares.map(({ share }) => shareText(share)).join(' ')}`
    : group.hidden;
  return `${name} ${said}${group.kept ? ' (as before)' : ''}`;
}

function texts({ groups }: Publication): string[] {
  return groups.map(text);
}

describe('one column of subgroups', () => {
  it.each<[string, Record<string, number[]>, string[]]>([
    [
      'all large enough',
      { A: [10, 10, 0, 0], B: [0, 20, 10, 10] },
      ['all 60: 17 50 17 17', 'A 20: 50 50 <5 <5', 'B 40: <5 50 25 25'],
    ],
    [
      'one small: the next smallest goes too',
      { A: [3, 2, 1, 0], B: [10, 10, 0, 0], C: [10, 10, 10, 0] },
      ['all 56: 41 39 20 <5', 'A too-few', 'B complementary', 'C 30: 33 33 33 <5'],
    ],
    [
      'two that hide each other',
      { A: [3, 3, 1, 0], B: [2, 2, 2, 2], C: [10, 10, 10, 0] },
      ['all 45: 33 33 29 <5', 'A too-few', 'B too-few', 'C 30: 33 33 33 <5'],
    ],
    ['everybody too few', { A: [2, 2, 0, 0], B: [1, 1, 1, 0] }, ['all too-few', 'A too-few', 'B too-few']],
    ['one group that is everybody', { A: [10, 10, 0, 0] }, ['all 20: 50 50 <5 <5', 'A 20: 50 50 <5 <5']],
  ])('%s', (_, groups, expected) => {
    const found = publishLearning(inputOf(groups));
    expect(texts(found)).toEqual(expected);
    expect(found.exposed).toEqual([]);
  });

  it('leaves nothing to subtract where hidden students are all at one level', () => {
    // A and B hidden, none of them above "not yet"; C shown: everybody's shares would tell it.
    const found = publishLearning(inputOf({ A: [0, 0, 0, 6], B: [0, 0, 0, 7], C: [10, 10, 10, 10] }));
    expect(texts(found)).toEqual(['all 53: 19 19 19 43', 'A too-few', 'B too-few', 'C complementary']);
  });

  it('treats students without a value as a group of their own', () => {
    const input = inputOf({ A: [10, 10, 0, 0], B: [2, 2, 0, 0] });
    const values = new Map([...input.values].filter(([, value]) => value === 'A'));
    expect(texts(publishLearning({ ...input, columns: [{ column: 'Program', values }] }))).toEqual([
      'all 24: 50 50 <5 <5',
      'A complementary',
      '(none) too-few',
    ]);
  });

  it('says nothing of a learning without results', () => {
    expect(publishLearning({ ...inputOf({}), levels: new Map() })).toEqual({ groups: [], records: [], exposed: [] });
  });
});

describe('several columns', () => {
  it('do not give away together what each of them hides', () => {
    // By program: A small, so B is hidden. By language the students of B are a group again.
    const input = inputOf({ A: [2, 2, 1, 0], B: [6, 5, 1, 0], C: [10, 10, 10, 0] });
    const language = new Map([...input.values].map(([id, value]) => [id, value === 'B' ? 'x' : 'y']));
    const found = publishLearning({ ...input, columns: [...input.columns, { column: 'Language', values: language }] });
    expect(texts(found)).toEqual([
      'all 47: 38 36 26 <5',
      'A too-few',
      'B complementary',
      'C 30: 33 33 33 <5',
      'y complementary',
      'x complementary',
    ]);
  });
});

describe('an earlier copy', () => {
  const first = inputOf({ A: [5, 5, 0, 0], B: [10, 10, 0, 0], C: [10, 10, 10, 0] });
  const records = publishLearning(first).records;

  function later(
    change: (levels: Map<string, number>, values: Map<string, string>) => void,
    earlier: readonly CopyRecord[] = records,
  ): Publication {
    const levels = new Map(first.levels);
    const values = new Map(first.values);
    change(levels, values);
    return publishLearning({ ...first, levels, columns: [{ column: 'Program', values }], earlier });
  }

  it('is repeated where nothing changed', () => {
    const found = later(() => {});
    expect(found.groups.map(({ published }) => published)).toEqual(
      publishLearning(first).groups.map(({ published }) => published),
    );
    expect(found.records).toEqual(records);
  });

  it('stays where fewer students joined, left or moved than may be told apart', () => {
    const found = later((levels) => {
      levels.delete('A-0-0');
      levels.set('B-0-0', 1);
      levels.set('B-0-1', 1);
    });
    expect(texts(found)).toEqual([
      'all 60: 42 42 17 <5 (as before)',
      'A 10: 50 50 <5 <5 (as before)',
      'B 20: 50 50 <5 <5 (as before)',
      'C 30: 33 33 33 <5 (as before)',
    ]);
  });

  it('does not drift: changes are counted from the copy that was printed', () => {
    const five = later((levels) => {
      for (let n = 0; n < 5; n += 1) levels.set(`B-0-${n}`, 1);
    });
    const ten = later((levels) => {
      for (let n = 0; n < 10; n += 1) levels.set(`B-0-${n}`, 1);
    }, five.records);
    expect(texts(ten)).toContain('B 20: <5 50 <5 50');
    expect(texts(ten)).toContain('A 10: 50 50 <5 <5 (as before)');
  });

  it('keeps a group hidden that grew by fewer', () => {
    const small = publishLearning(inputOf({ A: [4, 4, 1, 0], B: [10, 9, 1, 0], C: [10, 10, 10, 0] }));
    const found = later(() => {}, small.records);
    expect(texts(found)).toEqual([
      'all 59: 41 39 20 <5 (as before)',
      'A as-in-earlier-copy (as before)',
      'B as-in-earlier-copy (as before)',
      'C 30: 33 33 33 <5 (as before)',
    ]);
  });

  it('never differs from the next one by fewer students than may be told apart', () => {
    let differing = 0;
    const moves = fc.array(fc.tuple(fc.nat(59), fc.constantFrom(0, 1, 2, 3, 4)), { maxLength: 40, size: 'max' });
    fc.assert(
      fc.property(moves, (changes) => {
        const all = [...first.levels.keys()];
        const next = later((levels) => {
          for (const [place, rank] of changes) {
            const id = all[place] ?? '';
            if (rank === 0) levels.delete(id);
            else levels.set(id, rank);
          }
        });
        expect(next.exposed).toEqual([]);
        for (const record of next.records) {
          const before = records.find(({ column, value }) => column === record.column && value === record.value);
          if (!before || JSON.stringify(before.published) === JSON.stringify(record.published)) continue;
          const then = new Map(before.students);
          const now = new Map(record.students);
          const touched = new Set([...then.keys(), ...now.keys()].filter((id) => then.get(id) !== now.get(id)));
          differing += 1;
          expect(touched.size).toBeGreaterThanOrEqual(10);
        }
      }),
      { numRuns: 300 },
    );
    expect(differing).toBeGreaterThan(100);
  });

  it('of another learning or column says nothing about this one', () => {
    const other = records.map((record) => ({ ...record, learning: 'EL2' }));
    expect(later((levels) => levels.delete('A-0-0'), other).groups.some(({ kept }) => kept)).toBe(false);
  });
});

describe('an adversary', () => {
  const TWO_LEVELS: Scale = {
    levels: [
      { rank: 2, name: 'Proficient', from: 80, colour: '#ffffff' },
      { rank: 1, name: 'Not yet', from: 0, colour: '#ffffff' },
    ],
    proficientRank: 2,
  };

  it('finds no hidden group in the copy of a small team', () => {
    let hidden = 0;
    const groups = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(groups, (counts) => {
        const named = Object.fromEntries(counts.map((pair, n) => [`G${n}`, pair]));
        const levels = new Map<string, number>();
        const values = new Map<string, string>();
        for (const [value, [proficient, notYet]] of Object.entries(named)) {
          for (let n = 0; n < proficient + notYet; n += 1) {
            levels.set(`${value}-${n}`, n < proficient ? 2 : 1);
            values.set(`${value}-${n}`, value);
          }
        }
        const found = publishLearning({
          learning: 'EL1',
          scale: TWO_LEVELS,
          levels,
          columns: [{ column: 'Program', values }],
          smallest: 4,
          earlier: [],
        });
        expect(found.exposed).toEqual([]);
        // Rows: the groups, then everybody. Columns: proficient, not yet, n.
        const rows = [...found.groups.slice(1), ...found.groups.slice(0, 1)];
        if (rows.every(({ published }) => published)) return;
        const cells = rows.flatMap(({ published, value, column }) => {
          const own = [...levels].filter(([id]) => column === '' || values.get(id) === value);
          const parts = [2, 1].map((rank) => own.filter(([, level]) => level === rank).length);
          return [...parts, own.length].map((count, place) => {
            if (!published) return { value: count, low: 0, high: Infinity };
            const n = published.n;
            const share = published.shares[place]?.share;
            if (share?.kind === 'above-95') return { value: count, low: Math.floor(0.95 * n) + 1, high: n };
            if (share?.kind === 'below-5') return { value: count, low: 0, high: Math.ceil(0.05 * n) - 1 };
            return { value: count, low: count, high: count };
          });
        });
        const secret = rows.flatMap(({ published }, row) => (published ? [] : [3 * row, 3 * row + 1, 3 * row + 2]));
        // What everybody's own shares tell of a level is no secret of a group.
        const everybody = 3 * (rows.length - 1);
        const groupsHidden = cells.map((cell, place) =>
          place < everybody ? { ...cell, low: 0, high: Infinity } : cell,
        );
        const known = solved(groupsHidden, linesOf(rows.length, 3), secret, levels.size + 3);
        const told = secret.filter((place) => !known.includes(place));
        hidden += told.length;
        expect(solved(cells, linesOf(rows.length, 3), told, levels.size + 3)).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(hidden).toBeGreaterThan(500);
  });
});
