/**
 * Ids that look like Google's and are the same on every run: tests compare snapshots, so nothing here is random.
 */

export const FILE_ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const SHORT_ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
export const DIGITS = '0123456789';

/**
 * A string of `length` letters that depends on `seed` alone (32-bit FNV-1a to start, then xorshift32).
 * @param letters the alphabet to draw from
 */
export function opaqueId(seed: string, length: number, letters: string): string {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i += 1) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193) >>> 0;
  if (state === 0) state = 1;
  let id = '';
  while (id.length < length) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    id += letters[state % letters.length];
  }
  return id;
}

/** The id by which Drive knows a person or a group in permissions: the same on every file. */
export function granteeId(email: string): string {
  return opaqueId(`grantee:${email.toLowerCase()}`, 20, DIGITS);
}

/** The id of a person's My Drive. */
export function rootFolderId(email: string): string {
  return `0A${opaqueId(`root:${email.toLowerCase()}`, 14, FILE_ID_LETTERS)}PVA`;
}
