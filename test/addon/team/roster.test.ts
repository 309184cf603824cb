// The roster, from the bytes of a file to the tab: read with the importers as the sidebar reads, brought in by the job.
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Answers, NO_ANSWERS, readRoster } from '../../../src/client/parts/roster/answers';
import { mappingKey } from '../../../src/client/parts/roster/mapping-key';
import { DISTRICT_SCHEMA } from '../../../src/domain/district-file';
import { readPasted, readSources } from '../../../src/domain/importers/reading/sources';
import type { Student } from '../../../src/domain/roster';
import { NGOZI, type School, school } from '../school';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads files as the panel does, with what the workbook knows. */
function read(team: School, files: Readonly<Record<string, string | Uint8Array>>, answers: Partial<Answers> = {}) {
  const sources = readSources(
    Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? bytes(content) : content,
    })),
  );
  const today = team.call('rosterToday').value as { students: Student[]; mappings: Answers['mappings'] };
  if (!sources.ok) return { kind: 'refused' as const, problems: sources.problems };
  const reading = readRoster(sources.value, { ...NO_ANSWERS, ...answers }, today.mappings, today.students);
  return { ...reading, problems: [...sources.problems, ...reading.problems] };
}

/** Reads and brings in, as a teacher who presses on. */
function bring(
  team: School,
  files: Readonly<Record<string, string | Uint8Array>>,
  answers: Partial<Answers> = {},
  complete = true,
) {
  const reading = read(team, files, answers);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems));
  const { students, sections } = reading.roster;
  return {
    problems: reading.problems,
    answer: team.call('bringRoster', { students, sections, complete, mappings: answers.mappings ?? {} }),
  };
}

/** Id, last, first, section of every row of the tab. */
const roster = (team: School): string[][] =>
  team
    .shown('Roster')
    .slice(1)
    .map((row) => row.slice(0, 4));

const HEAD = 'Student ID,Last Name,First Name,Section\n';

describe('what must stay as it is', () => {
  it.each(['00123', '3E5', '1-2', '12345678901234567', '1/2', '007', 'TRUE', '=1+1', '-5', '1e3', '٣'])(
    'the id %s',
    (id) => {
      const team = school();
      bring(team, { 'list.csv': `${HEAD}${id},Lee,Sam,5A` });
      expect(roster(team)).toEqual([[id, 'Lee', 'Sam', '5A']]);
      expect(bring(team, { 'list.csv': `${HEAD}${id},Lee,Sam,5A` }).answer.value).toMatchObject({
        added: 0,
        unchanged: 1,
      });
    },
  );

  it.each([
    ['=HYPERLINK("x")', '+Ali'],
    ['-Minus', '@Home'],
    ["O'Neil", 'Bảo'],
    ['محمد', 'عائشة'],
    ['🎈', 'Zoë'],
    ['Fernández de la Vega', '12'],
  ])('the name %s, %s', (last, first) => {
    const team = school();
    bring(team, { 'list.csv': `${HEAD}1,"${last.replace(/"/g, '""')}","${first}",5A` });
    expect(roster(team)).toEqual([['1', last, first, '5A']]);
  });
});

describe('rows that cannot be read are named with their line, and the good rows come in', () => {
  it.each([
    ['a row too short', 'list.csv, line 3', `${HEAD}1,Lee,Sam,5A\n2,Kim`],
    ['a row too long', 'list.csv, line 3', `${HEAD}1,Lee,Sam,5A\n2,Kim,Bo,5A,what`],
    ['an id that stands twice', 'list.csv, line 3', `${HEAD}1,Lee,Sam,5A\n1,Kim,Bo,5A`],
    ['a row without a name', 'list.csv, line 3', `${HEAD}1,Lee,Sam,5A\n2,,,5A`],
    ['after a quoted new line', 'list.csv, line 4', `${HEAD}1,"Lee\nLee",Sam,5A\n1,Kim,Bo,5A`],
  ])('%s', (_what, where, text) => {
    const team = school();
    const { problems, answer } = bring(team, { 'list.csv': text });
    expect(problems.map((problem) => problem.where)).toContain(where);
    expect(answer.ok).toBe(true);
    expect(roster(team).map(([id]) => id)).toContain('1');
  });
});

describe('however the file is written', () => {
  const text = (separator: string): string =>
    ['Student ID,Last Name,First Name,Section', '00123,Müller,Zoë,5A'].join('\r\n').replaceAll(',', separator);
  const utf16 = (content: string): Uint8Array =>
    new Uint8Array([0xff, 0xfe, ...[...content].flatMap((each) => [each.charCodeAt(0), 0])]);
  it.each<[string, Uint8Array]>([
    ['UTF-8 with a mark, commas', bytes(`\uFEFF${text(',')}`)],
    ['UTF-8, semicolons', bytes(text(';'))],
    ['UTF-16, tabs', utf16(text('\t'))],
    ['Windows-1252, commas', Uint8Array.from(text(','), (each) => each.charCodeAt(0))],
    ['a zip', zipSync({ 'lists/5A.csv': bytes(text(',')) })],
  ])('%s', (_what, content) => {
    const team = school();
    bring(team, { 'list.csv': content });
    expect(roster(team)).toEqual([['00123', 'Müller', 'Zoë', '5A']]);
  });
});

describe('what is no roster is refused with a sentence, and nothing changes', () => {
  it.each<[string, string | Uint8Array]>([
    ['photo.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
    ['book.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2])],
    ['photos.zip', zipSync({ 'a.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]) })],
    ['note.zip', zipSync({ 'read me.txt': bytes('hi') })],
    ['broken.zip', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 9, 9])],
    ['empty.csv', ''],
    ['signin.html', '<!doctype html><title>Sign in</title>'],
    ['classes.csv', 'sourcedId,status,title,classType\nc1,active,Maths,scheduled'],
    ['standards.json', '{"CFItems": []}'],
  ])('%s', (name, content) => {
    const team = school();
    const reading = read(team, { [name]: content });
    expect(reading.kind).toBe('refused');
    expect(reading.problems[0]?.message).toMatch(/\.$/);
    expect(team.workspace.view().sheets.length).toBe(1);
  });
});

describe('a list whose headings are new', () => {
  const list = 'Nr;Nachname;Vorname;Klasse\n00123;Lee;Sam;5A\n00124;Kim;Bo;5A';
  const columns = { id: 0, last: 1, first: 2, section: 3 };

  it('is asked about once, and remembered in the workbook', () => {
    const team = school();
    expect(read(team, { 'liste.csv': list }).kind).toBe('columns');
    const mappings = { '4-any': { headerRow: 0, columns, nameOrder: 'last first' as const } };
    // The key is what the panel makes of the headings.
    const key = fingerprintOf(list);
    const asked = { [key]: mappings['4-any'] };
    expect(bring(team, { 'liste.csv': list }, { mappings: asked }).answer.value).toMatchObject({ added: 2 });
    const again = read(team, { 'other-name.csv': `Schule Nord;;;\n${list.replace('00124', '00125')}` });
    expect(again).toMatchObject({
      kind: 'read',
      preview: { added: [{ id: '00125' }], gone: [{ before: { id: '00124' } }] },
    });
  });

  it('what is remembered lives in a hidden tab and survives a copy of the file', () => {
    const team = school();
    bring(
      team,
      { 'liste.csv': list },
      { mappings: { [fingerprintOf(list)]: { headerRow: 0, columns, nameOrder: 'last first' } } },
    );
    expect(team.workspace.view().sheets.find((sheet) => sheet.name === 'Log')?.hidden).toBe(true);
    const copy = school({ saved: team.workspace.makeCopy(NGOZI) });
    expect(read(copy, { 'liste.csv': list }).kind).toBe('read');
  });

  function fingerprintOf(text: string): string {
    const sources = readPasted(text);
    const headings = sources.ok ? (sources.value.tables[0]?.rows[0] ?? []) : [];
    return mappingKey(headings);
  }
});

describe('several files, one per class', () => {
  const files = { 'Period 1.csv': 'Name\n"Lee, Sam"\n"Kim, Bo"', 'Period 2.csv': 'Name\n"Lee, Sam"' };

  it('each is asked for its section; two students of one name are two students', () => {
    const team = school();
    const asked = read(team, files);
    expect(asked).toMatchObject({ kind: 'read', withoutSection: ['Period 1.csv', 'Period 2.csv'] });
    const sectionOf = { 'Period 1.csv': 'P1', 'Period 2.csv': 'P2' };
    expect(bring(team, files, { sectionOf }).answer.value).toMatchObject({ added: 3, idsMade: 3 });
    expect(roster(team).map(([, last, , section]) => [last, section])).toEqual([
      ['Kim', 'P1'],
      ['Lee', 'P1'],
      ['Lee', 'P2'],
    ]);
    expect(new Set(roster(team).map(([id]) => id)).size).toBe(3);
    const before = roster(team);
    expect(bring(team, files, { sectionOf }).answer.value).toMatchObject({ added: 0, unchanged: 3 });
    expect(roster(team)).toEqual(before);
  });
});

describe('a file of the whole school', () => {
  const text = `${HEAD}1,Lee,Sam,5A\n2,Kim,Bo,5B`;

  it('brings only the sections that are ours; with none ticked nobody, and the question stays', () => {
    const team = school();
    expect(read(team, { 'a.csv': text }, { sections: [] })).toMatchObject({
      kind: 'read',
      roster: { students: [] },
      allSections: ['5A', '5B'],
      problems: [],
    });
    bring(team, { 'a.csv': text }, { sections: ['5B'] });
    expect(roster(team)).toEqual([['2', 'Kim', 'Bo', '5B']]);
  });
});

describe('a newer list', () => {
  const first = `${HEAD}1,Lee,Sam,5A\n2,Kim,Bo,5A\n3,Abe,Di,5B`;

  it('adds, changes and moves; who is gone becomes inactive and keeps row and columns of the team', () => {
    const team = school();
    bring(team, { 'a.csv': first });
    const tab = team.tab('Roster');
    const person = team.workspace.person(NGOZI);
    person.insertColumns(tab, 3, 1);
    person.type(tab, 1, 3, 'Seat');
    person.type(tab, team.find('Roster', 'Kim').row, 3, '4');
    const { answer } = bring(team, { 'b.csv': `${HEAD}1,Lee,Samuel,5A\n3,Abe,Di,5A\n4,Ode,Fay,5B` });
    expect(answer.value).toMatchObject({ added: 1, updated: 1, moved: 1, left: 1 });
    const kim = team.shown('Roster')[team.find('Roster', 'Kim').row - 1] ?? [];
    expect(kim[2]).toBe('4');
    expect(kim).toContain('inactive');
  });

  it('that is no whole list makes nobody inactive', () => {
    const team = school();
    bring(team, { 'a.csv': first });
    expect(bring(team, { 'b.csv': `${HEAD}9,New,Kid,5A` }, {}, false).answer.value).toMatchObject({
      added: 1,
      left: 0,
    });
  });

  it('a student who is back is active again', () => {
    const team = school();
    bring(team, { 'a.csv': first });
    bring(team, { 'b.csv': `${HEAD}1,Lee,Sam,5A` });
    expect(bring(team, { 'a.csv': first }).answer.value).toMatchObject({ updated: 1 });
    expect(team.shown('Roster').flat()).not.toContain('inactive');
  });
});

describe('1,200 students', () => {
  const lines = Array.from(
    { length: 1200 },
    (_each, place) => `${String(place).padStart(5, '0')},Last${place},First,S${place % 40}`,
  );

  it('cost 14 round trips at most, and a handful of writes when they stand already', () => {
    const team = school();
    const cost = (text: string) => {
      const reading = read(team, { 'list.csv': text });
      if (reading.kind !== 'read') throw new Error('unread');
      team.workspace.resetLedger();
      const answer = team.call('bringRoster', {
        students: reading.roster.students,
        sections: reading.roster.sections,
        complete: true,
        mappings: {},
      });
      expect(answer.ok).toBe(true);
      return { ...team.workspace.ledgerTotals(), answer };
    };
    // 10 and 2 for each of the two tabs that are asked for.
    expect(cost(HEAD + lines.join('\n')).roundTrips).toBeLessThanOrEqual(14);
    const again = cost(
      HEAD +
        lines
          .slice(1)
          .map((line) => line.replace('First', 'Second'))
          .join('\n'),
    );
    expect(again.answer.value).toMatchObject({ updated: 1199, left: 1 });
    expect(again.roundTrips).toBeLessThanOrEqual(14);
    expect(again.writes).toBeLessThanOrEqual(8);
  });
});

describe('columns about groups of students', () => {
  const list = (value: string): string =>
    `Student ID,Last Name,First Name,Section,English Learner,Lunch\n00123,Lee,Sam,5A,${value},free\n2,Kim,Bo,5A,no,paid`;
  const district = JSON.stringify({
    schema: DISTRICT_SCHEMA,
    version: 1,
    subgroupColumns: ['English learner'],
  });
  const subgroupsIn = (team: School, text: string) => {
    const today = team.call('rosterToday').value as { students: Student[]; subgroupColumns: string[] };
    const sources = readSources([{ name: 'list.csv', bytes: bytes(text) }]);
    if (!sources.ok) throw new Error('unread');
    const reading = readRoster(sources.value, NO_ANSWERS, {}, today.students, today.subgroupColumns);
    if (reading.kind !== 'read') throw new Error('unread');
    return { students: reading.roster.students, subgroups: reading.subgroups };
  };

  it('are never read without the district', () => {
    const team = school();
    expect(subgroupsIn(team, list('yes')).subgroups).toEqual([]);
    const { students } = subgroupsIn(team, list('yes'));
    const refused = team.call('bringRoster', { students, subgroups: [{ column: 'Lunch', values: { '2': 'paid' } }] });
    expect(refused.problems).toMatchObject([{ code: 'column-not-allowed' }]);
    expect(team.workspace.view().sheets.length).toBe(1);
  });

  it('come in as a column of the team where the district allows them, and with later lists again', () => {
    const team = school();
    team.call('setUpTeam', { name: 'Small team' });
    expect(team.call('startFromDistrict', { text: district }).ok).toBe(true);
    bring(team, { 'list.csv': list('yes') });
    expect(team.shown('Roster')[0]).not.toContain('English learner');
    const before = roster(team);
    const first = subgroupsIn(team, list('yes'));
    expect(first.subgroups).toEqual([{ column: 'English learner', values: { '00123': 'yes', '2': 'no' } }]);
    expect(team.call('bringRoster', first).ok).toBe(true);
    expect(roster(team)).toEqual(before);
    const values = () => {
      const at = team.find('Roster', 'English learner').column - 1;
      return team
        .shown('Roster')
        .slice(1)
        .map((row) => row[at]);
    };
    expect(values().sort()).toEqual(['no', 'yes']);
    expect(team.call('results').value.columnsOffered).toEqual(['English learner']);
    expect(team.call('bringRoster', subgroupsIn(team, list('left'))).ok).toBe(true);
    expect(values().sort()).toEqual(['left', 'no']);
    // A first list makes the tab with the column in it, each student once.
    const fresh = school();
    fresh.call('setUpTeam', { name: 'New team' });
    fresh.call('startFromDistrict', { text: district });
    expect(fresh.call('bringRoster', first).value).toMatchObject({ added: 2 });
    expect(roster(fresh)).toEqual(before);
    expect(team.shown('Roster')[0]?.filter((header) => header === 'English learner').length).toBe(1);
  });
});
