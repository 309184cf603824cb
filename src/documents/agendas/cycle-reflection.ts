/** Cycle reflection: what a whole cycle taught our students, and us. */
import { CLOSING, OPENING } from './opening-and-closing';
import type { AgendaTemplate } from './template';

export const cycleReflection = {
  id: 'cycle reflection',
  label: 'Look back on the cycle',
  when: 'The reassessment is scored and the plan’s groups have a decision.',
  purpose: 'We leave with what we keep, what we change, and the next learning.',
  boxes: [
    OPENING,
    {
      title: 'First and latest',
      minutes: 10,
      protocol: 'Facts first; celebrate in numbers',
      prompts: [
        'How many students moved up? On which learning most?',
        'Who has not moved, and what will we do for them now?',
        'Retesting alone raises scores: what else tells us that they learned it?',
      ],
      data: ['growth'],
    },
    {
      title: 'What we keep, what we change',
      minutes: 10,
      protocol: 'Write alone, then round the table',
      prompts: [
        'Which way of teaching would we tell next year’s team about?',
        'What would we do sooner? What would we not do again?',
      ],
      data: ['strategies'],
    },
    {
      title: 'A better assessment',
      minutes: 5,
      protocol: 'Keep, fix or drop',
      prompts: ['Which items told us least? Mark them for next year.'],
    },
    {
      title: 'Our goal',
      minutes: 5,
      protocol: 'Read the goal, read today’s number',
      prompts: ['Met, not met, or still open? What does the number not show?'],
    },
    {
      title: 'What is next',
      minutes: 5,
      protocol: 'Talk until nobody objects',
      prompts: ['Which essential learning is next, and when do we give its common assessment?'],
    },
    CLOSING,
  ],
} as const satisfies AgendaTemplate;
