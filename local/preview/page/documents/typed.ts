/** What a person typed into a line of a document, as the one stretch that was typed over. */

export interface Retyping {
  /** Offset from the line's beginning, in UTF-16 units. */
  readonly offset: number;
  /** How many units were typed over; 0 where text was only added. */
  readonly length: number;
  readonly text: string;
}

/** What was typed over in the whole document: `by` is how much longer it became. */
export interface Shift {
  readonly at: number;
  readonly by: number;
}

/** @returns where a place of the document is after the changes before it, in their order */
export function shifted(start: number, shifts: readonly Shift[]): number {
  return shifts.reduce((place, { at, by }) => (at < place ? place + by : place), start);
}

/** @returns the smallest stretch that makes one text of the other, whole letters only; null when they are the same */
export function retypingOf(before: string, after: string): Retyping | null {
  if (before === after) return null;
  const [old, now] = [lettersOf(before), lettersOf(after)];
  const least = Math.min(old.length, now.length);
  let from = 0;
  while (from < least && old[from] === now[from]) from += 1;
  let kept = 0;
  while (kept < least - from && old[old.length - 1 - kept] === now[now.length - 1 - kept]) kept += 1;
  return {
    offset: lengthOf(old.slice(0, from)),
    length: lengthOf(old.slice(from, old.length - kept)),
    text: now.slice(from, now.length - kept).join(''),
  };
}

/** Letters with the accents and joiners that belong to them: none of them is ever halved. */
function lettersOf(text: string): string[] {
  return text.match(/\P{M}(?:\p{M}|\u200d\P{M})*|\p{M}+/gu) ?? [];
}

function lengthOf(letters: readonly string[]): number {
  return letters.reduce((sum, letter) => sum + letter.length, 0);
}
