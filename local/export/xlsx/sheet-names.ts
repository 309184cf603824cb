/** Tab names as .xlsx allows them: up to 31 characters, none of `[]:*?/\`, each different without regard to case. */

/** A name for every tab, by its id. */
export function sheetNames(
  sheets: readonly { readonly id: number; readonly name: string }[],
): ReadonlyMap<number, string> {
  const taken = new Set<string>();
  const names = new Map<number, string>();
  for (const { id, name } of sheets) {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Tab';
    let free = plain.slice(0, 31).trim();
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
      const ending = ` (${number})`;
      free = plain.slice(0, 31 - ending.length).trim() + ending;
    }
    taken.add(free.toLowerCase());
    names.set(id, free);
  }
  return names;
}
