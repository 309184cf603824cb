/** Bytes to text, against the encoders and decoders of the platform that the tests run on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/domain/importers/reading/decode-text';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const units = [...(mark ? [0xfeff] : []), ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))];
  return Uint8Array.from(units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};
const wellFormed = fc.string({ unit: 'grapheme' }).filter((text) => !text.startsWith('\ufeff'));

describe('decodeText', () => {
  it('gives back what UTF-8 wrote, with and without a byte order mark', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(text)]))).toEqual({ text, encoding: 'utf-8' });
        if (!text.includes('\0')) expect(decodeText(utf8(text))).toEqual({ text, encoding: 'utf-8' });
      }),
    );
  });

  it('gives back what UTF-16 wrote with a byte order mark', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(decodeText(utf16(text, 'le', true))).toEqual({ text, encoding: 'utf-16le' });
        expect(decodeText(utf16(text, 'be', true))).toEqual({ text, encoding: 'utf-16be' });
      }),
    );
  });

  it.each(['le', 'be'] as const)('knows UTF-16 %s without a mark by its zero bytes', (order) => {
    const text = 'Student ID,Last\n00123,Ruiz-Peña\n';
    expect(decodeText(utf16(text, order, false))).toEqual({ text, encoding: `utf-16${order}` });
  });

  // Bytes and code points of https://encoding.spec.whatwg.org/index-windows-1252.txt
  it.each([
    [0x80, 0x20ac],
    [0x82, 0x201a],
    [0x83, 0x0192],
    [0x85, 0x2026],
    [0x89, 0x2030],
    [0x8a, 0x0160],
    [0x8c, 0x0152],
    [0x8d, 0x008d],
    [0x8e, 0x017d],
    [0x91, 0x2018],
    [0x92, 0x2019],
    [0x95, 0x2022],
    [0x96, 0x2013],
    [0x97, 0x2014],
    [0x99, 0x2122],
    [0x9c, 0x0153],
    [0x9d, 0x009d],
    [0x9e, 0x017e],
    [0x9f, 0x0178],
    [0xa0, 0x00a0],
    [0xf1, 0x00f1],
  ])('reads the Windows-1252 byte %i as U+%i', (byte, codePoint) => {
    const text = String.fromCodePoint(codePoint);
    expect(decodeText(Uint8Array.from([0x41, byte, 0x42]))).toEqual({ text: `A${text}B`, encoding: 'windows-1252' });
  });

  it.each([
    ['an overlong slash', [0x41, 0xc0, 0xaf]],
    ['a surrogate', [0x41, 0xed, 0xa0, 0x80]],
    ['a code point beyond the last', [0x41, 0xf4, 0x90, 0x80, 0x80]],
    ['a sequence cut off at the end', [0x41, 0xe2, 0x82]],
    ['a name in Windows-1252', [0x50, 0x65, 0xf1, 0x61]],
  ])('does not take %s for UTF-8', (_what, bytes) => {
    expect(decodeText(Uint8Array.from(bytes)).encoding).toBe('windows-1252');
  });

  it('keeps a file with a UTF-8 mark and one bad byte in UTF-8', () => {
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x41, 0xff, 0x42]))).toEqual({
      text: 'A\ufffdB',
      encoding: 'utf-8',
    });
  });

  it('takes a file of five megabytes', () => {
    const text = 'Zażółć gęślą jaźń, '.repeat(200_000);
    expect(decodeText(utf8(text)).text).toBe(text);
  });
});
