/**
 * Splits a formula, as typed in the spreadsheet's locale, into tokens that keep their text: joining them gives the
 * formula back. References are recognised here, so that structural edits can rewrite them and leave all else alone.
 */
import { columnLetters, columnNumber, quotedSheetName } from '../address';

/** One corner of a reference; a missing row or column is an open edge (`A:A`, `1:5`). */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Reference {
  /** The tab's name as written, without quotes; null for the formula's own tab. */
  readonly sheet: string | null;
  readonly from: Corner;
  /** Null for a single cell. */
  readonly to: Corner | null;
}

export type Token =
  | { readonly kind: 'reference'; readonly text: string; readonly reference: Reference }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'string'; readonly text: string; readonly value: string }
  | { readonly kind: 'boolean'; readonly text: string; readonly value: boolean }
  | {
      readonly kind: 'function' | 'name' | 'error' | 'operator' | 'separator' | 'space' | 'other';
      readonly text: string;
    };

const SHEET = "(?:(?:'((?:[^']|'')+)'|([A-Za-z_\\u00c0-\\uffff][\\w.\\u00c0-\\uffff]*))!)?";
const CELL = '(\\$?)([A-Za-z]{1,3})(\\$?)([1-9][0-9]{0,7})';
const REFERENCES: readonly [RegExp, 'cells' | 'columns' | 'rows'][] = [
  [
    new RegExp(`^${SHEET}${CELL}(?::(?:${CELL}|(\\$?)([A-Za-z]{1,3})|(\\$?)([1-9][0-9]{0,7}))(?![\\w(]))?(?![\\w(.])`),
    'cells',
  ],
  [new RegExp(`^${SHEET}(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})(?![\\w(.])`), 'columns'],
  [new RegExp(`^${SHEET}(\\$?)([1-9][0-9]{0,7}):(\\$?)([1-9][0-9]{0,7})(?![\\w(.])`), 'rows'],
];

function corner(
  columnFixed: string | undefined,
  column: string | undefined,
  rowFixed: string | undefined,
  row: string | undefined,
): Corner {
  return {
    row: row === undefined ? null : Number(row),
    column: column === undefined ? null : columnNumber(column),
    rowFixed: rowFixed === '$',
    columnFixed: columnFixed === '$',
  };
}

function readReference(text: string): Token | null {
  for (const [pattern, shape] of REFERENCES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const sheet = match[1] !== undefined ? match[1].replace(/''/g, "'") : (match[2] ?? null);
    let from: Corner;
    let to: Corner | null;
    if (shape === 'cells') {
      from = corner(match[3], match[4], match[5], match[6]);
      if (match[8] !== undefined) to = corner(match[7], match[8], match[9], match[10]);
      else if (match[12] !== undefined) to = corner(match[11], match[12], undefined, undefined);
      else to = match[14] !== undefined ? corner(undefined, undefined, match[13], match[14]) : null;
    } else if (shape === 'columns') {
      from = corner(match[3], match[4], undefined, undefined);
      to = corner(match[5], match[6], undefined, undefined);
    } else {
      from = corner(undefined, undefined, match[3], match[4]);
      to = corner(undefined, undefined, match[5], match[6]);
    }
    return { kind: 'reference', text: match[0], reference: { sheet, from, to } };
  }
  return null;
}

/** What a reference can begin with: looked at first, because most tokens are none and a formula has many. */
const MAY_REFER = /^[A-Za-z$'_\d\u00c0-\uffff]/;
const ERRORS = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)/;
const OPERATORS = /^(?:<>|<=|>=|[-+*/^&=<>%(){}:])/;

/**
 * @param source formula with or without its leading `=`
 * @param decimal decimal mark of the locale
 */
export function tokenize(source: string, decimal: '.' | ','): Token[] {
  const tokens: Token[] = [];
  let rest = source;
  const numbers = decimal === '.' ? /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/ : /^(?:\d+(?:,\d+)?|,\d+)(?:[eE][+-]?\d+)?/;
  while (rest !== '') {
    const token = next(rest, numbers, decimal);
    tokens.push(token);
    rest = rest.slice(token.text.length);
  }
  return tokens;
}

function next(rest: string, numbers: RegExp, decimal: string): Token {
  const space = /^\s+/.exec(rest);
  if (space) return { kind: 'space', text: space[0] };
  if (rest[0] === '"') {
    const string = /^"((?:[^"]|"")*)"/.exec(rest);
    if (!string) return { kind: 'other', text: rest };
    return { kind: 'string', text: string[0], value: (string[1] ?? '').replace(/""/g, '"') };
  }
  const reference = MAY_REFER.test(rest) ? readReference(rest) : null;
  if (reference) return reference;
  const error = ERRORS.exec(rest);
  if (error) return { kind: 'error', text: error[0] };
  const number = numbers.exec(rest);
  if (number && number[0] !== '') {
    return { kind: 'number', text: number[0], value: Number(number[0].replace(decimal, '.')) };
  }
  if (rest[0] === ';' || (rest[0] === ',' && decimal === '.')) return { kind: 'separator', text: rest.slice(0, 1) };
  const word = /^[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]*/.exec(rest);
  if (word) {
    const upper = word[0].toUpperCase();
    if (/^\s*\(/.test(rest.slice(word[0].length))) return { kind: 'function', text: word[0] };
    if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', text: word[0], value: upper === 'TRUE' };
    return { kind: 'name', text: word[0] };
  }
  const operator = OPERATORS.exec(rest);
  return operator ? { kind: 'operator', text: operator[0] } : { kind: 'other', text: rest.slice(0, 1) };
}

function cornerText(at: Corner): string {
  const column = at.column === null ? '' : (at.columnFixed ? '$' : '') + columnLetters(at.column);
  return column + (at.row === null ? '' : (at.rowFixed ? '$' : '') + at.row);
}

/** A reference in A1 notation. */
export function referenceText(reference: Reference): string {
  const sheet = reference.sheet === null ? '' : `${quotedSheetName(reference.sheet)}!`;
  return sheet + cornerText(reference.from) + (reference.to ? `:${cornerText(reference.to)}` : '');
}
