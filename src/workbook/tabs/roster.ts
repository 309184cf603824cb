/** Roster: the students that the team shares, one row each, with whatever columns the team adds. */
import type { Student } from '../../domain/roster';
import { columnKey } from '../column-key';
import { choice, defineTab, type RowOf, text } from '../declaration';
import { TAB_COLOURS } from './look';
import { withSections } from './section-colours';

export const ROSTER = defineTab({
  key: 'roster',
  title: 'Roster',
  rowIs: 'a student',
  id: ['id'],
  idTwice:
    'Two students need two ids. One student of two sections needs one row: write both into Section, such as "Period 1; Period 2", and delete the other row.',
  frozenColumns: 0,
  tabColour: TAB_COLOURS.students,
  hidden: false,
  computed: false,
  filter: true,
  columns: {
    id: text('Student id', 'The id your school uses. Written as text, so 00123 stays 00123.', {
      width: 110,
      required: true,
    }),
    last: text('Last name', 'As on the school list.', { width: 140 }),
    first: text('First name', 'As on the school list, or the name the student goes by.', { width: 130 }),
    section: text(
      'Section',
      'The class the student sits in, for example "Period 2". Same spelling for everyone in it. A student of two classes has one row that names both: "Period 2; Period 5".',
      {
        width: 130,
      },
    ),
    teacher: text('Teacher', 'Who teaches the section.', { width: 130 }),
    status: choice(
      'Status',
      'Set a student who left to inactive: every score is kept, and they are not counted.',
      ['active', 'inactive'],
      { width: 90 },
    ),
    email: text('E-mail', 'Optional. Scores from Google Forms are matched by it.', { width: 200 }),
  },
});

/**
 * The Roster of a team with these sections (sorted): they are coloured alike on every tab.
 * @param subgroups columns about groups of students that come in with a list; on the tab they are the team's own
 */
export function rosterTab(sections: readonly string[], subgroups: readonly string[] = []): typeof ROSTER {
  const more = Object.fromEntries(
    subgroups.map((name) => [subgroupKey(name), text(name, 'Allowed by your district for looking at groups.')]),
  );
  return withSections({ ...ROSTER, columns: { ...ROSTER.columns, ...more } }, sections);
}

/** Key of a column about groups of students. */
export function subgroupKey(name: string): string {
  return columnKey('own', name);
}

/** A row of the Roster tab as a student; an empty status means active. */
export function studentOf(row: RowOf<typeof ROSTER>): Student {
  return { ...row, status: row.status === 'inactive' ? 'inactive' : 'active' };
}
