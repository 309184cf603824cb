/** What last time left for today: open action items, the parking lot, and what there is to celebrate. */

import { bullets, cell, EMPTY, heading, LATE, note, region, table } from '../blocks';
import { shortDate } from '../formats';
import { REGION_TITLES, words } from '../messages';
import type { Block, Cell, Region } from '../model';
import type { Celebration } from '../numbers';
import type { AgendaInput, OpenAction } from './agenda-input';

export function carryOverBlocks(input: AgendaInput): Block[] {
  if (input.openActions.length + input.parkingLot.length + input.celebrations.length === 0) return [];
  return [
    heading(1, words.agenda.fromLastTime),
    heading(2, words.agenda.openActionItems),
    ...(input.openActions.length === 0
      ? [note(words.agenda.nothingIsOpen)]
      : [
          table(
            [
              { title: words.agenda.what, width: 234 },
              { title: words.agenda.owner, width: 90 },
              { title: words.agenda.due, width: 96 },
              { title: words.agenda.status, width: 84 },
            ],
            input.openActions.map((action) => [
              cell(action.what),
              cell(action.owner),
              dueCell(action, input.date),
              action.status === '' ? EMPTY : cell(action.status),
            ]),
          ),
        ]),
    ...(input.parkingLot.length === 0 ? [] : [heading(2, words.agenda.parkedLastTime), bullets(input.parkingLot)]),
    heading(2, REGION_TITLES.celebrations),
    celebrationRegion(input),
  ];
}

/** Late is judged on the day of the meeting, when it is read. */
function dueCell(action: OpenAction, meeting: string): Cell {
  if (action.due === undefined) return cell(words.agenda.noDate);
  return action.due < meeting
    ? cell({ text: words.agenda.overdue(action.due), bold: true, colour: LATE })
    : cell(shortDate(action.due));
}

/** What the numbers say is worth celebrating, in counts. */
export function celebrationRegion(input: Pick<AgendaInput, 'celebrations' | 'asOf'>): Region {
  return region('celebrations', words.asOf(input.asOf), [
    input.celebrations.length === 0
      ? note(words.agenda.nothingToCelebrate)
      : bullets(input.celebrations.map(celebrationText)),
  ]);
}

function celebrationText(celebration: Celebration): string {
  switch (celebration.kind) {
    case 'moved up':
      return words.agenda.movedUp(celebration.students, celebration.learning);
    case 'goal met':
      return words.agenda.goalMet(celebration.learning, celebration.target);
    case 'actions done':
      return words.agenda.actionsDone(celebration.done, celebration.of);
    case 'told':
      return celebration.text;
  }
}
