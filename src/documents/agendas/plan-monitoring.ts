/** Plan monitoring: is what we agreed on happening, and is it helping? */
import { CLOSING, OPENING } from './opening-and-closing';
import type { AgendaTemplate } from './template';

export const planMonitoring = {
  id: 'plan monitoring',
  label: 'Check on our plan',
  when: 'An action plan is running and a check or a reassessment is due.',
  purpose: 'We leave knowing what to keep, change or stop, for each group.',
  boxes: [
    OPENING,
    {
      title: 'What we said we would do',
      minutes: 5,
      protocol: 'One minute each, no stories',
      prompts: ['Did it start? How often did it happen?', 'What stood in the way?'],
    },
    {
      title: 'Where the groups stand',
      minutes: 10,
      protocol: 'Facts first, group by group',
      prompts: [
        'How many have been checked again, and how many are there now?',
        'Who is moving? Who is not?',
        'Which group has not started?',
      ],
      data: ['plans'],
    },
    {
      title: 'Student work',
      minutes: 10,
      protocol: 'Read in silence, then one thing you notice each',
      prompts: [
        'Bring three pieces of work from one group.',
        'What can these students do already? What is the next small step?',
      ],
    },
    {
      title: 'Keep, change or stop',
      minutes: 10,
      protocol: 'Decide for every group',
      prompts: [
        'Who leaves the group because they have it?',
        'Who needs more time, a smaller group or another way in?',
        'Whom do we bring to the MTSS team, and what do we show them?',
      ],
    },
    CLOSING,
  ],
} as const satisfies AgendaTemplate;
