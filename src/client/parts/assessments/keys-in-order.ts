/** Reads a line of right answers and gives each item its own. */
import type { Draft } from './draft';

/** @returns the draft with a key for each item in use, in order; undefined when the line holds more or fewer */
export function keyedInOrder(draft: Draft, line: string): Draft | undefined {
  const words = line.split(/[\s,;]+/).filter((word) => word !== '');
  const wanted = draft.items.filter(({ use }) => use).length;
  // Blocks of letters, such as DCADB ACDBA, are read letter by letter.
  const keys = words.length === wanted ? words : [...words.join('')];
  if (keys.length !== wanted || wanted === 0) return undefined;
  const left = [...keys];
  return { ...draft, items: draft.items.map((item) => (item.use ? { ...item, keys: left.shift() ?? '' } : item)) };
}
