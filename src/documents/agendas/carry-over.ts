/** What last time left for today: open action items, the parking lot, and what there is to celebrate. */
import { bullets, cell, EMPTY, heading, LATE, note, region, table } from '../blocks';
import { counted, fullDate, percentText, shortDate } from '../messages';
import type { Block, Cell, Region } from '../model';
import type { Celebration } from '../numbers';
import type { AgendaInput, OpenAction } from './agenda-input';

export function carryOverBlocks(input: AgendaInput): Block[] {
  if (input.openActions.length + input.parkingLot.length + input.celebrations.length === 0) return [];
  return [
    heading(1, 'From last time'),
    heading(2, 'Open action items'),
    ...(input.openActions.length === 0
      ? [note('Nothing is open.')]
      : [
          table(
            [
              { title: 'What', width: 252 },
              { title: 'Owner', width: 84 },
              { title: 'Due', width: 84 },
              { title: 'Status', width: 84 },
            ],
            input.openActions.map((action) => [
              cell(action.what),
              cell(action.owner),
              dueCell(action, input.date),
              action.status === '' ? EMPTY : cell(action.status),
            ]),
          ),
        ]),
    ...(input.parkingLot.length === 0 ? [] : [heading(2, 'Parked last time'), bullets(input.parkingLot)]),
    heading(2, 'Worth celebrating'),
    celebrationRegion(input),
  ];
}

/** Late is judged on the day of the meeting, when it is read. */
function dueCell(action: OpenAction, meeting: string): Cell {
  if (action.due === undefined) return cell('No date');
  return action.due < meeting
    ? cell({ text: `${shortDate(action.due)}, overdue`, bold: true, colour: LATE })
    : cell(shortDate(action.due));
}

/** What the numbers say is worth celebrating, in counts. */
export function celebrationRegion(input: Pick<AgendaInput, 'celebrations' | 'asOf'>): Region {
  return region('celebrations', `As of ${fullDate(input.asOf)}`, [
    input.celebrations.length === 0
      ? note('Start with your own: what went well this week?')
      : bullets(input.celebrations.map(celebrationText)),
  ]);
}

function celebrationText(celebration: Celebration): string {
  switch (celebration.kind) {
    case 'moved up':
      return `${counted(celebration.students, 'student')} moved up a level on ${celebration.learning}.`;
    case 'goal met':
      return `We met our goal on ${celebration.learning}: ${percentText(celebration.target)} of our students proficient, or more.`;
    case 'actions done':
      return `${celebration.done} of ${celebration.of} action items done on time.`;
    case 'told':
      return celebration.text;
  }
}
