/**
 * Bytes to text. Files come from school systems, Excel and Google in four encodings, and TextDecoder is not part of the
 * language, so the few rules stand here.
 */

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Windows-1252 differs from Latin-1 in 0x80..0x9F only; the five unused bytes stay control characters. */
const WINDOWS_1252_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const REPLACEMENT = 0xfffd;

/**
 * Decodes a whole file. A byte order mark decides and is dropped; without one, zero bytes in every second place mean
 * UTF-16, valid UTF-8 is UTF-8, and anything else is Windows-1252 (Excel's "CSV" on a Windows machine).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const units = utf8Units(bytes.subarray(3), 'lenient');
    return { text: textOf(units ?? new Uint16Array()), encoding: 'utf-8' };
  }
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked) return utf16(bytes, unmarked);
  const units = utf8Units(bytes, 'strict');
  if (units) return { text: textOf(units), encoding: 'utf-8' };
  return { text: textOf(windows1252Units(bytes)), encoding: 'windows-1252' };
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const units = new Uint16Array(bytes.length >> 1);
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
  for (let i = 0; i < units.length; i++) units[i] = (bytes[2 * i + low] ?? 0) | ((bytes[2 * i + high] ?? 0) << 8);
  return { text: textOf(units), encoding };
}

/** Text in Latin letters has a zero in nearly every second byte of UTF-16, and none in the other encodings. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 2000) & ~1;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) evenZeros++;
    if (bytes[i + 1] === 0) oddZeros++;
  }
  const enough = Math.max(1, length * 0.2);
  if (oddZeros >= enough && evenZeros < oddZeros / 4) return 'utf-16le';
  if (evenZeros >= enough && oddZeros < evenZeros / 4) return 'utf-16be';
  return undefined;
}

function windows1252Units(bytes: Uint8Array): Uint16Array {
  return Uint16Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_80_TO_9F.charCodeAt(byte - 0x80) : byte,
  );
}

/** UTF-16 units of UTF-8 bytes. Strict: undefined at the first invalid byte. Lenient: U+FFFD in its place. */
function utf8Units(bytes: Uint8Array, mode: 'strict' | 'lenient'): Uint16Array | undefined {
  const units = new Uint16Array(bytes.length);
  let size = 0;
  let at = 0;
  while (at < bytes.length) {
    const { codePoint, length } = utf8CodePoint(bytes, at);
    if (codePoint === undefined && mode === 'strict') return undefined;
    at += length;
    const value = codePoint ?? REPLACEMENT;
    if (value < 0x10000) units[size++] = value;
    else {
      units[size++] = 0xd800 + ((value - 0x10000) >> 10);
      units[size++] = 0xdc00 + ((value - 0x10000) & 0x3ff);
    }
  }
  return units.subarray(0, size);
}

/** The code point at `at`; undefined (length 1) for a byte sequence that the standard forbids. */
function utf8CodePoint(bytes: Uint8Array, at: number): { codePoint: number | undefined; length: number } {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return { codePoint: lead, length: 1 };
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  const invalid = { codePoint: undefined, length: 1 };
  if (lead < 0xc2 || lead > 0xf4 || at + length > bytes.length) return invalid;
  let value = lead & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0;
    if ((byte & 0xc0) !== 0x80) return invalid;
    value = (value << 6) | (byte & 0x3f);
  }
  const smallest = length === 4 ? 0x10000 : length === 3 ? 0x800 : 0x80;
  const isSurrogate = value >= 0xd800 && value <= 0xdfff;
  return value < smallest || value > 0x10ffff || isSurrogate ? invalid : { codePoint: value, length };
}

// A call takes only so many arguments, so a file is turned into text a slice at a time.
const SLICE = 8192;

function textOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += SLICE) parts.push(String.fromCharCode(...units.subarray(i, i + SLICE)));
  return parts.join('');
}
