/** Goals: the team's SMART goals with their baseline, target and today's number. */
import type { Goal } from '../../domain/team';
import { choice, date, defineTab, number, percent, type RowOf, text } from '../declaration';
import { TAB_COLOURS } from './look';

export const GOALS = defineTab({
  key: 'goals',
  title: 'Goals',
  rowIs: 'a SMART goal',
  id: ['id'],
  frozenColumns: 0,
  tabColour: TAB_COLOURS.team,
  hidden: true,
  computed: false,
  columns: {
    id: text('Goal', 'A short id such as G1.', { width: 70, required: true }),
    learning: text('Essential learning', 'Its code.', { width: 120 }),
    group: text('Group', 'Which students: usually all of ours.', { width: 160 }),
    baseline: percent('Baseline %', 'Share proficient when the goal was set.', { width: 90, align: 'center' }),
    n: number('n', 'Number of students with a result at the baseline.', { width: 60, align: 'center' }),
    target: percent('Target %', 'Share proficient we aim for.', { width: 90, align: 'center' }),
    by: date('By', 'The date to reach it.', { align: 'center' }),
    measuredBy: text('Measured by', 'The assessment that will tell.', { width: 220, wrap: true }),
    current: percent('Today %', 'Share proficient now; filled in by Update mastery.', { width: 80, align: 'center' }),
    status: choice('Status', '', ['open', 'met', 'not met', 'dropped'], { width: 90 }),
  },
});

/** A row of the Goals tab. */
export function goalOf(row: RowOf<typeof GOALS>): Goal {
  return {
    ...row,
    baseline: row.baseline ?? 0,
    n: row.n ?? 0,
    target: row.target ?? 0,
    status: row.status === '' ? 'open' : row.status,
  };
}
