/** Every meeting begins and ends the same way; a habit needs no reading. */
import type { BoxTemplate } from './template';

export const OPENING: BoxTemplate = {
  title: 'Open',
  minutes: 5,
  protocol: 'Keep it short: the work comes next',
  prompts: [
    'One thing that went well for our students since we last met.',
    'Read the norm in focus aloud.',
    'Open action items: done, on the way, or in need of help?',
  ],
};

export const CLOSING: BoxTemplate = {
  title: 'Close',
  minutes: 5,
  protocol: 'Quick round, recorder reads back',
  prompts: [
    'Who does what by when? Read the action items aloud.',
    'One plus and one change for our next meeting.',
    'Date, facilitator and what to bring next time.',
  ],
};
