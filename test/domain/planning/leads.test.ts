import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOutLeads } from '../../../src/domain/planning/leads';
import { member } from './made-up';

const small = (size: number, learning = 'L') => ({ learning, size, section: undefined });

describe('leads', () => {
  it('gives a class to its own teacher and small groups to those who lead less', () => {
    const members = [member('Okafor', 1, ['5A', '5B']), member('Tran', 2, ['5C'])];
    const groups = [{ learning: 'L', size: 24, section: '5A' }, small(9), small(4)];
    // Okafor has the class; Tran takes the larger small group; then both lead one, and Tran fewer students.
    expect(shareOutLeads(groups, members)).toEqual(['Okafor', 'Tran', 'Tran']);
  });

  it('gives a class whose teacher is not on the team to whoever leads least', () => {
    expect(
      shareOutLeads([{ learning: 'L', size: 20, section: '5F' }], [member('Tran', 2), member('Okafor', 1)]),
    ).toEqual(['Okafor']);
  });

  it('leaves the lead open in a team without active members', () => {
    expect(shareOutLeads([small(3)], [member('Gone', 1, [], false)])).toEqual(['']);
  });

  it('shares evenly: members differ by one group at most, on each learning and in all', () => {
    const groups = fc.array(
      fc.record({ learning: fc.constantFrom('L1', 'L2', 'L3'), size: fc.nat(30), section: fc.constant(undefined) }),
    );
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 6 }), (toLead, count) => {
        const members = Array.from({ length: count }, (_, index) => member(`m${index}`, index));
        const leads = shareOutLeads(toLead, members);
        for (const learning of ['L1', 'L2', 'L3', undefined]) {
          const led = members.map(
            ({ name }) =>
              leads.filter((lead, place) => lead === name && (!learning || toLead[place]?.learning === learning))
                .length,
          );
          expect(Math.max(...led) - Math.min(...led)).toBeLessThanOrEqual(1);
        }
        expect(shareOutLeads(toLead, [...members].reverse())).toEqual(leads);
      }),
    );
  });
});
