/**
 * An action plan as a document: what the results say, the goals, every group's response at a glance and in full, and a
 * page to monitor it. All that can change after it was made stands in regions, so that the Doc can be brought up to
 * date around what people wrote.
 */

import {
  bold,
  bullets,
  cell,
  cellOf,
  EMPTY,
  heading,
  note,
  paragraph,
  region,
  roomToWrite,
  small,
  subtitle,
  table,
  text,
} from '../blocks';
import { countOf, percentText, shortDate } from '../formats';
import { REGION_TITLES, words } from '../messages';
import type { Block, Doc, Region, Simple } from '../model';
import { PAGE_WIDTH } from '../model';
import { classTable, FEWEST_CLASSES } from './class-table';
import { glanceLines } from './glance-lines';
import { monitoringBlocks } from './monitoring-blocks';
import type { PlanInput } from './plan-input';
import { laidOut } from './plan-layout';
import { kindName, rowBlocks } from './row-blocks';

/** The plan. Without `showNames` its groups are counts and no student stands in it; its title never holds one. */
export function actionPlanDoc(input: PlanInput): Doc {
  const blocks = [
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
  ];
  if (!input.form) return { title: words.plan.title(input.team.name, input.assessment, input.plan.madeOn), blocks };
  // A form has no numbers that could be brought up to date.
  const plain = blocks.flatMap((block): readonly Block[] => (block.kind === 'region' ? block.blocks : [block]));
  return { title: words.plan.formTitle(input.team.name), blocks: plain };
}

function statusOf({ status }: PlanInput['plan'], missing: readonly string[]): string {
  if (status === 'unfinished') return missing.length === 0 ? words.plan.notAgreedYet : words.plan.notFinishedYet;
  return status === 'agreed' ? words.plan.agreed : words.plan.closed;
}

/** The sections of the Doc by our titles, in the order in which a team's own layout numbers them. */
export const PLAN_SECTIONS = [
  REGION_TITLES.planResults,
  REGION_TITLES.planGoals,
  REGION_TITLES.planGlance,
  REGION_TITLES.planGroups,
  REGION_TITLES.monitoring,
  words.plan.whatWeLearned,
] as const;

/** The parts of the plan's Doc that are brought up to date; sections that the team left out are not among them. */
export function actionPlanRegions(input: PlanInput): Region[] {
  return actionPlanDoc(input).blocks.flatMap((block) => (block.kind === 'region' ? [block] : []));
}

function headerBlocks({ team, plan, missing, asOf, showNames, workbookUrl, form }: PlanInput): Block[] {
  const about = subtitle([team.course, team.school, plan.id].filter((fact) => fact !== '').join('  ·  '));
  if (form) return [about];
  return [
    about,
    ...(showNames ? [note(words.namesStudents(team.label))] : []),
    region(
      'planState',
      words.plan.state(statusOf(plan, missing), asOf),
      missing.length === 0 ? [] : [paragraph(bold(words.plan.stillMissing)), bullets(missing)],
    ),
    ...(workbookUrl === '' ? [] : [{ kind: 'link', text: words.openOurWorkbook, url: workbookUrl } as const]),
  ];
}

function evidenceBlocks({ evidence, assessment, asOf }: PlanInput): Block[] {
  if (evidence.length === 0) return [];
  return [
    heading(1, REGION_TITLES.planResults),
    region('planResults', words.plan.answers(assessment, asOf), [
      table(
        [
          { title: words.plan.essentialLearning, width: 264 },
          { title: words.plan.proficient, width: 132 },
          { title: words.plan.proficientFrom, width: 108 },
        ],
        evidence.map((learning) => [
          cellOf([[bold(learning.code)], [small(learning.statement)]]),
          learning.figures ? cell(countOf(learning.figures.proficient, learning.figures.n)) : EMPTY,
          learning.figures ? cell(percentText(learning.figures.cut)) : EMPTY,
        ]),
      ),
    ]),
  ];
}

function goalBlocks({ goals, asOf }: PlanInput): Block[] {
  if (goals.length === 0) return [];
  const lines = goals.map(({ sentence, today }) => [
    text(sentence),
    ...(today === undefined ? [] : [bold(words.plan.goalToday(countOf(today.proficient, today.n)))]),
  ]);
  return [heading(1, words.plan.goals(goals.length)), region('planGoals', words.asOf(asOf), [bullets(lines)])];
}

function glanceBlocks({ plan, asOf, form }: PlanInput): Block[] {
  const groups =
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
          glanceLines(plan.rows).map(({ row, group, students, leads }) => [
            cellOf([group, [small(kindName(row))]]),
            form ? EMPTY : cell(students === 0 ? words.plan.open : String(students)),
            cell(leads.join(', ')),
            cell(row.start ? shortDate(row.start) : ''),
            cell(row.reassessOn ? shortDate(row.reassessOn) : ''),
          ]),
        );
  return [heading(1, REGION_TITLES.planGlance), region('planGlance', words.asOf(asOf), [groups])];
}

function groupBlocks(input: PlanInput): Block[] {
  const codes = [...new Set([...input.plan.learnings, ...input.plan.rows.map((row) => row.learning)])];
  const groups = codes.flatMap((code): Simple[] => {
    const rows = input.plan.rows.filter((row) => row.learning === code);
    if (rows.length === 0) return [];
    const statement = input.evidence.find((learning) => learning.code === code)?.statement ?? '';
    const classes = input.form ? [] : rows.filter(({ kind }) => kind === 'class reteach');
    const together = classes.length >= FEWEST_CLASSES ? classes : [];
    return [
      // On a form every group has the line for its learning.
      ...(input.form ? [] : [heading(2, `${code}  ${statement}`.trim())]),
      ...classTable(together),
      ...rows.filter((row) => !together.includes(row)).flatMap((row) => rowBlocks(row, input)),
    ];
  });
  if (groups.length === 0) return [];
  return [heading(1, REGION_TITLES.planGroups), region('planGroups', words.asOf(input.asOf), groups)];
}
