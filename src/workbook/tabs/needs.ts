/** Who needs what: the plain narrow list that a teacher opens on a phone. */
import { defineTab, text } from '../declaration';
import { TAB_COLOURS } from './look';

export const NEEDS = defineTab({
  key: 'needs',
  title: 'Who needs what',
  rowIs: 'a student',
  id: ['id'],
  frozenColumns: 1,
  tabColour: TAB_COLOURS.results,
  hidden: false,
  computed: true,
  filter: true,
  columns: {
    // Name, section and the first list fit beside each other on a phone.
    name: text('Student', '', { width: 140, wrap: true }),
    section: text('Section', '', { width: 80, wrap: true }),
    notYet: text('Not yet', 'Essential learnings this student has not learned yet.', { width: 160, wrap: true }),
    close: text('Close', 'Essential learnings where this student is nearly there.', { width: 160, wrap: true }),
    notAssessed: text('No result yet', 'Essential learnings without a score for this student.', {
      width: 160,
      wrap: true,
    }),
    email: text('E-mail', '', { width: 200 }),
    id: text('Student id', '', { width: 100, required: true }),
  },
});
