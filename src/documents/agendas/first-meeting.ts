/** The first meeting: who we are as a team, and how we want to work. */
import { CLOSING } from './opening-and-closing';
import type { AgendaTemplate } from './template';

export const firstMeeting = {
  id: 'first meeting',
  label: 'First meeting',
  when: 'The team has no norms yet.',
  purpose: 'We leave with norms we mean, roles, and our dates.',
  boxes: [
    {
      title: 'Open',
      minutes: 5,
      protocol: 'One sentence each',
      prompts: ['Name a team you were glad to be part of. What did people do there?'],
    },
    {
      title: 'Why we meet',
      minutes: 5,
      protocol: 'Think for a minute, then talk',
      prompts: [
        'What would our students have if we worked well together this year?',
        'Four questions we will keep coming back to: what must all students learn, how will we know, what do we do when some have not, and what do we do when some already have?',
      ],
    },
    {
      title: 'Our norms',
      minutes: 12,
      protocol: 'From a bad memory to a promise: write alone, share, choose',
      prompts: [
        'Alone: what made a meeting a waste of your time?',
        'Turn each into a promise that begins with "We".',
        'Think of time, listening, decisions, and what stays in the room.',
        'Keep the five that matter most. When will we check how we keep them?',
      ],
    },
    {
      title: 'Roles and decisions',
      minutes: 8,
      protocol: 'Talk until nobody objects',
      prompts: [
        'Who facilitates, records, keeps time and keeps the norms? How do we take turns?',
        'How do we decide when we do not agree?',
        'Where do our documents live, and who can see them?',
      ],
    },
    {
      title: 'Our year, and a first look at our students',
      minutes: 10,
      protocol: 'Calendar on the screen',
      prompts: [
        'Put our meeting dates and the windows for common assessments on the calendar.',
        'What do we already know about how this year’s students are doing?',
        'What would a goal worth having look like?',
      ],
      data: ['levels'],
    },
    CLOSING,
  ],
} as const satisfies AgendaTemplate;
