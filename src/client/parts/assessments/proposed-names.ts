/** Ids, labels and a title for an assessment that is made from a source. */
import { itemNumber } from '../../../domain/importers/item-matching';
import type { ImportedItem } from '../../../domain/importers/scores/imported-scores';

const LONGEST_ID = 8;

/** An id short enough for a narrow column: the label itself, its number, or its place. */
export function shortIds(labels: readonly string[]): string[] {
  const numbers = labels.map(itemNumber);
  const numbered = numbers.every((number, at) => number !== undefined && numbers.indexOf(number) === at);
  const taken = new Set<string>();
  return labels.map((label, at) => {
    const short = label.trim();
    const wanted =
      short.length > 0 && short.length <= LONGEST_ID ? short : numbered ? String(numbers[at]) : String(at + 1);
    let id = wanted;
    for (let more = 2; taken.has(id.toLowerCase()); more += 1) id = `${wanted}.${more}`;
    taken.add(id.toLowerCase());
    return id;
  });
}

/** The question's words, where they say more than the id. */
export function labelOf({ label, text }: ImportedItem, id: string): string {
  return text || (label === id ? '' : label);
}

/** A title from the name of a file or a tab. */
export function titleFrom(name: string, givenOn: string): string {
  const title = name
    .replace(/(?:\.(?:csv|tsv|txt|zip))+$/i, '')
    .replace(/\s*\((responses|antworten|réponses|respuestas)\)\s*/i, '')
    .trim();
  // What Google calls a form's tab, or a paste without a name, says nothing.
  return title === '' || /^(form responses|formularantworten|sheet|tabelle|feuille|hoja)\s*\d*$/i.test(title)
    ? `Assessment of ${givenOn}`
    : title;
}
