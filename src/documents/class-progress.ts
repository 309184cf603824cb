/** Plans in progress, line by line: a group each, and one for all classes that are taught again in the same way on the same days. */
import { words } from './messages';
import type { PlanProgress } from './numbers';

/** The groups of one line; the first speaks for what all have in common. */
export type ProgressLine = readonly [PlanProgress, ...PlanProgress[]];

/** In the order of each line's first group. */
export function progressLines(rows: readonly PlanProgress[]): ProgressLine[] {
  const lines = new Map<string, [PlanProgress, ...PlanProgress[]]>();
  rows.forEach((row, place) => {
    const key = row.section === '' ? String(place) : waysOf(row);
    const line = lines.get(key);
    if (line) line.push(row);
    else lines.set(key, [row]);
  });
  return [...lines.values()];
}

/** What all classes of a line say alike, once; otherwise what some say, after their sections. */
export function saidByAll(line: ProgressLine, fact: (row: PlanProgress) => string): string[] {
  const said = line.map(fact);
  const [first = ''] = said;
  if (line.length === 1) return said;
  if (said.every((each) => each === first)) return first === '' ? [] : [words.numbers.inEachClass(first)];
  return [...new Set(said)]
    .filter((each) => each !== '')
    .map((each) => {
      const sections = line.filter((_, place) => said[place] === each).map(({ section }) => section);
      return `${sections.join(', ')}: ${each}`;
    });
}

function waysOf({ learning, kind, strategy, started, nextCheck, reassessOn, lastCheck }: PlanProgress): string {
  return JSON.stringify([learning, kind, strategy, started, nextCheck, reassessOn, lastCheck]);
}
