import { describe, expect, it } from 'vitest';
import { FRACTIONS, ITEMS, NGOZI, type School, STUDENTS, smallTeam } from '../school';

const NO_CHANGE = { assessment: 'CA1', students: 0, items: [], removed: [], restored: [] };

function scored(): School {
  const team = smallTeam();
  const marks = [
    ['00123', 'B', 'A', 3, 2],
    ['3E5', 'A', 'x', 1, 0],
    ['1-2', 'B', 'C', '-', 1],
  ].flatMap(([student, ...cells]) => cells.map((mark, place) => ({ student, item: String(place + 1), mark })));
  expect(team.call('bringScores', { assessment: 'CA1', marks })).toMatchObject({ ok: true, value: { scores: 12 } });
  return team;
}

/** Rows of the gradebook by student id: scores and results by header. */
function rows(team: School): Record<string, Record<string, string>> {
  const all = team.shown(FRACTIONS);
  const header = all.find((row) => row.includes('Student id')) ?? [];
  const at = header.indexOf('Student id');
  return Object.fromEntries(
    all
      .slice(all.indexOf(header) + 1)
      .filter((row) => (row[at] ?? '') !== '')
      .map((row) => [row[at] ?? '', Object.fromEntries(header.map((name, place) => [name, row[place] ?? '']))]),
  );
}

/** Student ids from the top of the gradebook down. */
function order(team: School): string[] {
  const all = team.shown(FRACTIONS);
  const header = all.findIndex((row) => row.includes('Student id'));
  return all.slice(header + 1).map((row) => row[all[header]?.indexOf('Student id') ?? 0] ?? '');
}

const person = (team: School) => team.workspace.person(NGOZI);
const typeItem = (team: School, item: string, header: string, text: string): void => {
  const { row } = itemRow(team, item);
  person(team).type(team.tab('Items'), row, team.find('Items', header).column, text);
};
function itemRow(team: School, item: string): { row: number } {
  const place = team.shown('Items').findIndex((row) => row[1] === item);
  return { row: place + 1 };
}
const refresh = (team: School): Record<string, unknown> => {
  const answer = team.call('refreshGradebook', { assessment: 'CA1' });
  expect(answer.problems).toEqual([]);
  return answer.value;
};

describe('Refresh', () => {
  it('changes nothing where nothing changed', () => {
    const team = scored();
    const before = team.shown(FRACTIONS);
    expect(refresh(team)).toEqual(NO_CHANGE);
    expect(team.shown(FRACTIONS)).toEqual(before);
  });

  it('gives a new student a row, and one who moved the new section', () => {
    const team = scored();
    team.call('bringRoster', {
      students: [
        ...STUDENTS.slice(1),
        { ...STUDENTS[0], section: 'Period 2' },
        { id: '77', last: 'Zhou', first: 'Wei', section: 'Period 1' },
      ],
    });
    expect(refresh(team)).toMatchObject({ students: 1 });
    expect(rows(team)['77']).toMatchObject({ Student: 'Zhou, Wei', Section: 'Period 1', '%': '' });
    expect(rows(team)['00123']).toMatchObject({ Section: 'Period 2', '1': 'B', '3': '3', '%': '100' });
    person(team).type(team.tab(FRACTIONS), team.find(FRACTIONS, '77').row, team.find(FRACTIONS, '4').column, '1');
    expect(rows(team)['77']).toMatchObject({ '%': '50', 'NF.1': 'Not yet' });
  });

  it('puts a new student into their section by name, also where a new section begins', () => {
    const team = scored();
    const joined = [
      { id: 'n80', last: 'Castro', first: 'Eva', section: 'Period 1' },
      { id: 'n81', last: 'Abara', first: 'Obi', section: 'Period 1' },
      { id: 'n82', last: 'Zhou', first: 'Wei', section: 'Period 1' },
      { id: 'n83', last: 'Young', first: 'Kai', section: 'Period 0' },
    ];
    const before = rows(team);
    team.call('bringRoster', { students: [...STUDENTS, ...joined] });
    expect(refresh(team)).toMatchObject({ students: 4 });
    expect(order(team)).toEqual(['n83', 'n81', '3E5', 'n80', '00123', 'n82', '12345678901234567', '1-2']);
    expect(rows(team)).toMatchObject(before);
    expect(refresh(team)).toEqual(NO_CHANGE);
    // The new rows score like the others.
    for (const id of ['n83', 'n80', 'n82']) {
      person(team).type(team.tab(FRACTIONS), team.find(FRACTIONS, id).row, team.find(FRACTIONS, '1').column, 'B');
      expect(rows(team)[id]).toMatchObject({ '%': '100', 'NF.1': 'Extension-ready' });
    }
  });

  it('leaves an order of the team alone: the new student comes at the end', () => {
    const team = scored();
    person(team).sortSheet(team.tab(FRACTIONS), team.find(FRACTIONS, 'Student id').column);
    const sorted = order(team);
    team.call('bringRoster', {
      students: [...STUDENTS, { id: 'n81', last: 'Abara', first: 'Obi', section: 'Period 1' }],
    });
    refresh(team);
    expect(order(team)).toEqual([...sorted, 'n81']);
  });

  it('gives a late item its column, in its place, with rule and formulas', () => {
    const team = scored();
    const last = team.shown('Items').length + 1;
    for (const [place, text] of ['CA1', '5', 'Late', '4', 'NF.10'].entries())
      person(team).type(team.tab('Items'), last, place + 1, text);
    expect(refresh(team)).toMatchObject({ items: ['5'] });
    const header = team.shown(FRACTIONS).find((each) => each.includes('Student id')) ?? [];
    const column = header.indexOf('5') + 1;
    expect(column).toBe(header.indexOf('4') + 2);
    const { row } = team.find(FRACTIONS, '00123');
    expect(() => person(team).type(team.tab(FRACTIONS), row, column, '5')).toThrow(
      'violates the data validation rules',
    );
    person(team).type(team.tab(FRACTIONS), row, column, '2');
    // NF.10 asks for items 2 (1 point), 3 (3 points) and 5 (4 points): 6 of 8.
    expect(rows(team)['00123']).toMatchObject({
      '5': '2',
      'NF.10 points': '6',
      'NF.10 %': '75.0',
      'NF.10': 'Approaching',
      '%': '82',
    });
  });

  it('follows a changed key and changed points, and rewrites the notes', () => {
    const team = scored();
    typeItem(team, '1', 'Key', 'A');
    typeItem(team, '3', 'Points', '6');
    expect(refresh(team)).toEqual(NO_CHANGE);
    // Item 1 is now wrong for 00123; 3 of 6 points on item 3: 0 + 1 + 3 + 2 of 10.
    expect(rows(team)['00123']).toMatchObject({ '1': 'B', '3': '3', Points: '6', '%': '60' });
    const note = team.workspace
      .view()
      .sheets.find(({ name }) => name === FRACTIONS)
      ?.cells.find(({ display, row }) => display === '3' && row === team.find(FRACTIONS, 'Student id').row)?.note;
    expect(note).toContain('(0 to 6)');
  });

  it('keeps the scores of a removed item aside, named, and gives them back with it', () => {
    const team = scored();
    const before = rows(team);
    person(team).deleteRows(team.tab('Items'), itemRow(team, '3').row, 1);
    expect(refresh(team)).toMatchObject({ removed: [{ item: '3', scores: 3 }] });
    expect(rows(team)['00123']).toEqual({
      ...withoutItem3(before['00123']),
      Points: '4',
      'NF.10 points': '1',
      'NF.10 %': '100.0',
      '%': '100',
    });
    expect(team.shown('Log').map(([key]) => key)).toContain('aside/CA1/3/0');
    expect(refresh(team)).toEqual(NO_CHANGE);
    const again = team.shown('Items').length + 1;
    for (const [place, text] of ['CA1', '3', '', '3', 'NF.10'].entries())
      if (text !== '') person(team).type(team.tab('Items'), again, place + 1, text);
    expect(refresh(team)).toMatchObject({ items: ['3'], restored: [{ item: '3', scores: 3 }] });
    expect(rows(team)).toEqual(before);
    expect(team.shown('Log').map(([key]) => key)).not.toContain('aside/CA1/3/0');
  });

  it('gives back what the item still takes; the rest stays aside, and nothing stops the refresh', () => {
    const team = scored();
    person(team).deleteRows(team.tab('Items'), itemRow(team, '1').row, 1);
    expect(refresh(team)).toMatchObject({ removed: [{ item: '1', scores: 3 }] });
    const again = team.shown('Items').length + 1;
    // Without a key the letters B, A, B mean nothing.
    for (const [place, text] of ['CA1', '1', '', '1', 'NF.1'].entries())
      if (text !== '') person(team).type(team.tab('Items'), again, place + 1, text);
    expect(refresh(team)).toMatchObject({ items: ['1'], restored: [{ item: '1', scores: 0, left: 3 }] });
    expect(team.shown('Log').map(([key]) => key)).toContain('aside/CA1/1/0');
    person(team).deleteRows(team.tab('Items'), itemRow(team, '1').row, 1);
    typeItem(team, '2', 'Key', 'A');
    refresh(team);
    person(team).deleteRows(team.tab('Items'), itemRow(team, '2').row, 1);
    expect(refresh(team)).toMatchObject({ removed: [{ item: '2', scores: 3 }] });
    const third = team.shown('Items').length + 1;
    for (const [place, text] of ['CA1', '2', '', '1', 'NF.1'].entries())
      if (text !== '') person(team).type(team.tab('Items'), third, place + 1, text);
    expect(refresh(team)).toMatchObject({ items: ['2'], restored: [{ item: '2', scores: 1, left: 2 }] });
    expect(rows(team)['3E5']).toMatchObject({ 2: 'x' });
    const log = team.shown('Log').find(([key]) => key === 'aside/CA1/2/0');
    expect(JSON.parse(log?.[3] ?? '')).toEqual({ '00123': 'A', '1-2': 'C' });
    person(team).deleteRows(team.tab('Items'), itemRow(team, '2').row, 1);
    expect(refresh(team)).toMatchObject({ removed: [{ item: '2', scores: 1 }] });
    const all = team.shown('Log').find(([key]) => key === 'aside/CA1/2/0');
    expect(JSON.parse(all?.[3] ?? '')).toEqual({ '00123': 'A', '1-2': 'C', '3E5': 'x' });
  });

  it('a learning that no item asks for any more loses its columns; one that is new gets them', () => {
    const team = scored();
    typeItem(team, '2', 'Essential learnings', 'NF.1');
    typeItem(team, '3', 'Essential learnings', 'NF.1');
    expect(refresh(team)).toEqual(NO_CHANGE);
    expect(new Set(Object.keys(rows(team)['00123'] ?? {}))).toEqual(
      new Set(['Student', 'Section', 'Student id', '1', '2', '3', '4', 'Points', '%', 'NF.1', 'NF.1 points', 'NF.1 %']),
    );
    expect(rows(team)['3E5']).toMatchObject({ 'NF.1 points': '1', 'NF.1 %': '16.7' });
    typeItem(team, '3', 'Essential learnings', 'NF.10');
    refresh(team);
    expect(rows(team)['3E5']).toMatchObject({
      'NF.1 points': '0',
      'NF.10 points': '1',
      'NF.10 %': '33.3',
      'NF.10': 'Not yet',
    });
  });

  it('leaves lines, columns and colours of the team alone, and mends what was dragged', () => {
    const team = scored();
    const sheet = team.tab(FRACTIONS);
    person(team).insertRows(sheet, 1, 1);
    person(team).type(sheet, 1, 1, 'Our second try at fractions');
    person(team).insertColumns(sheet, team.find(FRACTIONS, '2').column, 1);
    const own = team.find(FRACTIONS, '2').column - 1;
    person(team).type(sheet, team.find(FRACTIONS, 'Student id').row, own, 'Bus');
    person(team).type(sheet, team.find(FRACTIONS, '00123').row, own, '7');
    person(team).moveColumns(sheet, team.find(FRACTIONS, '3').column, 1, 1);
    const before = rows(team);
    refresh(team);
    expect(team.shown(FRACTIONS)[0]?.[1]).toBe('Our second try at fractions');
    expect(rows(team)['00123']).toEqual({
      ...before['00123'],
      Bus: '7',
      Points: '7',
      '%': '100',
      'NF.10 %': '100.0',
      'NF.10 points': '4',
      'NF.10': 'Extension-ready',
    });
    expect(rows(team)['3E5']).toMatchObject({ '3': '1', Points: '1', 'NF.10 points': '1', 'NF.10 %': '33.3' });
  });

  it('brings a deleted gradebook back empty', () => {
    const team = scored();
    person(team).deleteTab(team.tab(FRACTIONS));
    expect(refresh(team)).toMatchObject({ students: 4 });
    expect(rows(team)['00123']).toMatchObject({ '1': '', '%': '' });
  });

  it('does not add students to an assessment of chosen ones', () => {
    const team = scored();
    team.call('newAssessment', {
      title: 'Again',
      kind: 'reassessment',
      reassesses: 'CA1',
      items: ITEMS,
      students: ['3E5'],
    });
    expect(team.call('refreshGradebook', { assessment: 'CA2' }).value).toMatchObject({ students: 0 });
    expect(team.shown('CA2 Again').filter((row) => row.includes('3E5'))).toHaveLength(1);
    expect(team.shown('CA2 Again').some((row) => row.includes('00123'))).toBe(false);
  });
});

describe('Change the blueprint', () => {
  const base = { assessment: 'CA1', title: 'Fractions', kind: 'formative', givenOn: '2025-10-01' };

  it('screens an item out, sets points needed, and the tab says what counts', () => {
    const team = scored();
    const items = ITEMS.map((item) => (item.id === '4' ? { ...item, screening: 'drop' } : item));
    const answer = team.call('saveBlueprint', { ...base, items, pointsNeeded: [{ learning: 'NF.10', points: 3 }] });
    expect(answer).toMatchObject({ ok: true, problems: [] });
    // NF.1: items 1 and 2. NF.10: 4 points, 3 of them proficient: 4 of 4 is 100, 1 of 3 in proportion 1.33 of 4.
    expect(rows(team)['00123']).toMatchObject({ 'NF.1 points': '2', 'NF.10 %': '100.0', '%': '100' });
    expect(rows(team)['3E5']).toMatchObject({ 'NF.1 points': '0', 'NF.10 %': '35.6' });
    expect(team.shown('Assessments')[1]).toContain('NF.10 3');
    const results = team.call('updateMastery');
    expect(results.ok).toBe(true);
    expect(team.shown('Mastery').find((row) => row.includes('3E5'))).toContain('36');
  });

  it.each([
    [5, 'points-needed-out-of-range'],
    [0, 'points-needed-out-of-range'],
  ])('refuses %i points needed of 4', (points, code) => {
    const team = scored();
    const answer = team.call('saveBlueprint', { ...base, items: ITEMS, pointsNeeded: [{ learning: 'NF.10', points }] });
    expect(answer).toMatchObject({ ok: false, problems: [expect.objectContaining({ code })] });
  });

  it('takes an item out with its row and its column, and adds a learning that is new', () => {
    const team = scored();
    const items = [...ITEMS.filter(({ id }) => id !== '2'), { id: '5', points: 1, learnings: ['NF.2'] }];
    expect(
      team.call('saveBlueprint', { ...base, items, newLearnings: [{ code: 'NF.2', statement: 'Multiply' }] }),
    ).toMatchObject({
      ok: true,
      value: { removed: [{ item: '2', scores: 3 }], items: ['5'] },
    });
    expect(team.shown('Items').map((row) => row[1])).toEqual(['Item', '1', '3', '4', '5']);
    expect(Object.keys(rows(team)['00123'] ?? {})).toContain('NF.2 %');
    expect(team.shown('Essential Learnings').map((row) => row[0])).toEqual(['Code', 'NF.1', 'NF.10', 'NF.2']);
  });

  it('points needed typed into the tab that cannot be read are named, and percents are used', () => {
    const team = scored();
    person(team).type(team.tab('Assessments'), 2, team.find('Assessments', 'Points needed').column, 'three');
    expect(team.call('updateMastery').problems).toContainEqual(
      expect.objectContaining({ code: 'points-needed-unreadable', where: 'Assessments, CA1, column Points needed' }),
    );
  });
});

function withoutItem3(row: Record<string, string> | undefined): Record<string, string> {
  const { '3': _item, ...rest } = row ?? {};
  return rest;
}
