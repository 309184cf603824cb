/** Members: the teachers of the team. */
import type { Member } from '../../domain/team';
import { defineTab, flag, list, number, type RowOf, text } from '../declaration';
import { TAB_COLOURS } from './look';

export const MEMBERS = defineTab({
  key: 'members',
  title: 'Members',
  rowIs: 'a member of the team',
  id: ['name'],
  frozenColumns: 0,
  tabColour: TAB_COLOURS.team,
  hidden: true,
  computed: false,
  columns: {
    name: text('Name', 'As it should stand on agendas.', { width: 160, required: true }),
    email: text('E-mail', 'Used only to share agendas and plans, when you ask for it.', { width: 220 }),
    sections: list('Sections', 'The sections this member teaches, separated by a semicolon.', { width: 200 }),
    roleOrder: number('Role order', 'Place in the rotation of roles; 1 facilitates first.', {
      width: 90,
      align: 'center',
    }),
    active: flag('Active', 'No for a member who left. Empty means yes.', {
      width: 80,
      align: 'center',
      blankMeansYes: true,
    }),
  },
});

/** A row of the Members tab. */
export function memberOf(row: RowOf<typeof MEMBERS>, position: number): Member {
  return { ...row, roleOrder: row.roleOrder ?? position + 1 };
}
