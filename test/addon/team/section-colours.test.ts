// A section has one colour wherever it stands, also after another section came in before it.
import { expect, it } from 'vitest';
import { FRACTIONS, type School, STUDENTS, smallTeam } from '../school';

/** Background of the first rule that colours exactly this section, per tab that shows it. */
function coloursOf(team: School, section: string): Record<string, string | null | undefined> {
  return Object.fromEntries(
    team.workspace.view().sheets.flatMap((sheet) => {
      const rule = sheet.conditionalRules.find(
        ({ values: [first] }) => first?.kind === 'plain' && first.value === section,
      );
      return rule ? [[sheet.name, rule.style.background]] : [];
    }),
  );
}

const TABS = [FRACTIONS, 'Mastery', 'Roster', 'Summary', 'Who needs what'];

it('sections are coloured alike on every tab, also when a new one comes before them', () => {
  const team = smallTeam();
  team.call('updateMastery');
  const first = coloursOf(team, 'Period 2');
  expect(Object.keys(first).sort()).toEqual(TABS);
  expect(new Set(Object.values(first)).size).toBe(1);
  expect(coloursOf(team, 'Proficient')).toEqual({ [FRACTIONS]: '#b6d7a8', Mastery: '#b6d7a8', Scale: '#b6d7a8' });
  const added = team.call('bringRoster', {
    students: [...STUDENTS, { id: '77', last: 'Ames', first: 'Jo', section: 'Homeroom' }],
  });
  expect(added.ok).toBe(true);
  expect(team.call('refreshGradebook', { assessment: 'CA1' }).ok).toBe(true);
  expect(team.call('updateMastery').ok).toBe(true);
  const after = coloursOf(team, 'Period 2');
  expect(Object.keys(after).sort()).toEqual(TABS);
  expect(new Set(Object.values(after)).size).toBe(1);
  expect(Object.values(after)[0]).not.toBe(Object.values(first)[0]);
  expect(Object.keys(coloursOf(team, 'Homeroom')).sort()).toEqual(TABS);
});

it('the same sections again cost no look at the rules of the sheet', () => {
  const team = smallTeam();
  team.call('updateMastery');
  team.workspace.resetLedger();
  team.call('updateMastery');
  expect(team.workspace.ledgerTotals().calls['Sheet.getConditionalFormatRules']).toBeUndefined();
});
