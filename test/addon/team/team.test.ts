// Set-up, settings, roster, learnings, district file, sample and a new year, through `call` on the built bundle.
import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Moment } from '../../../local/workspace/sheets';
import { DISTRICT_SCHEMA } from '../../../src/domain/district-file';
import { ERIK, FRACTIONS, NGOZI, type School, STUDENTS, school, smallTeam } from '../school';

/** Rows of a tab by the cell of its first column. */
function rows(team: School, title: string): Record<string, string[]> {
  return Object.fromEntries(
    team
      .shown(title)
      .slice(1)
      .map((row) => [row[0] ?? '', row]),
  );
}

/** 1-based column of an item in the gradebook. */
function itemColumn(team: School, item: string): number {
  const header = team.shown(FRACTIONS).find((row) => row.includes('Student id')) ?? [];
  return header.indexOf(item) + 1;
}

const named = (team: School) => team.workspace.tabs().map(({ name }) => name);

describe('set-up', () => {
  it('asks for a name, and everything else has a default that stands in the workbook', () => {
    const team = school();
    expect(team.call('setUpTeam', { name: ' Grade 6 ' }).ok).toBe(true);
    expect(rows(team, 'Team')['Team name']?.[1]).toBe('Grade 6');
    expect(rows(team, 'Team')['We call ourselves']?.[1]).toBe('PLT');
    expect(
      team
        .shown('Scale')
        .slice(1)
        .map((row) => row[1]),
    ).toEqual(['Extension-ready', 'Proficient', 'Approaching', 'Not yet']);
    expect(team.shown('Norms').length).toBeGreaterThan(6);
  });

  it('again, with another name, leaves what the team has', () => {
    const team = school();
    team.call('setUpTeam', { name: 'Grade 6', school: 'Oak' });
    team.call('setUpTeam', { name: 'Grade 7' });
    expect(rows(team, 'Team').School?.[1]).toBe('Oak');
    expect(rows(team, 'Team')['Team name']?.[1]).toBe('Grade 7');
  });
});

describe('settings', () => {
  let untouched: School;
  beforeAll(() => {
    untouched = smallTeam();
  });
  const save = (team: School, key: string, from: string, to: string) =>
    team.call('saveSettings', { fields: [{ key, from, to }] });

  it.each([
    ['meetingMinutes', '45', '5'],
    ['meetingMinutes', '45', 'long'],
    ['meetingStart', '', '25:00'],
    ['meetingStart', '', 'after school'],
    ['meetingDay', '', 'Someday'],
    ['rule', 'Most recent', 'Coin toss'],
    ['classReteachBelow', '70', '0'],
    ['classReteachBelow', '70', '0.7'],
    ['smallestGroup', '10', '1'],
    ['label', 'PLT', 'A name that is far too long for any agenda'],
    ['name', 'Small team', ''],
  ])('%s: "%s" to "%s" gives a sentence and changes nothing', (key, from, to) => {
    const team = untouched;
    const before = team.shown('Team');
    const answer = save(team, key, from, to);
    expect(answer.ok).toBe(false);
    expect(answer.problems[0]?.message).toMatch(/\.$/);
    expect(answer.problems[0]?.remedy).not.toBe('');
    expect(team.shown('Team')).toEqual(before);
  });

  it.each([
    ['meetingStart', '', '2:45 PM', 'Meeting start', '14:45'],
    ['meetingStart', '', '9.05', 'Meeting start', '09:05'],
    ['meetingDay', '', 'tue', 'Meeting day', 'Tuesday'],
    ['rule', 'Most recent', 'highest', 'Mastery rule', 'Highest'],
    ['classReteachBelow', '70', '', 'Class reteach below %', '70'],
  ])('%s: "%s" to "%s" is understood', (key, from, to, setting, shown) => {
    const team = smallTeam();
    expect(save(team, key, from, to)).toMatchObject({ ok: true });
    expect(rows(team, 'Team')[setting]?.[1]).toBe(shown);
  });

  it('two people at the form: neither loses what the other saved', () => {
    const team = smallTeam();
    team.workspace.setAccess(ERIK, 'editor');
    expect(save(team, 'school', '', 'Oak').ok).toBe(true);
    expect(team.call('saveSettings', { fields: [{ key: 'course', from: '', to: 'Maths' }] }, ERIK).ok).toBe(true);
    const late = team.call('saveSettings', { fields: [{ key: 'school', from: '', to: 'Elm' }] }, ERIK);
    expect(late.problems[0]).toMatchObject({ code: 'changed-meanwhile', message: expect.stringContaining('"Oak"') });
    expect(rows(team, 'Team').School?.[1]).toBe('Oak');
    expect(rows(team, 'Team').Course?.[1]).toBe('Maths');
  });

  it('another rule begins with its own usual value', () => {
    const team = smallTeam();
    save(team, 'rule', 'Most recent', 'Decaying average');
    save(team, 'ruleValue', '', '0.8');
    save(team, 'rule', 'Decaying average', 'Shown several times');
    expect(rows(team, 'Team')['Mastery rule value']?.[1] ?? '').toBe('');
    expect(save(team, 'ruleValue', '', '0.8').ok).toBe(false);
  });

  it('settings that were sorted in the tab are read all the same', () => {
    const team = smallTeam();
    save(team, 'rule', 'Most recent', 'Decaying average');
    save(team, 'ruleValue', '', '0.8');
    team.workspace.person(NGOZI).sortSheet(team.tab('Team'), 1, false);
    const { value } = team.call('settings');
    expect(value.fields).toContainEqual(expect.objectContaining({ key: 'ruleValue', value: '0.8' }));
  });

  it('a norm in other words keeps its place and what stands beside it; others are not touched', () => {
    const team = smallTeam();
    const [, first = [], second = []] = team.shown('Norms');
    const tab = team.tab('Norms');
    team.workspace.person(NGOZI).insertColumns(tab, 2, 1);
    team.workspace.person(NGOZI).type(tab, 1, 2, 'Why');
    team.workspace.person(NGOZI).type(tab, 2, 2, 'the year we ran over');
    team.workspace.person(NGOZI).type(tab, team.shown('Norms').length + 1, 1, 'We sing.');
    const answer = team.call('saveNorms', {
      changed: [{ from: first[0], to: 'We begin on time.' }],
      added: ['We laugh.'],
      removed: [second[0]],
    });
    expect(answer.ok).toBe(true);
    const after = team.shown('Norms').slice(1);
    expect(after[0]).toEqual(['We begin on time.', 'the year we ran over']);
    expect(after.map((row) => row[0])).not.toContain(second[0]);
    expect(after.map((row) => row[0]).slice(-2)).toEqual(['We sing.', 'We laugh.']);
  });

  it('a member who is renamed keeps row and turn; a bad address is named', () => {
    const team = smallTeam();
    team.call('saveMembers', { changed: [], added: [{ name: 'Ann', email: '', sections: ['P1'], active: true }] });
    const to = { name: 'Ann Reyes', email: 'ann at school', sections: ['P1', 'P2'], active: true };
    expect(team.call('saveMembers', { changed: [{ from: 'Ann', to }], added: [] }).problems[0]?.code).toBe(
      'email-unreadable',
    );
    expect(
      team.call('saveMembers', { changed: [{ from: 'Ann', to: { ...to, email: 'ann@s.example' } }], added: [] }).ok,
    ).toBe(true);
    expect(team.shown('Members').slice(1)).toEqual([['Ann Reyes', 'ann@s.example', 'P1; P2', '1', 'yes']]);
  });

  it('a member typed into the tab without a word under Active is a member', () => {
    const team = smallTeam();
    team.workspace.person(NGOZI).type(team.tab('Members'), 2, 1, 'Bo');
    expect(team.call('settings').value.members).toMatchObject([{ name: 'Bo', active: true }]);
  });
});

describe('the scale', () => {
  let untouched: School;
  beforeAll(() => {
    untouched = smallTeam();
  });
  const two = {
    levels: [
      { rank: 2, name: 'Yes', from: 70, colour: '#9fc5e8' },
      { rank: 1, name: 'No', from: 0, colour: '#f4cccc' },
    ],
    proficientRank: 2,
  };

  it('changes above every gradebook too: a score typed afterwards shows the new level', () => {
    const team = smallTeam();
    const person = team.workspace.person(NGOZI);
    const from = team.call('settings').value.scale;
    expect(team.call('saveScale', { from, to: two })).toMatchObject({ ok: true, value: { gradebooks: 1 } });
    expect(team.shown('Scale').length).toBe(3);
    const tab = team.tab(FRACTIONS);
    const row = team.find(FRACTIONS, '3E5').row;
    for (const [item, mark] of [
      ['1', 'B'],
      ['2', 'A'],
      ['4', '2'],
    ] as const)
      person.type(tab, row, itemColumn(team, item), mark);
    const line = team.shown(FRACTIONS)[row - 1] ?? [];
    expect(line).toContain('Yes');
    expect(line).not.toContain('Proficient');
    expect(team.call('saveScale', { from: two, to: from }).ok).toBe(true);
    expect(team.shown(FRACTIONS)[team.find(FRACTIONS, '3E5').row - 1]).toContain('Extension-ready');
  });

  it.each([
    ['a cut out of order', { ...two, levels: [{ ...two.levels[0], from: 0 }, two.levels[1]] }],
    [
      'a cut of 0.7, which a sheet makes of "70%"',
      { ...two, levels: [{ ...two.levels[0], from: 0.7 }, two.levels[1]] },
    ],
    ['a level without a name', { ...two, levels: [{ ...two.levels[0], name: '' }, two.levels[1]] }],
    ['two levels of one name', { ...two, levels: [{ ...two.levels[0], name: 'No' }, two.levels[1]] }],
    ['nothing proficient', { ...two, proficientRank: 1 }],
    ['one level', { levels: [two.levels[1]], proficientRank: 1 }],
  ])('%s gives a sentence and changes nothing', (_what, to) => {
    const team = untouched;
    const before = [team.shown('Scale'), team.shown(FRACTIONS)];
    const answer = team.call('saveScale', { from: team.call('settings').value.scale, to });
    expect(answer.ok).toBe(false);
    expect(answer.problems[0]?.message).not.toBe('');
    expect([team.shown('Scale'), team.shown(FRACTIONS)]).toEqual(before);
  });
});

describe("a district's file", () => {
  let untouched: School;
  beforeAll(() => {
    untouched = smallTeam();
  });
  it('carries scale, rule, thresholds and norms to another team, and locks what it says', () => {
    const one = smallTeam();
    one.call('saveSettings', {
      fields: [
        { key: 'rule', from: 'Most recent', to: 'Highest' },
        { key: 'label', from: 'PLT', to: 'PLC' },
      ],
    });
    const { file } = one.call('saveDistrictFile').value as { file: Record<string, unknown> };
    expect(JSON.stringify(file)).not.toContain('Small team');
    const boxes = [{ agenda: 'data analysis', order: 1, title: 'Cheers', minutes: 3, prompts: ['Who?', 'What?'] }];
    const text = JSON.stringify({
      ...file,
      locked: ['rule', 'scale', 'norms'],
      subgroupColumns: ['EL'],
      agendaBoxes: boxes,
    });
    const other = smallTeam();
    expect(other.call('startFromDistrict', { text })).toMatchObject({ ok: true });
    expect(rows(other, 'Team')['We call ourselves']?.[1]).toBe('PLC');
    expect(rows(other, 'Team')['Team name']?.[1]).toBe('Small team');
    expect(other.call('saveDistrictFile').value.file).toMatchObject({ agendaBoxes: boxes, subgroupColumns: ['EL'] });
    const { scale } = other.call('settings').value;
    for (const answer of [
      other.call('saveSettings', { fields: [{ key: 'rule', from: 'Highest', to: 'Average' }] }),
      other.call('saveScale', { from: scale, to: scale }),
      other.call('saveNorms', { changed: [], added: ['We sing.'], removed: [] }),
    ])
      expect(answer.problems[0]?.code).toBe('set-by-district');
  });

  const good = { schema: DISTRICT_SCHEMA, version: 1, settings: { label: 'PLC' } };
  it.each([
    ['no JSON', 'label: PLC'],
    ['another JSON file', '{"CFItems": []}'],
    ['a newer version', JSON.stringify({ ...good, version: 2 })],
    ['a key that we do not know', JSON.stringify({ ...good, color: 'red' })],
    ['a setting that we do not know', JSON.stringify({ ...good, settings: { label: 'PLC', lunch: 'noon' } })],
    ['a setting that does not fit', JSON.stringify({ ...good, settings: { label: 'PLC', smallestGroup: 'few' } })],
    ['a lock on nothing', JSON.stringify({ ...good, locked: ['everything'] })],
    [
      'a scale out of order',
      JSON.stringify({
        ...good,
        scale: {
          levels: [
            { rank: 2, name: 'A', from: 0, colour: '#ffffff' },
            { rank: 1, name: 'B', from: 0, colour: '#ffffff' },
          ],
          proficientRank: 2,
        },
      }),
    ],
    ['a norm that is a number', JSON.stringify({ ...good, norms: [3] })],
  ])('%s changes nothing and says what is wrong', (_what, text) => {
    const team = untouched;
    const before = JSON.stringify(team.workspace.save().spreadsheet);
    const answer = team.call('startFromDistrict', { text });
    expect(answer.ok).toBe(false);
    expect(answer.problems.every(({ message, remedy }) => message !== '' && remedy !== '')).toBe(true);
    expect(JSON.stringify(team.workspace.save().spreadsheet)).toBe(before);
  });
});

describe('who can open the file', () => {
  it('says who of them is not a member, and needs no further scope', () => {
    const team = smallTeam();
    team.call('saveMembers', {
      changed: [],
      added: [{ name: 'Ngozi', email: NGOZI.toUpperCase(), sections: [], active: true }],
    });
    const { people } = team.call('whoCanOpen').value as { people: { email: string; member: string | null }[] };
    expect(people.find(({ email }) => email === NGOZI)?.member).toBe('Ngozi');
    expect(people.filter(({ member }) => member === null).length).toBe(2);
  });
});

describe('members from those who can open the file', () => {
  interface Listed {
    readonly email: string;
    readonly proposed: { readonly from: string | null; readonly to: { readonly name: string } } | null;
  }
  const listed = (team: School) => team.call('whoCanOpen').value.people as readonly Listed[];
  const proposedFor = (team: School, email: string) => listed(team).find((each) => each.email === email)?.proposed;

  it('each is proposed by name, ready to be saved, and no longer once saved', () => {
    const team = smallTeam();
    const proposed = proposedFor(team, NGOZI);
    expect(proposed).toEqual({ from: null, to: { name: 'Ngozi', email: NGOZI, sections: [], active: true } });
    expect(team.call('saveMembers', { changed: [], added: [proposed?.to] }).ok).toBe(true);
    expect(proposedFor(team, NGOZI)).toBeNull();
    expect(proposedFor(team, ERIK)?.to.name).toBe('Erik');
  });

  it('somebody listed without an address, or who left, keeps row and sections', () => {
    const team = smallTeam();
    const member = (name: string, email: string, active: boolean) => ({ name, email, sections: ['P1'], active });
    const added = [member('Erik', '', true), member('Ngozi O.', NGOZI, false)];
    team.call('saveMembers', { changed: [], added });
    expect(proposedFor(team, ERIK)).toEqual({ from: 'Erik', to: member('Erik', ERIK, true) });
    expect(proposedFor(team, NGOZI)).toEqual({ from: 'Ngozi O.', to: member('Ngozi O.', NGOZI, true) });
    expect(team.call('saveMembers', { changed: [proposedFor(team, NGOZI)], added: [] }).ok).toBe(true);
    expect(team.shown('Members')).toHaveLength(3);
  });
});

describe('the sample team', () => {
  let team: School;
  let before: string[];
  let loaded: Moment;
  beforeAll(() => {
    team = school();
    before = named(team);
    team.call('loadSample');
    loaded = team.workspace.moment();
  });
  // Each begins where the sample was just brought in, as Undo would put it back.
  beforeEach(() => team.workspace.backTo(loaded));

  it('is known as a sample, and goes in one call with what was worked out from it', () => {
    team.call('updateMastery');
    expect(team.call('home').value).toMatchObject({ sample: true, team: { name: expect.stringContaining('Sample') } });
    expect(team.call('clearSample')).toMatchObject({ ok: true, value: { stayed: [] } });
    expect(named(team)).toEqual(before);
    expect(team.call('home').value).toMatchObject({ sample: false, started: false });
  });

  it('leaves what a teacher wrote: own tabs, own columns, own learnings', () => {
    const person = team.workspace.person(NGOZI);
    const own = person.addTab('My notes');
    person.type(own, 1, 1, 'keep me');
    team.call('bringLearnings', { learnings: [{ code: 'MINE', statement: 'Mine' }] });
    const strategies = team.tab('Strategies');
    const width = team.shown('Strategies')[0]?.length ?? 0;
    person.insertColumns(strategies, width + 1, 1);
    person.type(strategies, 1, width + 1, 'Thoughts');
    person.type(strategies, 2, width + 1, 'worked well');
    const { value } = team.call('clearSample');
    expect(value.stayed).toEqual(['Essential Learnings', 'Strategies']);
    expect(
      team
        .shown('Essential Learnings')
        .slice(1)
        .map((row) => row[0]),
    ).toEqual(['MINE']);
    expect(team.shown('Strategies').length).toBe(2);
    expect(team.shown('My notes')).toEqual([['keep me']]);
  });

  it('is not looked for in a real team', () => {
    expect(smallTeam().call('clearSample').problems[0]?.code).toBe('no-sample');
  });

  it('also goes when its tabs are all that can be seen', () => {
    team.workspace.person(NGOZI).deleteTab(team.tab('Sheet1'));
    expect(team.call('clearSample').ok).toBe(true);
    expect(named(team).length).toBe(1);
  });
});

describe('a new year', () => {
  it('says what goes, then empties exactly that and keeps blueprints, learnings, norms and scale', () => {
    const team = smallTeam();
    const person = team.workspace.person(NGOZI);
    person.type(team.tab(FRACTIONS), team.find(FRACTIONS, '3E5').row, itemColumn(team, '3'), '2');
    team.call('updateMastery');
    const kept = ['Essential Learnings', 'Items', 'Norms', 'Scale'].map((title) => team.shown(title));
    const { goes } = team.call('lookAtNewYear').value as { goes: { title: string; rows: number }[] };
    expect(goes).toContainEqual(expect.objectContaining({ title: 'Roster', rows: 4, what: 'students' }));
    expect(team.call('newYear', { year: '2026-27', isCopy: false }).problems[0]?.code).toBe('not-a-copy');
    expect(team.call('newYear', { year: '2026-27', isCopy: true }).ok).toBe(true);
    expect(['Essential Learnings', 'Items', 'Norms', 'Scale'].map((title) => team.shown(title))).toEqual(kept);
    expect(team.shown('Roster').length).toBe(1);
    for (const id of STUDENTS.map((student) => student.id))
      for (const sheet of team.workspace.view().sheets)
        expect(sheet.cells.some((cell) => cell.display === id)).toBe(false);
    expect(team.call('lookAtNewYear').value.goes).toEqual([]);
    expect(team.call('bringRoster', { students: STUDENTS.slice(0, 2) })).toMatchObject({
      ok: true,
      value: { added: 2 },
    });
    expect(team.call('home').value).toMatchObject({ students: 2, assessments: [{ id: 'CA1', givenOn: null }] });
  });
});

describe('essential learnings', () => {
  it('near-duplicate codes and a long list are said, and come in', () => {
    const team = smallTeam();
    const learnings = Array.from({ length: 12 }, (_each, place) => ({ code: `EL${place}`, statement: 'x' }));
    const answer = team.call('bringLearnings', {
      learnings: [...learnings, { code: 'NC.6.NS.5', statement: 'a' }, { code: 'NC.6.NS.B.5', statement: 'b' }],
    });
    expect(answer.ok).toBe(true);
    expect(answer.problems.map(({ code }) => code)).toEqual(['codes-nearly-equal', 'many-learnings']);
  });

  it('unpacking writes over what was seen, or not at all', () => {
    const team = smallTeam();
    const unpack = (from: string, to: string) =>
      team.call('unpackLearning', { code: 'NF.1', fields: [{ key: 'prerequisites', from, to }] });
    expect(unpack('', 'halves').ok).toBe(true);
    expect(unpack('', 'quarters').problems[0]?.code).toBe('changed-meanwhile');
    expect(team.call('learningsToday').value.learnings).toContainEqual(
      expect.objectContaining({ code: 'NF.1', prerequisites: 'halves' }),
    );
    expect(team.call('unpackLearning', { code: 'NF.9', fields: [] }).problems[0]?.code).toBe('gone-meanwhile');
  });

  it('a cut of 0.8 is a slip', () => {
    expect(
      smallTeam().call('bringLearnings', { learnings: [{ code: 'A', proficientAt: 0.8 }] }).problems[0]?.code,
    ).toBe('cut-out-of-range');
  });
});

it('the bundle asks for no more scopes than the manifest names', () => {
  const { oauthScopes } = JSON.parse(readFileSync('appsscript.json', 'utf8')) as { oauthScopes: string[] };
  expect(oauthScopes.length).toBe(3);
});
