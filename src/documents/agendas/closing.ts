/** The last page of an agenda: room for what the meeting decides. Its tables are what minutes are brought in from. */
import { cell, EMPTY, heading, note, roomToWrite, shaded, table } from '../blocks';
import { shortDate } from '../messages';
import { HEADER_SHADE } from '../flow';
import type { Block } from '../model';
import { PAGE_WIDTH } from '../model';
import type { AgendaInput } from './agenda-input';

export function closingBlocks(input: AgendaInput): Block[] {
  const { next } = input;
  return [
    heading(1, 'What we decided'),
    heading(2, 'Decisions'),
    table([{ title: 'Decision', width: 378 }, { title: 'Who agreed', width: 126 }], [], { blankRows: 3, rowHeight: 26 }),
    heading(2, 'New action items'),
    table(
      [
        { title: 'What', width: 276 },
        { title: 'Owner', width: 120 },
        { title: 'Due', width: 108 },
      ],
      [],
      { blankRows: 4, rowHeight: 26 },
    ),
    heading(2, 'Parking lot'),
    roomToWrite(PAGE_WIDTH, 40, ''),
    heading(2, 'How did we work?'),
    table([{ title: 'Plus', width: PAGE_WIDTH / 2 }, { title: 'Change', width: PAGE_WIDTH / 2 }], [], {
      blankRows: 1,
      rowHeight: 44,
    }),
    ...normCheck(input),
    heading(2, 'Questions for the administration'),
    roomToWrite(PAGE_WIDTH, 40, ''),
    heading(2, 'Next meeting'),
    facts([
      ['Date', next.date ? shortDate(next.date) : ''],
      ['Time', next.time],
      ['Facilitator', next.facilitator],
      ['Focus', next.focus],
      ['Bring', next.bring],
    ]),
  ];
}

function normCheck(input: AgendaInput): Block[] {
  if (input.norms.length === 0) return [];
  const norms = input.normInFocus === undefined ? input.norms : [input.normInFocus];
  return [
    heading(2, 'Norm check'),
    note('1: not yet. 2: now and then. 3: mostly. 4: throughout.'),
    table(
      [
        { title: 'Norm', width: 396 },
        { title: '1 to 4', width: 108 },
      ],
      norms.map((norm) => [cell(norm), EMPTY]),
    ),
  ];
}

/** Two columns: what it is, and room for it. */
function facts(rows: readonly (readonly [string, string])[]): Block {
  return {
    kind: 'table',
    columns: [{ width: 96 }, { width: PAGE_WIDTH - 96 }],
    rows: rows.map(([name, value]) => [
      shaded(cell({ text: name, bold: true }), HEADER_SHADE),
      value === '' ? EMPTY : cell(value),
    ]),
  };
}
