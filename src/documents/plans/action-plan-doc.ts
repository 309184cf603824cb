/**
 * An action plan as a document: what the results say, the goals, every group's response at a glance and in full, and a
 * page to monitor it.
 */
import type { PlanRow } from '../../domain/planning/plan';
import { bold, bullets, cell, cellOf, heading, note, paragraph, roomToWrite, small, subtitle, table } from '../blocks';
import { counted, countOf, fullDate, percentText, shortDate } from '../messages';
import type { Block, Doc } from '../model';
import { PAGE_WIDTH } from '../model';
import { monitoringBlocks } from './monitoring-blocks';
import type { PlanInput } from './plan-input';
import { kindName, rowBlocks } from './row-blocks';

/** The plan. Without `showNames` its groups are counts and no student stands in it; its title never holds one. */
export function actionPlanDoc(input: PlanInput): Doc {
  return {
    title: `${input.team.name}: Action plan for ${input.assessment}, ${fullDate(input.plan.madeOn)}`,
    blocks: [
      ...headerBlocks(input),
      ...evidenceBlocks(input),
      ...goalBlocks(input),
      ...glanceBlocks(input),
      ...groupBlocks(input),
      ...monitoringBlocks(input),
      heading(1, 'What we learned'),
      roomToWrite(PAGE_WIDTH, 72, 'What would we tell next year’s team?'),
    ],
  };
}

const STATUS = {
  unfinished: 'Not finished yet',
  agreed: 'Agreed',
  closed: 'Closed',
} as const;

function headerBlocks({ team, plan, missing, showNames, workbookUrl }: PlanInput): Block[] {
  return [
    subtitle([team.course, team.school, STATUS[plan.status]].filter((fact) => fact !== '').join('  ·  ')),
    ...(showNames ? [note('This Doc names students. It is for our team only.')] : []),
    ...(missing.length === 0 ? [] : [paragraph(bold('Still missing')), bullets(missing)]),
    ...(workbookUrl === '' ? [] : [{ kind: 'link', text: 'Open our workbook', url: workbookUrl } as const]),
  ];
}

function evidenceBlocks({ evidence, assessment }: PlanInput): Block[] {
  if (evidence.length === 0) return [];
  return [
    heading(1, 'What the results say'),
    note(`From ${assessment}, when the plan was made`),
    table(
      [
        { title: 'Essential learning', width: 264 },
        { title: 'Proficient', width: 132 },
        { title: 'Proficient from', width: 108 },
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
  return goals.length === 0 ? [] : [heading(1, goals.length === 1 ? 'Our goal' : 'Our goals'), bullets(goals)];
}

function glanceBlocks({ plan }: PlanInput): Block[] {
  return [
    heading(1, 'Our plan at a glance'),
    plan.rows.length === 0
      ? note('No groups yet.')
      : table(
          [
            { title: 'Group', width: 198 },
            { title: 'Students', width: 60, align: 'end' },
            { title: 'Lead', width: 90 },
            { title: 'Starts', width: 78 },
            { title: 'Reassess', width: 78 },
          ],
          plan.rows.map((row) => [
            cellOf([row.group, [small(kindName(row))]]),
            cell(row.students.length === 0 ? 'Open' : String(row.students.length)),
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
    return [
      heading(2, `${code}  ${statement}`.trim()),
      note(rowsSummary(rows)),
      ...rows.flatMap((row) => rowBlocks(row, input)),
    ];
  });
  return sections.length === 0 ? [] : [heading(1, 'Group by group'), ...sections];
}

function rowsSummary(rows: readonly PlanRow[]): string {
  const students = new Set(rows.flatMap((row) => row.students.map(({ id }) => id))).size;
  const groups = counted(rows.length, 'group');
  return students === 0 ? groups : `${groups}, ${counted(students, 'student')}`;
}
