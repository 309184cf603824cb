/** Reads the invented source files beside the tests, as a person would choose them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources, type Sources } from '../../../src/domain/importers/reading/sources';

export function fixture(...names: readonly string[]): Sources {
  const files = names.map((name) => ({
    name: name.slice(name.lastIndexOf('/') + 1),
    bytes: new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name))),
  }));
  const read = readSources(files);
  if (!read.ok) throw new Error(`The fixture ${names.join(', ')} cannot be read.`);
  return read.value;
}

/** Text as a file of that name, in UTF-8. */
export function fileOf(name: string, text: string): { name: string; bytes: Uint8Array } {
  return { name, bytes: new TextEncoder().encode(text) };
}

export function sourcesOf(text: string, name = 'scores.csv'): Sources {
  const read = readSources([fileOf(name, text)]);
  if (!read.ok) throw new Error('The text cannot be read.');
  return read.value;
}
