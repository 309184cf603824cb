/** Unpack standards: agree on what every student must learn, and what it looks like. */
import { CLOSING, OPENING } from './opening-and-closing';
import type { AgendaTemplate } from './template';

export const unpackStandards = {
  id: 'unpack standards',
  label: 'Unpack essential learnings',
  when: 'The next unit has no essential learnings yet, or we have not agreed what they mean.',
  purpose: 'We leave with the few things every student must learn, in words students understand.',
  boxes: [
    OPENING,
    {
      title: 'Choose the essentials',
      minutes: 10,
      protocol: 'Mark alone, then compare',
      prompts: [
        'Which of these will students need for years, in other subjects, and for the next unit?',
        'Mark at most three alone. Where do we already agree?',
        'What do we teach that is not one of them?',
      ],
    },
    {
      title: 'Take them apart',
      minutes: 15,
      protocol: 'One learning at a time, on the screen',
      prompts: [
        'Underline what students must know and circle what they must do.',
        'How deep must the thinking go?',
        'Which words will get in the way? What must they bring with them?',
        'What does going further look like for those who have it already?',
      ],
    },
    {
      title: 'What good looks like',
      minutes: 10,
      protocol: 'Write in pairs, read aloud',
      prompts: [
        'Sketch one piece of work that we would all call proficient.',
        'Say the learning as a student would: "I can ..."',
        'What would a student leave out who is nearly there?',
      ],
    },
    CLOSING,
  ],
} as const satisfies AgendaTemplate;
