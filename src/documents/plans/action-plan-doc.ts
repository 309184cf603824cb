/**
 * An action plan as a document: what the results say, the goals, every group's response at a glance and in full, and a
 * page to monitor it.
 */

import { bold, bullets, cell, cellOf, heading, note, paragraph, roomToWrite, small, subtitle, table } from '../blocks';
import { countOf, percentText, shortDate } from '../formats';
import { words } from '../messages';
import type { Block, Doc } from '../model';
import { PAGE_WIDTH } from '../model';
import { monitoringBlocks } from './monitoring-blocks';
import type { PlanInput } from './plan-input';
import { laidOut } from './plan-layout';
import { kindName, rowBlocks } from './row-blocks';

/** The plan. Without `showNames` its groups are counts and no student stands in it; its title never holds one. */
export function actionPlanDoc(input: PlanInput): Doc {
  return {
    title: words.plan.title(input.team.name, input.assessment, input.plan.madeOn),
    blocks: [
      ...headerBlocks(input),
      ...laidOut(
        [
          evidenceBlocks(input),
          goalBlocks(input),
          glanceBlocks(input),
          groupBlocks(input),
          monitoringBlocks(input),
          [heading(1, words.plan.whatWeLearned), roomToWrite(PAGE_WIDTH, 72, words.plan.tellNextYear)],
        ],
        input.layout ?? [],
      ),
    ],
  };
}

const STATUS = {
  unfinished: words.plan.notFinishedYet,
  agreed: words.plan.agreed,
  closed: words.plan.closed,
} as const;

function headerBlocks({ team, plan, missing, showNames, workbookUrl }: PlanInput): Block[] {
  return [
    subtitle([team.course, team.school, plan.id, STATUS[plan.status]].filter((fact) => fact !== '').join('  ·  ')),
    ...(showNames ? [note(words.namesStudents(team.label))] : []),
    ...(missing.length === 0 ? [] : [paragraph(bold(words.plan.stillMissing)), bullets(missing)]),
    ...(workbookUrl === '' ? [] : [{ kind: 'link', text: words.openOurWorkbook, url: workbookUrl } as const]),
  ];
}

function evidenceBlocks({ evidence, assessment }: PlanInput): Block[] {
  if (evidence.length === 0) return [];
  return [
    heading(1, words.plan.whatTheResultsSay),
    note(words.plan.from(assessment)),
    table(
      [
        { title: words.plan.essentialLearning, width: 264 },
        { title: words.plan.proficient, width: 132 },
        { title: words.plan.proficientFrom, width: 108 },
      ],
      evidence.map((learning) => [
        cellOf([[bold(learning.code)], [small(learning.statement)]]),
        cell(countOf(learning.proficient, learning.n)),
        cell(percentText(learning.cut)),
      ]),
    ),
  ];
}

function goalBlocks({ goals }: PlanInput): Block[] {
  return goals.length === 0 ? [] : [heading(1, words.plan.goals(goals.length)), bullets(goals)];
}

function glanceBlocks({ plan }: PlanInput): Block[] {
  return [
    heading(1, words.plan.ourPlanAtAGlance),
    plan.rows.length === 0
      ? note(words.plan.noGroupsYet)
      : table(
          [
            { title: words.plan.group, width: 198 },
            { title: words.plan.students, width: 60, align: 'end' },
            { title: words.plan.whoLeadsShort, width: 90 },
            { title: words.plan.startsOn, width: 78 },
            { title: words.plan.reassessment, width: 78 },
          ],
          plan.rows.map((row) => [
            cellOf([row.group, [small(kindName(row))]]),
            cell(row.students.length === 0 ? words.plan.open : String(row.students.length)),
            cell(row.lead),
            cell(row.start ? shortDate(row.start) : ''),
            cell(row.reassessOn ? shortDate(row.reassessOn) : ''),
          ]),
        ),
  ];
}

function groupBlocks(input: PlanInput): Block[] {
  const codes = [...new Set([...input.plan.learnings, ...input.plan.rows.map((row) => row.learning)])];
  const sections = codes.flatMap((code): Block[] => {
    const rows = input.plan.rows.filter((row) => row.learning === code);
    if (rows.length === 0) return [];
    const statement = input.evidence.find((learning) => learning.code === code)?.statement ?? '';
    return [heading(2, `${code}  ${statement}`.trim()), ...rows.flatMap((row) => rowBlocks(row, input))];
  });
  return sections.length === 0 ? [] : [heading(1, words.plan.groupByGroup), ...sections];
}
