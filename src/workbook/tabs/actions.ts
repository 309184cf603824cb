/** Action Items: who does what by when, from which meeting. */
import { ACTION_STATUSES, type ActionItem } from '../../domain/planning/action-items';
import { choice, date, defineTab, type RowOf, text } from '../declaration';
import { TAB_COLOURS } from './look';

export const ACTIONS = defineTab({
  key: 'actions',
  title: 'Action Items',
  rowIs: 'a commitment',
  id: ['id'],
  frozenColumns: 0,
  tabColour: TAB_COLOURS.meetings,
  hidden: false,
  computed: false,
  idPrefix: 'A',
  filter: true,
  columns: {
    what: text('What', 'What will be done.', { width: 320, wrap: true }),
    owner: text('Who', 'One name.', { width: 140 }),
    due: date('Due', 'By when.'),
    status: choice('Status', 'Where it stands.', ACTION_STATUSES, { width: 110 }),
    meeting: text('From meeting', 'Where it was agreed.', { width: 130 }),
    doneOn: date('Done on', 'The day it was done.'),
    id: text('Action', 'A short id.', { width: 74, required: true }),
  },
});

/** A row of the Action Items tab. */
export function actionOf(row: RowOf<typeof ACTIONS>): ActionItem {
  return { ...row, status: row.status === '' ? 'not started' : row.status };
}
