import { expect, it } from 'vitest';
import { lowestLevels } from '../../../src/domain/planning/completeness';
import { proposePlan } from '../../../src/domain/planning/propose-plan';
import { bookOf, choiceItem, day, masteryOf, member, student } from './made-up';

it('1,200 students on five learnings are planned in under two seconds', () => {
  const learnings = ['L1', 'L2', 'L3', 'L4', 'L5'];
  const students = Array.from({ length: 1200 }, (_, place) => student(`s${place}`, `5${place % 40}`));
  const mastery = masteryOf(
    students,
    learnings,
    students.flatMap(({ id }, place) => learnings.map((code, at) => [id, code, (place * 37 + at * 11) % 101] as const)),
  );
  const items = Array.from({ length: 25 }, (_, place) => choiceItem(`Q${place + 1}`, learnings[place % 5] ?? '', 'A'));
  const book = bookOf(
    items,
    Object.fromEntries(students.map(({ id }, place) => [id, 'ABCD'.repeat(7).slice(place % 4, 25 + (place % 4))])),
  );
  const began = performance.now();
  const { plan } = proposePlan({
    id: 'P1',
    today: day('2025-09-23'),
    team: { classReteachBelow: 40, meeting: { day: 2, start: '', minutes: 45, place: '' } },
    members: Array.from({ length: 12 }, (_, place) => member(`M${place}`, place + 1, [`5${place}`])),
    learnings,
    book,
    mastery,
    tried: [],
    goals: [],
  });
  lowestLevels(mastery, learnings);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(plan.rows.length).toBeGreaterThan(20);
});
