import { describe, expect, it } from 'vitest';
import { completenessOf, missingSentences } from '../../../src/domain/planning/completeness';
import type { ActionPlan, ExtensionRow, InterventionRow } from '../../../src/domain/planning/plan';
import { masteryOf, student } from './made-up';
import { extension, intervention, planOf } from './rows';

const mastery = masteryOf(
  [student('low'), student('low2'), student('near'), student('high')],
  ['L1'],
  [
    ['low', 'L1', 10],
    ['low2', 'L1', 20],
    ['near', 'L1', 70],
    ['high', 'L1', 95],
  ],
);
const support = intervention({
  id: 'r1',
  students: [
    { id: 'low', rank: 1 },
    { id: 'low2', rank: 1 },
  ],
});
const deeper = extension({ id: 'r2', students: [{ id: 'high', rank: 4 }] });
const whole: ActionPlan = planOf([support, deeper]);

describe('a plan', () => {
  it('is complete with what, who, where, a reassessment date, an extension and a row for the not-yet group', () => {
    expect(completenessOf(whole, mastery)).toEqual({ complete: true, plan: [], values: [], notes: [] });
  });

  it.each<[string, Partial<InterventionRow>]>([
    ['No strategy yet', { strategy: ' ' }],
    ['Nobody leads yet', { lead: '' }],
    ['No place yet', { where: '' }],
    ['No reassessment date yet', { reassessOn: undefined }],
  ])('says of an intervention: %s', (missing, change) => {
    const complete = completenessOf(planOf([{ ...support, ...change }, deeper]), mastery);
    expect(complete.complete).toBe(false);
    expect(missingSentences(complete)).toEqual([`${missing}: More time.`]);
  });

  it('says once what many rows lack, and counts them', () => {
    const unled = Array.from({ length: 87 }, (_, place) => ({ ...support, id: `r${place}`, lead: '' }));
    const complete = completenessOf(planOf([...unled, { ...deeper, where: '' }]), mastery);
    expect(missingSentences(complete)).toEqual(['Nobody leads yet: 87 groups.', `No place yet: ${deeper.group}.`]);
    expect(complete.values[0]?.rows).toEqual(unled);
  });

  it.each<[string, Partial<ExtensionRow>]>([
    ['a reassessment date', { reassessOn: undefined }],
    ['students: it may wait for whoever gets there', { students: [] }],
    ['day, time, minutes, start, checks', { when: '', minutes: undefined, start: undefined, checks: [] }],
  ])('needs for an extension no %s', (_, change) => {
    expect(completenessOf(planOf([support, { ...deeper, ...change }]), mastery).complete).toBe(true);
  });

  it('says that the extension is missing', () => {
    expect(completenessOf(planOf([support]), mastery).plan).toEqual([
      'A group for the students who already have it (extension).',
    ]);
  });

  it('says that nobody looks after the not-yet group, and that an extension does not', () => {
    const lacks = ['L1: a group for the 2 students at the lowest level.'];
    expect(completenessOf(planOf([deeper]), mastery).plan).toEqual(lacks);
    expect(completenessOf(planOf([{ ...deeper, students: support.students }]), mastery).plan).toEqual(lacks);
    const others = { ...support, students: [{ id: 'near', rank: 2 }] };
    expect(completenessOf(planOf([others, deeper]), mastery).plan).toEqual(lacks);
  });

  it('notes who of that group is in no row, and is complete all the same', () => {
    const one = { ...support, students: support.students.slice(1) };
    expect(completenessOf(planOf([one, deeper]), mastery)).toMatchObject({
      complete: true,
      notes: ['L1: 1 student at the lowest level in no group.'],
    });
  });

  it('without students at the lowest level needs no row for them', () => {
    const fine = masteryOf([student('high')], ['L1'], [['high', 'L1', 95]]);
    expect(completenessOf(planOf([deeper]), fine).complete).toBe(true);
  });
});
