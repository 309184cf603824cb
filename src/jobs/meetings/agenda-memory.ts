/**
 * What is remembered of an agenda's Doc in the Log: which lines are ours, so that everything else can be brought in as
 * minutes; which blocks of numbers it has; and every student's level on that day, by id alone.
 */
import { array, boolean, object, optional, record, safeParse, string } from 'valibot';
import { hasResult, type Mastery } from '../../domain/mastery/judge';
import type { Change } from '../../workbook/changes';
import type { Snapshot } from '../../workbook/snapshot';
import { type Remembered, remember, remembered } from '../../workbook/tabs/log';
import type { Now } from '../job';

const memoryShape = object({
  lines: array(string()),
  regions: array(string()),
  names: optional(boolean(), false),
  /** Codes of the learnings whose groups stand in it. */
  groups: optional(array(string()), []),
});
const levelsShape = record(string(), array(string()));

export interface AgendaMemory {
  /** Marks of the lines that the add-on wrote: see generatedLines. */
  readonly lines: readonly string[];
  /** Names of its blocks of numbers. */
  readonly regions: readonly string[];
  /** The team wants students named in it. */
  readonly names: boolean;
  readonly groups: readonly string[];
}

/** Level rank of each student by learning. */
export type LevelsThen = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What is remembered of a meeting's agenda; undefined when nothing is. */
export function agendaMemory(snapshot: Snapshot, meeting: string): AgendaMemory | undefined {
  const read = safeParse(memoryShape, remembered(snapshot, `agenda:${meeting}`).get(''));
  return read.success ? read.output : undefined;
}

/** The levels when the agenda was made. */
export function levelsThen(snapshot: Snapshot, meeting: string, learnings: readonly string[]): LevelsThen {
  const kept = remembered(snapshot, `agenda-levels:${meeting}:`);
  return new Map(
    learnings.flatMap((code): [string, ReadonlyMap<string, number>][] => {
      const read = safeParse(levelsShape, kept.get(code));
      if (!read.success) return [];
      const ranks = Object.entries(read.output).flatMap(([rank, students]) =>
        students.map((student): [string, number] => [student, Number(rank)]),
      );
      return [[code, new Map(ranks)]];
    }),
  );
}

/** Remembers the agenda; with `mastery` also where every student stands, one row per learning so that a cell can hold it. */
export function rememberAgenda(meeting: string, memory: AgendaMemory, mastery: Mastery | undefined, now: Now): Change {
  const about = { when: `${now.today} ${now.time}`, job: 'New agenda' };
  const levels = memory.groups.map((code): Remembered => {
    const ranks: Record<string, string[]> = {};
    for (const [student, cells] of mastery?.cells ?? []) {
      const cell = cells.get(code);
      if (!hasResult(cell)) continue;
      const rank = String(cell.level.rank);
      ranks[rank] = [...(ranks[rank] ?? []), student];
    }
    return { ...about, key: `agenda-levels:${meeting}:${code}`, detail: ranks };
  });
  return remember([{ ...about, key: `agenda:${meeting}`, detail: memory }, ...(mastery ? levels : [])]);
}
