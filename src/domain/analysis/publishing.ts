/**
 * The shares of one learning by subgroup, fit to leave the team: small groups hidden, no hidden group to be found by
 * subtraction within a column, across columns, or from an earlier copy (METHODS.md section 7). Why a group is hidden is
 * for the team to see before it makes the copy; the copy itself never says it.
 */
import type { Scale } from '../scale';
import type { PublishedShare } from './published-share';
import { boundsOf, publishedShare } from './published-share';
import { foundBySubtraction } from './subtraction';
import type { ReaderCell } from './suppression';
import { recoverableCells, withTotals } from './suppression';

/** Which group: a value of a column, or everybody (both empty). */
export interface GroupKey {
  readonly learning: string;
  readonly column: string;
  /** Empty for students without a value. */
  readonly value: string;
}

/** What a copy says about a group. */
export interface PublishedShares {
  readonly n: number;
  /** Highest level first. */
  readonly shares: readonly { readonly rank: number; readonly share: PublishedShare }[];
}

/** What a copy said, kept in the workbook so that the next copy does not give it away. Holds ids: never published. */
export interface CopyRecord extends GroupKey {
  /** Student id and rank of the level, of everybody behind the numbers. */
  readonly students: readonly (readonly [student: string, rank: number])[];
  /** Undefined where the group was hidden. */
  readonly published: PublishedShares | undefined;
}

export interface PublishedGroup extends GroupKey {
  readonly published: PublishedShares | undefined;
  /** Why it is hidden; undefined for a group that is shown. */
  readonly hidden: 'too-few' | 'complementary' | 'as-in-earlier-copy' | undefined;
  /** True where fewer students changed than may be told apart, so that it says what the earlier copy said. */
  readonly kept: boolean;
}

export interface Publication {
  /** Everybody first, then by column in the order given, each by value as found. */
  readonly groups: readonly PublishedGroup[];
  /** To be kept for the next copy. A group that has no students now has none here: its earlier record stays valid. */
  readonly records: readonly CopyRecord[];
  /** Hidden groups that could still be found and could not be protected: with any of these, publish nothing. */
  readonly exposed: readonly GroupKey[];
}

export interface LearningToPublish {
  readonly learning: string;
  readonly scale: Scale;
  /** Rank of the level of every student who counts and has a result. */
  readonly levels: ReadonlyMap<string, number>;
  readonly columns: readonly { readonly column: string; readonly values: ReadonlyMap<string, string> }[];
  /** The team's smallest group to publish. */
  readonly smallest: number;
  /** The newest record of each group from earlier copies. */
  readonly earlier: readonly CopyRecord[];
}

interface Candidate {
  readonly key: GroupKey;
  readonly students: ReadonlyMap<string, number>;
  /** The record of the earlier copy, where it is kept. */
  readonly kept: CopyRecord | undefined;
  hidden: PublishedGroup['hidden'];
}

/** Decides what a copy may say about one learning. */
export function publishLearning(input: LearningToPublish): Publication {
  const candidates = candidatesOf(input);
  for (;;) {
    const leak = findLeak(candidates, input);
    if (!leak) break;
    const next = leak.remedies
      .filter((group) => group.hidden === undefined && !group.kept)
      .sort((a, b) => Number(isEverybody(a.key)) - Number(isEverybody(b.key)) || a.students.size - b.students.size)[0];
    if (!next) return { ...asPublished(candidates, input.scale), exposed: [leak.group.key] };
    next.hidden = 'complementary';
  }
  // Groups of several columns can make one another superfluous: what hides nothing more is shown again, largest first.
  for (const group of [...candidates].sort((a, b) => b.students.size - a.students.size)) {
    if (group.hidden !== 'complementary') continue;
    group.hidden = undefined;
    if (findLeak(candidates, input)) group.hidden = 'complementary';
  }
  return { ...asPublished(candidates, input.scale), exposed: [] };
}

function candidatesOf({ learning, levels, columns, smallest, earlier }: LearningToPublish): Candidate[] {
  const everybody = { key: { learning, column: '', value: '' }, students: levels };
  const groups = columns.flatMap(({ column, values }) => {
    const byValue = new Map<string, Map<string, number>>();
    for (const [student, rank] of levels) {
      const value = values.get(student)?.trim() ?? '';
      byValue.set(value, (byValue.get(value) ?? new Map<string, number>()).set(student, rank));
    }
    return [...byValue].map(([value, students]) => ({ key: { learning, column, value }, students }));
  });
  return [everybody, ...groups]
    .filter(({ students }) => students.size > 0)
    .map(({ key, students }): Candidate => {
      const before = earlier.find((record) => sameGroup(record, key));
      const kept = before && changed(before, students) < smallest ? before : undefined;
      const fresh = students.size < smallest ? 'too-few' : undefined;
      return {
        key,
        students,
        kept,
        hidden: kept ? (kept.published ? undefined : 'as-in-earlier-copy') : fresh,
      };
    });
}

/** Students who joined, left, or stand at another level. */
function changed(before: CopyRecord, now: ReadonlyMap<string, number>): number {
  const then = new Map(before.students);
  const joinedOrMoved = [...now].filter(([student, rank]) => then.get(student) !== rank).length;
  return joinedOrMoved + [...then.keys()].filter((student) => !now.has(student)).length;
}

interface Leak {
  readonly group: Candidate;
  /** Groups of which hiding one may help. */
  readonly remedies: readonly Candidate[];
}

/** A hidden group that can be found, in its size or in its counts by level. */
function findLeak(candidates: readonly Candidate[], input: LearningToPublish): Leak | undefined {
  const shown = candidates.filter(({ hidden }) => hidden === undefined);
  const sets = shown.map(({ students }) => new Set(students.keys()));
  for (const group of candidates) {
    if (group.hidden === undefined) continue;
    const sources = foundBySubtraction(new Set(group.students.keys()), sets);
    if (sources) return { group, remedies: sources.flatMap((place) => shown[place] ?? []) };
  }
  const everybody = candidates.find(({ key }) => isEverybody(key));
  const columns = new Set(candidates.filter((one) => one !== everybody).map(({ key }) => key.column));
  for (const column of columns) {
    const groups = candidates.filter((one) => one !== everybody && one.key.column === column);
    const leak = everybody && findLeakInColumn(groups, everybody, input);
    if (leak) return leak;
  }
  return undefined;
}

/** Subtraction is not all: where what is left of a count is 0, or must be below the smallest group, it is found too. */
function findLeakInColumn(
  groups: readonly Candidate[],
  everybody: Candidate,
  input: LearningToPublish,
): Leak | undefined {
  const rows = [...groups, everybody];
  const table = readerTable(rows, input);
  const sizes = table.map((line) => line.slice(-1).flatMap((size) => [size, size]));
  const bySize = recoverableCells(sizes)[0];
  const group = bySize && rows[bySize.row];
  if (group) return { group, remedies: rows };
  const remedies = groups.filter((one) => one.hidden === undefined && !one.kept);
  if (remedies.length === 0) return undefined;
  // What everybody's own shares tell of a level, they may tell: it would be known with every group hidden.
  const alone = [...groups.map((one): Candidate => ({ ...one, hidden: one.hidden ?? 'complementary' })), everybody];
  const allowed = recoverableCells(readerTable(alone, input));
  const byLevel = recoverableCells(table).find(
    ({ row, column }) => !allowed.some((cell) => cell.row === row && cell.column === column),
  );
  const found = byLevel && rows[byLevel.row];
  return found && { group: found, remedies };
}

/** Groups by levels with totals, everybody last, as a reader knows them who also knows why a group is hidden. */
function readerTable(rows: readonly Candidate[], { scale, smallest }: LearningToPublish): ReaderCell[][] {
  const counts = rows.slice(0, -1).map((row) => levelCounts(row.students, scale));
  return withTotals(counts, scale.levels.length).map((line, place) => {
    const why = rows[place]?.hidden;
    const hidden = why !== undefined;
    const n = line[line.length - 1] ?? 0;
    return line.map((value, column): ReaderCell => {
      const isTotal = column === line.length - 1;
      if (!hidden) return { value, ...(isTotal ? { low: value, high: value } : boundsOf(value, n)), hidden };
      const low = isTotal && why === 'complementary' ? smallest : 0;
      const high = why === 'too-few' ? smallest - 1 : Infinity;
      return { value, low, high, hidden };
    });
  });
}

function asPublished(candidates: readonly Candidate[], scale: Scale): Omit<Publication, 'exposed'> {
  const groups = candidates.map(({ key, students, kept, hidden }): PublishedGroup => {
    const now = hidden === undefined ? sharesOf(students, scale) : undefined;
    return { ...key, published: kept ? kept.published : now, hidden, kept: kept !== undefined };
  });
  const records = candidates.map(({ key, students, kept }, place): CopyRecord => {
    // What was kept still speaks of the students of then.
    return kept ?? { ...key, students: [...students], published: groups[place]?.published };
  });
  return { groups, records };
}

function sharesOf(students: ReadonlyMap<string, number>, scale: Scale): PublishedShares {
  const counts = levelCounts(students, scale);
  return {
    n: students.size,
    shares: scale.levels.map(({ rank }, place) => ({ rank, share: publishedShare(counts[place] ?? 0, students.size) })),
  };
}

function levelCounts(students: ReadonlyMap<string, number>, scale: Scale): number[] {
  const ranks = [...students.values()];
  return scale.levels.map(({ rank }) => ranks.filter((other) => other === rank).length);
}

function sameGroup(a: GroupKey, b: GroupKey): boolean {
  return a.learning === b.learning && a.column === b.column && a.value === b.value;
}

function isEverybody(key: GroupKey): boolean {
  return key.column === '';
}
