/** Strategies: what each section tried for a learning before an assessment. */
import { defineTab, text } from '../declaration';
import { TAB_COLOURS } from './look';

export const STRATEGIES = defineTab({
  key: 'strategies',
  title: 'Strategies',
  rowIs: 'what a section tried',
  id: ['assessment', 'learning', 'section'],
  frozenColumns: 0,
  tabColour: TAB_COLOURS.assessments,
  hidden: true,
  computed: false,
  columns: {
    assessment: text('Assessment', 'Its id.', { width: 100, required: true }),
    learning: text('Essential learning', 'Its code.', { width: 120 }),
    section: text('Section', 'As on the Roster.', { width: 110 }),
    strategy: text('Strategy', 'What was tried, in a few words.', { width: 280, wrap: true }),
    notes: text('Notes', '', { width: 280, wrap: true }),
  },
});
