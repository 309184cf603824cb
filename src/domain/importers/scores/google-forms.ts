/** What the two Google Forms layouts share: questions that ask who somebody is, submissions, and reading a row. */

import { momentKey, readMoment } from '../reading/dates';
import { findPersonColumns, namesAPerson, personOf, type TableMapping } from '../reading/person-columns';
import { headingKey, textAt } from '../reading/table';
import type { ImportedRow } from './imported-scores';

/** "Timestamp" in the languages in which forms are commonly made. */
const TIMESTAMP = new Set([
  'timestamp',
  'zeitstempel',
  'horodateur',
  'marcatemporal',
  'marcadetiempo',
  'carimbodedatahora',
  'informazionicronologiche',
]);

/** True for the heading row of a form's responses. */
export function isFormHeader(headings: readonly string[]): boolean {
  return TIMESTAMP.has(headingKey(textAt(headings, 0))) && headings.length > 1;
}

/** Student columns of a form: `What is your last name?` and `Your class period` count as `last name` and `class period`. */
export function formMapping(headings: readonly string[]): TableMapping {
  const plain = headings.map((heading) =>
    heading
      .replace(/^\s*(please\s+)?(what\s+is|what's|enter|type|write|select|choose)?\s*(your|the)?\s+(?=\S)/i, ' ')
      .replace(/\s*\((.*)\)\s*/, '')
      .trim(),
  );
  return { headerRow: 0, columns: findPersonColumns(plain), nameOrder: 'first last' };
}

/** True when a form asks who is answering, by e-mail address or in a question. */
export function asksWho(mapping: TableMapping): boolean {
  return namesAPerson(mapping.columns);
}

/** Who answered, and when. */
export function submissionOf(
  row: readonly string[],
  mapping: TableMapping,
): Pick<ImportedRow, 'student' | 'submittedAt'> {
  const { id, email, last, first, section } = personOf(row, mapping);
  const moment = readMoment(textAt(row, 0));
  return { student: { id, email, last, first, section }, submittedAt: moment ? momentKey(moment) : '' };
}

/** `8 / 10`, `8.00 / 10` or `8`: the total of a submission. */
export function readTotal(text: string): ImportedRow['total'] {
  const match = /^(\d+(?:[.,]\d+)?)\s*(?:\/\s*(\d+(?:[.,]\d+)?))?$/.exec(text.trim());
  if (!match) return undefined;
  const number = (part: string | undefined): number | undefined =>
    part === undefined ? undefined : Number(part.replace(',', '.'));
  return { earned: number(match[1]) ?? 0, outOf: number(match[2]) };
}
