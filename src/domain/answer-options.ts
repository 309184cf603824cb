/**
 * Options in words. A form's answers are words and a gradebook's cells hold letters, so each option of such an item has a
 * letter by its place in the item's list: what was chosen is kept, and a key of letters scores it.
 */
import type { Item } from './assessment';
import { compareText } from './roster';

/** Letters that a cell takes by themselves; x is the mark for excused. */
const LETTERS = 'ABCDEFGHIJ';
/** Up to here a list is one of options, however few have answered; a longer one only where most answers repeat. */
const SURELY_OPTIONS = 6;
const LONGEST_TEXT = 120;

type WithOptions = Pick<Item, 'options'>;

/** The letter of an answer in words, or undefined when it is none of the item's options. */
export function letterOfOption(answer: string, { options = [] }: WithOptions): string | undefined {
  const wanted = keyOf(answer);
  const place = wanted === '' ? -1 : options.findIndex((option) => keyOf(option) === wanted);
  return place === -1 ? undefined : LETTERS[place];
}

/** The words behind a letter; empty when the item has none for it. */
export function textOfOption(letter: string, { options = [] }: WithOptions): string {
  const place = letter.length === 1 ? LETTERS.indexOf(letter.toUpperCase()) : -1;
  return options[place] ?? '';
}

/** An answer as a person reads it: `C (4/3)`. */
export function shownAnswer(answer: string, item: WithOptions): string {
  const text = textOfOption(answer, item);
  return text === '' ? answer : `${answer} (${text})`;
}

/** True for words that can stand for an option: a single letter or mark would be taken for itself. */
export function isOptionText(answer: string): boolean {
  return keyOf(answer).length > 1 || /^\d$/.test(answer.trim());
}

/** The options with one more; as they are when it is known, when it is no option, or when the letters are used up. */
export function withOption(options: readonly string[], answer: string): readonly string[] {
  if (!isOptionText(answer) || letterOfOption(answer, { options }) !== undefined) return options;
  return options.length < LETTERS.length ? [...options, tidy(answer)] : options;
}

/** The options that keys and answers show, in a person's order; none where they are letters already, or an open question. */
export function optionsFrom(keys: readonly string[], answers: readonly string[]): readonly string[] {
  const texts = new Map<string, string>();
  for (const text of [...keys, ...answers])
    if (keyOf(text) !== '' && !texts.has(keyOf(text))) texts.set(keyOf(text), tidy(text));
  const all = [...texts.values()];
  const areLetters = all.every((text) => /^[A-J]{1,10}$/i.test(text));
  const areOpen = all.length > SURELY_OPTIONS && all.length > answers.length / 2;
  if (areLetters || areOpen || all.length > LETTERS.length || !all.every(isOptionText)) return [];
  return all.sort(compareText);
}

/** The cell of the Items tab: a line per option, with its letter. */
export function optionLines(options: readonly string[]): string {
  return options.flatMap((text, place) => (text === '' ? [] : [`${LETTERS[place]}: ${text}`])).join('\n');
}

/** Reads the cell again; a line that the team took out leaves the other letters as they are. */
export function readOptionLines(cell: string): readonly string[] {
  const options: string[] = [];
  for (const line of cell.split('\n')) {
    const match = /^\s*([A-J])\s*[:.)=]\s*(.*?)\s*$/i.exec(line);
    const place = match ? LETTERS.indexOf((match[1] ?? '').toUpperCase()) : -1;
    if (place === -1) continue;
    while (options.length < place) options.push('');
    options[place] = match?.[2] ?? '';
  }
  return options;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT);
}

function keyOf(text: string): string {
  return tidy(text).toLowerCase();
}
