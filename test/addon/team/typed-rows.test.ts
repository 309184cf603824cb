// Lines that a person types into Action Items or Minutes without giving them an id: they count, and get one.
import { expect, it } from 'vitest';
import { NGOZI, type School, smallTeam } from '../school';

/** Cells of one column of a tab, below its header. */
function column(team: School, title: string, header: string): string[] {
  const [head = [], ...rows] = team.shown(title);
  return rows.map((row) => row[head.indexOf(header)] ?? '');
}

function teamWithMeeting(): School {
  const team = smallTeam();
  const made = team.call('newAgenda', { type: 'plain', date: '2025-11-18' });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const kept = team.call('keepMinutes', {
    meeting: 'M1',
    actions: [{ id: 'A1', what: 'Print the quiz' }],
    lines: [{ id: 'L1', kind: 'decision', text: 'We reteach on Monday.' }],
  });
  if (!kept.ok) throw new Error(JSON.stringify(kept.problems));
  return team;
}

it('an action item typed without an id is open, can be done, and has its id from then on', () => {
  const team = teamWithMeeting();
  const person = team.workspace.person(NGOZI);
  const tab = team.tab('Action Items');
  const what = team.find('Action Items', 'What').column;
  for (const [place, text] of ['Call Maya’s family', 'Copy the manipulatives', 'Copy the manipulatives'].entries())
    person.type(tab, 3 + place, what, text);
  const { value, problems } = team.call('home');
  expect(value.openActions).toBe(4);
  expect(problems).toEqual([]);
  const { old } = team.call('minutesToday', { meeting: 'M1' }).value as { old: { id: string; what: string }[] };
  const id = old.find((each) => each.what.startsWith('Call'))?.id ?? '';
  expect(team.call('keepMinutes', { meeting: 'M1', statuses: [{ id, status: 'done' }] }).ok).toBe(true);
  expect(column(team, 'Action Items', 'What').length).toBe(4);
  expect(column(team, 'Action Items', 'Status')).toEqual(['not started', 'done', '', '']);
  const ids = column(team, 'Action Items', 'Action');
  expect(new Set(ids.filter((each) => each !== '')).size).toBe(4);
  // Its words may change now: it is still the same item.
  person.type(tab, 3, what, 'Call both families');
  team.call('keepMinutes', { meeting: 'M1', statuses: [{ id, status: 'in progress' }] });
  expect(column(team, 'Action Items', 'Status')[1]).toBe('in progress');
  expect(column(team, 'Action Items', 'Action')).toEqual(ids);
});

it('a line of the minutes typed without an id is read, and gets one with the next line', () => {
  const team = teamWithMeeting();
  const person = team.workspace.person(NGOZI);
  const tab = team.tab('Minutes');
  for (const [header, text] of Object.entries({ Meeting: 'M1', Kind: 'parked', What: 'Field trip' }))
    person.type(tab, 3, team.find('Minutes', header).column, text);
  const { problems } = team.call('home');
  expect(problems).toEqual([]);
  team.call('keepMinutes', { meeting: 'M1', lines: [{ id: 'L2', kind: 'plus', text: 'We began on time.' }] });
  expect(column(team, 'Minutes', 'What')).toEqual(['We reteach on Monday.', 'Field trip', 'We began on time.']);
  expect(column(team, 'Minutes', 'Line')).toEqual(['L1', expect.stringMatching(/^L-/), 'L2']);
});
