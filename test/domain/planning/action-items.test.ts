import { describe, expect, it } from 'vitest';
import { type ActionItem, doneOnTime, isOverdue, openItems, parseDue } from '../../../src/domain/planning/action-items';
import { day } from './made-up';

/** A Monday. */
const TODAY = day('2025-11-17');

describe('a due text', () => {
  it.each([
    ['next meeting', '2025-11-18'],
    ['Next Meeting', '2025-11-18'],
    ['today', '2025-11-17'],
    ['tomorrow', '2025-11-18'],
    ['Fri', '2025-11-21'],
    ['friday', '2025-11-21'],
    ['by Thurs', '2025-11-20'],
    ['Mon', '2025-11-24'],
    ['2025-12-05', '2025-12-05'],
    ['12/5', '2025-12-05'],
    ['12/5/25', '2025-12-05'],
    ['12/5/2025', '2025-12-05'],
    ['Dec 5', '2025-12-05'],
    ['December 5th, 2025', '2025-12-05'],
    ['5 Dec.', '2025-12-05'],
    ['Sept 30', '2025-09-30'],
    ['1/10', '2026-01-10'],
    ['11/10', '2025-11-10'],
    ['9/2', '2026-09-02'],
  ])('%j is %s', (text, date) => {
    expect(parseDue(text, TODAY, day('2025-11-18'))).toEqual({ kind: 'date', date });
  });

  it('stands for no date when empty', () => {
    expect(parseDue('  ', TODAY, undefined)).toEqual({ kind: 'none' });
  });

  it.each(['soon', '2/30', '13/1', '2025-02-30', 'Smarch 3', 'ma 3', 'next Fri', 's', 'satur5'])(
    '%j is not guessed',
    (text) => {
      expect(parseDue(` ${text} `, TODAY, undefined)).toEqual({ kind: 'unclear', text });
    },
  );

  it('"next meeting" is unclear while none is known', () => {
    expect(parseDue('next meeting', TODAY, undefined)).toEqual({ kind: 'unclear', text: 'next meeting' });
  });
});

describe('action items', () => {
  const item = (id: string, due: string, status: ActionItem['status'], doneOn?: string): ActionItem => ({
    id,
    what: '',
    owner: '',
    due: due === '' ? undefined : day(due),
    status,
    meeting: 'M1',
    doneOn: doneOn === undefined ? undefined : day(doneOn),
  });
  const items = [
    item('no date', '', 'not started'),
    item('later', '2025-12-01', 'in progress'),
    item('late', '2025-11-16', 'not started'),
    item('today', '2025-11-17', 'not started'),
    item('done', '2025-11-10', 'done', '2025-11-10'),
    item('done late', '2025-11-10', 'done', '2025-11-11'),
    item('dropped', '2025-11-10', 'dropped'),
  ];

  it('are overdue when open and their day is over', () => {
    expect(items.filter((one) => isOverdue(one, TODAY)).map(({ id }) => id)).toEqual(['late']);
  });

  it('are listed open, the earliest first, those without a date last', () => {
    expect(openItems(items).map(({ id }) => id)).toEqual(['late', 'today', 'later', 'no date']);
  });

  it('count as due, done and on time; dropped ones not at all', () => {
    expect(doneOnTime(items, TODAY)).toEqual({ due: 4, done: 2, onTime: 1 });
  });
});
