/** What colleagues and Google do to a job while it runs: nothing is lost, nothing is made twice, and it is said in words. */
import { beforeAll, describe, expect, it } from 'vitest';
import { fresh } from './meetings/team';
import { ERIK, FRACTIONS, NGOZI, type School, type school, smallTeam, VERA } from './school';

const MARKS = [
  { student: '00123', item: '3', mark: 3 },
  { student: '3E5', item: '3', mark: 1 },
];

const NEXT = { type: 'data analysis', date: '2025-12-02' };
const docs = (team: School) =>
  team.workspace.files().filter((file) => file.mimeType.endsWith('.document') && !file.trashed);

function scores(team: School): (string | undefined)[] {
  const { column } = team.find(FRACTIONS, '3');
  return ['00123', '3E5'].map((id) => team.shown(FRACTIONS)[team.find(FRACTIONS, id).row - 1]?.[column - 1]);
}

function sheetTexts(team: School): unknown {
  return team.workspace.view().sheets.map((sheet) => [sheet.name, sheet.cells.map((cell) => cell.display)]);
}

describe('colleagues at the same time', () => {
  it('a colleague who sorts between our read and our write loses nothing, and neither do we', () => {
    const team = smallTeam();
    team.workspace.faults.before('Lock.tryLock', 1, () =>
      team.workspace.person(ERIK).sortSheet(team.tab(FRACTIONS), 1, false),
    );
    expect(team.call('bringScores', { assessment: 'CA1', marks: MARKS })).toMatchObject({ ok: true });
    expect(scores(team)).toEqual(['3', '1']);
  });

  it('a score that a colleague types meanwhile is kept', () => {
    const team = smallTeam();
    team.workspace.faults.before('Lock.tryLock', 1, () =>
      team.workspace
        .person(ERIK)
        .type(team.tab(FRACTIONS), team.find(FRACTIONS, '3E5').row, team.find(FRACTIONS, '3').column, '2'),
    );
    expect(team.call('bringScores', { assessment: 'CA1', marks: MARKS })).toMatchObject({
      ok: true,
      value: { differing: 1 },
    });
    expect(scores(team)).toEqual(['3', '2']);
  });

  it('while a colleague saves, the job waits its turn and says so', () => {
    const team = smallTeam();
    const before = sheetTexts(team);
    team.workspace.faults.holdLocks(1);
    expect(team.call('bringScores', { assessment: 'CA1', marks: MARKS })).toMatchObject({
      ok: false,
      problems: [{ code: 'busy' }],
    });
    expect(sheetTexts(team)).toEqual(before);
  });

  it('two who make the same agenda make one Doc', () => {
    const team = fresh();
    team.call('newAgenda', NEXT);
    const before = docs(team).length;
    expect(team.call('newAgenda', NEXT, ERIK).value).toMatchObject({ document: { state: 'found' } });
    expect(docs(team)).toHaveLength(before);
  });
});

describe('Google says no', () => {
  it.each([['Docs.Documents.batchUpdate'], ['Drive.Files.create'], ['Drive.Files.list']])(
    '%s fails: the workbook is untouched, and trying again makes one Doc',
    (method) => {
      const team = fresh();
      const [before, made] = [sheetTexts(team), docs(team).length];
      team.workspace.faults.fail(method, 1, { kind: 'serverError' });
      const answer = team.call('newAgenda', NEXT);
      expect(answer.ok).toBe(false);
      expect(answer.problems.every((problem) => problem.remedy !== '')).toBe(true);
      expect(sheetTexts(team)).toEqual(before);
      expect(team.call('newAgenda', NEXT).ok).toBe(true);
      expect(docs(team)).toHaveLength(made + 1);
    },
  );

  let updated: string[][][];
  const UPDATED = ['Mastery', 'Summary', 'Who needs what'];
  beforeAll(() => {
    const undisturbed = smallTeam();
    undisturbed.call('bringScores', { assessment: 'CA1', marks: MARKS });
    undisturbed.call('updateMastery');
    updated = UPDATED.map((title) => undisturbed.shown(title));
  });

  it.each(['Range.setValues', 'Range.setNumberFormats', 'SpreadsheetApp.flush'])(
    'a write that fails half way (%s) is completed by running the job again',
    (method) => {
      const team = smallTeam();
      team.call('bringScores', { assessment: 'CA1', marks: MARKS });
      team.workspace.faults.fail(method, 2, { kind: 'serverError' });
      team.call('updateMastery');
      team.workspace.faults.clear();
      expect(team.call('updateMastery').ok).toBe(true);
      expect(UPDATED.map((title) => team.shown(title))).toEqual(updated);
    },
  );

  it('a viewer is told that looking is all', () => {
    const team = smallTeam();
    expect(team.call('updateMastery', {}, VERA)).toMatchObject({ ok: false, problems: [{ code: 'view-only' }] });
    expect(team.call('results', {}, VERA)).toMatchObject({ ok: true });
  });

  it('a scope that was refused is named in words, and the rest still works', () => {
    const team = fresh();
    team.workspace.refuseScope(NGOZI, 'https://www.googleapis.com/auth/drive.file');
    const answer = team.call('newAgenda', NEXT);
    expect(answer.ok).toBe(false);
    expect(answer.problems.map((problem) => problem.code)).not.toContain('unexpected');
    expect(team.call('updateMastery').ok).toBe(true);
  });

  it('the quota of the day is said as such', () => {
    const team = smallTeam();
    team.workspace.faults.fail('Range.getValues', 1, { kind: 'tooManyToday', service: 'spreadsheet' });
    expect(team.call('results')).toMatchObject({ ok: false, problems: [{ code: 'quota-today' }] });
  });

  it('a defect of ours carries no cell to anybody', () => {
    const team = smallTeam();
    team.workspace.faults.fail('Range.getValues', 1, { kind: 'words', message: 'Maya Ortiz broke it' });
    expect(JSON.stringify(team.call('results'))).not.toContain('Maya');
    expect(team.workspace.logs).toEqual([]);
  });
});

describe('a domain with link sharing on by default', () => {
  it('never sees a name', () => {
    const agendaIn = (changes: Parameters<typeof school>[0]) => {
      const team = smallTeam(changes);
      team.call('bringScores', { assessment: 'CA1', marks: MARKS });
      const { document } = team.call('newAgenda', NEXT).value as { document: { id: string; holdsNames: boolean } };
      return { ...document, file: team.workspace.files().find(({ id }) => id === document.id) };
    };
    // The same agenda in a domain that keeps files to their owner holds names.
    expect(agendaIn({}).holdsNames).toBe(true);
    const { file, holdsNames } = agendaIn({ domain: { defaultLinkSharing: 'domain' } as never });
    const open = file?.permissions.some(({ type }) => type === 'domain' || type === 'anyone');
    expect(open && holdsNames).toBe(false);
  });
});
