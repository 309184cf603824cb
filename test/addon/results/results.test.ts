/** What leaves the results page: a tab with charts, a plan, a copy without names; through the built add-on's one door. */
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SCALE } from '../../../src/domain/scale';
import { addRosterColumn, CA1, STUDENTS, scoredTeam, typeMarks } from './team';

// Opening a copy of the workbook takes a moment on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

it('one read brings everything the page draws, and writes nothing', () => {
  const team = scoredTeam();
  team.workspace.resetLedger();
  const { value } = team.call('results');
  const { roundTrips, writes } = team.workspace.ledgerTotals();
  // Six tabs of the course, two gradebooks, Strategies.
  expect(roundTrips).toBeLessThanOrEqual(10 + 2 * 9);
  expect(writes).toBe(0);
  expect(JSON.stringify(value)).not.toContain('@');
});

describe('Put this in the workbook', () => {
  it('writes one dated tab with two native charts, and draws them anew in place of the old ones', () => {
    const team = scoredTeam();
    for (const _time of [1, 2]) expect(team.call('putResults', { assessment: 'CA1' }).ok).toBe(true);
    const sheet = team.workspace.view().sheets.find(({ name }) => name === 'Results CA1');
    expect(sheet?.charts.map(({ type, options }) => [type, options.title])).toEqual([
      ['BAR', 'CA1: our students by level'],
      ['BAR', 'CA1: share right by item, %'],
    ]);
    // Right of the table and under the header, one below the other, inside the grid: they print on its page.
    const [levels, items] = sheet?.charts ?? [];
    expect([levels?.row, items?.row, levels?.column, items?.column]).toEqual([4, 4, 10, 10]);
    expect(items?.offsetY).toBeGreaterThan(Number(levels?.options.height));
    const from = (sheet?.columnWidths[10] ?? 0) + 1;
    expect(levels?.offsetX).toBeGreaterThanOrEqual(from);
    expect(Number(sheet?.columns) - 10).toBeGreaterThanOrEqual(
      Math.ceil((Number(levels?.offsetX) - from + Number(levels?.options.width)) / 100),
    );
    expect(
      team
        .shown('Results CA1')
        .map((row) => row.join(' | '))
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "Our results | Fractions, given on 2025-10-01
      As of | 2025-11-17 10:00. 29 students assessed. Levels by this assessment alone.
      What | Kind | What it asks | Students | Got there | Share % | Extension-ready | Proficient | Approaching | Not yet
      NF.1 | learning | Add and subtract fractions | 29 | 7 | 24 | 7 | 0 | 9 | 13
      NF.10 | learning | Compare fractions | 29 | 7 | 24 | 7 | 0 | 7 | 15
      1 | item | NF.1 | 29 | 19 | 66
      2 | item | NF.1, NF.10 | 29 | 21 | 72
      3 | item | NF.10 | 29 | 7 | 48
      4 | item | NF.1 | 29 | 9 | 48"
    `);
  });

  it('colours a level only where it counts somebody: not beside items, and not below the last row', () => {
    const team = scoredTeam();
    team.call('putResults', { assessment: 'CA1' });
    team.call('updateMastery');
    for (const title of ['Results CA1', 'Summary']) {
      const cells = team.workspace.view().sheets.find(({ name }) => name === title)?.cells ?? [];
      const coloured = cells.filter(({ background }) =>
        DEFAULT_SCALE.levels.some(({ colour }) => colour === background),
      );
      expect(coloured.length, title).toBeGreaterThan(0);
      expect(
        coloured.filter(({ display }) => display === ''),
        title,
      ).toEqual([]);
    }
  });

  it('says so when nobody has a score', () => {
    const team = scoredTeam();
    const items = [{ id: '1', points: 1, learnings: ['NF.1'], keys: ['B'] }];
    const { value } = team.call('newAssessment', { title: 'Empty', givenOn: '2025-11-10', items });
    const refused = team.call('putResults', { assessment: value.id as string });
    expect(refused.problems[0]).toMatchObject({ code: 'no-scores' });
  });
});

interface Copy {
  readonly columnsLeftOut: readonly string[];
  readonly document: { readonly id: string; readonly state: string } | null;
  readonly learnings: readonly {
    readonly groups: readonly { readonly name: string; readonly hidden: string | null; readonly kept: boolean }[];
  }[];
}

describe('Copy without names', () => {
  it('says first what is hidden and why, then makes files from which no name can be had', () => {
    const team = scoredTeam();
    addRosterColumn(team, 'Program', (place) => (place < 3 ? 'Newcomer' : place < 15 ? 'Dual' : 'General'));
    addRosterColumn(team, 'Lunch status', () => 'free');
    addRosterColumn(team, 'Room', (place) => (place < 15 ? 'North wing' : 'South wing'));
    addRosterColumn(team, 'Goes by', (place) => (place < 4 ? `Lulu${place}` : ''));
    expect(team.call('chooseResults', { groupColumns: ['Lunch status'] }).problems[0]).toMatchObject({
      code: 'column-not-offered',
    });
    expect(team.call('chooseResults', { groupColumns: ['Program', 'Room', 'Goes by'] }).ok).toBe(true);
    const preview = team.call('shareCopy').value as unknown as Copy;
    expect(preview.document).toBe(null);
    // Who is in which wing is who is in which section.
    expect(preview.columnsLeftOut).toEqual(['Room']);
    const groups = new Map(preview.learnings[0]?.groups.map(({ name, hidden }) => [name, hidden]));
    expect(groups.get('All our students')).toBe(null);
    expect(groups.get('Program: Newcomer')).toBe('too-few');
    // One of the two others must hide with it, or it could be had by subtraction.
    expect([groups.get('Program: Dual'), groups.get('Program: General')].sort()).toEqual(
      ['complementary', null].sort(),
    );
    expect(team.workspace.files()).toHaveLength(1);

    team.workspace.resetLedger();
    const made = team.call('shareCopy', { make: true, readers: ['board@district.example'] }).value as unknown as Copy;
    // Looked for, Doc made and written, spreadsheet made; then each file shared with one person.
    expect(team.workspace.ledgerTotals().remote).toBe(4 + 2);
    const sheets = team.workspace
      .files()
      .flatMap(({ content }) => (content.kind === 'spreadsheet' && content.rows ? [JSON.stringify(content.rows)] : []));
    expect(sheets).toHaveLength(1);
    for (const said of [team.workspace.documentText(made.document?.id ?? ''), ...sheets]) {
      for (const { id, last, first, section } of STUDENTS)
        for (const told of [id, last, first, section]) expect(said).not.toContain(told);
      // The name of a group of three could say who they are.
      for (const told of ['free', 'wing', 'Newcomer', 'Lulu']) expect(said).not.toContain(told);
      expect(said).toContain('Program: small groups');
      expect(said).toContain('All our students');
    }
    expect(team.shown('Documents').flat()).toContain('copy without names');
    // A second press finds the first copy.
    const again = team.call('shareCopy', { make: true }).value as unknown as Copy;
    expect(again.document).toMatchObject({ id: made.document?.id, state: 'found' });
  });

  it('keeps what the earlier copy said while too few students have changed to be told apart', () => {
    const team = scoredTeam();
    team.call('shareCopy', { make: true });
    typeMarks(team, CA1, STUDENTS[29]?.id ?? '', ['B', 'C', '3', '2']);
    const { learnings } = team.call('shareCopy').value as unknown as Copy;
    expect(learnings.flatMap(({ groups }) => groups.map(({ kept }) => kept))).toEqual([true, true]);
  });
});

it('an action plan starts with the students chosen on the page', () => {
  const team = scoredTeam();
  const chosen = STUDENTS.slice(0, 2).map(({ id }) => id);
  expect(team.call('planForStudents', { learning: 'NF.10', students: chosen }).value).toMatchObject({ students: 2 });
  const cells = team.shown('Action Plans').flat();
  expect(cells.some((cell) => new RegExp(`^${chosen[0]}@\\d; ${chosen[1]}@\\d$`).test(cell))).toBe(true);
});
