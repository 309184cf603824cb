// What a district sets for its teams: nothing that the add-on does changes it, whichever page or menu asks.
import { beforeAll, describe, expect, it } from 'vitest';
import { DISTRICT_SCHEMA } from '../../../src/domain/district-file';
import { NGOZI, type School, smallTeam } from '../school';

const LOCKED = ['label', 'year', 'rule', 'smallestGroup', 'scale', 'norms'];

function districtTeam(file: object): School {
  const team = smallTeam();
  const text = JSON.stringify({ schema: DISTRICT_SCHEMA, version: 1, ...file });
  const answer = team.call('startFromDistrict', { text });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return team;
}

/** Everything that stands in the workbook. */
const whole = (team: School): string => JSON.stringify(team.workspace.save().spreadsheet);

describe('what the district set', () => {
  let team: School;
  beforeAll(() => {
    team = districtTeam({ settings: { year: '2026-27' }, locked: LOCKED });
  });

  it.each<[string, Parameters<School['call']>[0], object, string]>([
    ['a setting', 'saveSettings', { fields: [{ key: 'label', from: 'PLT', to: 'PLC' }] }, 'We call ourselves'],
    ["the rule's value", 'saveSettings', { fields: [{ key: 'ruleValue', from: '', to: '0.7' }] }, 'Mastery rule value'],
    ['the rule, from results', 'switchRule', { rule: { method: 'highest' }, use: true }, 'Mastery rule'],
    [
      "one learning's own rule",
      'switchRule',
      { learning: 'NF.1', rule: { method: 'highest' }, use: true },
      'Mastery rule',
    ],
    ["a learning's own cut", 'bringLearnings', { learnings: [{ code: 'A', proficientAt: 70 }] }, 'Proficiency scale'],
    ['norms', 'saveNorms', { changed: [], added: ['We sing.'], removed: [] }, 'Norms'],
    ['a second set-up', 'setUpTeam', { name: 'Small team', label: 'PLC' }, 'We call ourselves'],
    ['a new year', 'newYear', { year: '2027-28', isCopy: true }, 'School year'],
  ])('%s is refused with a sentence, and nothing changes', (_what, job, input, where) => {
    const before = whole(team);
    const answer = team.call(job, input);
    expect(answer.ok).toBe(false);
    expect(answer.problems).toContainEqual(
      expect.objectContaining({ code: 'set-by-district', where, message: expect.stringMatching(/district.*\.$/) }),
    );
    expect(whole(team)).toBe(before);
  });

  it('another rule may be looked at, and the rest may be changed', () => {
    expect(team.call('switchRule', { rule: { method: 'highest' } }).ok).toBe(true);
    expect(team.call('saveSettings', { fields: [{ key: 'school', from: '', to: 'Oak' }] }).ok).toBe(true);
    expect(team.call('setUpTeam', { name: 'Small team' }).ok).toBe(true);
  });

  it('stands in the Team tab in words, and the settings form knows it', () => {
    const row = team.shown('Team').find(([setting]) => setting === 'Set by the district');
    expect(row?.[1]).toBe(
      'We call ourselves = PLT; School year = 2026-27; Mastery rule = Most recent; Smallest group to publish = 10; ' +
        'Proficiency scale; Norms; Mastery rule value = (empty)',
    );
    expect(team.call('settings').value.locked).toEqual([...LOCKED, 'ruleValue']);
  });
});

describe('typed by hand over what the district set', () => {
  const typedOver = (name: string, value: string, rules: object): School => {
    const team = districtTeam(rules);
    const { row } = team.find('Team', name);
    team.workspace.person(NGOZI).paste(team.tab('Team'), row, 2, [[value]]);
    return team;
  };

  it.each([
    ['Mastery rule', 'Average', '"Average" stands here, but your district has set "Highest" for all its teams.'],
    ['Mastery rule', 'Nonsense', '"Nonsense" stands here, but your district has set "Highest" for all its teams.'],
    ['Mastery rule', '', 'The cell is empty, but your district has set "Highest" for all its teams.'],
    ['Smallest group to publish', '2', '"2" stands here, but your district has set "12" for all its teams.'],
  ])('%s: "%s" is said by the next job, which uses what the district set', (name, value, said) => {
    const settings = { rule: 'Highest', smallestGroup: '12' };
    const team = typedOver(name, value, { settings, locked: ['rule', 'smallestGroup'] });
    const answer = team.call('updateMastery');
    expect(answer.ok).toBe(true);
    expect(answer.problems).toContainEqual(
      expect.objectContaining({
        code: 'typed-over-district',
        where: `Team, ${name}`,
        message: expect.stringContaining(said),
        severity: 'note',
      }),
    );
    const form = team.call('settings').value.fields as readonly { key: string; value: string }[];
    for (const [key, wanted] of Object.entries(settings))
      expect(form.find((field) => field.key === key)?.value).toBe(wanted);
    // What the person typed still stands there: nobody's cell is written over unasked.
    expect(team.shown('Team').find((row) => row[0] === name)?.[1] ?? '').toBe(value);
  });

  it("a value of the rule that is the district's to leave empty is not used", () => {
    const team = typedOver('Mastery rule value', '0.9', { settings: { rule: 'Decaying average' }, locked: ['rule'] });
    expect(team.call('settings').problems).toContainEqual(expect.objectContaining({ code: 'typed-over-district' }));
    expect(team.call('settings').value.fields).toContainEqual(expect.objectContaining({ key: 'ruleValue', value: '' }));
  });

  it('the same in other letters, or what is not locked, is nothing to say', () => {
    const rules = { settings: { rule: 'Highest' }, locked: ['rule'] };
    expect(typedOver('Mastery rule', 'highest', rules).call('settings').problems).toEqual([]);
    expect(typedOver('We call ourselves', 'PLC', rules).call('settings').problems).toEqual([]);
  });
});

describe('a tab of the district typed over by hand', () => {
  const RULES = {
    locked: ['scale', 'norms', 'smallestGroup'],
    norms: ['We begin on time.', 'We speak of our students.'],
    settings: { smallestGroup: '12' },
  };
  const type = (team: School, tab: string, from: string, to: string): void => {
    const { row, column } = team.find(tab, from);
    team.workspace.person(NGOZI).paste(team.tab(tab), row, column, [[to]]);
  };
  const overDistrict = (team: School) =>
    team
      .call('home')
      .problems.filter(({ code }) => code === 'typed-over-district')
      .map(({ where, message }) => `${where}: ${message}`);
  let team: School;
  beforeAll(() => {
    team = districtTeam(RULES);
  });

  it('what is as the district set it is nothing to say, in any order', () => {
    expect(overDistrict(team)).toEqual([]);
    team.workspace
      .person(NGOZI)
      .sortRange(team.tab('Scale'), { top: 2, bottom: 5, left: 1, right: 5 }, [{ column: 1, ascending: true }]);
    expect(overDistrict(team)).toEqual([]);
  });

  it('the next job says so and uses what the district set; nothing is written over', () => {
    type(team, 'Scale', '80', '75');
    type(team, 'Norms', 'We begin on time.', 'We sing.');
    const before = whole(team);
    expect(overDistrict(team)).toEqual([
      'Scale: The tab says Extension-ready from 90%, Proficient from 75%, Approaching from 60%, Not yet from 0%; ' +
        'your district has set Extension-ready from 90%, Proficient from 80%, Approaching from 60%, Not yet from 0%. ' +
        'What your district set is used.',
      'Norms: "We begin on time." is missing. "We sing." is not one of your district\'s. What your district set is used.',
    ]);
    const settings = team.call('settings').value as { scale: { levels: { from: number }[] }; norms: string[] };
    expect(settings.scale.levels.map(({ from }) => from)).toEqual([90, 80, 60, 0]);
    expect(settings.norms).toEqual(RULES.norms);
    expect(whole(team)).toBe(before);
  });

  it('a scale that cannot be used any more stops nothing', () => {
    type(team, 'Scale', '75', '200');
    expect(team.call('updateMastery').ok).toBe(true);
    expect(overDistrict(team).join()).toContain('Scale: The tab cannot be used as it is');
  });

  it('one press puts all of it back, and a second changes nothing', () => {
    type(team, 'Scale', 'Not yet', 'Nope');
    type(team, 'Team', '12', '3');
    team.workspace.person(NGOZI).paste(team.tab('Scale'), 6, 1, [['5', 'Star', '95', '#ffffff', 'yes']]);
    expect(team.call('putBackDistrict').value).toEqual({ putBack: ['Smallest group to publish', 'Scale', 'Norms'] });
    expect(overDistrict(team)).toEqual([]);
    const levels = team.shown('Scale').slice(1);
    expect(levels.map((cells) => cells.slice(0, 3)).sort()).toEqual([
      ['1', 'Not yet', '0'],
      ['2', 'Approaching', '60'],
      ['3', 'Proficient', '80'],
      ['4', 'Extension-ready', '90'],
    ]);
    const before = whole(team);
    expect(team.call('putBackDistrict').value).toEqual({ putBack: [] });
    expect(whole(team)).toBe(before);
  });

  it('a file that locks them no more lets the team type again', () => {
    const text = JSON.stringify({ schema: DISTRICT_SCHEMA, version: 1, locked: [] });
    expect(team.call('startFromDistrict', { text }).ok).toBe(true);
    type(team, 'Scale', '80', '75');
    expect(overDistrict(team)).toEqual([]);
  });
});

it('agenda boxes and plan sections travel whole', () => {
  const agendaBoxes = [
    { agenda: 'data analysis', order: 1, title: 'Cheers', minutes: 3, prompts: ['Who?'], protocol: 'Round robin.' },
    { agenda: 'data analysis', order: 2, numbers: ['levels', 'hardest'] },
    { agenda: 'action plan', order: 3, title: 'Who leads', prompts: ['By name.'] },
  ];
  expect(districtTeam({ agendaBoxes }).call('saveDistrictFile').value.file).toMatchObject({ agendaBoxes });
});

it('a column about health is looked at only where the district says so', () => {
  const withColumn = (team: School): School => {
    const tab = team.tab('Roster');
    const at = (team.shown('Roster')[0]?.length ?? 0) + 1;
    const person = team.workspace.person('ngozi@school.example');
    for (const [place, header] of ['Health plan', 'Bus'].entries()) {
      person.insertColumns(tab, at + place, 1);
      person.type(tab, 1, at + place, header);
    }
    return team;
  };
  const columns = (team: School) => {
    const { columnsOffered, columnsHeldBack } = team.call('results').value as Record<string, string[]>;
    return [columnsOffered, columnsHeldBack];
  };
  expect(columns(withColumn(smallTeam()))).toEqual([['Bus'], ['Health plan']]);
  expect(columns(withColumn(districtTeam({ subgroupColumns: ['health plan'] })))).toEqual([['Health plan', 'Bus'], []]);
});
