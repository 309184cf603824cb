/** Norms: the team's commitments on how it works together. */
import { defineTab, text } from '../declaration';
import { TAB_COLOURS } from './look';

export const NORMS = defineTab({
  key: 'norms',
  title: 'Norms',
  rowIs: 'a norm',
  id: ['norm'],
  frozenColumns: 0,
  tabColour: TAB_COLOURS.team,
  hidden: true,
  computed: false,
  columns: {
    norm: text('Norm', 'A commitment: "We ...". Few, and looked at twice a year.', {
      width: 520,
      wrap: true,
      required: true,
    }),
  },
});
