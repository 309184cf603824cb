import { describe, expect, it } from 'vitest';
import { ERIK, FRACTIONS, ITEMS, NGOZI, type School, STUDENTS, smallTeam } from '../school';
import { bringInto, compare, tabGiven, textGiven } from './bring';

const person = (team: School) => team.workspace.person(NGOZI);

/** Scores of the gradebook by student id, in the order of the items. */
function scores(team: School, title = FRACTIONS): Record<string, string[]> {
  const all = team.shown(title);
  const header = all.find((row) => row.includes('Student id')) ?? [];
  const at = header.indexOf('Student id');
  const columns = ['1', '2', '3', '4'].map((item) => header.indexOf(item));
  return Object.fromEntries(
    all
      .slice(all.indexOf(header) + 1)
      .filter((row) => (row[at] ?? '') !== '')
      .map((row) => [row[at] ?? '', columns.map((column) => row[column] ?? '')]),
  );
}

const CSV = [
  'Student ID,Last,First,Section,1,2,3,4',
  '00123,Ortiz,Maya,Period 1,B,A,3,2',
  '3E5,Berg,Liam,Period 1,A,EX,"1,5",0',
  '1-2,O’Neil,Ana,Period 2,b,C,absent,1',
].join('\n');

describe('what an import would do is said first', () => {
  it('how many students and scores, who is not on the roster, who has no score', () => {
    const team = smallTeam();
    const { comparison } = compare(team, 'CA1', textGiven('a.csv', `${CSV}\n999,Nobody,Else,Period 9,A,A,1,1`));
    expect(comparison.merge.added).toHaveLength(12);
    expect(comparison.match.matched.size).toBe(3);
    expect(comparison.match.notOnRoster).toEqual([3]);
    expect(comparison.merge.withoutScore.map(({ id }) => id)).toEqual(['12345678901234567']);
    expect(comparison.wrong).toBeUndefined();
  });

  it('what it said is what it does', () => {
    const team = smallTeam();
    expect(bringInto(team, 'CA1', textGiven('a.csv', CSV))).toMatchObject({
      ok: true,
      value: { students: 3, scores: 12, differing: 0, withoutScore: 1 },
    });
    expect(scores(team)).toEqual({
      '00123': ['B', 'A', '3', '2'],
      '3E5': ['A', 'x', '1.5', '0'],
      '1-2': ['B', 'C', '-', '1'],
      '12345678901234567': ['', '', '', ''],
    });
    expect(bringInto(team, 'CA1', textGiven('a.csv', CSV))).toMatchObject({
      ok: true,
      value: { students: 0, scores: 0, same: 12 },
    });
  });

  it.each([
    ['keep ours', ['A', 'x', '1.5', '0'], 0],
    ['take theirs', ['B', 'x', '3', '0'], 1],
  ] as const)('where a score stands already: %s', (differing, expected, students) => {
    const team = smallTeam();
    bringInto(team, 'CA1', textGiven('a.csv', CSV));
    const again = textGiven('b.csv', 'Student ID,1,2,3,4\n3E5,B,x,3,0');
    expect(compare(team, 'CA1', again).comparison.merge.differing).toHaveLength(2);
    expect(bringInto(team, 'CA1', again, { differing })).toMatchObject({ ok: true, value: { students, differing: 2 } });
    expect(scores(team)['3E5']).toEqual(expected);
  });

  it('a new attempt is an assessment of its own, and the first stays as it is', () => {
    const team = smallTeam();
    bringInto(team, 'CA1', textGiven('a.csv', CSV));
    const before = scores(team);
    const again = textGiven('b.csv', 'Student ID,1,2,3,4\n3E5,B,A,3,2\n00123,B,A,3,2');
    expect(bringInto(team, 'CA1', again, { differing: 'new attempt' })).toMatchObject({
      ok: true,
      value: { newAttempt: { id: 'CA2', students: 1 } },
    });
    expect(scores(team)).toEqual(before);
    expect(scores(team, 'CA2 Fractions, again')).toEqual({ '3E5': ['B', 'A', '3', '2'] });
    expect(team.shown('Assessments')[2]?.slice(0, 4)).toEqual(['CA2', 'Fractions, again', 'reassessment', 'CA1']);
    // It is an import too, so it can be undone, by itself.
    expect(team.call('undoImport', { assessment: 'CA2' })).toMatchObject({
      ok: true,
      value: { students: 1, scores: 4 },
    });
    expect([scores(team), scores(team, 'CA2 Fractions, again')]).toEqual([before, {}]);
  });

  it('a cell that holds something unreadable is somebody’s: it differs, and is kept', () => {
    const team = smallTeam();
    const { row } = team.find(FRACTIONS, '3E5');
    person(team).paste(team.tab(FRACTIONS), row, team.find(FRACTIONS, '3').column, [['see me']]);
    expect(bringInto(team, 'CA1', textGiven('a.csv', CSV))).toMatchObject({ value: { differing: 1, scores: 11 } });
    expect(scores(team)['3E5']).toEqual(['A', 'x', 'see me', '0']);
  });

  it('a doubtful student is asked, and the answer taken', () => {
    const team = smallTeam();
    const given = textGiven('a.csv', 'Student,Section,1,2,3,4\n"Bergh, Liam",Period 1,B,A,1,1');
    const { comparison } = compare(team, 'CA1', given);
    expect(comparison.match.doubtful).toMatchObject([{ row: 0, candidates: [{ id: '3E5' }] }]);
    expect(comparison.marks).toEqual([]);
    expect(bringInto(team, 'CA1', given, { decisions: { 0: '3E5' } })).toMatchObject({
      value: { students: 1, scores: 4 },
    });
  });

  it('an item that is not recognised is asked, and the answer remembered for this source', () => {
    const team = smallTeam();
    const heading = 'Student ID,1,2,3,The long question';
    expect(compare(team, 'CA1', textGiven('a.csv', `${heading}\n3E5,B,A,1,1`)).comparison.itemMatch.unmatched).toEqual([
      3,
    ]);
    bringInto(team, 'CA1', textGiven('a.csv', `${heading}\n3E5,B,A,1,1`), { items: { 'The long question': '4' } });
    bringInto(team, 'CA1', textGiven('later.csv', `${heading}\n00123,B,A,1,2`));
    expect(scores(team)['00123']).toEqual(['B', 'A', '1', '2']);
  });

  it('another quiz stops and asks', () => {
    const team = smallTeam();
    const { comparison } = compare(team, 'CA1', textGiven('a.csv', 'Student ID,Spelling,Grammar,Essay\n3E5,3,4,5'));
    expect(comparison.wrong).toMatchObject({ code: 'other-assessment', severity: 'stop' });
  });
});

describe('Undo last import', () => {
  it('restores exactly what was there, whatever was sorted, added or made in between', () => {
    const team = smallTeam();
    person(team).type(team.tab(FRACTIONS), team.find(FRACTIONS, '3E5').row, team.find(FRACTIONS, '4').column, '2');
    const before = scores(team);
    bringInto(team, 'CA1', textGiven('a.csv', CSV), { differing: 'take theirs' });
    person(team).sortSheet(team.tab(FRACTIONS), team.find(FRACTIONS, 'Student id').column, false);
    person(team).insertColumns(team.tab(FRACTIONS), 4, 1);
    team.call('newAssessment', { title: 'Other', items: ITEMS });
    person(team).type(team.tab('Roster'), 2, 2, 'Renamed');
    expect(team.call('undoImport', { assessment: 'CA1' })).toMatchObject({
      ok: true,
      value: { students: 3, scores: 12, changedSince: 0 },
    });
    expect(scores(team)).toEqual(before);
    expect(team.call('undoImport', { assessment: 'CA1' })).toMatchObject({
      ok: false,
      problems: [expect.objectContaining({ code: 'nothing-to-undo' })],
    });
  });

  it('says what stood in a cell that the tab takes no more, and gives the others back', () => {
    const team = smallTeam();
    const { row } = team.find(FRACTIONS, '3E5');
    person(team).paste(team.tab(FRACTIONS), row, team.find(FRACTIONS, '3').column, [['see me']]);
    person(team).type(team.tab(FRACTIONS), row, team.find(FRACTIONS, '4').column, '2');
    bringInto(team, 'CA1', textGiven('a.csv', CSV), { differing: 'take theirs' });
    expect(team.call('undoImport', { assessment: 'CA1' })).toMatchObject({
      ok: true,
      problems: [{ code: 'score-not-taken-back', where: 'Fractions, student 3E5, item 3' }],
    });
    expect(scores(team)['3E5']).toEqual(['', '', '', '2']);
  });

  it('leaves what a colleague typed since', () => {
    const team = smallTeam();
    bringInto(team, 'CA1', textGiven('a.csv', CSV));
    team.workspace
      .person(ERIK)
      .type(team.tab(FRACTIONS), team.find(FRACTIONS, '3E5').row, team.find(FRACTIONS, '3').column, '2');
    expect(team.call('undoImport', { assessment: 'CA1' })).toMatchObject({ value: { scores: 11, changedSince: 1 } });
    expect(scores(team)).toEqual({
      '00123': ['', '', '', ''],
      '3E5': ['', '', '2', ''],
      '1-2': ['', '', '', ''],
      '12345678901234567': ['', '', '', ''],
    });
  });

  it('takes out the rows that the import added', () => {
    const team = smallTeam();
    team.call('bringRoster', {
      students: [...STUDENTS, { id: '77', last: 'Zhou', first: 'Wei', section: 'Period 1' }],
    });
    bringInto(team, 'CA1', textGiven('a.csv', 'Student ID,1,2,3,4\n77,B,A,1,1\n3E5,B,A,1,1'));
    expect(Object.keys(scores(team))).toContain('77');
    team.call('undoImport', { assessment: 'CA1' });
    expect(Object.keys(scores(team))).not.toContain('77');
    expect(scores(team)['3E5']).toEqual(['', '', '', '']);
  });
});

describe('several teachers at once', () => {
  const part = (id: string): ReturnType<typeof textGiven> =>
    textGiven(`${id}.csv`, `Student ID,1,2,3,4\n${id},B,A,1,1`);

  it('each imports a section at the same time, and nothing is lost', () => {
    const team = smallTeam();
    let nested: unknown;
    // Erik's import runs from beginning to end after Ngozi's has read and before it writes.
    team.workspace.faults.before('Lock.tryLock', 1, () => {
      nested = bringInto(team, 'CA1', part('00123'), { email: ERIK });
    });
    expect(bringInto(team, 'CA1', part('3E5'))).toMatchObject({ ok: true, value: { students: 1, scores: 4 } });
    expect(nested).toMatchObject({ ok: true, value: { students: 1, scores: 4 } });
    expect(scores(team)).toMatchObject({ '00123': ['B', 'A', '1', '1'], '3E5': ['B', 'A', '1', '1'] });
  });

  it('a colleague sorts and types between our look and our writing: every score finds its student', () => {
    const team = smallTeam();
    team.workspace.faults.before('Lock.tryLock', 1, () => {
      const erik = team.workspace.person(ERIK);
      erik.type(team.tab(FRACTIONS), team.find(FRACTIONS, '3E5').row, team.find(FRACTIONS, '3').column, '2');
      erik.sortSheet(team.tab(FRACTIONS), team.find(FRACTIONS, 'Student id').column, false);
    });
    expect(bringInto(team, 'CA1', textGiven('a.csv', CSV))).toMatchObject({
      ok: true,
      value: { differing: 1, scores: 11 },
    });
    expect(scores(team)).toMatchObject({
      '00123': ['B', 'A', '3', '2'],
      '3E5': ['A', 'x', '2', '0'],
      '1-2': ['B', 'C', '-', '1'],
    });
  });

  it('a colleague holds the lock: nothing is written, and the words say to try again', () => {
    const team = smallTeam();
    team.workspace.faults.holdLocks(1);
    expect(bringInto(team, 'CA1', part('3E5'))).toMatchObject({ ok: false, problems: [{ code: 'busy' }] });
    expect(scores(team)['3E5']).toEqual(['', '', '', '']);
  });
});

describe('a form’s tab', () => {
  it('is remembered: new responses are counted and come in without asking for the key again', () => {
    const team = smallTeam();
    const tab = person(team).addTab('Form Responses 1');
    const heading = [
      'Timestamp',
      'Last name',
      'First name',
      'First question',
      'Second question',
      'Third question',
      'Fourth question',
    ];
    person(team).paste(tab, 1, 1, [
      heading,
      ['10/8/2026 9:00:00', 'Key', 'The', 'one', 'two', 'three', 'four'],
      ['10/8/2026 9:05:00', 'Ortiz', 'Maya', 'one', 'two', 'no', 'four'],
    ]);
    const given = () => tabGiven(team, tab);
    expect(bringInto(team, 'CA1', given(), { said: { keyLine: 2 } })).toMatchObject({
      ok: true,
      value: { students: 1, scores: 4 },
    });
    expect(team.call('newResponses').value).toEqual({ waiting: [] });
    person(team).paste(tab, 4, 1, [
      ['10/8/2026 9:15:00', 'Berg', 'Liam', 'one', 'no', 'three', 'four'],
      ['10/8/2026 9:16:00', "O'Neil", 'Ana', 'no', 'no', 'no', 'four'],
    ]);
    person(team).renameTab(tab, 'Exit slip');
    expect(team.call('newResponses').value).toEqual({
      waiting: [{ assessment: 'CA1', title: 'Fractions', sheetId: tab, responses: 2 }],
    });
    expect(bringInto(team, 'CA1', given())).toMatchObject({ ok: true, value: { students: 2, scores: 8 } });
    expect(scores(team)['3E5']).toEqual(['1', '0', '3', '2']);
    expect(team.call('newResponses').value).toEqual({ waiting: [] });
  });
});
