/** The opening pages of an agenda: who meets, how, and towards what. */

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
  small,
  subtitle,
  table,
  text,
} from '../blocks';
import { clockTime, longDate, percentText } from '../formats';
import { REGION_TITLES, words } from '../messages';
import type { Block, Cell, Region } from '../model';
import { PAGE_WIDTH } from '../model';
import type { GoalNumbers } from '../numbers';
import type { AgendaData, AgendaInput } from './agenda-input';

/** `Grade 5 Math: Look at results, October 15, 2026`. */
export function agendaTitle(input: Pick<AgendaInput, 'team' | 'agenda' | 'date'>): string {
  return words.agenda.title(input.team.name, input.agenda.label, input.date);
}

export function headerBlocks(input: AgendaInput): Block[] {
  const { team, focus } = input;
  const minutes = input.boxes.reduce((sum, box) => sum + box.minutes, 0);
  const facts = [
    longDate(input.date),
    clockRange(input.start, 0, minutes) || words.agenda.minutes(minutes),
    input.place,
    team.school,
  ];
  return [
    subtitle(facts.filter((fact) => fact !== '').join('  ·  ')),
    paragraph(bold(input.agenda.purpose)),
    ...(focus ? [paragraph(words.agenda.focusOn, bold(focus.code), text(` ${focus.statement}`))] : []),
    ...(input.bring ? [paragraph(`${words.agenda.bring}: `, text(input.bring))] : []),
    ...(input.reason === '' ? [] : [note(words.agenda.reason(input.reason))]),
    ...(input.showNames && studentsStandIn(input.data) ? [note(words.namesStudents(input.team.label))] : []),
    ...(input.workbookUrl === ''
      ? []
      : [{ kind: 'link', text: words.openOurWorkbook, url: input.workbookUrl } as const]),
  ];
}

/** `2:45 to 3:30`; empty when the start is not known. */
export function clockRange(start: string, from: number, to: number): string {
  const begin = clockTime(start, from);
  return begin === '' ? '' : words.agenda.fromTo(begin, clockTime(start, to));
}

export function peopleBlocks(input: AgendaInput): Block[] {
  const { members } = input;
  // Alone, one person has every role: nothing to write down.
  const roles = members.length === 1 ? [] : input.roles;
  const width = PAGE_WIDTH / Math.max(1, roles.length);
  return [
    heading(1, words.agenda.whoIsHere),
    ...(roles.length === 0
      ? []
      : [
          table(
            roles.map(({ role }) => ({ title: role, width })),
            [roles.map(({ who }) => cell(who))],
          ),
        ]),
    // A team that has not entered its members yet writes them down here.
    attendance(members.length === 0 ? UNKNOWN : members),
  ];
}

/** Lines to write names on. */
const UNKNOWN: readonly string[] = ['', '', '', '', '', ''];

/** Whether a block lists students by name. */
function studentsStandIn({ groups, plans, levelChanges }: AgendaData): boolean {
  return (
    (levelChanges ?? []).length > 0 ||
    (plans ?? []).some(({ students }) => students.length > 0) ||
    (groups ?? []).some((learning) => learning.groups.some(({ students }) => students.length > 0))
  );
}

/** Members side by side, each with a cell for P (present) or A (absent). */
function attendance(members: readonly string[]): Block {
  const across = members.length > 4 ? 3 : Math.min(2, members.length);
  const rows = Math.ceil(members.length / across);
  const markWidth = 52;
  const columns = Array.from({ length: across }, () => [
    { title: words.agenda.member, width: PAGE_WIDTH / across - markWidth },
    { title: words.agenda.pOrA, width: markWidth },
  ]);
  return table(
    columns.flat(),
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: across }, (_, column): Cell[] => {
        const member = members[row + column * rows] ?? '';
        return [member === '' ? EMPTY : cell(member), EMPTY];
      }).flat(),
    ),
  );
}

export function normBlocks(input: AgendaInput): Block[] {
  if (input.norms.length === 0) return [];
  return [
    heading(1, words.agenda.ourNorms),
    bullets(
      input.norms.map((norm) => (norm === input.normInFocus ? [bold(norm), text('  (in focus today)')] : [text(norm)])),
    ),
  ];
}

export function goalBlocks(input: AgendaInput): Block[] {
  return input.goals.length === 0 ? [] : [heading(1, REGION_TITLES.goals), goalRegion(input)];
}

/** The goals with today's number. */
export function goalRegion(input: Pick<AgendaInput, 'goals' | 'asOf'>): Region {
  const percent = (value: number | undefined, target: number): string =>
    value === undefined ? words.agenda.noNumberYet : percentText(value, [target]);
  return region('goals', words.asOf(input.asOf), [
    table(
      [
        { title: words.agenda.goal, width: 276 },
        { title: words.agenda.baseline, width: 72 },
        { title: words.agenda.target, width: 72 },
        { title: words.agenda.today, width: 84 },
      ],
      input.goals.map((goal) => [
        cellOf([[bold(goal.learning)], [small(goalDetail(goal))]]),
        cellOf([percent(goal.baseline, goal.target), [small(words.agenda.ofStudents(goal.n))]]),
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
    words.agenda.whoProficient(goal.group),
    goal.by ? words.agenda.by(goal.by) : '',
    goal.measuredBy === '' ? '' : words.agenda.measuredBy(goal.measuredBy),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
