// Refresh numbers and the cost of the meeting jobs, on the built bundle.
import { beforeEach, describe, expect, it } from 'vitest';
import { NGOZI, type School } from '../school';
import { fresh } from './team';

const M2 = { meeting: 'M2' };
let team: School;
beforeEach(() => {
  team = fresh();
});

const idOf = () =>
  (team.call('minutesToday', M2).value as { meeting: { document: { id: string } } }).meeting.document.id;
describe('refresh numbers', () => {
  it('lists the student whose level changed, once for each learning, and leaves every note alone', () => {
    const id = idOf();
    const typist = team.workspace.docsPerson(NGOZI, id);
    typist.typeBelow('Parking lot', 'Calculators?');
    typist.typeBelow('Our norms', 'Phones away.');
    const sheet = team.workspace.view().sheets.find((each) => each.name === 'CA1 Fractions');
    const row = team.find('CA1 Fractions', '3E5').row;
    const column = team.find('CA1 Fractions', '3').column;
    team.workspace.person(NGOZI).type(sheet?.id ?? 0, row, column, '3');
    const answer = team.call('refreshAgenda', M2);
    expect(answer).toMatchObject({
      ok: true,
      value: { moved: [{ student: 'Berg, Liam', learning: 'NF.10', from: 'Not yet', to: 'Extension-ready' }] },
    });
    const text = team.workspace.documentText(id);
    expect(text).toContain('Calculators?');
    expect(text).toContain('Phones away.');
    expect(text).toContain('Berg, Liam: Not yet to Extension-ready on NF.10');
    // New numbers are ours, too: nothing of them is taken for minutes.
    expect(team.call('importMinutes', { ...M2, document: id }).value).toMatchObject({
      lines: [{ kind: 'parked', text: 'Calculators?' }],
      unplaced: [{ text: 'Phones away.', from: 'Our norms' }],
    });
  });

  it('names nobody once somebody else can read the Doc', () => {
    const id = idOf();
    team.workspace.drivePerson(NGOZI).share(id, { type: 'anyone', role: 'reader' });
    const answer = team.call('refreshAgenda', M2);
    expect(answer).toMatchObject({ ok: true, problems: [{ code: 'doc-read-by-others' }] });
  });

  it('the minutes that name a student stay out of a Doc that others can read', () => {
    const id = idOf();
    team.call('keepMinutes', {
      ...M2,
      lines: [
        { id: 'L-1', kind: 'decision', text: 'Maya joins group two.' },
        { id: 'L-2', kind: 'decision', text: 'We reteach.' },
      ],
    });
    team.workspace.drivePerson(NGOZI).share(id, { type: 'anyone', role: 'reader' });
    expect(team.call('appendMinutes', M2)).toMatchObject({ ok: true, problems: [{ code: 'doc-read-by-others' }] });
    const text = team.workspace.documentText(id);
    expect(text).toContain('We reteach.');
    expect(text).not.toContain('Maya joins');
  });
});

describe('students in what the team wrote itself', () => {
  const promise = { meeting: 'M1', actions: [{ id: 'A-M', what: "Call Maya's family", owner: 'Ana Reyes', due: '' }] };
  const agendaText = (names: boolean): string => {
    expect(team.call('keepMinutes', promise).ok).toBe(true);
    const { value } = team.call('newAgenda', { type: 'plain', date: '2025-12-02', names });
    return team.workspace.documentText((value.document as { id: string }).id);
  };

  it('stands in an agenda of the team', () => {
    const text = agendaText(true);
    expect(text).toContain("Call Maya's family");
    expect(text).toMatch(/Open our workbook/);
  });

  it('stays out of an agenda without names', () => {
    const text = agendaText(false);
    expect(text).not.toContain('Maya');
    expect(text).toContain('(This line names a student: see our workbook.)');
  });

  it('is told by the Documents tab, once minutes with a name are added to an agenda that had none', () => {
    team.call('newAgenda', { type: 'plain', date: '2025-12-02' });
    const row = (): string[] => team.shown('Documents').find((cells) => cells.includes('M3')) ?? [];
    expect(row()).toContain('no');
    const M3 = { meeting: 'M3' };
    team.call('keepMinutes', { ...M3, lines: [{ id: 'L-1', kind: 'decision', text: 'Maya joins group two.' }] });
    expect(team.call('appendMinutes', M3).ok).toBe(true);
    expect(row()).toContain('yes');
  });
});

describe('cost in round trips', () => {
  it.each([
    ['minutesToday', M2, 11, 0],
    ['keepMinutes', { ...M2, lines: [{ id: 'L-9', kind: 'note', text: 'x' }] }, 14, 0],
    [
      'keepMinutes',
      {
        ...M2,
        attendance: ['Ngozi Okafor', 'Erik Lindqvist', 'Ana Reyes'].map((member) => ({ member, mark: 'present' })),
      },
      14,
      0,
    ],
    ['meetingHistory', {}, 9, 0],
    ['agendaForm', {}, 18, 0],
    ['refreshAgenda', M2, 21, 4],
    // Two calls, and one for each of the two who have no access yet.
    ['shareAgenda', M2, 2, 4],
    ['newAgenda', { type: 'data analysis', date: '2025-12-02', share: true }, 20, 6],
  ] as const)('%s stays within the budget', (job, input, tabs, remote) => {
    team.workspace.resetLedger();
    expect(team.call(job, input).ok).toBe(true);
    const totals = team.workspace.ledgerTotals();
    expect(totals.roundTrips).toBeLessThanOrEqual(10 + 2 * tabs);
    expect(totals.remote).toBeLessThanOrEqual(remote);
  });
});
