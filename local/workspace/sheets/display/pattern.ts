/**
 * Reads a number format such as `#,##0.00`, `0%`, `yyyy-mm-dd` or `@` into tokens. Formats are always written with
 * point and comma; the locale decides only how they are shown.
 */

export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly text: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'group' | 'percent' | 'text' | 'general' }
  | { readonly kind: 'exponent'; readonly digits: number }
  | {
      readonly kind: 'date';
      readonly unit: 'y' | 'M' | 'd' | 'h' | 'H' | 'm' | 's' | 'ampm' | 'elapsed';
      readonly length: number;
    };

export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly isDate: boolean;
}

const CACHE = new Map<string, readonly FormatSection[]>();

/** The sections of a format (positive; negative; zero; text). */
export function parseFormat(format: string): readonly FormatSection[] {
  let sections = CACHE.get(format);
  if (!sections) {
    sections = splitSections(format).map(parseSection);
    CACHE.set(format, sections);
  }
  return sections;
}

/** Whether values in this format are dates or times. */
export function isDateFormat(format: string): boolean {
  return parseFormat(format)[0]?.isDate ?? false;
}

/** Whether values in this format are shown as percentages. */
export function isPercentFormat(format: string): boolean {
  return parseFormat(format)[0]?.tokens.some((token) => token.kind === 'percent') ?? false;
}

function splitSections(format: string): string[] {
  const sections: string[] = [''];
  for (const part of format.match(/"[^"]*"|\\.|\[[^\]]*\]|[\s\S]/g) ?? []) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] += part;
  }
  return sections;
}

function parseSection(section: string): FormatSection {
  if (/^general$/i.test(section.trim())) return { tokens: [{ kind: 'general' }], isDate: false };
  const tokens: FormatToken[] = [];
  const pieces =
    /"([^"]*)"|\\(.)|\[(h+|m+|s+)\]|\[[^\]]*\]|(am\/pm|a\/p)|([eE][+-]0+)|_.|\*.|(y+|m+|d+|h+|s+)|([\s\S])/gi;
  for (const match of section.matchAll(pieces)) {
    const [all, quoted, escaped, elapsed, ampm, exponent, date, other] = match;
    if (quoted !== undefined) tokens.push({ kind: 'literal', text: quoted });
    else if (escaped !== undefined) tokens.push({ kind: 'literal', text: escaped });
    else if (elapsed !== undefined) tokens.push({ kind: 'date', unit: 'elapsed', length: elapsed.length });
    else if (ampm !== undefined) tokens.push({ kind: 'date', unit: 'ampm', length: 1 });
    else if (exponent !== undefined) tokens.push({ kind: 'exponent', digits: exponent.length - 2 });
    else if (date !== undefined) tokens.push({ kind: 'date', unit: unitOf(date), length: date.length });
    else if (other !== undefined) tokens.push(symbol(other));
    else if (all[0] === '_') tokens.push({ kind: 'literal', text: ' ' });
  }
  resolveMinutes(tokens);
  return { tokens, isDate: tokens.some((token) => token.kind === 'date') };
}

function unitOf(letters: string): 'y' | 'M' | 'd' | 'h' | 'H' | 's' {
  const letter = letters[0] ?? '';
  if (letter === 'H') return 'H';
  const lower = letter.toLowerCase();
  return lower === 'm' ? 'M' : (lower as 'y' | 'd' | 'h' | 's');
}

function symbol(text: string): FormatToken {
  if (text === '0' || text === '#' || text === '?') return { kind: 'digit', text };
  if (text === '.') return { kind: 'point' };
  if (text === ',') return { kind: 'group' };
  if (text === '%') return { kind: 'percent' };
  if (text === '@') return { kind: 'text' };
  return { kind: 'literal', text };
}

/** `m` means minutes after hours or before seconds, months elsewhere. */
function resolveMinutes(tokens: FormatToken[]): void {
  const dates = tokens.flatMap((token, index) => (token.kind === 'date' ? [{ token, index }] : []));
  dates.forEach(({ token, index }, i) => {
    if (token.unit !== 'M' || token.length > 2) return;
    const before = dates[i - 1]?.token.unit;
    const after = dates[i + 1]?.token.unit;
    if (before === 'h' || before === 'H' || before === 'elapsed' || after === 's') {
      tokens[index] = { kind: 'date', unit: 'm', length: token.length };
    }
  });
}
