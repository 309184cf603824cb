// Agendas of a team of one and of twelve, with nothing open and with forty open action items, short and long.
import { describe, expect, it } from 'vitest';
import { agendaDoc } from '../../../src/documents/agendas/agenda-doc';
import type { AgendaInput } from '../../../src/documents/agendas/agenda-input';
import { renderText } from '../../../src/documents/render-text';
import { agendaInput, day } from '../sample';

const twelve = Array.from('ABCDEFGHIJKL', (letter) => `Teacher ${letter}`);
const forty = Array.from({ length: 40 }, (_, place) => ({
  what: `Promise ${place + 1}`,
  owner: twelve[place % 12] ?? '',
  due: place % 3 === 0 ? undefined : day('2026-10-12'),
  status: 'not started',
}));

const CASES: readonly (readonly [string, AgendaInput])[] = [
  [
    'agenda of a team of one with nothing open',
    {
      ...agendaInput('plain', 30),
      members: ['Dana Rivera'],
      roles: [{ role: 'Facilitator', who: 'Dana Rivera' }],
      openActions: [],
    },
  ],
  [
    'agenda of a team of twelve with forty open actions',
    { ...agendaInput('plan monitoring', 90), members: twelve, openActions: forty },
  ],
];

describe('agendas of every size', () => {
  it.each(CASES)('%s', async (name, input) => {
    const text = renderText(agendaDoc(input));
    await expect(text).toMatchFileSnapshot(`../snapshots/${name}.txt`);
    for (const member of input.members) expect(text).toContain(member);
    for (const { what } of input.openActions) expect(text).toContain(what);
  });
});
