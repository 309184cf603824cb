/** What "Why this level?" says around the sentences of the explanation itself. */
export const words = {
  points: 'Points',
  percent: '%',
  counts: 'Counts',
  attempt: 'Attempt',
  yes: 'yes',
  no: 'no',
  undated: 'no date',
  countsAs: (percent: number): string => `counts as ${percent}`,
  arithmetic: 'The arithmetic',
  picture: (attempts: readonly string[], cut: number): string =>
    `Attempts over time: ${attempts.join(', ')}. Proficient begins at ${cut}%.`,
  of: (earned: number, possible: number): string => `${earned} of ${possible}`,
} as const;
