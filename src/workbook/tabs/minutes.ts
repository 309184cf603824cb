/** Minutes: decisions, parked topics, plus and delta, attendance; the workbook is their record, the Doc is output. */

import type { Minute } from '../../domain/planning/meetings';
import { choice, date, defineTab, type RowOf, text } from '../declaration';
import { TAB_COLOURS } from './look';

const KINDS = [
  'decision',
  'parked',
  'plus',
  'delta',
  'question',
  'note',
  'present',
  'absent',
  'late',
] as const satisfies readonly Minute['kind'][];

export const MINUTES = defineTab({
  key: 'minutes',
  title: 'Minutes',
  rowIs: 'a line of the minutes',
  id: ['id'],
  frozenColumns: 0,
  tabColour: TAB_COLOURS.meetings,
  hidden: true,
  computed: false,
  idPrefix: 'L',
  filter: true,
  columns: {
    meeting: text('Meeting', 'Its id.', { width: 80, required: true }),
    kind: choice('Kind', 'What this line is.', KINDS, { width: 100, required: true }),
    text: text('What', 'What was decided or said; for attendance, the name.', {
      width: 420,
      wrap: true,
      required: true,
    }),
    on: date('Written on', 'The day it was written down.'),
    id: text('Line', 'A short id.', { width: 90, required: true }),
  },
});

/** A line of the minutes as it is kept. */
export interface KeptMinute extends Minute {
  readonly id: string;
}

/** A row of the Minutes tab. */
export function minuteOf(row: RowOf<typeof MINUTES>): KeptMinute | undefined {
  return row.kind === '' ? undefined : { id: row.id, meeting: row.meeting, kind: row.kind, text: row.text };
}
