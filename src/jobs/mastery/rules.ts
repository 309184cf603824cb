/** The mastery rules that a team can choose from, and which are in use: what the rule form shows. */
import { METHODS } from '../../domain/mastery/methods';
import { readTable } from '../../workbook/table';
import { LEARNINGS, learningOf } from '../../workbook/tabs/learnings';
import { readTeam } from '../../workbook/tabs/team';
import { nothing } from '../inputs';
import { defineJob, done } from '../job';

export const rules = defineJob({
  id: 'rules',
  label: 'Mastery rules',
  input: nothing,
  needs: () => ['team', 'learnings'],
  run: (_input, snapshot) => {
    const { team, problems } = readTeam(snapshot);
    const learnings = readTable(snapshot, LEARNINGS);
    return done(
      {
        team: team.rule,
        methods: METHODS.map(({ id, label, describe, parameters }) => {
          const [parameter] = parameters;
          return {
            id: id as string,
            label: label as string,
            about: describe(parameter?.initial ?? 0),
            parameter: parameter ? { ...parameter } : null,
          };
        }),
        learnings: learnings.rows.map(({ row }) => {
          const { code, rule } = learningOf(row);
          return { code, rule: rule ?? null };
        }),
      },
      { problems: [...problems, ...learnings.problems] },
    );
  },
});
