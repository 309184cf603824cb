/** What people do to tabs, cells and lists that they should not: the same scores count, or a sentence says what is wrong. */
import { describe, expect, it } from 'vitest';
import type { SavedWorkspace } from '../../local/workspace';
import { FRACTIONS, ITEMS, LEARNINGS, NGOZI, reopened, type School, STUDENTS, school, smallTeam } from './school';

/** Everything a person typed into the workbook, as it shows: what must not be lost. */
function everything(team: School): unknown {
  return team.workspace
    .view()
    .sheets.map((sheet) => [
      sheet.name,
      sheet.cells.filter((cell) => cell.display !== '').map((cell) => [cell.row, cell.column, cell.display]),
    ]);
}

let scoredSaved: SavedWorkspace | undefined;

/** The small team with scores of three students: made once, opened anew for each case. */
function scored(): School {
  scoredSaved ??= scoredTeam().workspace.save();
  return reopened(scoredSaved);
}

function scoredTeam(): School {
  const team = smallTeam();
  const marks = [
    ['00123', 'B', 'A', 3, 2],
    ['3E5', 'A', 'B', 1, 0],
    ['1-2', 'B', 'C', 2, 1],
  ].flatMap(([student, ...cells]) => cells.map((mark, place) => ({ student, item: String(place + 1), mark })));
  const answer = team.call('bringScores', { assessment: 'CA1', marks });
  expect(answer).toMatchObject({ ok: true, value: { scores: 12, students: 3 } });
  return team;
}

/** Percent of each student on the two learnings, as an update leaves them on the Mastery tab, whatever it is called. */
function percents(team: School): Record<string, number> {
  const answer = team.call('updateMastery');
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  const titles = team.workspace.tabs().map(({ name }) => name);
  const tabs = titles.map((title) => team.shown(title));
  const mastery = tabs.find((rows) => rows.some((row) => row.includes('NF.1 note'))) ?? [];
  const top = mastery.findIndex((row) => row.includes('NF.1 note'));
  const [header = [], ...rows] = mastery.slice(top);
  const at = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? '';
  return Object.fromEntries(
    rows.flatMap((row) =>
      ['NF.1', 'NF.10'].flatMap((code) =>
        at(row, `${code} %`) === '' ? [] : [[`${at(row, 'Student id')} ${code}`, Number(at(row, `${code} %`))]],
      ),
    ),
  );
}

const USUAL = percents(scored());

describe('whatever people do to the tabs, the same scores count', () => {
  const person = (team: School) => team.workspace.person(NGOZI);
  it.each<[string, (team: School) => void]>([
    [
      'every tab is renamed',
      (team) => {
        for (const [place, { id }] of team.workspace.tabs().entries()) person(team).renameTab(id, `Tab ${place}`);
      },
    ],
    ['tabs are moved', (team) => person(team).moveTab(team.tab(FRACTIONS), 1)],
    ['the gradebook is sorted by a column', (team) => person(team).sortSheet(team.tab(FRACTIONS), 3, false)],
    ['the roster is sorted', (team) => person(team).sortSheet(team.tab('Roster'), 2, false)],
    [
      'an item column is dragged to the front',
      (team) => person(team).moveColumns(team.tab(FRACTIONS), team.find(FRACTIONS, '3').column, 1, 1),
    ],
    ['the id column is dragged to the end', (team) => person(team).moveColumns(team.tab('Roster'), 1, 1, 8)],
    [
      'columns are inserted among the items',
      (team) => person(team).insertColumns(team.tab(FRACTIONS), team.find(FRACTIONS, '2').column, 2),
    ],
    ['a row is inserted above everything', (team) => person(team).insertRows(team.tab('Roster'), 1, 1)],
    [
      'rows are inserted between students',
      (team) => person(team).insertRows(team.tab(FRACTIONS), team.find(FRACTIONS, '3E5').row, 2),
    ],
    ['a header is renamed', (team) => person(team).type(team.tab('Roster'), 1, 1, 'Kid number')],
    [
      'the gradebook is duplicated and the copy filled with other scores',
      (team) => {
        const copy = person(team).duplicateTab(team.tab(FRACTIONS));
        person(team).type(copy, team.find(FRACTIONS, '3E5').row, team.find(FRACTIONS, '3').column, '3');
      },
    ],
    [
      'columns and rows are hidden',
      (team) => {
        person(team).hideColumns(team.tab(FRACTIONS), 2, 2);
        person(team).hideRows(team.tab('Roster'), 2, 1);
      },
    ],
  ])('%s', (_what, act) => {
    const team = scored();
    act(team);
    expect(percents(team)).toEqual(USUAL);
  });

  it("a column of the team's own keeps its place and its values through an update", () => {
    const team = scored();
    team.call('updateMastery');
    const mastery = team.tab('Mastery');
    const header = team.find('Mastery', 'Student').row;
    const { row } = team.find('Mastery', 'Berg, Liam');
    person(team).insertColumns(mastery, 3, 1);
    person(team).type(mastery, header, 3, 'Bus');
    person(team).type(mastery, row, 3, 'Line 7');
    team.call('updateMastery');
    expect(team.find('Mastery', 'Bus')).toEqual({ row: header, column: 3 });
    expect(team.find('Mastery', 'Line 7')).toEqual({ row: team.find('Mastery', 'Berg, Liam').row, column: 3 });
  });

  it('a duplicate is reported and left alone', () => {
    const team = scored();
    person(team).duplicateTab(team.tab('Roster'));
    expect(team.call('results').problems).toEqual([
      expect.objectContaining({ code: 'tab-duplicate', severity: 'note' }),
    ]);
  });
});

describe('what is broken is said, and nothing is lost', () => {
  const person = (team: School) => team.workspace.person(NGOZI);

  it('a deleted id column stops the job with what to do', () => {
    const team = scored();
    person(team).deleteColumns(team.tab('Roster'), team.find('Roster', 'Student id').column, 1);
    const before = everything(team);
    const answer = team.call('bringRoster', { students: STUDENTS });
    expect(answer.ok).toBe(false);
    expect(answer.problems).toContainEqual(
      expect.objectContaining({ code: 'column-gone', where: 'Roster', remedy: expect.stringContaining('Undo') }),
    );
    expect(everything(team)).toEqual(before);
  });

  it('a deleted item column: its scores are missed by name, the others count', () => {
    const team = scored();
    person(team).deleteColumns(team.tab(FRACTIONS), team.find(FRACTIONS, '3').column, 1);
    const answer = team.call('updateMastery');
    expect(answer.ok).toBe(true);
    expect(answer.problems).toContainEqual(
      expect.objectContaining({ code: 'item-column-gone', message: expect.stringContaining('item 3') }),
    );
    expect(percents(team)).toMatchObject({ '00123 NF.1': 100, '3E5 NF.1': 0 });
  });

  it('a deleted roster: no student is invented', () => {
    const team = scored();
    person(team).deleteTab(team.tab('Roster'));
    const answer = team.call('newAssessment', { title: 'Next', items: ITEMS });
    expect(answer).toMatchObject({ ok: false });
    expect(answer.problems).toContainEqual(expect.objectContaining({ code: 'roster-empty' }));
  });

  it('an empty roster', () => {
    const team = school();
    team.call('setUpTeam', { name: 'New' });
    expect(team.call('bringRoster', { students: [] })).toMatchObject({ ok: false });
  });

  it('an id twice in a list changes nothing', () => {
    const team = smallTeam();
    const before = everything(team);
    const answer = team.call('bringRoster', {
      students: [...STUDENTS, { id: '3E5', last: 'Other', first: 'One', section: 'Period 1' }],
    });
    expect(answer.ok).toBe(false);
    expect(everything(team)).toEqual(before);
  });

  it.each([
    ['7', 'score-above-points'],
    ['-1', 'score-negative'],
    ['good', 'score-is-word'],
    ['3/4', 'score-is-date'],
  ])('a score pasted as %s is named with its place and not counted', (text, code) => {
    const team = scored();
    const { row } = team.find(FRACTIONS, '3E5');
    const { column } = team.find(FRACTIONS, '4');
    person(team).paste(team.tab(FRACTIONS), row, column, [[text]]);
    const answer = team.call('updateMastery');
    expect(answer.ok).toBe(true);
    expect(answer.problems).toEqual([expect.objectContaining({ code, where: `CA1 Fractions, row ${row}, column 4` })]);
    expect(percents(team)).toMatchObject({ '00123 NF.1': 100, '3E5 NF.1': 0 });
  });

  it.each(['0.8', '80%'])('a cut typed as %s stops the job before anything is written', (typed) => {
    const team = scored();
    const row = team.shown('Scale').findIndex(([, name]) => name === 'Proficient') + 1;
    const { column } = team.find('Scale', 'From %');
    person(team).paste(team.tab('Scale'), row, column, [[typed]]);
    const before = everything(team);
    const answer = team.call('updateMastery');
    expect(answer.ok).toBe(false);
    expect(answer.problems).toContainEqual(
      expect.objectContaining({ code: 'cut-below-one', remedy: 'Type 80 without the percent sign.' }),
    );
    expect(everything(team)).toEqual(before);
  });

  it('a blueprint that cannot be says all that is wrong at once', () => {
    const team = smallTeam();
    const answer = team.call('newAssessment', {
      title: 'Broken',
      items: [
        { id: '1', points: 0, learnings: ['NF.1'] },
        { id: '1', points: 1, learnings: ['NF.99'] },
      ],
    });
    expect(answer.ok).toBe(false);
    expect(new Set(answer.problems.map((problem) => problem.code))).toEqual(
      new Set(['item-without-points', 'item-twice', 'learning-unknown']),
    );
  });

  it('something that is no input at all is refused in words', () => {
    const team = smallTeam();
    expect(team.call('newAssessment', { title: 5 })).toMatchObject({
      ok: false,
      problems: [{ code: 'input-unreadable' }],
    });
    expect(team.call('nonsense' as never)).toMatchObject({ ok: false, problems: [{ code: 'job-unknown' }] });
  });

  it('learnings brought twice stand once', () => {
    const team = smallTeam();
    expect(team.call('bringLearnings', { learnings: LEARNINGS })).toMatchObject({
      ok: true,
      value: { added: 0, updated: 2 },
    });
    expect(team.shown('Essential Learnings')).toHaveLength(3);
  });
});
