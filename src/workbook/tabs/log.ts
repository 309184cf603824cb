/**
 * Log: what the add-on wants to remember and nobody needs to read. One row per thing, found by a key, so that asking
 * once is enough; a person may delete the tab and loses nothing but these answers.
 */
import { type Change, upsert } from '../changes';
import { defineTab, text } from '../declaration';
import type { Snapshot } from '../snapshot';
import { readTable } from '../table';
import { TAB_COLOURS } from './look';

export const LOG = defineTab({
  key: 'log',
  title: 'Log',
  rowIs: 'something Common Ground remembers',
  id: ['key'],
  frozenColumns: 0,
  tabColour: TAB_COLOURS.team,
  hidden: true,
  computed: false,
  columns: {
    key: text('Key', 'What is remembered.', { width: 220, required: true }),
    when: text('When', 'Date and time.', { width: 130 }),
    job: text('Job', 'What was being done.', { width: 160 }),
    detail: text('Detail', 'For Common Ground to read again.', { width: 420 }),
  },
});

export interface Remembered {
  /** Stable: `mapping:roster:12-ab34cd56`. */
  readonly key: string;
  readonly when: string;
  readonly job: string;
  /** Plain data. */
  readonly detail: unknown;
}

/** Keeps things under their keys; an earlier one of the same key is replaced. */
export function remember(entries: readonly Remembered[]): Change {
  return upsert(
    LOG,
    entries.map(({ detail, ...entry }) => ({ ...entry, detail: JSON.stringify(detail) })),
  );
}

/** Everything remembered under keys that begin with `prefix`, by the rest of the key. Unreadable rows are as if forgotten. */
export function remembered(snapshot: Snapshot, prefix: string): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const { row } of readTable(snapshot, LOG).rows) {
    if (!row.key.startsWith(prefix)) continue;
    try {
      found.set(row.key.slice(prefix.length), JSON.parse(row.detail));
    } catch {
      // Somebody typed into the row.
    }
  }
  return found;
}
