/** Monitoring: checks with their verdicts, what became of the students, and the team's decision, group by group. */

import type { PlanRow } from '../../domain/planning/plan';
import { bold, cell, cellOf, checklist, EMPTY, heading, note, region, small, table } from '../blocks';
import { shortDate } from '../formats';
import { REGION_TITLES, TO_FILL_IN, words } from '../messages';
import type { Block, Cell, Region, Simple } from '../model';
import type { PlanInput } from './plan-input';

export function monitoringBlocks(input: PlanInput): Block[] {
  return input.plan.rows.length === 0 ? [] : [heading(1, REGION_TITLES.monitoring), monitoringRegion(input)];
}

/** The monitoring table with the numbers of `asOf`. */
export function monitoringRegion(
  input: Pick<PlanInput, 'plan' | 'results' | 'levelChanges' | 'asOf' | 'showNames'>,
): Region {
  return region('monitoring', words.asOf(input.asOf), [
    ...changeBlocks(input),
    table(
      [
        { title: words.plan.group, width: 150 },
        { title: words.plan.checks, width: 114 },
        { title: words.plan.whereTheyStand, width: 162 },
        { title: words.plan.weDecide, width: 78 },
      ],
      input.plan.rows.map((row) => [
        cell(row.group),
        checksCell(row, input.showNames),
        resultCell(input.results.get(row.id) ?? []),
        row.decision === undefined ? EMPTY : cell(bold(row.decision)),
      ]),
    ),
    note(words.plan.decideForEveryGroup),
  ]);
}

/** What a member typed about a check may name a child, so it stays out where nobody is named. */
function checksCell(row: PlanRow, showNotes: boolean): Cell {
  return cellOf(
    row.checks.map(({ on, verdict, note: typed }) => {
      const line = `${shortDate(on)}: ${verdict ?? TO_FILL_IN}`;
      return showNotes && typed !== '' ? `${line}. ${typed}` : line;
    }),
  );
}

function resultCell(sentences: readonly string[]): Cell {
  return cellOf(sentences.map((sentence, index) => (index === 0 ? sentence : [small(sentence)])));
}

function changeBlocks({ levelChanges, showNames }: Pick<PlanInput, 'levelChanges' | 'showNames'>): Simple[] {
  if (levelChanges.length === 0) return [];
  if (!showNames) return [note(words.plan.levelsChanged(levelChanges.length))];
  return [note(words.plan.moveOrKeep), checklist(levelChanges.map(words.levelChange))];
}
