/** Templates: the boxes of an agenda that the team, or its district, words differently. What is empty stays as we wrote it. */
import { MEETING_TYPES } from '../../domain/planning/meetings';
import { choice, defineTab, list, number, text } from '../declaration';
import { TAB_COLOURS } from './look';

/** Rows of this kind lay out the Doc of an action plan: its sections in place of boxes. */
export const PLAN_TEMPLATE = 'action plan' as const;

export const TEMPLATES = defineTab({
  key: 'templates',
  title: 'Templates',
  rowIs: "a box of an agenda in the team's own words",
  id: ['agenda', 'order'],
  frozenColumns: 0,
  tabColour: TAB_COLOURS.meetings,
  hidden: true,
  computed: false,
  columns: {
    agenda: choice('Agenda', 'The kind of meeting, or action plan.', [...MEETING_TYPES, PLAN_TEMPLATE] as const, {
      width: 150,
      required: true,
    }),
    order: number('Box', '1 for the first box; a number beyond the last adds one.', { width: 60, required: true }),
    title: text('Title', 'Empty keeps our title.', { width: 220 }),
    minutes: number('Minutes', 'In a meeting of 45 minutes. 0 takes the box out, empty keeps ours.', { width: 80 }),
    prompts: text('Prompts', 'One on each line. Empty keeps ours.', { width: 360, wrap: true }),
    protocol: text('How we work', 'One line. Empty keeps ours, "none" takes it away.', { width: 240, wrap: true }),
    numbers: list(
      'Numbers',
      'What the team looks at in this box: levels, hardest, groups, strategies, plans, growth. Empty keeps ours, "none" shows none.',
      { width: 140 },
    ),
  },
});
