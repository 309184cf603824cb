/** Monitoring: checks with their verdicts, what became of the students, and the team's decision, group by group. */
import type { PlanRow } from '../../domain/planning/plan';
import { bold, cell, cellOf, checklist, EMPTY, heading, note, region, small, table } from '../blocks';
import { counted, fullDate, shortDate } from '../messages';
import type { Block, Cell, Region, Simple } from '../model';
import type { PlanInput } from './plan-input';

export function monitoringBlocks(input: PlanInput): Block[] {
  return input.plan.rows.length === 0 ? [] : [heading(1, 'Is it working?'), monitoringRegion(input)];
}

/** The monitoring table with the numbers of `asOf`. */
export function monitoringRegion(
  input: Pick<PlanInput, 'plan' | 'results' | 'levelChanges' | 'asOf' | 'showNames'>,
): Region {
  return region('monitoring', `As of ${fullDate(input.asOf)}`, [
    ...changeBlocks(input),
    table(
      [
        { title: 'Group', width: 132 },
        { title: 'Checks', width: 126 },
        { title: 'Where they stand', width: 156 },
        { title: 'We decide', width: 90 },
      ],
      input.plan.rows.map((row) => [
        cell(row.group),
        checksCell(row, input.showNames),
        resultCell(input.results.get(row.id) ?? []),
        row.decision === undefined ? EMPTY : cell(bold(row.decision)),
      ]),
    ),
    note('Decide for every group: keep, change, stop, or bring to the MTSS team.'),
  ]);
}

/** What a member typed about a check may name a child, so it stays out where nobody is named. */
function checksCell(row: PlanRow, showNotes: boolean): Cell {
  return cellOf(
    row.checks.map(({ on, verdict, note: typed }) => {
      const line = `${shortDate(on)}: ${verdict ?? '________'}`;
      return showNotes && typed !== '' ? `${line}. ${typed}` : line;
    }),
  );
}

function resultCell(sentences: readonly string[]): Cell {
  return cellOf(sentences.map((sentence, index) => (index === 0 ? sentence : [small(sentence)])));
}

function changeBlocks({ levelChanges, showNames }: Pick<PlanInput, 'levelChanges' | 'showNames'>): Simple[] {
  if (levelChanges.length === 0) return [];
  if (!showNames)
    return [note(`The level of ${counted(levelChanges.length, 'student')} changed since the plan was made. Move or keep?`)];
  return [
    note('These levels changed since the plan was made. Move or keep?'),
    checklist(levelChanges.map(({ student, learning, from, to }) => `${student}: ${from} to ${to} on ${learning}`)),
  ];
}
