/** New rows that belong between others: room is made for them first, so that nothing that stands there is covered. */
import type { TabRef, Write } from './write';

/** More runs than this are a list of its own: it goes to the end, where a filter sorts it in. */
const MOST_RUNS = 50;

export interface Room<R> {
  readonly writes: readonly Write[];
  /** The rows that stand, where they are once the room is made. */
  readonly body: readonly R[];
  /** 0-based, by row id, of the new rows that have a place of their own. */
  readonly places: ReadonlyMap<string, number>;
  /** Runs of new rows, from the top. */
  readonly runs: readonly { readonly at: number; readonly count: number }[];
}

/** @param before by id of a new row, the id of the standing row that it comes before; others go to the end */
export function makeRoom<R extends { readonly id: string; readonly at: number }>(
  body: readonly R[],
  wanted: Iterable<string>,
  before: ReadonlyMap<string, string>,
  ref: TabRef,
): Room<R> {
  const standing = new Map(body.flatMap(({ id, at }) => (id === '' ? [] : [[id, at] as const])));
  const waiting = new Map<number, string[]>();
  for (const id of wanted) {
    const at = standing.has(id) ? undefined : standing.get(before.get(id) ?? '');
    if (at !== undefined) waiting.set(at, [...(waiting.get(at) ?? []), id]);
  }
  if (waiting.size === 0 || waiting.size > MOST_RUNS) return { writes: [], body, places: new Map(), runs: [] };
  const places = new Map<string, number>();
  const runs: { at: number; count: number }[] = [];
  let above = 0;
  for (const [at, ids] of [...waiting].sort(([a], [b]) => a - b)) {
    runs.push({ at: at + above, count: ids.length });
    for (const [place, id] of ids.entries()) places.set(id, at + above + place);
    above += ids.length;
  }
  const shift = (at: number): number =>
    [...waiting].reduce((sum, [place, ids]) => (place <= at ? sum + ids.length : sum), at);
  return {
    writes: runs.map(({ at, count }): Write => ({ kind: 'insertRows', ref, before: at, count })),
    body: body.map((row) => ({ ...row, at: shift(row.at) })),
    places,
    runs,
  };
}
