/** A job as a panel uses it: is it running, what did it answer, what stood in the way. */
import { useState } from 'preact/hooks';
import type { Problem } from '../../domain/problem';
import type { JobId, ValueOf } from '../../jobs';
import { type Arrived, call, type Reply } from '../server';

export interface RunningJob<Id extends JobId> {
  readonly running: boolean;
  readonly value: Arrived<ValueOf<Id>> | undefined;
  readonly problems: readonly Problem[];
  /** Runs the job; a second press while it runs does nothing. */
  readonly run: (input: Parameters<typeof call<Id>>[1]) => Promise<Reply<Arrived<ValueOf<Id>>> | undefined>;
  readonly reset: () => void;
}

/** State of one job in a panel. */
export function useJob<Id extends JobId>(id: Id): RunningJob<Id> {
  const [running, setRunning] = useState(false);
  const [value, setValue] = useState<Arrived<ValueOf<Id>>>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  return {
    running,
    value,
    problems,
    async run(input) {
      if (running) return undefined;
      setRunning(true);
      setProblems([]);
      const reply = await call(id, input);
      setRunning(false);
      setProblems(reply.problems);
      setValue(reply.ok ? () => reply.value : undefined);
      return reply;
    },
    reset() {
      setValue(undefined);
      setProblems([]);
    },
  };
}
