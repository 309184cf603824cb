/** Finished minutes as a block at the end of the agenda, made from the workbook's record. */

import type { CalendarDate } from '../../domain/calendar';
import { bullets, cell, heading, paragraph, region, table } from '../blocks';
import { shortDate } from '../formats';
import { words } from '../messages';
import type { Region, Simple } from '../model';

export interface MinutesForDoc {
  readonly attendance: Readonly<Record<'present' | 'late' | 'absent', readonly string[]>>;
  readonly lines: Readonly<Record<'decision' | 'parked' | 'plus' | 'delta' | 'question' | 'note', readonly string[]>>;
  readonly actions: readonly {
    readonly what: string;
    readonly owner: string;
    readonly due: CalendarDate | undefined;
    readonly status: string;
  }[];
  readonly next: { readonly date: CalendarDate; readonly facilitator: string; readonly bring: string } | undefined;
  readonly asOf: CalendarDate;
}

/** Name of the block: a second time it is put in the place of the first. */
export const MINUTES_REGION = 'minutes';

const { agenda, minutes: said } = words;

/** The minutes, leaving out what is empty. */
export function minutesRegion(minutes: MinutesForDoc): Region {
  const { lines, attendance, actions, next } = minutes;
  const listOf = (title: string, items: readonly string[]): Simple[] =>
    items.length === 0 ? [] : [heading(2, title), bullets(items)];
  const here = (['present', 'late', 'absent'] as const).filter((mark) => attendance[mark].length > 0);
  return region(MINUTES_REGION, words.asOf(minutes.asOf), [
    ...here.map((mark) => paragraph({ text: `${said[mark]}: `, bold: true }, attendance[mark].join(', '))),
    ...listOf(agenda.decisions, lines.decision),
    ...(actions.length === 0
      ? []
      : [
          heading(2, said.actionItems),
          table(
            [
              { title: agenda.what, width: 252 },
              { title: agenda.owner, width: 96 },
              { title: agenda.due, width: 72 },
              { title: agenda.status, width: 84 },
            ],
            actions.map(({ what, owner, due, status }) => [
              cell(what),
              cell(owner),
              cell(due ? shortDate(due) : agenda.noDate),
              cell(status),
            ]),
          ),
        ]),
    ...listOf(agenda.parkingLot, lines.parked),
    ...listOf(agenda.plus, lines.plus),
    ...listOf(agenda.change, lines.delta),
    ...listOf(agenda.questionsForTheAdministration, lines.question),
    ...listOf(agenda.notes, lines.note),
    ...(next
      ? [
          heading(2, agenda.nextMeeting),
          paragraph(
            [
              shortDate(next.date),
              next.facilitator && `${agenda.facilitator}: ${next.facilitator}`,
              next.bring && `${agenda.bring}: ${next.bring}`,
            ]
              .filter((part) => part !== '')
              .join('  ·  '),
          ),
        ]
      : []),
  ]);
}
