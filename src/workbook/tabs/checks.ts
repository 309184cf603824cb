/** Checks: a dated look at a row of an action plan, before the reassessment. */
import { CHECK_VERDICTS } from '../../domain/planning/plan';
import { choice, date, defineTab, text } from '../declaration';
import { TAB_COLOURS } from './look';

export const CHECKS = defineTab({
  key: 'checks',
  title: 'Checks',
  rowIs: "a dated check of a group's response",
  id: ['row', 'on'],
  frozenColumns: 0,
  tabColour: TAB_COLOURS.meetings,
  hidden: true,
  computed: false,
  columns: {
    row: text('Plan row', 'The row of the plan.', { width: 90, required: true }),
    on: date('On', 'The day of the check.'),
    verdict: choice('It is', 'What you see.', CHECK_VERDICTS, { width: 110 }),
    note: text('Note', 'In a few words.', { width: 320, wrap: true }),
  },
});
