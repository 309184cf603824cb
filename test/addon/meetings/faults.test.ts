// Google refuses at each call of a new agenda: the workbook is untouched, and trying again makes one Doc.
import { describe, expect, it } from 'vitest';
import { ERIK, NGOZI, type School, smallTeam } from '../school';
import { fresh } from './team';

const ASKED = { type: 'data analysis', date: '2025-12-02', share: true };
const cells = (team: School) => team.workspace.view().sheets.map((sheet) => sheet.cells.map((cell) => cell.display));
const docs = (team: School) =>
  team.workspace.files().filter((file) => file.mimeType.endsWith('.document') && !file.trashed).length;

it.each(['Drive.Files.list', 'Drive.Files.create', 'Drive.Permissions.list', 'Docs.Documents.batchUpdate'])(
  '%s fails',
  (method) => {
    const team = fresh();
    const [before, made] = [cells(team), docs(team)];
    team.workspace.faults.fail(method, 1, { kind: 'serverError' });
    const answer = team.call('newAgenda', ASKED);
    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'google-not-answering' }] });
    expect(cells(team)).toEqual(before);
    expect(team.call('newAgenda', ASKED)).toMatchObject({ ok: true });
    expect(docs(team)).toBe(made + 1);
  },
);

it("the team's first agenda: its folder is made once, whichever call fails", () => {
  const team = smallTeam();
  const asked = { type: 'plain', date: '2025-12-02' };
  const before = cells(team);
  for (const [method, call] of [
    ['Drive.Files.create', 2],
    ['Docs.Documents.batchUpdate', 1],
    ['Docs.Documents.get', 1],
  ] as const) {
    team.workspace.faults.fail(method, call, { kind: 'serverError' });
    expect(team.call('newAgenda', asked)).toMatchObject({ ok: false, problems: [{ code: 'google-not-answering' }] });
    expect(cells(team)).toEqual(before);
  }
  expect(team.call('newAgenda', asked)).toMatchObject({ ok: true, value: { document: { state: 'made' } } });
  expect(docs(team)).toBe(1);
  expect(team.workspace.files().filter(({ mimeType }) => mimeType.endsWith('.folder'))).toHaveLength(1);
});

it('when the sheet cannot be written, the Doc that was made is found by the next try', () => {
  const team = fresh();
  const made = docs(team);
  team.workspace.faults.fail('SpreadsheetApp.flush', 1, { kind: 'serverError' });
  expect(team.call('newAgenda', ASKED).ok).toBe(false);
  const again = team.call('newAgenda', ASKED);
  expect(again).toMatchObject({ ok: true, value: { document: { state: 'found' } } });
  expect(docs(team)).toBe(made + 1);
  expect(team.shown('Meetings').filter((row) => row[1] === '2025-12-02')).toHaveLength(1);
});

describe('an agenda in the bin', () => {
  const M2 = { meeting: 'M2' };
  const binned = (): School => {
    const team = fresh();
    team.call('keepMinutes', { ...M2, lines: [{ id: 'L-1', kind: 'decision', text: 'We reteach.' }] });
    const { value } = team.call('minutesToday', M2);
    const { document } = value.meeting as { document: { id: string } };
    team.workspace.drivePerson(NGOZI).trash(document.id);
    return team;
  };

  it.each(['refreshAgenda', 'appendMinutes', 'shareAgenda'] as const)('%s says so and writes nothing', (job) => {
    const team = binned();
    const before = cells(team);
    expect(team.call(job, M2)).toMatchObject({
      ok: false,
      problems: [{ code: 'doc-in-bin', remedy: expect.stringContaining('Take it out of the bin') }],
    });
    expect(cells(team)).toEqual(before);
  });

  it('New agenda says so, and makes another one when it is asked to', () => {
    const team = binned();
    const same = { type: 'data analysis', date: '2025-11-18' };
    expect(team.call('newAgenda', same)).toMatchObject({
      ok: true,
      value: { document: { state: 'found' } },
      problems: [{ code: 'doc-in-bin' }],
    });
    // A colleague cannot see that Doc, in the bin or out of it.
    expect(team.call('newAgenda', same, ERIK)).toMatchObject({ ok: true, problems: [] });
    expect(team.call('newAgenda', { ...same, anew: true })).toMatchObject({
      ok: true,
      value: { document: { state: 'made' } },
    });
    expect(docs(team)).toBe(1);
    expect(team.call('refreshAgenda', M2)).toMatchObject({ ok: true });
  });
});

it('one member who cannot be given access keeps nobody from the agenda', () => {
  const team = fresh();
  team.workspace.faults.fail('Drive.Permissions.create', 1, { kind: 'serverError' });
  expect(team.call('newAgenda', ASKED)).toMatchObject({ ok: true, problems: [{ code: 'doc-not-shared' }] });
});

it.each([
  ['refreshAgenda', ['Drive.Permissions.list', 'Docs.Documents.get', 'Docs.Documents.batchUpdate']],
  ['appendMinutes', ['Docs.Documents.get', 'Docs.Documents.batchUpdate']],
  ['shareAgenda', ['Drive.Permissions.list', 'Drive.Permissions.create']],
  ['importMinutes', ['Docs.Documents.get']],
] as const)(
  '%s leaves the workbook as it was at each call that fails, says what to do, and goes on from there',
  (job, methods) => {
    const team = fresh();
    const M2 = { meeting: 'M2' };
    team.call('keepMinutes', { ...M2, lines: [{ id: 'L-1', kind: 'decision', text: 'We reteach.' }] });
    const { meeting } = team.call('minutesToday', M2).value as { meeting: { document: { id: string } } };
    const { id } = meeting.document;
    const asked = job === 'importMinutes' ? { ...M2, document: id } : M2;
    const before = cells(team);
    for (const method of methods) {
      team.workspace.faults.fail(method, 1, { kind: 'serverError' });
      const { problems } = team.call(job, asked);
      expect(problems, method).toMatchObject([{ code: expect.stringMatching(/google-not-answering|doc-not-shared/) }]);
      expect(problems[0]?.remedy, method).not.toBe('');
      expect(cells(team), method).toEqual(before);
    }
    expect(team.call(job, asked)).toMatchObject({ ok: true, problems: [] });
    const text = team.workspace.documentText(id);
    expect(text.split('We reteach.')).toHaveLength(job === 'appendMinutes' ? 2 : 1);
    expect(text.split('The hardest items').length).toBeGreaterThan(1);
  },
);
