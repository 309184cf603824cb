/** Assessment design: write or screen the common assessment before it is taught. */
import { CLOSING, OPENING } from './opening-and-closing';
import type { AgendaTemplate } from './template';

export const assessmentDesign = {
  id: 'assessment design',
  label: 'Design a common assessment',
  when: 'A learning is being taught and has no common assessment yet.',
  purpose: 'We leave with items, a date, and an agreement on what counts as proficient.',
  boxes: [
    OPENING,
    {
      title: 'The target again',
      minutes: 5,
      protocol: 'Read aloud, one question each',
      prompts: [
        'Read the learning and its "I can". How deep must the thinking go?',
        'What are we not asking this time?',
      ],
    },
    {
      title: 'Items',
      minutes: 17,
      protocol: 'Everyone answers each item before judging it',
      prompts: [
        'Keep, fix or drop: could a student get it right without the learning, or wrong in spite of it?',
        'Tag each item with its essential learning. Are there at least five points for each?',
        'Is there an easy way in and a way to go further?',
      ],
    },
    {
      title: 'Mistakes we expect, and what is proficient',
      minutes: 8,
      protocol: 'Name the mistake first',
      prompts: [
        'Which wrong answer will we see, and what is the student thinking?',
        'How many points show that a student is proficient on each learning?',
      ],
    },
    {
      title: 'Same conditions, same scoring',
      minutes: 5,
      protocol: 'Settle it now',
      prompts: [
        'Which days do we give it? Time, notes, tools, reading help?',
        'Who scores what, by when? Score one answer together.',
      ],
    },
    CLOSING,
  ],
} as const satisfies AgendaTemplate;
