import { beforeAll, describe, expect, it } from 'vitest';
import { FRACTIONS, NGOZI, reopened, type School, school, smallTeam } from './school';

/** A tab as a reviewer reads it. */
function text(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.join(' | ')).join('\n')}\n`;
}

describe('a small team from an empty workbook to an action plan', () => {
  let team: School;
  beforeAll(() => {
    team = smallTeam();
  });

  // PLATFORM.md: "A frozen first row that is hidden becomes the header of filters, tables, charts: do not hide it."; "Frozen
  // columns wider than a phone's screen block scrolling: freeze the name only."
  it('hides no frozen first row, and freezes no more columns than a phone can show', () => {
    const tabs = team.workspace.view().sheets.filter((tab) => tab.frozenRows > 0);
    expect(tabs.map((tab) => tab.name)).toContain(FRACTIONS);
    for (const { name, hidden, hiddenRows, frozenColumns, columnWidths } of tabs) {
      expect(hiddenRows, name).not.toContain(1);
      let frozen = 0;
      for (let column = 1; column <= frozenColumns; column += 1) frozen += columnWidths[column] ?? 100;
      if (!hidden) expect(frozen, name).toBeLessThanOrEqual(200);
    }
  });

  // PLATFORM.md: "a dialog over 500 px high overflows a Chromebook"
  it('opens dialogs that fit a Chromebook', () => {
    const { workspace } = reopened(team.workspace.save());
    for (const item of ['See results', 'New action plan', 'New agenda']) {
      workspace.clickMenu(NGOZI, ['Common Ground', item]);
      if (workspace.screen.dialog) expect(workspace.screen.dialog.height, item).toBeLessThanOrEqual(500);
    }
    expect(workspace.screen.dialog).not.toBeNull();
  });

  it('writes ids and names as text, whatever they look like', () => {
    expect(team.shown('Roster').map((row) => row.slice(0, 4))).toEqual([
      ['Student id', 'Last name', 'First name', 'Section'],
      ['3E5', 'Berg', 'Liam', 'Period 1'],
      ['00123', 'Ortiz', 'Maya', 'Period 1'],
      ['12345678901234567', '=Sum', '+Ali', 'Period 2'],
      ['1-2', "O'Neil", 'Ana', 'Period 2'],
    ]);
  });

  it('shows the level of a typed score at once, and keeps blank, excused, absent and zero apart', () => {
    const { workspace, find, tab, shown } = team;
    const typist = workspace.person('ngozi@school.example');
    const sheet = tab(FRACTIONS);
    const first = find(FRACTIONS, '1').column;
    const type = (student: string, marks: readonly string[]): void =>
      marks.forEach((mark, place) => {
        if (mark !== '') typist.type(sheet, find(FRACTIONS, student).row, first + place, mark);
      });
    type('00123', ['b', 'C', '3', '2']);
    type('3E5', ['A', 'x', '-', '']);
    type('1-2', ['0', 'B', '1', '1']);
    const header = shown(FRACTIONS).findIndex((row) => row[0] === 'Student');
    const results = shown(FRACTIONS)
      .slice(header)
      .map((row) => [row[2], ...row.slice(7)]);
    expect(results).toEqual([
      ['Student id', 'Points', '%', 'NF.1', 'NF.10', 'NF.1 points', 'NF.10 points', 'NF.1 %', 'NF.10 %'],
      ['3E5', '0', '0', 'Not yet', '', '0', '', '0.0'],
      ['00123', '7', '100', 'Extension-ready', 'Extension-ready', '4', '4', '100.0', '100.0'],
      ['12345678901234567'],
      ['1-2', '2', '29', 'Not yet', 'Not yet', '1', '1', '25.0', '25.0'],
    ]);
  });

  it('refuses a score that cannot be, in words that help', () => {
    const { workspace, find, tab } = team;
    const typist = workspace.person('ngozi@school.example');
    const { row } = find(FRACTIONS, '1-2');
    const column = find(FRACTIONS, '4').column;
    for (const typed of ['5', 'good', '-1'])
      expect(() => typist.type(tab(FRACTIONS), row, column, typed)).toThrow(
        'violates the data validation rules set on this cell',
      );
    const cell = workspace
      .view()
      .sheets.find((sheet) => sheet.name === FRACTIONS)
      ?.cells.find((each) => each.row === row && each.column === column);
    expect(cell?.validation?.help).toMatch(/^Type points from 0/);
  });

  it('fills Mastery, Summary and Who needs what', async () => {
    expect(team.call('updateMastery').ok).toBe(true);
    await expect(text(team.shown('Mastery'))).toMatchFileSnapshot('snapshots/small-mastery.txt');
    await expect(text(team.shown('Summary'))).toMatchFileSnapshot('snapshots/small-summary.txt');
    await expect(text(team.shown('Who needs what'))).toMatchFileSnapshot('snapshots/small-needs.txt');
  });

  it('every job can be run twice', () => {
    const before = team.workspace.view().sheets.map((sheet) => [sheet.name, sheet.cells.map((cell) => cell.display)]);
    expect(team.call('updateMastery').ok).toBe(true);
    const again = team.workspace.view().sheets.map((sheet) => [sheet.name, sheet.cells.map((cell) => cell.display)]);
    expect(again).toEqual(before);
  });
});

describe('the sample team', () => {
  let team: School;
  beforeAll(() => {
    team = school();
    team.call('loadSample');
  });

  it('walks the four jobs', async () => {
    expect(team.call('updateMastery')).toMatchObject({ ok: true, problems: [] });
    const agenda = team.call('newAgenda');
    expect(agenda).toMatchObject({
      ok: true,
      value: {
        type: 'data analysis',
        date: '2025-11-18',
        reason: 'CA 3 Fractions and volume is scored for 96% of students and has not been discussed.',
      },
    });
    const plan = team.call('newPlan');
    expect(plan).toMatchObject({ ok: true, value: { plan: 'P1', complete: true } });
    const { document: made } = agenda.value as { document: { id: string; title: string; holdsNames: boolean } };
    expect(made).toMatchObject({
      title: 'Sample team: Grade 5 mathematics: Look at results, November 18, 2025',
      holdsNames: true,
    });
    await expect(team.workspace.documentText(made.id)).toMatchFileSnapshot('snapshots/sample-agenda.txt');
    const { document: planned } = plan.value as { document: { id: string } };
    await expect(team.workspace.documentText(planned.id)).toMatchFileSnapshot('snapshots/sample-plan.txt');
  });

  it('makes no second Doc when asked twice', () => {
    const files = team.workspace.files().length;
    const agenda = team.call('newAgenda', { type: 'data analysis', date: '2025-11-18' });
    expect(agenda.value).toMatchObject({ document: { state: 'found' } });
    expect(team.call('newPlan').value).toMatchObject({ plan: 'P1', already: true, document: { state: 'found' } });
    expect(team.workspace.files()).toHaveLength(files);
  });

  it('sends nobody a mail, and logs no name', () => {
    expect(team.workspace.logs).toEqual([]);
  });

  it('is not put into a workbook that has a team', () => {
    expect(team.call('loadSample')).toMatchObject({ ok: false, problems: [{ code: 'team-exists' }] });
  });
});
