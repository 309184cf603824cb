/**
 * The last page of an agenda: room for what the meeting decides. Its tables are what minutes are brought in from. It begins
 * a page and fits on one, so that it can be printed or projected alone and no table stands by itself on a page behind it.
 */

import { cell, EMPTY, heading, roomToWrite, table } from '../blocks';
import { shortDate } from '../formats';
import { words } from '../messages';
import type { Block } from '../model';
import { PAGE_WIDTH } from '../model';
import type { AgendaInput } from './agenda-input';

/** A line to write on by hand, in points. */
const ROW = 24;
const FRAME = 30;

export function closingBlocks(input: AgendaInput): Block[] {
  const { next } = input;
  return [
    { kind: 'pageBreak' },
    heading(1, words.agenda.whatWeDecided),
    table(
      [
        { title: words.agenda.decision, width: 378 },
        { title: words.agenda.whoAgreed, width: 126 },
      ],
      [],
      { blankRows: 3, rowHeight: ROW, onOnePage: true },
    ),
    heading(2, words.agenda.newActionItems),
    table(
      [
        { title: words.agenda.what, width: 276 },
        { title: words.agenda.owner, width: 120 },
        { title: words.agenda.due, width: 108 },
      ],
      [],
      { blankRows: 4, rowHeight: ROW, onOnePage: true },
    ),
    heading(2, words.agenda.parkingLot),
    roomToWrite(PAGE_WIDTH, FRAME, ''),
    heading(2, words.agenda.howDidWeWork),
    table(
      [
        { title: words.agenda.plus, width: PAGE_WIDTH / 2 },
        { title: words.agenda.change, width: PAGE_WIDTH / 2 },
      ],
      [],
      { blankRows: 1, rowHeight: FRAME },
    ),
    ...normCheck(input),
    heading(2, words.agenda.questionsForTheAdministration),
    { ...roomToWrite(PAGE_WIDTH, FRAME, ''), withNext: true },
    heading(2, words.agenda.nextMeeting),
    table(
      [
        { title: words.agenda.date, width: 78 },
        { title: words.agenda.time, width: 48 },
        { title: words.agenda.facilitator, width: 108 },
        { title: words.agenda.focus, width: 120 },
        { title: words.agenda.bring, width: 150 },
      ],
      [
        [next.date ? shortDate(next.date) : '', next.time, next.facilitator, next.focus, next.bring].map((value) =>
          value === '' ? EMPTY : cell(value),
        ),
      ],
      { rowHeight: ROW, onOnePage: true },
    ),
  ];
}

function normCheck(input: AgendaInput): Block[] {
  if (input.norms.length === 0) return [];
  const norms = input.normInFocus === undefined ? input.norms : [input.normInFocus];
  return [
    heading(2, words.agenda.normCheckScale),
    // Its heading says what a number means: without a header row the page stays one.
    {
      kind: 'table',
      columns: [{ width: 396 }, { width: 108 }],
      rows: norms.map((norm) => [cell(norm), EMPTY]),
      ...(norms.length === 1 ? { onOnePage: true, withNext: true } : {}),
    },
  ];
}
