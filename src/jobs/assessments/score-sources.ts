/**
 * What was once said about a source of scores, kept under the fingerprint of its headings: whose scores they are, which
 * column is which item, which row is the key, and for a tab of this workbook how far it was read.
 */
import {
  type InferOutput,
  integer,
  minValue,
  number,
  object,
  optional,
  pipe,
  record,
  safeParse,
  string,
} from 'valibot';
import type { Change } from '../../workbook/changes';
import type { Snapshot } from '../../workbook/snapshot';
import { remember, remembered } from '../../workbook/tabs/log';
import { maybe, named } from '../inputs';
import type { Now } from '../job';
import { mappingInput } from './mapping-memory';

const count = pipe(number(), integer(), minValue(0));

export const sourceInput = object({
  fingerprint: named,
  /** Columns of the students, where a person chose them. */
  mapping: maybe(mappingInput),
  keyLine: maybe(count),
  /** Item ids by the source's labels, where a person matched them. */
  items: optional(record(string(), string()), {}),
  /** A tab of this workbook, and its last row when it was read. */
  tab: maybe(object({ sheetId: count, rows: count })),
});

export type ScoreSource = InferOutput<typeof sourceInput> & { readonly assessment: string };

const PREFIX = 'source/';
const kept = object({ ...sourceInput.entries, assessment: named });

/** Every source that is remembered. Rows that no longer fit are as if forgotten. */
export function knownSources(snapshot: Snapshot): ScoreSource[] {
  return [...remembered(snapshot, PREFIX).values()].flatMap((detail) => {
    const read = safeParse(kept, detail);
    return read.success ? [read.output] : [];
  });
}

/** The change that remembers a source. A tab's own row keeps two forms with the same questions apart. */
export function rememberSource(
  source: InferOutput<typeof sourceInput>,
  assessment: string,
  job: string,
  now: Now,
): Change {
  const key = `${PREFIX}${source.fingerprint}${source.tab ? `/${source.tab.sheetId}` : ''}`;
  return remember([{ key, when: `${now.today} ${now.time}`, job, detail: { ...source, assessment } }]);
}
