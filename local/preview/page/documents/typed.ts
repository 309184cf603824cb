/** What a person typed into a paragraph, as the one insertion that the person's door knows. */

export interface Insertion {
  /** Offset from the paragraph's beginning, in UTF-16 units. */
  readonly offset: number;
  readonly text: string;
}

/** @returns null when something was deleted, so that the change is no mere insertion */
export function insertionOf(before: string, after: string): Insertion | null {
  if (after.length <= before.length) return null;
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  const text = after.slice(start, start + after.length - before.length);
  return before.slice(0, start) + text + before.slice(start) === after ? { offset: start, text } : null;
}
