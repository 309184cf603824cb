/**
 * An action plan for people outside the team: what is done, by whom and when. No student, no size of a group, no count:
 * with the sizes of the large groups a reader could work out the small ones. Free text about needs, checks and families
 * stays out too, because it may tell of a child.
 */

import type { PublishedGroup } from '../../domain/analysis/publishing';
import type { CalendarDate } from '../../domain/calendar';
import type { ActionPlan } from '../../domain/planning/plan';
import type { Team } from '../../domain/team';
import { bold, cell, cellOf, heading, note, small, subtitle, table } from '../blocks';
import { REGION_TITLES, words } from '../messages';
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
    title: words.plan.copyTitle(team.name, assessment, plan.madeOn),
    blocks: [
      subtitle([team.course, team.school].filter((fact) => fact !== '').join('  ·  ')),
      ...(input.evidence.length === 0 ? [] : [heading(1, REGION_TITLES.planResults)]),
      ...input.evidence.flatMap((learning): Block[] => [
        heading(2, `${learning.code}  ${learning.statement}`.trim()),
        publishedTable(learning.groups, input.levels, team.smallestGroup),
      ]),
      heading(1, words.plan.whatWeDo),
      note(words.plan.leftOut(input.asOf)),
      plan.rows.length === 0 ? note(words.plan.noGroupsYet) : rowsTable(plan),
    ],
  };
}

function rowsTable(plan: ActionPlan): Block {
  return table(
    [
      { title: words.plan.group, width: 132 },
      { title: words.plan.whatWeDo, width: 168 },
      { title: words.plan.when, width: 114 },
      { title: words.plan.whereItStands, width: 90 },
    ],
    plan.rows.map((row) => [
      cellOf([[bold(row.learning)], kindName(row)]),
      cellOf([row.strategy, ...(row.lead === '' ? [] : [[small(words.plan.lead(row.lead))]])]),
      cellOf([
        [row.frequency, row.minutes === undefined ? '' : words.plan.minutes(row.minutes)]
          .filter((part) => part !== '')
          .join(', '),
        ...(row.start ? [[small(words.plan.starts(row.start))]] : []),
        ...(row.reassessOn ? [[small(words.plan.reassess(row.reassessOn))]] : []),
      ]),
      cell(row.decision === undefined ? words.plan.running : words.plan.decided(row.decision)),
    ]),
  );
}
