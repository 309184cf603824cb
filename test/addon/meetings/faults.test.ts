// Google refuses at each call of a new agenda: the workbook is untouched, and trying again makes one Doc.
import { expect, it } from 'vitest';
import type { School } from '../school';
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

it('one member who cannot be given access keeps nobody from the agenda', () => {
  const team = fresh();
  team.workspace.faults.fail('Drive.Permissions.create', 1, { kind: 'serverError' });
  expect(team.call('newAgenda', ASKED)).toMatchObject({ ok: true, problems: [{ code: 'doc-not-shared' }] });
});
