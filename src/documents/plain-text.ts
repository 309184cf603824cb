/**
 * Text as Google Docs keeps it. Docs silently drops control characters and the private use area, so a length that
 * counts them would put every later index in the wrong place; a tab at the start of a bullet would be eaten too.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters that Docs drops.
const DROPPED = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufeff\uffff\ufffe]/g;
const BREAKS = /[\t\n\v\f\r\u2028\u2029]+/g;

/**
 * The text on one line without the characters that Docs drops: breaks and tabs become a space, half a surrogate pair
 * becomes U+FFFD. Its `length` is its length in Docs (UTF-16 units).
 */
export function plainText(value: string): string {
  const kept = value.replace(BREAKS, ' ').replace(DROPPED, '');
  // Iterating a string yields whole pairs; a half that stands alone comes out by itself.
  return Array.from(kept, (character) => (isHalf(character) ? '\ufffd' : character)).join('');
}

function isHalf(character: string): boolean {
  return character.length === 1 && character >= '\ud800' && character <= '\udfff';
}
