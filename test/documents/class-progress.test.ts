/** Classes that are taught again alike, in an agenda's table of plans: one row for all of them, and nothing lost. */
import { describe, expect, it } from 'vitest';
import { progressLines, saidByAll } from '../../src/documents/class-progress';
import { planBlocks } from '../../src/documents/data-blocks';
import type { PlanProgress } from '../../src/documents/numbers';
import { parseCalendarDate } from '../../src/domain/calendar';

const TODAY = parseCalendarDate('2025-11-18');
const LATER = parseCalendarDate('2025-12-02');

const group = (changes: Partial<PlanProgress>): PlanProgress => ({
  learning: 'NF.1',
  kind: 'Class reteach',
  section: '5A',
  need: 'Regroup',
  strategy: 'Area models',
  lead: 'Okafor',
  started: true,
  nextCheck: undefined,
  reassessOn: LATER,
  lastCheck: '',
  result: ['0 of 25 reassessed so far.'],
  students: [],
  ...changes,
});

describe('the lines of plans in progress', () => {
  it('join classes of one learning that do the same on the same days, where the first of them stands', () => {
    const small = group({ section: '', kind: 'Support' });
    const [a, b, c] = [group({}), group({ section: '5B', lead: 'Marsh' }), group({ section: '5C' })];
    expect(progressLines([a, small, b, small, c])).toEqual([[a, b, c], [small], [small]]);
  });

  it.each<Partial<PlanProgress>>([
    { learning: 'NF.10' },
    { strategy: 'Number lines' },
    { started: false },
    { reassessOn: undefined },
    { nextCheck: LATER },
    { lastCheck: 'on track' },
  ])('keep a class apart that differs in %o', (difference) => {
    expect(progressLines([group({}), group({ section: '5B', ...difference })])).toHaveLength(2);
  });

  it('say once what holds in each class, and otherwise which class it is said of', () => {
    const [alike] = progressLines([group({}), group({ section: '5B' })]);
    const [apart] = progressLines([
      group({}),
      group({ section: '5B', need: 'Number line' }),
      group({ section: '5C' }),
      group({ section: '5D', need: '' }),
    ]);
    const need = (row: PlanProgress): string => row.need;
    expect(alike && saidByAll(alike, need)).toEqual(['In each class: Regroup']);
    expect(apart && saidByAll(apart, need)).toEqual(['5A, 5C: Regroup', '5B: Number line']);
    expect(saidByAll([group({})], need)).toEqual(['Regroup']);
  });

  it('are the rows of the table, with every lead', () => {
    if (!TODAY) throw new Error('no date');
    const [table] = planBlocks([group({}), group({ section: '5B', lead: 'Marsh' })], TODAY, true);
    expect(table).toMatchObject({ kind: 'table', rows: { length: 1 } });
    expect(JSON.stringify(table)).toContain('Class reteach, 5A, 5B');
    expect(JSON.stringify(table)).toContain('Lead: Okafor, Marsh');
  });
});
