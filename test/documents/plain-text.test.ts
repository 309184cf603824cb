import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText } from '../../src/documents/plain-text';

// PLATFORM.md, Docs API: "U+E000 to U+F8FF are removed"; "createParagraphBullets removes leading tabs and so shifts
// indexes"; "must not cut a surrogate pair".
it.each([
  ['\t\tindented', ' indented'],
  ['two\nlines', 'two lines'],
  ['windows\r\nlines', 'windows lines'],
  ['a\ue000b\uf8ffc', 'abc'],
  ['bell\u0007 and \u0000 nothing', 'bell and  nothing'],
  ['half \ud83d pair', 'half \ufffd pair'],
  ['whole 😀 pair', 'whole 😀 pair'],
  ['=1+1 stays', '=1+1 stays'],
])('%j is written as %j', (given, expected) => {
  expect(plainText(given)).toBe(expected);
});

it('is done once: what comes out stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainText(plainText(text))).toBe(plainText(text));
    }),
  );
});
