import { expect, it } from 'vitest';
import { AGENDAS } from '../../../src/documents/agendas';
import { agendaDoc } from '../../../src/documents/agendas/agenda-doc';
import type { AgendaInput } from '../../../src/documents/agendas/agenda-input';
import { renderText } from '../../../src/documents/render-text';
import { agendaInput, day } from '../sample';

const textOf = (changes: Partial<AgendaInput> = {}): string => renderText(agendaDoc({ ...agendaInput(), ...changes }));

it.each(AGENDAS.map((agenda) => agenda.id))('agenda of a meeting of type "%s"', async (type) => {
  await expect(renderText(agendaDoc(agendaInput(type)))).toMatchFileSnapshot(`../snapshots/agenda ${type}.txt`);
});

it.each([30, 90])('a data meeting of %i minutes', async (minutes) => {
  await expect(renderText(agendaDoc(agendaInput('data analysis', minutes)))).toMatchFileSnapshot(
    `../snapshots/agenda data analysis ${minutes} minutes.txt`,
  );
});

it('a new team: no norms, goals, actions, numbers or names yet', async () => {
  const bare: AgendaInput = {
    ...agendaInput('first meeting'),
    reason: '',
    start: '',
    place: '',
    focus: undefined,
    roles: [],
    members: ['Dana Rivera'],
    norms: [],
    normInFocus: undefined,
    goals: [],
    openActions: [],
    parkingLot: [],
    celebrations: [],
    data: {},
    next: { date: undefined, time: '', facilitator: '', focus: '', bring: '' },
    workbookUrl: '',
    showNames: false,
  };
  await expect(renderText(agendaDoc(bare))).toMatchFileSnapshot('../snapshots/agenda of a new team.txt');
});

const STUDENT_NAMES = /Abbott|Barnes|Castillo|Dietrich|Ellison|Fofana|Garner|Hidalgo|Ivers|Jansen/;

it.each(AGENDAS.map((agenda) => agenda.id))(
  '"%s" names no student in its title, and none at all without names',
  (type) => {
    const input = agendaInput(type);
    expect(agendaDoc(input).title).not.toMatch(STUDENT_NAMES);
    expect(renderText(agendaDoc({ ...input, showNames: false }))).not.toMatch(STUDENT_NAMES);
  },
);

it('names students, the near ones marked, where the team chose names', () => {
  expect(textOf()).toMatch(/Ivers, Grace\*/);
});

it('judges "overdue" on the day of the meeting', () => {
  const action = { what: 'Copy mats', owner: 'Lee Okafor', due: day('2026-10-14'), status: '' };
  expect(textOf({ openActions: [action] })).toContain('**Oct 14, overdue**');
  expect(textOf({ openActions: [action], date: day('2026-10-14') })).toContain('| Wed, Oct 14 |');
});

it('says of a check and a reassessment that were due before the meeting that they were', () => {
  const [first] = agendaInput('plan monitoring').data.plans ?? [];
  if (!first) throw new Error('The sample has a running plan.');
  const input = agendaInput('plan monitoring');
  const late = { ...first, nextCheck: day('2026-10-14'), reassessOn: day('2026-10-15') };
  const page = renderText(agendaDoc({ ...input, data: { ...input.data, plans: [late] } }));
  expect(page).toContain('Check was due Oct 14');
  expect(page).toContain('Reassess Thu, Oct 15');
});

it('never shows 79.6 as 80 beside a target of 80 (METHODS.md)', () => {
  expect(textOf()).toMatch(/\| 80% \| \*\*79\.6%\*\* \|/);
});

it('shows only counts below ten students (METHODS.md 5)', () => {
  expect(renderText(agendaDoc(agendaInput('cycle reflection')))).toContain(
    '| 7 | 2 of 7 | 4 of 7 | 3 up, 4 same, 0 down |',
  );
});

it.each([1, 2, 5, 12])('gives each of %i members one place for P or A', (size) => {
  const members = Array.from({ length: size }, (_, index) => `Member ${index + 1}.`);
  const text = textOf({ members });
  for (const member of members) expect(text.split(`| ${member} |`).length).toBe(2);
});

it('lists forty open actions', () => {
  const openActions = Array.from({ length: 40 }, (_, index) => ({
    what: `Action ${index + 1}.`,
    owner: 'Dana Rivera',
    due: undefined,
    status: '',
  }));
  const text = textOf({ openActions });
  for (const { what } of openActions) expect(text).toContain(`| ${what} |`);
});
