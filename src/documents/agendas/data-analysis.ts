/** Data analysis: from the results of a common assessment to what we do on Monday. */
import { CLOSING, OPENING } from './opening-and-closing';
import type { AgendaTemplate } from './template';

export const dataAnalysis = {
  id: 'data analysis',
  label: 'Look at results',
  when: 'A common assessment is scored and the team has not talked about it.',
  purpose: 'We leave knowing who needs what, and what we will do about it.',
  boxes: [
    OPENING,
    {
      title: 'Predict',
      minutes: 2,
      protocol: 'Before we look at the numbers: write, do not discuss',
      prompts: ['Which learning will be strongest? Which item will surprise us?'],
    },
    {
      title: 'Here is what we see',
      minutes: 8,
      protocol: 'Think for two minutes, then facts only: no "because" yet',
      prompts: [
        'I see ... I count ...',
        'What went better than last time? Say that first.',
        'Where did our predictions miss?',
      ],
      data: ['levels'],
    },
    {
      title: 'Learning, then class, then item',
      minutes: 8,
      protocol: 'Whole first, then parts: our students, our numbers',
      prompts: [
        'Which learning needs all of us, and which needs a few of us?',
        'Which items were hardest? What did most of those who missed them choose?',
        'Is it the students, the teaching, or the item?',
      ],
      data: ['hardest'],
    },
    {
      title: 'Who needs what',
      minutes: 7,
      protocol: 'Group by group, by need',
      prompts: [
        'Who is in a group and should not be? What do we know that the numbers do not?',
        'Who is near the line? Check again before moving.',
        'Who has it already and is waiting for more?',
      ],
      data: ['groups'],
    },
    {
      title: 'So what: why, and what worked',
      minutes: 5,
      protocol: 'Ideas on the table, nobody owns them',
      prompts: [
        'What were students thinking when they went wrong?',
        'Which of the ways we taught this would we use again?',
      ],
      data: ['strategies'],
    },
    {
      title: 'Now what: decide',
      minutes: 5,
      protocol: 'One decision per group: what, who, when',
      prompts: [
        'What changes for the groups that are not there yet, and where do we find the time?',
        'What do we do for those who already have it?',
        'When do we check again?',
      ],
    },
    CLOSING,
  ],
} as const satisfies AgendaTemplate;
