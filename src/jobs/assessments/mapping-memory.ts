/** What a person once said about the columns of a source, kept under the fingerprint of its headings. */
import {
  type InferOutput,
  integer,
  minValue,
  number,
  object,
  optional,
  picklist,
  pipe,
  record,
  safeParse,
} from 'valibot';
import type { TableMapping } from '../../domain/importers/reading/person-columns';
import { PERSON_FIELDS } from '../../domain/importers/reading/person-columns';
import type { Change } from '../../workbook/changes';
import type { Snapshot } from '../../workbook/snapshot';
import { remember, remembered } from '../../workbook/tabs/log';
import { named } from '../inputs';
import type { Now } from '../job';

const place = pipe(number(), integer(), minValue(0));

export const mappingInput = object({
  headerRow: pipe(number(), integer(), minValue(-1)),
  columns: record(picklist(PERSON_FIELDS), place),
  nameOrder: picklist(['first last', 'last first']),
});

/** Mappings by fingerprint, as a form sends them. */
export const mappingsInput = optional(record(named, mappingInput), {});

/** What is remembered for a kind of import, such as `roster`. Rows that no longer fit are as if forgotten. */
export function knownMappings(snapshot: Snapshot, kind: string): Readonly<Record<string, TableMapping>> {
  const found = [...remembered(snapshot, prefixOf(kind))].flatMap(([fingerprint, detail]): [string, TableMapping][] => {
    const read = safeParse(mappingInput, detail);
    return read.success ? [[fingerprint, read.output]] : [];
  });
  return Object.fromEntries(found);
}

/** The change that remembers what was said, or none. */
export function rememberMappings(
  snapshot: Snapshot,
  kind: string,
  mappings: InferOutput<typeof mappingsInput>,
  job: string,
  now: Now,
): Change[] {
  const known = knownMappings(snapshot, kind);
  const fresh = Object.entries(mappings).filter(
    ([fingerprint, mapping]) => JSON.stringify(known[fingerprint]) !== JSON.stringify(mapping),
  );
  if (fresh.length === 0) return [];
  return [
    remember(
      fresh.map(([fingerprint, detail]) => ({
        key: prefixOf(kind) + fingerprint,
        when: `${now.today} ${now.time}`,
        job,
        detail,
      })),
    ),
  ];
}

function prefixOf(kind: string): string {
  return `mapping:${kind}:`;
}
