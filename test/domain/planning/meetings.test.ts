import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar';
import {
  type Meeting,
  nextMeetingDate,
  ROLES,
  type RoleHolders,
  rotateRoles,
} from '../../../src/domain/planning/meetings';
import { day, member } from './made-up';

function meeting(date: string, roles: RoleHolders = {}, status: Meeting['status'] = 'held'): Meeting {
  return {
    id: date,
    date: day(date),
    type: 'plain',
    status,
    roles,
    learnings: [],
    assessment: undefined,
    document: '',
  };
}

// November 17, 2025 is a Monday.
describe('the next meeting', () => {
  it.each<[string, number | undefined, string, Meeting[], string | undefined]>([
    ["is on the team's weekday", 2, '2025-11-17', [], '2025-11-18'],
    ['is today when today is that day', 2, '2025-11-18', [], '2025-11-18'],
    ["is next week once today's was held", 2, '2025-11-18', [meeting('2025-11-18')], '2025-11-25'],
    [
      "is still today when today's is only planned",
      2,
      '2025-11-18',
      [meeting('2025-11-18', {}, 'planned')],
      '2025-11-18',
    ],
    [
      'is a week after the last one for a team without a weekday',
      undefined,
      '2025-11-17',
      [meeting('2025-11-13'), meeting('2025-11-06')],
      '2025-11-20',
    ],
    ['is not in the past', undefined, '2025-11-17', [meeting('2025-10-01')], '2025-11-17'],
    ['is not known without a weekday and a meeting', undefined, '2025-11-17', [], undefined],
    ['is on a Sunday for a team that meets on day 0', 0, '2025-11-17', [], '2025-11-23'],
  ])('%s', (_, weekday, today, meetings, expected) => {
    expect(nextMeetingDate(weekday, day(today), meetings)).toBe(expected);
  });
});

describe('roles', () => {
  const ON = day('2025-10-07');
  const members = [member('Okafor', 1), member('Lindqvist', 2), member('Reyes', 3), member('Tran', 4)];

  it('begin with the first in role order', () => {
    expect(rotateRoles(members, [], ON)).toEqual({
      facilitator: 'Okafor',
      recorder: 'Lindqvist',
      timekeeper: 'Reyes',
      normsKeeper: 'Tran',
      dataCollector: 'Okafor',
    });
  });

  it('go on with whoever facilitated longest ago, also after a swap', () => {
    const held = [
      meeting('2025-09-02', { facilitator: 'Okafor' }),
      meeting('2025-09-09', { facilitator: 'Reyes' }),
      meeting('2025-09-16', { facilitator: 'Lindqvist' }),
      meeting('2025-09-23', { facilitator: 'Tran' }),
    ];
    expect(rotateRoles(members, held, ON).facilitator).toBe('Okafor');
    expect(rotateRoles(members, [...held, meeting('2025-09-30', { facilitator: 'Okafor' })], ON).facilitator).toBe(
      'Reyes',
    );
  });

  it('do not move on when the agenda of the same day is made again', () => {
    const planned = meeting('2025-10-07', { facilitator: 'Okafor' }, 'planned');
    expect(rotateRoles(members, [planned], ON).facilitator).toBe('Okafor');
  });

  it('pass over a member who left, and nobody holds them in a team without members', () => {
    expect(rotateRoles([member('Okafor', 1, [], false), member('Tran', 2)], [], ON).facilitator).toBe('Tran');
    expect(rotateRoles([], [], ON)).toEqual({});
  });

  it('come to each member equally often', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3 }), (size, rounds) => {
        const team = Array.from({ length: size }, (_, index) => member(`m${index}`, index));
        const held: Meeting[] = [];
        for (let week = 0; week < size * rounds; week += 1)
          held.push(
            meeting(
              addDays(day('2025-09-02'), 7 * week),
              rotateRoles(team, held, addDays(day('2025-09-02'), 7 * week)),
            ),
          );
        for (const role of ROLES)
          for (const { name } of team) expect(held.filter(({ roles }) => roles[role] === name)).toHaveLength(rounds);
      }),
    );
  });
});
