/** The minutes of one meeting as a panel holds them: read, kept entry by entry, and read again. */
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../../domain/problem';
import type { ValueOf } from '../../../jobs';
import { type Arrived, call } from '../../server';

export type Minutes = Arrived<ValueOf<'minutesToday'>>;
/** What is kept, but for the meeting. */
export type Kept = Omit<Parameters<typeof call<'keepMinutes'>>[1], 'meeting'>;

export interface MinutesBook {
  readonly minutes: Minutes | undefined;
  readonly saving: boolean;
  /** Another meeting was asked for: what is typed now would go to the wrong one. */
  readonly turning: boolean;
  /** Something was kept since the panel opened. */
  readonly saved: boolean;
  readonly problems: readonly Problem[];
  readonly show: (meeting: string | null) => Promise<void>;
  /** Keeps entries; true when the workbook has them. */
  readonly keep: (entries: Partial<Kept>) => Promise<boolean>;
  readonly start: () => Promise<void>;
}

const NOTHING: Kept = { lines: [], attendance: [], actions: [], statuses: [], removed: [] };

/** @param first the meeting to begin with; today's or the last one otherwise */
export function useMinutes(first: string | null): MinutesBook {
  const [minutes, setMinutes] = useState<Minutes>();
  const [saves, setSaves] = useState(0);
  const [turning, setTurning] = useState(false);
  const [saved, setSaved] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [newest] = useState({ asked: 0, shown: 0 });
  const read = async (meeting: string | null): Promise<void> => {
    newest.asked += 1;
    const asked = newest.asked;
    const reply = await call('minutesToday', { meeting });
    // Two answers can arrive the other way round; the older one does not have the newest entry.
    if (asked < newest.shown) return;
    newest.shown = asked;
    setProblems(reply.problems);
    if (reply.ok) setMinutes(reply.value);
  };
  const show = async (meeting: string | null): Promise<void> => {
    setTurning(true);
    await read(meeting);
    setTurning(false);
  };
  useEffect(() => {
    void show(first);
  }, []);
  return {
    minutes,
    saving: saves > 0,
    turning,
    saved,
    problems,
    show,
    async keep(entries) {
      const meeting = minutes?.meeting?.id;
      if (meeting === undefined) return false;
      setSaves((count) => count + 1);
      const reply = await call('keepMinutes', { ...NOTHING, ...entries, meeting });
      if (reply.ok) {
        await read(meeting);
        setSaved(true);
      } else setProblems(reply.problems);
      setSaves((count) => count - 1);
      return reply.ok;
    },
    async start() {
      const reply = await call('startMeeting', { type: 'plain' });
      if (reply.ok) await show(reply.value.meeting);
      else setProblems(reply.problems);
    },
  };
}

/** A new row's id, made here so that sending it twice keeps it once. */
export function newId(letter: 'L' | 'A'): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const random = Array.from({ length: 6 }, () => letters.charAt(Math.floor(Math.random() * letters.length)));
  return `${letter}-${random.join('')}`;
}
