/** The opening pages of an agenda: who meets, how, and towards what. */
import { bold, bullets, cell, cellOf, EMPTY, heading, note, paragraph, region, small, subtitle, table, text } from '../blocks';
import { clockTime, fullDate, longDate, percentText, shortDate } from '../messages';
import type { Block, Cell, Region } from '../model';
import { PAGE_WIDTH } from '../model';
import type { GoalNumbers } from '../numbers';
import type { AgendaInput } from './agenda-input';

/** `Grade 5 Math: Look at results, October 15, 2026`. */
export function agendaTitle(input: Pick<AgendaInput, 'team' | 'agenda' | 'date'>): string {
  return `${input.team.name}: ${input.agenda.label}, ${fullDate(input.date)}`;
}

export function headerBlocks(input: AgendaInput): Block[] {
  const { team, focus } = input;
  const minutes = input.boxes.reduce((sum, box) => sum + box.minutes, 0);
  const facts = [longDate(input.date), clockRange(input.start, 0, minutes) || `${minutes} minutes`, input.place, team.school];
  return [
    subtitle(facts.filter((fact) => fact !== '').join('  ·  ')),
    paragraph(bold(input.agenda.purpose)),
    ...(focus ? [paragraph('Focus: ', bold(focus.code), text(` ${focus.statement}`))] : []),
    ...(input.reason === '' ? [] : [note(`Why this meeting: ${input.reason}`)]),
    ...(input.showNames ? [note('This Doc names students. It is for our team only.')] : []),
    ...(input.workbookUrl === ''
      ? []
      : [{ kind: 'link', text: 'Open our workbook', url: input.workbookUrl } as const]),
  ];
}

/** `2:45 to 3:30`; empty when the start is not known. */
export function clockRange(start: string, from: number, to: number): string {
  const begin = clockTime(start, from);
  return begin === '' ? '' : `${begin} to ${clockTime(start, to)}`;
}

export function peopleBlocks(input: AgendaInput): Block[] {
  const { roles, members } = input;
  const width = PAGE_WIDTH / Math.max(1, roles.length);
  return [
    heading(1, 'Who is here'),
    ...(roles.length === 0
      ? []
      : [table(roles.map(({ role }) => ({ title: role, width })), [roles.map(({ who }) => cell(who))])]),
    ...(members.length === 0 ? [] : [attendance(members)]),
  ];
}

/** Members side by side, each with a cell for P (present) or A (absent). */
function attendance(members: readonly string[]): Block {
  const across = members.length > 4 ? 3 : Math.min(2, members.length);
  const rows = Math.ceil(members.length / across);
  const markWidth = 52;
  const columns = Array.from({ length: across }, () => [
    { title: 'Member', width: PAGE_WIDTH / across - markWidth },
    { title: 'P or A', width: markWidth },
  ]);
  return table(
    columns.flat(),
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: across }, (_, column): Cell[] => [cell(members[row + column * rows] ?? ''), EMPTY]).flat(),
    ),
  );
}

export function normBlocks(input: AgendaInput): Block[] {
  if (input.norms.length === 0) return [];
  return [
    heading(1, 'Our norms'),
    bullets(
      input.norms.map((norm) => (norm === input.normInFocus ? [bold(norm), text('  (in focus today)')] : [text(norm)])),
    ),
  ];
}

export function goalBlocks(input: AgendaInput): Block[] {
  return input.goals.length === 0 ? [] : [heading(1, 'Our goals'), goalRegion(input)];
}

/** The goals with today's number. */
export function goalRegion(input: Pick<AgendaInput, 'goals' | 'asOf'>): Region {
  const percent = (value: number | undefined, target: number): string =>
    value === undefined ? 'No number yet' : percentText(value, [target]);
  return region('goals', `As of ${fullDate(input.asOf)}`, [
    table(
      [
        { title: 'Goal', width: 276 },
        { title: 'Baseline', width: 72 },
        { title: 'Target', width: 72 },
        { title: 'Today', width: 84 },
      ],
      input.goals.map((goal) => [
        cellOf([[bold(goal.learning)], [small(goalDetail(goal))]]),
        cellOf([percent(goal.baseline, goal.target), [small(`n = ${goal.n}`)]]),
        cell(percent(goal.target, goal.target)),
        goal.status === 'open'
          ? cell(bold(percent(goal.current, goal.target)))
          : cellOf([[bold(percent(goal.current, goal.target))], [small(goal.status)]]),
      ]),
    ),
  ]);
}

function goalDetail(goal: GoalNumbers): string {
  const parts = [
    goal.group === '' ? 'Students proficient' : `${goal.group} proficient`,
    goal.by ? `by ${shortDate(goal.by)}` : '',
    goal.measuredBy === '' ? '' : `measured by ${goal.measuredBy}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
