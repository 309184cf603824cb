/** Results, mastery and copies through the built add-on's one door, on the sample team. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { NGOZI, type School, school } from '../school';

// Opening the sample's copy takes a moment on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

interface HomeMastery {
  readonly mastery: { readonly asOf: string | null; readonly stale: boolean; readonly updateByItself: boolean };
}

/** The sample team's workbook, made once; every test opens its own copy of it. */
let saved: ReturnType<School['workspace']['save']>;
beforeAll(() => {
  const team = school();
  if (!team.call('loadSample').ok) throw new Error('The sample could not be loaded.');
  saved = team.workspace.save();
}, 120_000);
const sample = (): School => school({ saved });

const masteryOf = (team: School) => (team.call('home').value as unknown as HomeMastery).mastery;

/** Puts a column of the team's own beside the Roster. */
function addColumn(team: School, header: string, value: (place: number) => string): void {
  const sheet = team.tab('Roster');
  const person = team.workspace.person(NGOZI);
  const rows = team.shown('Roster');
  const column = (rows[0]?.length ?? 0) + 1;
  person.insertColumns(sheet, column);
  const cells = [header, ...rows.slice(1).map((_row, place) => value(place))];
  person.paste(
    sheet,
    1,
    column,
    cells.map((cell) => [cell]),
  );
}

describe('mastery stays current', () => {
  it('offers an update before the first one, not after it, and again when a score is typed without the add-on', () => {
    const team = sample();
    expect(masteryOf(team)).toMatchObject({ asOf: null, stale: true });
    team.call('updateMastery');
    expect(masteryOf(team)).toMatchObject({ asOf: '2025-11-17 10:00', stale: false });
    const gradebook = 'CA1 CA 1 Whole numbers and decimals';
    const { row } = team.find(gradebook, '004512');
    const item =
      team
        .shown(gradebook)
        .find((cells) => cells[0] === 'Student')
        ?.indexOf('q1') ?? -1;
    team.workspace.person(NGOZI).type(team.tab(gradebook), row, item + 1, '0');
    expect(masteryOf(team)).toMatchObject({ asOf: '2025-11-17 10:00', stale: true });
  });

  it('does not call a sorted or renamed tab stale', () => {
    const team = sample();
    team.call('updateMastery');
    const person = team.workspace.person(NGOZI);
    const sheet = team.tab('CA1 CA 1 Whole numbers and decimals');
    person.renameTab(sheet, 'Our first one');
    const roster = team.tab('Roster');
    const rows = team.shown('Roster').length;
    person.sortRange(roster, { top: 2, left: 1, bottom: rows, right: 7 }, [{ column: 2, ascending: false }]);
    expect(masteryOf(team).stale).toBe(false);
  });

  it('stands in one row above the header, however often it is updated', () => {
    const team = sample();
    team.call('updateMastery');
    team.call('updateMastery');
    const top = team
      .shown('Mastery')
      .slice(0, 2)
      .map((row) => row.slice(0, 2));
    expect(top).toEqual([
      ['As of', '2025-11-17 10:00 · Most recent'],
      ['Student', 'Section'],
    ]);
  });

  it('takes the columns of a learning out when the team has taken the learning out', () => {
    const team = sample();
    team.call('updateMastery');
    const { row } = team.find('Essential Learnings', 'NC.5.MD.5');
    team.workspace.person(NGOZI).deleteRows(team.tab('Essential Learnings'), row, 1);
    team.call('updateMastery');
    expect(team.shown('Mastery')[1]?.filter((header) => header.startsWith('NC.5.MD.5'))).toEqual([]);
    expect(team.shown('Mastery')[1]).toContain('Student id');
  });
});

describe('a gradebook that was deleted', () => {
  it('is named, and nothing else changes until the teacher decides', () => {
    const team = sample();
    team.call('updateMastery');
    const before = JSON.stringify(team.shown('Mastery'));
    team.workspace.person(NGOZI).deleteTab(team.tab('CA2 CA 2 Fractions'));
    const refused = team.call('updateMastery');
    expect(refused.ok).toBe(false);
    expect(refused.problems[0]).toMatchObject({
      code: 'gradebook-gone',
      where: 'CA2 CA 2 Fractions',
      severity: 'stop',
    });
    expect(JSON.stringify(team.shown('Mastery'))).toBe(before);
    expect(team.call('updateMastery', { withoutDeleted: true }).ok).toBe(true);
    // Decided once: nobody is asked again.
    expect(team.call('updateMastery').ok).toBe(true);
    expect(masteryOf(team).stale).toBe(false);
  });
});

describe('Why this level?', () => {
  let team: School;
  beforeAll(() => {
    team = sample();
    team.call('updateMastery');
  });
  const explainAt = (title: string, text: string, header: string) => {
    const { row } = team.find(title, text);
    const column =
      (team
        .shown(title)
        .find((cells) => cells[0] === 'Student')
        ?.indexOf(header) ?? -1) + 1;
    team.workspace.person(NGOZI).select(team.tab(title), { top: row, left: column, bottom: row, right: column });
    return team.call('explain');
  };

  it.each(['NC.5.NF.1', 'NC.5.NF.1 %', 'NC.5.NF.1 note'])('explains the cell under "%s" on Mastery', (header) => {
    const { value } = explainAt('Mastery', '004512', header);
    expect(value).toMatchObject({ student: '004512', explanations: [{ learning: 'NC.5.NF.1', rule: 'Most recent' }] });
  });

  it('explains an item of a gradebook by its learning, and a name by every learning there', () => {
    expect(explainAt('CA2 CA 2 Fractions', '004512', 'NC.5.NF.4').value).toMatchObject({
      explanations: [{ learning: 'NC.5.NF.4' }],
    });
    const all = explainAt('CA2 CA 2 Fractions', '004512', 'Student').value.explanations as readonly unknown[];
    expect(all.length).toBeGreaterThan(1);
  });

  it('says where to stand when the cell belongs to nobody', () => {
    team.workspace.person(NGOZI).select(team.tab('Roster'), { top: 1, left: 1, bottom: 1, right: 1 });
    expect(team.call('explain').problems[0]).toMatchObject({ code: 'no-student-selected' });
  });

  it('asks one thing more than the tabs', () => {
    explainAt('Mastery', '004512', 'NC.5.NF.1');
    team.workspace.resetLedger();
    team.call('explain');
    const { roundTrips, writes } = team.workspace.ledgerTotals();
    // Six tabs of the course, three gradebooks, Mastery, Who needs what.
    expect(roundTrips).toBeLessThanOrEqual(10 + 2 * 11);
    expect(writes).toBe(0);
  });
});

describe('another rule', () => {
  it('shows what would change and changes nothing; used, it changes Team and Mastery together', () => {
    const team = sample();
    team.call('updateMastery');
    const before = JSON.stringify([team.shown('Mastery'), team.shown('Team')]);
    const preview = team.call('switchRule', { rule: { method: 'highest' } });
    expect(preview.value).toMatchObject({ used: false, rule: { name: 'Highest' }, changes: { students: 58 } });
    expect(JSON.stringify([team.shown('Mastery'), team.shown('Team')])).toBe(before);
    team.call('switchRule', { rule: { method: 'decayingAverage', parameter: 0.7 }, use: true });
    expect(team.shown('Mastery')[0]?.[1]).toBe('2025-11-17 10:00 · Decaying average (0.7)');
    expect(masteryOf(team).stale).toBe(false);
    team.call('switchRule', { rule: { method: 'highest' }, learning: 'NC.5.NF.1', use: true });
    expect(team.shown('Essential Learnings').flat()).toContain('highest');
  });

  it('refuses a parameter that the rule cannot have', () => {
    const refused = sample().call('switchRule', { rule: { method: 'nTimes', parameter: 0 }, use: true });
    expect(refused.problems[0]).toMatchObject({ code: 'mastery-parameter-out-of-range' });
  });
});

describe('Put this in the workbook', () => {
  it('writes one dated tab with two native charts, and draws them anew in place of the old ones', () => {
    const team = sample();
    for (const _time of [1, 2]) expect(team.call('putResults', { assessment: 'CA1' }).ok).toBe(true);
    const sheet = team.workspace.view().sheets.find(({ name }) => name === 'Results CA1');
    expect(sheet?.charts.map(({ type, options }) => [type, options.title])).toEqual([
      ['BAR', 'CA1: our students by level'],
      ['BAR', 'CA1: share right by item, %'],
    ]);
    expect(
      team
        .shown('Results CA1')
        .slice(0, 4)
        .map((row) => row.slice(0, 9)),
    ).toMatchSnapshot();
  });

  it('says so when nobody has a score', () => {
    const team = sample();
    const made = team.call('newAssessment', {
      title: 'Empty',
      givenOn: '2025-11-10',
      items: [{ id: '1', points: 1, learnings: ['NC.5.NF.1'], keys: ['B'] }],
    });
    expect(made.ok).toBe(true);
    const refused = team.call('putResults', { assessment: made.value.id as string });
    expect(refused.problems[0]).toMatchObject({ code: 'no-scores' });
  });
});

describe('Copy without names', () => {
  it('says first what is hidden and why, then makes a Doc and a spreadsheet from which no name can be had', () => {
    const team = sample();
    addColumn(team, 'Program', (place) => (place % 30 === 0 ? 'Newcomer' : place % 3 === 0 ? 'Dual' : 'General'));
    addColumn(team, 'Lunch status', () => 'free');
    expect(team.call('chooseResults', { groupColumns: ['Lunch status'] }).problems[0]).toMatchObject({
      code: 'column-not-offered',
    });
    expect(team.call('chooseResults', { groupColumns: ['Program'] }).ok).toBe(true);
    const filesBefore = team.workspace.files().length;
    const preview = team.call('shareCopy');
    const [first] = preview.value.learnings as readonly {
      readonly groups: readonly Readonly<Record<string, unknown>>[];
    }[];
    expect(first?.groups.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['All our students', null],
      ['Program: Newcomer', 'too-few'],
      ['Program: General', null],
      ['Program: Dual', 'complementary'],
    ]);
    expect(team.workspace.files()).toHaveLength(filesBefore);
    team.workspace.resetLedger();
    const made = team.call('shareCopy', { make: true, readers: ['board@district.example'] });
    // Looked for, Doc made and written, spreadsheet made; then each file shared with one person.
    expect(team.workspace.ledgerTotals().remote).toBe(4 + 2);
    const doc = made.value.document as { readonly id: string };
    const text = team.workspace.documentText(doc.id);
    const csv = team.workspace
      .files()
      .flatMap(({ content }) => (content.kind === 'spreadsheet' && content.rows ? [JSON.stringify(content.rows)] : []));
    expect(csv).toHaveLength(1);
    for (const said of [text, ...csv]) {
      for (const row of team.shown('Roster').slice(1)) {
        expect(said).not.toContain(row[0]);
        expect(said).not.toMatch(new RegExp(`\\b(${row[1]}|${row[3]}|${row[4]})\\b`));
      }
      expect(said).not.toContain('free');
    }
    expect(text).toContain('Program: General');
    expect(team.shown('Documents').flat()).toContain('copy without names');
    // A second press finds the first copy.
    const again = team.call('shareCopy', { make: true });
    expect(again.value.document).toMatchObject({ id: doc.id, state: 'found' });
  });

  it('keeps what the earlier copy said while fewer students than may be told apart have changed', () => {
    const team = sample();
    team.call('shareCopy', { make: true });
    const gradebook = 'CA3 CA 3 Fractions and volume';
    const { row } = team.find(gradebook, '004512');
    const items = (team.shown(gradebook).find((cells) => cells[0] === 'Student') ?? []).indexOf('q1');
    const person = team.workspace.person(NGOZI);
    for (const at of [0, 1, 2]) person.type(team.tab(gradebook), row, items + 1 + at, '0');
    const preview = team.call('shareCopy');
    const learnings = preview.value.learnings as readonly { readonly groups: readonly { readonly kept: boolean }[] }[];
    expect(learnings.flatMap(({ groups }) => groups.map(({ kept }) => kept))).not.toContain(false);
  });
});

it('an action plan starts with the students chosen on the page', () => {
  const team = sample();
  const started = team.call('planForStudents', { learning: 'NC.5.NF.4', students: ['004512', '004549'] });
  expect(started.value).toMatchObject({ students: 2 });
  expect(
    team
      .shown('Action Plans')
      .flat()
      .some((cell) => /^004512@\d; 004549@\d$/.test(cell)),
  ).toBe(true);
});
