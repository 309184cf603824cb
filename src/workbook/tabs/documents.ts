/** Documents: every Doc that the add-on made, so that names can be found again and removed in time. */
import { date, defineTab, flag, link, text } from '../declaration';
import { TAB_COLOURS } from './look';

export const DOCUMENTS = defineTab({
  key: 'documents',
  title: 'Documents',
  rowIs: 'a Doc the add-on made',
  id: ['docId'],
  frozenColumns: 0,
  tabColour: TAB_COLOURS.meetings,
  hidden: true,
  computed: false,
  columns: {
    docId: text('Doc id', '', { width: 140, required: true }),
    doc: link('Doc', 'Opens it.', { width: 240 }),
    kind: text('Kind', '', { width: 120 }),
    of: text('Of', 'The meeting or plan it belongs to.', { width: 80 }),
    madeOn: date('Made on', ''),
    madeBy: text('Made by', "The Doc lives in this person's Drive.", { width: 180 }),
    holdsNames: flag('Holds names', 'Whether students are named in it.', { width: 90 }),
    keepUntil: date('Keep until', ''),
  },
});
