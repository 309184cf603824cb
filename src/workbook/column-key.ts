/**
 * Column keys that are made of a team's own words: codes of learnings, names of items. A code may hold anything, and a
 * key stands in header tags and formula templates, so what these use as marks is written in percent form.
 */

/** `percent` and `NC.5.NF.1` make `percent:NC.5.NF.1`. */
export function columnKey(kind: string, name: string): string {
  const safe = encodeURIComponent(name)
    .replace(/[!'()*~]/g, inPercentForm)
    // Two dots mean a range, and a dot at the end would meet them.
    .replace(/\.\.+|\.$/g, (dots) => '%2E'.repeat(dots.length));
  return `${kind}:${safe}`;
}

/** The name in a key of this kind, or undefined. */
export function nameInKey(kind: string, key: string): string | undefined {
  return key.startsWith(`${kind}:`) ? decodeURIComponent(key.slice(kind.length + 1)) : undefined;
}

function inPercentForm(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
