/** What sources hold in real life: each is read, or named with its place; nothing is guessed and nothing is lost. */
import { describe, expect, it } from 'vitest';
import { FRACTIONS, type School, smallTeam } from '../school';
import { bringInto, compare, desk, makeFrom, scoresOf, textGiven } from './bring';

/** The cell of 3E5 for an item of the small team: items 1 and 2 have keys, 3 has 3 points, 4 has 2. */
function cell(team: School, item: string): string {
  const all = team.shown(FRACTIONS);
  const header = all.find((row) => row.includes('Student id')) ?? [];
  return all.find((row) => row[header.indexOf('Student id')] === '3E5')?.[header.indexOf(item)] ?? '';
}

/** Two ordinary students, and 3E5 with one odd cell. */
const one = (item: string, typed: string) =>
  textGiven(
    'scores.csv',
    [
      'Student ID,1,2,3,4',
      `3E5,${['1', '2', '3', '4'].map((each) => (each === item ? `"${typed}"` : '')).join(',')}`,
      '00123,B,A,3,2',
      '1-2,A,C,1,0',
    ].join('\n'),
  );

describe('one odd cell', () => {
  it.each([
    ['3', '7', 'score-above-points'],
    ['3', '-1', 'score-negative'],
    ['3', 'see me', 'score-not-read'],
    ['3', '7/10', 'score-out-of-other-points'],
    ['1', 'Q', 'answer-outside-options'],
  ])('item %s holds "%s": named with its line and column, left blank', (item, typed, code) => {
    const team = smallTeam();
    const { reading } = compare(team, 'CA1', one(item, typed));
    expect(reading.problems).toContainEqual(
      expect.objectContaining({ code, where: `scores.csv, line 2, column ${item}` }),
    );
    expect(bringInto(team, 'CA1', one(item, typed))).toMatchObject({ ok: true, value: { scores: 8 } });
    expect(cell(team, item)).toBe('');
  });

  it.each([
    ['3', '1,5', '1.5'],
    ['3', '50%', '1.5'],
    ['3', '2/3', '2'],
    ['3', '2.00 / 3', '2'],
    ['3', 'EX', 'x'],
    ['3', 'absent', '-'],
    ['3', '', ''],
    ['3', '0', '0'],
    ['1', ' b ', 'B'],
    ['2', 'C', 'C'],
  ])('item %s holds "%s": it comes in as "%s"', (item, typed, expected) => {
    const team = smallTeam();
    bringInto(team, 'CA1', one(item, typed));
    expect(cell(team, item)).toBe(expected);
  });

  it.each(['=1+1', '+3', '@cmd', '-Ann'])('a name that begins like a formula stays text: %s', (last) => {
    const team = smallTeam();
    team.call('bringRoster', { students: [{ id: '5', last, first: 'Kim', section: 'Period 1' }] });
    const answer = makeFrom(team, textGiven('a.csv', `Student ID,Last,First,=Q1\n5,"${last}",Kim,1`), {
      change: (draft) => ({ ...draft, title: '=Title' }),
    });
    expect(answer.ok).toBe(true);
    expect(team.shown('CA2 =Title').some((row) => row[0] === `${last}, Kim`)).toBe(true);
    const sheet = team.workspace.view().sheets.find(({ name }) => name === 'CA2 =Title');
    expect(sheet?.cells.filter(({ formula, display }) => formula !== undefined && display.includes(last))).toEqual([]);
    expect(team.shown('Items').some((row) => row[1] === '=Q1')).toBe(true);
  });
});

describe('odd tables', () => {
  it('two submissions of one student: the latest wins, and it says so', () => {
    const team = smallTeam();
    const given = textGiven(
      'form.csv',
      'Timestamp,Student ID,1,2,3,4\n10/9/2026 9:00:00,3E5,B,A,1,1\n10/8/2026 9:00:00,3E5,A,B,3,2',
    );
    expect(compare(team, 'CA1', given).reading.problems).toContainEqual(
      expect.objectContaining({ code: 'submitted-twice', severity: 'note' }),
    );
    bringInto(team, 'CA1', given);
    expect(['1', '2'].map((item) => cell(team, item))).toEqual(['B', 'A']);
  });

  it('two header rows, as merged cells leave them', () => {
    const team = smallTeam();
    const given = textGiven('merged.csv', ',,Part A,,Part B,\nStudent ID,Name,1,2,3,4\n3E5,"Berg, Liam",B,A,1,1');
    bringInto(team, 'CA1', given);
    expect(['1', '2', '3', '4'].map((item) => cell(team, item))).toEqual(['B', 'A', '1', '1']);
  });

  it('formulas in a form’s answers, in a learning and in a strategy stay text', () => {
    const team = smallTeam();
    const answers = ['3E5', '00123', '1-2'].map(
      (id, at) => `10/8/2026 9:0${at}:00,${id},"${at ? '=1+1' : '@three, +1'}"`,
    );
    const given = textGiven('form.csv', ['Timestamp,Student ID,What is two and one?', ...answers].join('\n'));
    const made = makeFrom(team, given, {
      learning: '=EL',
      said: { keyLine: 0 },
      change: (draft) => ({
        ...draft,
        title: 'Sums',
        items: draft.items.map((item) => ({ ...item, keys: 'B', options: ['=1+1', '@three, +1'] })),
      }),
    });
    expect(made).toMatchObject({ ok: true, value: { scored: 3 } });
    team.call('saveStrategies', {
      assessment: 'CA2',
      strategies: [{ learning: '=EL', section: 'Period 1', strategy: '=2+2', notes: '' }],
    });
    expect(team.shown('Items').flat()).toContain('A: =1+1\nB: @three, +1');
    expect(team.shown('Essential Learnings').flat()).toContain('=EL');
    expect(team.shown('Strategies').flat()).toContain('=2+2');
    const tabs = team.workspace.view().sheets.filter(({ name }) => !/^CA\d|Summary|Assessments/.test(name));
    expect(tabs.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined))).toEqual([]);
  });

  it('10,000 rows: those of our students come in, the others are counted', () => {
    const team = smallTeam();
    const rows = Array.from({ length: 10_000 }, (_, at) => `X${at},A,A,1,1`);
    const given = textGiven('district.csv', ['Student ID,1,2,3,4', ...rows, '3E5,B,A,1,1'].join('\n'));
    const { comparison } = compare(team, 'CA1', given);
    expect(comparison.match.notOnRoster).toHaveLength(10_000);
    expect(bringInto(team, 'CA1', given)).toMatchObject({ ok: true, value: { students: 1, scores: 4 } });
  });

  it('headings that say nothing: a person says which column is which, and it is remembered', () => {
    const team = smallTeam();
    const given = textGiven('odd.csv', 'Kid,Nr,1,2,3,4\nMaya O.,00123,B,A,1,1');
    expect(() => scoresOf(given, {}, desk(team))).toThrow('columns');
    const mapping = { headerRow: 0, columns: { fullName: 0, id: 1 }, nameOrder: 'first last' } as const;
    expect(bringInto(team, 'CA1', given, { said: { mapping } })).toMatchObject({
      ok: true,
      value: { students: 1, scores: 4 },
    });
    expect(
      scoresOf(textGiven('next.csv', 'Kid,Nr,1,2,3,4\nLiam B.,3E5,B,A,1,1'), {}, desk(team)).scores.rows,
    ).toHaveLength(1);
  });

  it('headings below a title: a choice is known again by the headings, whatever the title says', () => {
    const team = smallTeam();
    const week = (title: string, row: string) => textGiven('odd.csv', `${title}\nKid,Nr,1,2,3,4\n${row}`);
    const mapping = { headerRow: 1, columns: { fullName: 0, id: 1 }, nameOrder: 'first last' } as const;
    bringInto(team, 'CA1', week('Week 3', 'Maya O.,00123,B,A,1,1'), { said: { mapping } });
    expect(bringInto(team, 'CA1', week('Week 4', 'Liam B.,3E5,B,A,1,1'))).toMatchObject({ value: { students: 1 } });
    expect(['1', '2', '3', '4'].map((item) => cell(team, item))).toEqual(['B', 'A', '1', '1']);
  });

  it('no headings at all: the columns of scores are numbered from the left', () => {
    const team = smallTeam();
    const mapping = { headerRow: -1, columns: { id: 1 }, nameOrder: 'first last' } as const;
    const given = textGiven('bare.csv', 'B,3E5,A,1,1\nB,00123,C,3,2');
    expect(bringInto(team, 'CA1', given, { said: { mapping } })).toMatchObject({ value: { students: 2, scores: 8 } });
    expect(['1', '2', '3', '4'].map((item) => cell(team, item))).toEqual(['B', 'A', '1', '1']);
  });

  it.each(['hello', 'Dear team,\nhere are some notes of our trip.\nBring rain coats, please.'])(
    'a letter is no table, and nobody is asked for its columns: %s',
    (text) => {
      expect(() => scoresOf(textGiven('', text), {}, desk(smallTeam()))).toThrow('source-not-recognised');
    },
  );

  it('marks for a student who is not on the roster, or an item that is not there, are named and left out', () => {
    const team = smallTeam();
    const answer = team.call('bringScores', {
      assessment: 'CA1',
      marks: [
        { student: 'nobody', item: '1', mark: 'B' },
        { student: '3E5', item: '9', mark: 1 },
        { student: '3E5', item: '3', mark: 2 },
      ],
    });
    expect(answer).toMatchObject({
      ok: true,
      value: { scores: 1, notOnRoster: ['nobody'] },
      problems: [expect.objectContaining({ code: 'item-unknown' })],
    });
  });
});
