/** Mastery through the built add-on's one door: current, explained, and by whichever rule the team chooses. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { NGOZI, type School, smallTeam } from '../school';
import { CA1, CA2, columnOf, STUDENTS, scoredTeam, typeMarks, updatedTeam } from './team';

// Opening a copy of the workbook takes a moment on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FIRST = STUDENTS[0]?.id ?? '';

interface HomeMastery {
  readonly mastery: { readonly asOf: string | null; readonly stale: boolean; readonly updateByItself: boolean };
}
const masteryOf = (team: School) => (team.call('home').value as unknown as HomeMastery).mastery;

describe('mastery stays current', () => {
  it('offers an update before the first one, not after it, and again when a score is typed without the add-on', () => {
    const team = scoredTeam();
    expect(masteryOf(team)).toMatchObject({ asOf: null, stale: true, updateByItself: false });
    team.call('updateMastery');
    expect(masteryOf(team)).toMatchObject({ asOf: '2025-11-17 10:00', stale: false });
    typeMarks(team, CA2, FIRST, ['B']);
    expect(masteryOf(team)).toMatchObject({ asOf: '2025-11-17 10:00', stale: true });
  });

  it('does not take a renamed tab or a sorted roster for a change', () => {
    const team = updatedTeam();
    const person = team.workspace.person(NGOZI);
    person.renameTab(team.tab(CA1), 'Our first one');
    const area = { top: 2, left: 1, bottom: team.shown('Roster').length, right: 7 };
    person.sortRange(team.tab('Roster'), area, [{ column: 2, ascending: false }]);
    expect(masteryOf(team).stale).toBe(false);
  });

  it('says when and by which rule in one row above the header, however often it is updated', () => {
    const team = updatedTeam();
    team.call('updateMastery');
    const top = team.shown('Mastery').slice(0, 2);
    expect(top.map((row) => row.slice(0, 2))).toEqual([
      ['As of', '2025-11-17 10:00 · Most recent'],
      ['Student', 'Section'],
    ]);
  });

  it('takes out the columns of a learning that the team has taken out', () => {
    const team = updatedTeam();
    const { row } = team.find('Essential Learnings', 'NF.10');
    team.workspace.person(NGOZI).deleteRows(team.tab('Essential Learnings'), row, 1);
    team.call('updateMastery');
    expect(team.shown('Mastery')[1]).toEqual(['Student', 'Section', 'NF.1', 'NF.1 %', 'NF.1 note', 'Student id']);
  });

  it('keeps what it was made from out of sight, and in a copy of the workbook for next year', () => {
    const team = updatedTeam();
    const cells = team.workspace.view().sheets.find(({ name }) => name === 'Mastery')?.cells ?? [];
    expect(cells.filter(({ display }) => /^[0-9a-f]{16}$/.test(display))).toEqual([]);
    team.workspace.person(NGOZI).duplicateTab(team.tab('Mastery'));
    expect(masteryOf(team).stale).toBe(false);
  });

  it('leaves a person where they stand when it makes its tabs', () => {
    const team = scoredTeam();
    team.workspace.person(NGOZI).select(team.tab(CA1), { top: 8, left: 2, bottom: 8, right: 2 });
    team.call('updateMastery');
    expect(team.workspace.view().activeSheetId).toBe(team.tab(CA1));
  });

  it('updates by itself only when the team said so', () => {
    const team = scoredTeam();
    expect(team.call('chooseResults', { updateByItself: true }).ok).toBe(true);
    expect(masteryOf(team).updateByItself).toBe(true);
  });
});

it('a gradebook that was deleted is named, and nothing else changes until the teacher decides', () => {
  const team = updatedTeam();
  const before = JSON.stringify(team.shown('Mastery'));
  team.workspace.person(NGOZI).deleteTab(team.tab(CA2));
  const refused = team.call('updateMastery');
  expect(refused.ok).toBe(false);
  expect(refused.problems[0]).toMatchObject({ code: 'gradebook-gone', where: CA2, severity: 'stop' });
  expect(JSON.stringify(team.shown('Mastery'))).toBe(before);
  expect(team.call('explain', { student: FIRST }).problems).toMatchObject([{ where: CA2, severity: 'note' }]);
  expect(team.call('updateMastery', { withoutDeleted: true }).ok).toBe(true);
  // Decided once: nobody is asked again.
  expect(team.call('updateMastery').ok).toBe(true);
  expect(masteryOf(team).stale).toBe(false);
});

describe('Why this level?', () => {
  // Nothing here writes, so one workbook serves.
  let team: School;
  beforeAll(() => {
    team = updatedTeam();
  });
  const explainAt = (title: string, header: string) => {
    const { row } = team.find(title, FIRST);
    const column = columnOf(team, title, header);
    team.workspace.person(NGOZI).select(team.tab(title), { top: row, left: column, bottom: row, right: column });
    team.workspace.resetLedger();
    return team.call('explain').value as unknown as {
      readonly student: string;
      readonly explanations: readonly { readonly learning: string; readonly sentences: readonly string[] }[];
    };
  };

  it.each([
    ['the level, the percent or the note on Mastery', 'Mastery', 'NF.1', ['NF.1']],
    ['the percent on Mastery', 'Mastery', 'NF.10 %', ['NF.10']],
    ['the note on Mastery', 'Mastery', 'NF.10 note', ['NF.10']],
    ['an item of one learning', CA2, '1', ['NF.1']],
    ['an item of two learnings', CA2, '2', ['NF.1', 'NF.10']],
    ['the level on a gradebook', CA2, 'NF.10', ['NF.10']],
    ['a name on a gradebook', CA2, 'Student', ['NF.1', 'NF.10']],
  ])('explains %s', (_what, title, header, learnings) => {
    const found = explainAt(title, header);
    expect(found.student).toBe(FIRST);
    expect(found.explanations.map(({ learning }) => learning)).toEqual(learnings);
  });

  it('says which attempts counted, by which rule, and how sure it is', () => {
    const found = explainAt('Mastery', 'NF.1');
    expect(found.explanations[0]?.sentences).toMatchInlineSnapshot(`
      [
        "Not yet, 25%.",
        "The team's rule: Most recent. The newest assessment counts; earlier ones stay on record.",
        "Fractions (2025-10-01): 0 of 4 points, 0%. Not used by this rule.",
        "Fractions again (2025-11-01): 1 of 4 points, 25%.",
        "Proficient begins at 80%.",
        "1 of 4 points, too few to be sure.",
        "First 0%, latest 25%, best 25%.",
      ]
    `);
  });

  it('costs one round trip more than its tabs, and writes nothing', () => {
    explainAt('Mastery', 'NF.1');
    const { roundTrips, writes } = team.workspace.ledgerTotals();
    // Six tabs of the course, two gradebooks, Mastery, Who needs what.
    expect(roundTrips).toBeLessThanOrEqual(10 + 2 * 10);
    expect(writes).toBe(0);
  });

  it('says where to stand when the cell belongs to nobody', () => {
    team.workspace.person(NGOZI).select(team.tab('Roster'), { top: 1, left: 1, bottom: 1, right: 1 });
    expect(team.call('explain').problems[0]).toMatchObject({ code: 'no-student-selected' });
  });
});

describe('another rule', () => {
  it('is shown first and changes nothing; used, it changes Team and Mastery together', () => {
    const team = updatedTeam();
    const before = JSON.stringify([team.shown('Mastery'), team.shown('Team')]);
    const preview = team.call('switchRule', { rule: { method: 'average' } });
    expect(preview.value).toMatchObject({ used: false, rule: { name: 'Average' } });
    expect((preview.value.changes as { students: number }).students).toBeGreaterThan(0);
    expect(JSON.stringify([team.shown('Mastery'), team.shown('Team')])).toBe(before);
    team.call('switchRule', { rule: { method: 'decayingAverage', parameter: 0.7 }, use: true });
    expect(team.shown('Mastery')[0]?.[1]).toBe('2025-11-17 10:00 · Decaying average (0.7)');
    expect(masteryOf(team).stale).toBe(false);
    team.call('switchRule', { rule: { method: 'highest' }, learning: 'NF.1', use: true });
    expect(team.shown('Essential Learnings').flat()).toContain('Highest');
    expect(masteryOf(team).stale).toBe(false);
  });

  it('is refused with a parameter that it cannot have', () => {
    const refused = scoredTeam().call('switchRule', { rule: { method: 'nTimes', parameter: 0 }, use: true });
    expect(refused.problems[0]).toMatchObject({ code: 'mastery-parameter-out-of-range' });
  });
});

it('who needs what names everyone once, and who has no evidence', () => {
  const { assessed, students } = scoredTeam().call('whoNeeds').value as unknown as {
    readonly assessed: readonly string[];
    readonly students: readonly { readonly id: string; readonly noEvidence: boolean }[];
  };
  expect(new Set(students.map(({ id }) => id)).size).toBe(STUDENTS.length);
  expect(students.filter(({ noEvidence }) => noEvidence).map(({ id }) => id)).toEqual([STUDENTS[29]?.id]);
  expect(assessed.length).toBeGreaterThan(0);
});

it('who needs what says what nobody has a score on, so that an empty list is not taken for good news', () => {
  expect(smallTeam().call('whoNeeds').value).toMatchObject({ assessed: [] });
  const team = smallTeam();
  team.call('bringScores', { assessment: 'CA1', marks: [{ student: '00123', item: '3', mark: 3 }] });
  expect(team.call('whoNeeds').value).toMatchObject({ assessed: ['NF.10'] });
});
