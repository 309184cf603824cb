/** What the dialogs offer and ask from what the workbook knows: groups of plans, strategies that nobody named yet. */
import { expect, it } from 'vitest';
import { type School, sampleSchool } from '../school';

it('a reassessment is offered to the groups of the open plans', () => {
  const team = sampleSchool();
  expect(team.call('scoreDesk').value).toMatchObject({ groups: [] });
  expect(team.call('newPlan').ok).toBe(true);
  const { groups } = team.call('scoreDesk').value as {
    groups: { assessment: string; group: string; learning: string; students: { id: string }[] }[];
  };
  expect(groups.length).toBeGreaterThan(0);
  for (const { assessment, group, learning, students } of groups) {
    expect([assessment, group, learning].every((words) => words !== '')).toBe(true);
    expect(students.length).toBeGreaterThan(0);
  }
});

it('strategies are asked of the sections that have not named theirs, until they have', () => {
  const team = sampleSchool();
  const ask = () =>
    team.call('strategiesToSay', { assessment: 'CA9' }).value as { sections: string[]; learnings: string[] };
  const items = [{ id: '1', points: 1, learnings: [firstLearning(team)] }];
  expect(team.call('newAssessment', { id: 'CA9', title: 'Quiz', items }).ok).toBe(true);
  const { sections, learnings } = ask();
  expect(learnings).toEqual([firstLearning(team)]);
  expect(sections.length).toBeGreaterThan(1);
  const tried = sections.map((section) => ({ learning: learnings[0], section, strategy: 'number line' }));
  team.call('saveStrategies', { assessment: 'CA9', strategies: tried.slice(1) });
  expect(ask().sections).toEqual(sections.slice(0, 1));
  team.call('saveStrategies', { assessment: 'CA9', strategies: tried });
  expect(ask().sections).toEqual([]);
});

it('strategies are not asked where no item asks for a learning, nor of an assessment that is gone', () => {
  const team = sampleSchool();
  team.call('newAssessment', { id: 'CA9', title: 'Quiz', items: [{ id: '1', points: 1, learnings: [] }] });
  expect(team.call('strategiesToSay', { assessment: 'CA9' }).value).toMatchObject({ sections: [] });
  expect(team.call('strategiesToSay', { assessment: 'CA77' })).toMatchObject({ ok: true, value: { sections: [] } });
});

function firstLearning(team: School): string {
  const { learnings } = team.call('scoreDesk').value as { learnings: { code: string }[] };
  return learnings[0]?.code ?? '';
}
