/** A plain meeting: the team's own topics in the usual frame. */
import { CLOSING, OPENING } from './opening-and-closing';
import type { AgendaTemplate } from './template';

export const plain = {
  id: 'plain',
  label: 'Plain meeting',
  when: 'The team has topics of its own.',
  purpose: 'We leave with decisions, each with a name and a date.',
  boxes: [
    OPENING,
    {
      title: 'First topic',
      minutes: 15,
      prompts: ['What do we need to decide? What do we know about our students here?'],
    },
    {
      title: 'Second topic',
      minutes: 15,
      prompts: ['What do we need to decide? What do we know about our students here?'],
    },
    {
      title: 'Decide',
      minutes: 5,
      protocol: 'Talk until nobody objects',
      prompts: ['What did we agree on? What is parked for another day?'],
    },
    CLOSING,
  ],
} as const satisfies AgendaTemplate;
