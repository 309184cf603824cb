/** Ids of what is brought in from a Doc: made of its words, so that the same words are the same row. */
import { lineMark } from '../../documents/minutes/generated-lines';

/** @param letter `L` for a line of the minutes, `A` for an action item */
export function importedId(letter: 'L' | 'A', meeting: string, text: string): string {
  return `${letter}-${meeting}-${lineMark(text.toLowerCase())}`;
}
