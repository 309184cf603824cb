import { describe, expect, it } from 'vitest';
import type { Scorebook } from '../../../src/domain/evidence';
import { goalFigure, goalToday } from '../../../src/domain/planning/goals';
import { groupOnLearning } from '../../../src/domain/planning/groups';
import { SAMPLE_TODAY, sampleTeam } from '../../../src/domain/sample';
import { seeded } from '../../../src/domain/sample/seeded';
import { BLANK, earnedPoints } from '../../../src/domain/score';
import { sampleMastery, scorebooksOf } from './scorebooks';

const sample = sampleTeam();
const books = scorebooksOf(sample);

/** Points per student with at least one scored item, blanks as 0 (METHODS.md section 4). */
function pointRows(book: Scorebook): number[][] {
  return [...book.scores.values()]
    .map((scores) => book.items.map((item) => earnedPoints(scores.get(item.id) ?? BLANK)))
    .filter((row) => row.some((points) => points !== undefined))
    .map((row) => row.map((points) => points ?? 0));
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

function alpha(rows: readonly (readonly number[])[]): number {
  const items = rows[0]?.length ?? 0;
  const parts = Array.from({ length: items }, (_, item) => variance(rows.map((row) => row[item] ?? 0)));
  const total = variance(rows.map((row) => row.reduce((sum, points) => sum + points, 0)));
  return (items / (items - 1)) * (1 - parts.reduce((sum, part) => sum + part, 0) / total);
}

describe('the sample team', () => {
  it('draws the numbers of mulberry32', () => {
    // The well-known first number of mulberry32 for seed 0.
    expect(seeded(0).unit()).toBe(0.26642920868471265);
  });

  it('is the same every time', () => {
    expect(sampleTeam()).toEqual(sample);
  });

  it('is clearly marked, with four teachers, six sections and 140 students of whom one left', () => {
    expect(sample.team.name).toContain('Sample team');
    expect(sample.members).toHaveLength(4);
    expect(new Set(sample.roster.map(({ section }) => section)).size).toBe(6);
    expect(sample.roster).toHaveLength(140);
    expect(sample.roster.filter(({ status }) => status === 'inactive')).toHaveLength(1);
    expect(sample.roster.every(({ teacher }) => sample.members.some(({ name }) => name === teacher))).toBe(true);
  });

  it('has unique ids of six digits with leading zeros, and e-mail addresses that lead nowhere', () => {
    const ids = sample.roster.map(({ id }) => id);
    expect(ids[0]).toBe('004512');
    expect(new Set(ids).size).toBe(140);
    expect(ids.every((id) => /^00\d{4}$/.test(id))).toBe(true);
    const emails = [...sample.roster, ...sample.members].map(({ email }) => email).filter((email) => email !== '');
    expect(emails.length).toBeGreaterThan(70);
    expect(emails.every((email) => email.endsWith('@example.org'))).toBe(true);
  });

  it('has names with accents, hyphens, apostrophes, spaces, and two students of nearly one name', () => {
    const names = sample.roster.map(({ last, first }) => `${last}|${first}`);
    for (const kind of [/[À-ỹ]/, /-/, /'/, / /]) expect(names.some((name) => kind.test(name))).toBe(true);
    expect(names).toEqual(expect.arrayContaining(['García|Sofía', 'Garcia|Sofia']));
    expect(new Set(names).size).toBe(140);
  });

  it('tags every item with known learnings, keys it with one of its options, and names an expected mistake', () => {
    const codes = sample.learnings.map(({ code }) => code);
    for (const { items } of sample.assessments) {
      expect(items.length).toBeGreaterThanOrEqual(15);
      expect(items.length).toBeLessThanOrEqual(20);
      for (const item of items) {
        expect(item.learnings.length === 1 || item.learnings.length === 2).toBe(true);
        expect(item.learnings.every((code) => codes.includes(code))).toBe(true);
        expect(item.expectedMistake).not.toBe('');
        if (item.type === 'constructed response') expect([2, 3, 4]).toContain(item.points);
        else expect(item.expectedMistake.slice(0, 1)).not.toBe(item.keys[0]);
      }
    }
  });

  it('has one cell per student and item: letters on keyed items, whole points on the others, x, - or nothing', () => {
    for (const { items, cells } of sample.assessments) {
      expect(cells.size).toBe(140);
      for (const row of cells.values()) {
        expect(row).toHaveLength(items.length);
        row.forEach((cell, index) => {
          const item = items[index];
          const typed = item && item.keys.length > 0 ? /^[A-D]$/ : /^[0-4]$/;
          if (!['', 'x', '-'].includes(cell)) expect(cell).toMatch(typed);
          if (item?.keys.length === 0 && typed.test(cell)) expect(Number(cell)).toBeLessThanOrEqual(item.points);
        });
      }
    }
    const all = sample.assessments.flatMap(({ cells }) => [...cells.values()].flat());
    for (const mark of ['', 'x', '-', '0']) expect(all.filter((cell) => cell === mark).length).toBeGreaterThan(4);
  });

  it.each([
    ['CA1', 135],
    ['CA2', 132],
    ['CA3', 134],
  ])('%s has believable numbers', (id, scored) => {
    const book = books.find(({ assessment }) => assessment.id === id);
    if (!book) throw new Error('no such assessment');
    const rows = pointRows(book);
    expect(rows).toHaveLength(scored);
    book.items.forEach((item, index) => {
      const mean = rows.reduce((sum, row) => sum + (row[index] ?? 0), 0) / rows.length / item.points;
      expect(mean, item.label).toBeGreaterThan(0.25);
      expect(mean, item.label).toBeLessThan(0.95);
    });
    expect(alpha(rows)).toBeGreaterThan(0.7);
    expect(alpha(rows)).toBeLessThan(0.9);
  });

  it('has wrong answers that most often are the expected mistake', () => {
    for (const book of books) {
      const keyed = book.items.filter(({ keys }) => keys.length > 0);
      const expected = keyed.filter((item) => {
        const counts = new Map<string, number>();
        for (const scores of book.scores.values()) {
          const score = scores.get(item.id);
          if (score?.kind === 'answer' && score.points === 0)
            counts.set(score.answer, (counts.get(score.answer) ?? 0) + 1);
        }
        const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
        return most === item.expectedMistake.slice(0, 1);
      });
      expect(expected.length / keyed.length).toBeGreaterThan(0.8);
    }
  });

  it('keeps the goals true to the scores: baselines, and today one met and one missed', () => {
    const [decimals, fractions] = sample.goals;
    if (!decimals || !fractions) throw new Error('two goals');
    expect(goalFigure(decimals, sampleMastery(sample, 1))).toMatchObject({ percent: decimals.baseline, n: decimals.n });
    expect(goalFigure(fractions, sampleMastery(sample, 2))).toMatchObject({
      percent: fractions.baseline,
      n: fractions.n,
    });
    expect(goalToday(decimals, sampleMastery(sample), SAMPLE_TODAY)).toEqual(decimals);
    expect(goalToday(fractions, sampleMastery(sample), SAMPLE_TODAY).status).toBe('met');
  });

  it('in numbers', () => {
    const mastery = sampleMastery(sample);
    const lines = sample.learnings.map(({ code }) => {
      const on = groupOnLearning(mastery, code, sample.team.classReteachBelow);
      const levels = on.levels.map(({ level, students }) => `${level.name} ${students.length}`).join(', ');
      const classes = on.classReteach.map(
        ({ section, proficient, assessed }) => `${section} ${proficient}/${assessed}`,
      );
      return `${code}: ${on.proficient} of ${on.assessed} (${levels}, not assessed ${on.notAssessed.length}); reteach ${classes.join(' ')}`;
    });
    expect(lines).toMatchInlineSnapshot(`
      [
        "NC.5.NBT.5: 98 of 138 (Extension-ready 98, Proficient 0, Approaching 33, Not yet 7, not assessed 1); reteach 5B 15/23 5D 13/21 5E 14/24",
        "NC.5.NBT.7: 88 of 137 (Extension-ready 88, Proficient 0, Approaching 25, Not yet 24, not assessed 2); reteach 5A 15/23 5B 16/23 5C 14/25 5D 14/21 5E 15/24 5F 14/21",
        "NC.5.NF.1: 109 of 138 (Extension-ready 82, Proficient 27, Approaching 19, Not yet 10, not assessed 1); reteach 5B 16/23 5E 15/24",
        "NC.5.NF.4: 63 of 138 (Extension-ready 37, Proficient 26, Approaching 35, Not yet 40, not assessed 1); reteach 5B 6/23 5C 14/25 5D 4/21 5E 11/24 5F 11/22",
        "NC.5.MD.5: 81 of 134 (Extension-ready 40, Proficient 41, Approaching 26, Not yet 27, not assessed 5); reteach 5B 13/23 5C 14/24 5D 12/20 5E 10/23",
      ]
    `);
  });
});
