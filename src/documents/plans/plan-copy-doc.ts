/**
 * An action plan for people outside the team: what is done, by whom and when. No student, no size of a group, no count:
 * with the sizes of the large groups a reader could work out the small ones. Free text about needs, checks and families
 * stays out too, because it may tell of a child.
 */
import type { CalendarDate } from '../../domain/calendar';
import type { PublishedGroup } from '../../domain/analysis/publishing';
import type { ActionPlan } from '../../domain/planning/plan';
import type { Team } from '../../domain/team';
import { bold, cell, cellOf, heading, note, small, subtitle, table } from '../blocks';
import { fullDate, shortDate } from '../messages';
import type { Block, Doc } from '../model';
import type { LearningName } from '../numbers';
import { type LevelColumn, publishedTable } from '../share-copies/published-table';
import { kindName } from './row-blocks';

export interface PlanCopyInput {
  readonly team: Pick<Team, 'name' | 'school' | 'course' | 'smallestGroup'>;
  readonly plan: ActionPlan;
  readonly assessment: string;
  readonly asOf: CalendarDate;
  readonly levels: readonly LevelColumn[];
  /** The learnings of the plan with what may be published about them. */
  readonly evidence: readonly (LearningName & { readonly groups: readonly PublishedGroup[] })[];
}

export function planCopyDoc(input: PlanCopyInput): Doc {
  const { team, plan, assessment } = input;
  return {
    title: `${team.name}: Action plan for ${assessment}, without names, ${fullDate(plan.madeOn)}`,
    blocks: [
      subtitle([team.course, team.school].filter((fact) => fact !== '').join('  ·  ')),
      ...(input.evidence.length === 0 ? [] : [heading(1, 'What the results say')]),
      ...input.evidence.flatMap((learning): Block[] => [
        heading(2, `${learning.code}  ${learning.statement}`.trim()),
        publishedTable(learning.groups, input.levels, team.smallestGroup),
      ]),
      heading(1, 'What we do'),
      note(`As of ${fullDate(input.asOf)}. Students, and how many are in a group, are left out.`),
      plan.rows.length === 0 ? note('No groups yet.') : rowsTable(plan),
    ],
  };
}

function rowsTable(plan: ActionPlan): Block {
  return table(
    [
      { title: 'Group', width: 132 },
      { title: 'What we do', width: 168 },
      { title: 'When', width: 114 },
      { title: 'Where it stands', width: 90 },
    ],
    plan.rows.map((row) => [
      cellOf([[bold(row.learning)], kindName(row)]),
      cellOf([row.strategy, ...(row.lead === '' ? [] : [[small(`Lead: ${row.lead}`)]])]),
      cellOf([
        [row.frequency, row.minutes === undefined ? '' : `${row.minutes} minutes`].filter((part) => part !== '').join(', '),
        ...(row.start ? [[small(`Starts ${shortDate(row.start)}`)]] : []),
        ...(row.reassessOn ? [[small(`Reassess ${shortDate(row.reassessOn)}`)]] : []),
      ]),
      cell(row.decision === undefined ? 'Running' : `Decided: ${row.decision}`),
    ]),
  );
}
