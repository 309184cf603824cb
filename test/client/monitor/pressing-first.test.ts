/** A plan with a hundred groups in a sidebar: what comes first, and how a group is found. */
import { describe, expect, it } from 'vitest';
import { FIRST, groupsFound, isLong, pressingFirst } from '../../../src/client/parts/monitor/pressing-first';

const group = (name: string, changes: object = {}) => ({
  group: name,
  lead: 'Okafor',
  notStarted: false,
  reassessed: 0,
  decision: null,
  ...changes,
});
const names = (rows: readonly { readonly group: string }[]): string[] => rows.map((row) => row.group);
const plain = (count: number) => Array.from({ length: count }, (_, place) => group(`plain ${place}`));

describe('the groups of a plan', () => {
  it('stand in their own order while they are few', () => {
    const few = [group('decided', { decision: 'keep' }), ...plain(FIRST), group('waits', { reassessed: 3 })];
    expect(isLong(few)).toBe(false);
    expect(pressingFirst(few)).toEqual(few);
  });

  it('begin with what asks for something where they are many', () => {
    const many = [
      group('decided', { decision: 'keep', reassessed: 4 }),
      ...plain(FIRST),
      group('not started', { notStarted: true }),
      group('waits for a decision', { reassessed: 3 }),
    ];
    expect(names(pressingFirst(many))).toEqual([
      'waits for a decision',
      'not started',
      ...names(plain(FIRST)),
      'decided',
    ]);
  });

  it('are found by a part of their name or of their lead', () => {
    const rows = [group('Whole class 5A'), group('Nearly there', { lead: 'Lindqvist' })];
    expect(names(groupsFound(rows, ' class 5a'))).toEqual(['Whole class 5A']);
    expect(names(groupsFound(rows, 'lind'))).toEqual(['Nearly there']);
    expect(groupsFound(rows, '')).toEqual(rows);
  });
});
