/**
 * The last page of an agenda: room for what the meeting decides. Its tables are what minutes are brought in from. The end,
 * from the norm check on, moves to the next page as a whole, so that no page holds a last table alone.
 */

import { cell, EMPTY, heading, note, roomToWrite, shaded, table } from '../blocks';
import { HEADER_SHADE } from '../flow';
import { shortDate } from '../formats';
import { words } from '../messages';
import type { Block } from '../model';
import { PAGE_WIDTH } from '../model';
import type { AgendaInput } from './agenda-input';

export function closingBlocks(input: AgendaInput): Block[] {
  const { next } = input;
  return [
    heading(1, words.agenda.whatWeDecided),
    heading(2, words.agenda.decisions),
    table(
      [
        { title: words.agenda.decision, width: 378 },
        { title: words.agenda.whoAgreed, width: 126 },
      ],
      [],
      { blankRows: 3, rowHeight: 26, onOnePage: true },
    ),
    heading(2, words.agenda.newActionItems),
    table(
      [
        { title: words.agenda.what, width: 276 },
        { title: words.agenda.owner, width: 120 },
        { title: words.agenda.due, width: 108 },
      ],
      [],
      { blankRows: 4, rowHeight: 26, onOnePage: true },
    ),
    heading(2, words.agenda.parkingLot),
    roomToWrite(PAGE_WIDTH, 40, ''),
    heading(2, words.agenda.howDidWeWork),
    table(
      [
        { title: words.agenda.plus, width: PAGE_WIDTH / 2 },
        { title: words.agenda.change, width: PAGE_WIDTH / 2 },
      ],
      [],
      {
        blankRows: 1,
        rowHeight: 44,
      },
    ),
    ...normCheck(input),
    heading(2, words.agenda.questionsForTheAdministration),
    { ...roomToWrite(PAGE_WIDTH, 40, ''), withNext: true },
    heading(2, words.agenda.nextMeeting),
    facts([
      [words.agenda.date, next.date ? shortDate(next.date) : ''],
      [words.agenda.time, next.time],
      [words.agenda.facilitator, next.facilitator],
      [words.agenda.focus, next.focus],
      [words.agenda.bring, next.bring],
    ]),
  ];
}

function normCheck(input: AgendaInput): Block[] {
  if (input.norms.length === 0) return [];
  const norms = input.normInFocus === undefined ? input.norms : [input.normInFocus];
  return [
    heading(2, words.agenda.normCheck),
    note('1: not yet. 2: now and then. 3: mostly. 4: throughout.'),
    table(
      [
        { title: words.agenda.norm, width: 396 },
        { title: '1 to 4', width: 108 },
      ],
      norms.map((norm) => [cell(norm), EMPTY]),
      { onOnePage: norms.length === 1, withNext: norms.length === 1 },
    ),
  ];
}

/** Two columns: what it is, and room for it. */
function facts(rows: readonly (readonly [string, string])[]): Block {
  return {
    kind: 'table',
    onOnePage: true,
    columns: [{ width: 96 }, { width: PAGE_WIDTH - 96 }],
    rows: rows.map(([name, value]) => [
      shaded(cell({ text: name, bold: true }), HEADER_SHADE),
      value === '' ? EMPTY : cell(value),
    ]),
  };
}
