/**
 * Norms a new team can start from: commitments on how to work, in our own words, under the six headings that teams
 * customarily use (DOMAIN.md 2.3). A team picks a few, changes the words, and owns the result.
 */

export const NORM_HEADINGS = [
  'Time',
  'Listening',
  'Confidentiality',
  'Decisions',
  'Participation',
  'Expectations',
] as const;
export type NormHeading = (typeof NORM_HEADINGS)[number];

export interface StarterNorm {
  readonly heading: NormHeading;
  /** Begins with "We". */
  readonly text: string;
}

export const STARTER_NORMS: readonly StarterNorm[] = [
  { heading: 'Time', text: 'We start and end on time, and the timekeeper may stop any of us.' },
  { heading: 'Time', text: 'We bring scores and papers ready, so that meeting time is for talking about learning.' },
  { heading: 'Listening', text: 'We let a colleague finish, then ask before we answer.' },
  { heading: 'Listening', text: 'We look for what a colleague means before we say what we think.' },
  { heading: 'Confidentiality', text: 'We speak about students only here, and with respect.' },
  { heading: 'Confidentiality', text: 'We keep what a colleague admits in this room in this room.' },
  { heading: 'Decisions', text: 'We decide when everybody has spoken and everybody can live with it.' },
  { heading: 'Decisions', text: 'We try what we agreed until the check date, also when it was not our own idea.' },
  { heading: 'Participation', text: 'We all bring work, also when our own results are not what we hoped for.' },
  { heading: 'Participation', text: 'We talk about our students: all of them belong to all of us.' },
  { heading: 'Expectations', text: 'We look at facts first and at reasons second.' },
  { heading: 'Expectations', text: 'We are hard on strategies and kind to people.' },
];

/** One for each heading: what a new team begins with, because few norms are kept and many are forgotten. */
export const FIRST_NORMS: readonly StarterNorm[] = STARTER_NORMS.filter(
  (norm, place) => STARTER_NORMS[place - 1]?.heading !== norm.heading,
);
