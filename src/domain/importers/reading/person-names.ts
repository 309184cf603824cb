/** People's names as files write them: "Last, First", "First Last", with accents, hyphens, particles, in either order. */

export interface PersonName {
  readonly last: string;
  readonly first: string;
}

export type NameOrder = 'first last' | 'last first';

// Letters that Unicode does not split into a base letter and a mark.
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** The words of a name in plain lower-case letters: accents dropped, hyphens as spaces, apostrophes and dots dropped. */
export function nameWords(...parts: readonly string[]): string[] {
  return parts
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/['’ʼ\u0060´.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Equal for two spellings of one name: in either order, with or without accents and hyphens, in any case. */
export function nameKey(name: PersonName): string {
  return nameWords(name.last, name.first).sort().join(' ');
}

/**
 * Splits a full name. A comma parts last from first whatever the order says. Without one the last word is the last name
 * ("Ana María Ruiz"), with the particles before it ("Ana de la Cruz"); in the order `last first` the first word is.
 */
export function splitFullName(text: string, order: NameOrder = 'first last'): PersonName {
  const name = text.trim().replace(/\s+/g, ' ');
  const comma = name.indexOf(',');
  if (comma >= 0) return { last: name.slice(0, comma).trim(), first: name.slice(comma + 1).trim() };
  const words = name.split(' ');
  if (words.length < 2) return { last: name, first: '' };
  if (order === 'last first') return { last: words[0] ?? '', first: words.slice(1).join(' ') };
  let start = words.length - 1;
  // A suffix belongs to the last name: "Sam Lee Jr." is Lee Jr., Sam.
  if (start > 1 && /^(jr|sr|ii|iii|iv)\.?$/i.test(words[start] ?? '')) start--;
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start--;
  return { last: words.slice(start).join(' '), first: words.slice(0, start).join(' ') };
}

const PARTICLES = new Set([
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'das',
  'la',
  'las',
  'los',
  'le',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'ten',
  'bin',
  'ibn',
  'al',
  'el',
]);
