/**
 * Strategies to begin with, until the team has evidence of its own ("What we tried, what we saw"). General on purpose:
 * they fit any subject. Which one works for which children, only the team's own results can tell.
 */
import type { Need } from '../mastery/needs';

/** `class`: the whole class is retaught; otherwise the group's need. */
export type Purpose = 'class' | Need;

export interface StarterStrategy {
  readonly name: string;
  readonly how: string;
  readonly fits: readonly Purpose[];
}

export const STARTER_STRATEGIES: readonly StarterStrategy[] = [
  {
    name: 'Teach it again another way',
    how: 'Begin with objects or pictures if the first lesson began with rules, or the other way round.',
    fits: ['class'],
  },
  {
    name: 'Work from the mistake',
    how: 'Show the most common wrong answer without a name, let pairs find what is right in it and where it turns.',
    fits: ['class', 'approaching'],
  },
  {
    name: 'Worked examples, then half-worked',
    how: 'Study a full solution, then solutions with more and more steps left out.',
    fits: ['class', 'not-yet'],
  },
  {
    name: 'Everyone shows',
    how: 'Small boards up at the same moment, after each small step; go on when nearly all are right.',
    fits: ['class', 'approaching'],
  },
  {
    name: 'Objects, pictures, symbols',
    how: 'Do it with the hands, draw what was done, then write it; say each step aloud.',
    fits: ['not-yet'],
  },
  {
    name: 'Fill the gap first',
    how: 'Check the one earlier skill that this needs, teach that, then come back.',
    fits: ['not-yet'],
  },
  {
    name: 'Sort and explain',
    how: 'Sort answers into right and wrong and say why, before solving any.',
    fits: ['approaching'],
  },
  {
    name: 'Short practice with instant answers',
    how: 'Ten minutes, mixed questions, the answer shown right after each one.',
    fits: ['approaching', 'proficient'],
  },
  {
    name: 'Mixed review',
    how: 'Five questions a week among other topics, so that it stays.',
    fits: ['proficient'],
  },
  {
    name: 'Explain it to somebody',
    how: 'Write or record an explanation for a student who missed the lesson.',
    fits: ['proficient', 'extension-ready'],
  },
  {
    name: 'Open problem',
    how: 'A problem with several ways and more than one answer, over some days; compare the ways.',
    fits: ['extension-ready'],
  },
  {
    name: 'Make the problem',
    how: 'Write questions that this idea answers, with the wrong answers that others would choose, and why.',
    fits: ['extension-ready'],
  },
];
