/** What the demo was asked to do, from its command line. */

export interface DemoOptions {
  readonly roster: string | undefined;
  readonly learnings: string | undefined;
  readonly blueprint: string | undefined;
  readonly key: string | undefined;
  readonly scores: string | undefined;
  readonly out: string;
}

export const USAGE =
  'npm run demo -- [--roster FILE] [--learnings FILE] [--blueprint FILE] [--key FILE] [--scores FILE] [--out FOLDER]';

const NAMES = ['roster', 'learnings', 'blueprint', 'key', 'scores', 'out'] as const;

/** @returns the options, or a sentence that says what is wrong with the command line */
export function readOptions(args: readonly string[]): DemoOptions | string {
  const given: Partial<Record<(typeof NAMES)[number], string>> = {};
  for (let at = 0; at < args.length; at += 2) {
    const name = NAMES.find((each) => `--${each}` === args[at]);
    const value = args[at + 1];
    if (!name) return `"${args[at]}" is not an option.\n${USAGE}`;
    if (value === undefined || value.startsWith('--')) return `--${name} needs a file or folder behind it.\n${USAGE}`;
    given[name] = value;
  }
  const { roster, learnings, blueprint, key, scores, out = 'out' } = given;
  const files = [roster, learnings, blueprint, key];
  if (scores === undefined && files.some((file) => file !== undefined))
    return `Without --scores there is nothing to look at. Leave all files away to see the sample team.\n${USAGE}`;
  return { roster, learnings, blueprint, key, scores, out };
}
