/** Small turns of phrase that panels share. */

/** `1 student`, `24 students`. */
export function count(number: number, one: string, many = one.concat('s')): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `5A, 5B and 5C`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
