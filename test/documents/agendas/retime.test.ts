import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AGENDAS, agendaFor } from '../../../src/documents/agendas';
import { retime } from '../../../src/documents/agendas/retime';
import { withOverrides } from '../../../src/documents/agendas/template';
import { MEETING_TYPES } from '../../../src/domain/planning/meetings';

const minutesOf = (outcome: ReturnType<typeof retime>): number[] =>
  outcome.ok ? outcome.value.map((box) => box.minutes) : [];

it('has an agenda for every type of meeting, in the order of the cycle', () => {
  expect(AGENDAS.map((agenda) => agenda.id)).toEqual([...MEETING_TYPES]);
});

it.each(AGENDAS)('"$label" fills 45 minutes and asks something in every box', ({ boxes }) => {
  expect(boxes.reduce((sum, box) => sum + box.minutes, 0)).toBe(45);
  for (const box of boxes) expect(box.prompts.length).toBeGreaterThan(0);
});

// DOMAIN.md 2.3, data_analysis: 5, 2, 8, 8, 7, 5, 5, 5 of 45 minutes. The remainders that are largest get the minutes
// left over: of 30, the quotas are 3.33, 1.33, 5.33, 5.33, 4.67, 3.33, 3.33, 3.33 and the floors leave three.
it.each([
  [45, [5, 2, 8, 8, 7, 5, 5, 5]],
  [90, [10, 4, 16, 16, 14, 10, 10, 10]],
  [30, [4, 2, 5, 5, 5, 3, 3, 3]],
  [8, [1, 1, 1, 1, 1, 1, 1, 1]],
])('a data meeting of %i minutes', (minutes, expected) => {
  expect(minutesOf(retime(agendaFor('data analysis').boxes, minutes))).toEqual(expected);
});

it('always adds up to the minutes of the meeting, with at least one for every box', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 }),
      fc.nat(200),
      (weights, extra) => {
        const boxes = weights.map((minutes) => ({ title: 'Box', minutes, prompts: [] }));
        const minutes = minutesOf(retime(boxes, boxes.length + extra));
        expect(minutes.reduce((sum, part) => sum + part, 0)).toBe(boxes.length + extra);
        expect(Math.min(...minutes)).toBeGreaterThanOrEqual(1);
      },
    ),
  );
});

it.each([7, 0, -5, 12.5, Number.NaN])('%d minutes for eight boxes are a Problem in words', (minutes) => {
  const outcome = retime(agendaFor('data analysis').boxes, minutes);
  expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(['meeting-too-short']);
});

it('takes the boxes that a team overrides, adds and takes out, and leaves the rest', () => {
  const own = withOverrides(agendaFor('plain'), [
    { agenda: 'plain', order: 6, title: 'Guest', minutes: 10, prompts: ['What do we ask?'] },
    { agenda: 'plain', order: 3, minutes: 0 },
    { agenda: 'plain', order: 2, title: 'Our topic' },
    { agenda: 'data analysis', order: 1, title: 'Not this meeting' },
  ]);
  expect(own.boxes.map(({ title, minutes }) => `${title} ${minutes}`)).toEqual([
    'Open 5',
    'Our topic 15',
    'Decide 5',
    'Close 5',
    'Guest 10',
  ]);
  expect(withOverrides(agendaFor('plain'), [])).toEqual(agendaFor('plain'));
});
