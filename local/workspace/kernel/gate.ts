/**
 * The kernel itself: keeps the stack of running executions and takes every service call through authorisation, the time
 * limit, the ledger and the faults, in that order.
 */
import { refusal } from './authorisation';
import { serviceError } from './errors';
import { type ArmedFaults, EXECUTION_TIME_WORDS } from './faults';
import type { AuthMode, Execution, Kernel, Person } from './kernel';
import { type CallKind, createLedger, type Ledger } from './ledger';
import { SPREADSHEET_CLASSES } from './scopes';

export interface ExecutionStart {
  readonly functionName: string;
  readonly person: Person;
  readonly mode: AuthMode;
  readonly scopes: ReadonlySet<string>;
  readonly manifest: readonly string[];
  readonly scriptTimeZone: string;
}

export interface RunningExecution extends Execution {
  readonly id: number;
  readonly functionName: string;
  /** Milliseconds since the epoch, by the workspace's clock. */
  readonly startedAt: number;
  /** This execution's own calls. */
  readonly ledger: Ledger;
  /** Writes to the spreadsheet that no read and no flush has sent yet. */
  readonly unflushedWrites: number;
  /** The first call that authorisation refused, even if the script caught the error. */
  readonly refused: Error | null;
  /** What ended the execution for good (time limit, missing consent): whatever the script catches, it does not finish. */
  readonly ended: Error | null;
}

export interface Gate extends Kernel {
  /** @throws Google's words when too many executions of this person run already */
  begin(start: ExecutionStart): RunningExecution;
  end(execution: RunningExecution): void;
  /** The innermost running execution; undefined between executions. */
  running(): RunningExecution | undefined;
  /** Ends the running execution: this call throws, and so does every later one. */
  abort(message: string): never;
}

export interface GateOptions {
  readonly clock: () => number;
  /** Scopes that a method accepts; undefined for a method that no table knows. */
  readonly scopesOf: (method: string) => readonly string[] | undefined;
  readonly faults: ArmedFaults;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Running = Mutable<RunningExecution> & { readonly manifest: readonly string[]; readonly limit: number };

const SIMPLE_TRIGGER_LIMIT_MS = 30_000;
const EXECUTION_LIMIT_MS = 6 * 60_000;
const EXECUTIONS_AT_ONCE = 30;
const TOO_MANY_WORDS = 'There are too many scripts running simultaneously for this Google user account.';

/** A gate with nothing running. */
export function createGate(options: GateOptions): Gate {
  const overall = createLedger();
  const stack: Running[] = [];
  let started = 0;

  const ledger: Ledger = {
    record(method, kind) {
      overall.record(method, kind);
      stack.at(-1)?.ledger.record(method, kind);
    },
    warn(message) {
      overall.warn(message);
      stack.at(-1)?.ledger.warn(message);
    },
    totals: () => overall.totals(),
    reset: () => overall.reset(),
  };

  function innermost(why: string): Running {
    const execution = stack.at(-1);
    if (execution === undefined) throw new Error(`${why} outside an execution`);
    return execution;
  }

  function abort(message: string): never {
    const execution = innermost('an execution was ended');
    execution.ended ??= serviceError(message);
    throw execution.ended;
  }

  return {
    ledger,
    now: options.clock,
    execution: () => innermost('a service was used'),
    running: () => stack.at(-1),
    abort,
    begin(start) {
      const own = stack.filter(({ person }) => person.email === start.person.email);
      if (own.length >= EXECUTIONS_AT_ONCE) throw serviceError(TOO_MANY_WORDS);
      started += 1;
      const execution: Running = {
        ...start,
        id: started,
        startedAt: options.clock(),
        limit: start.mode === 'FULL' ? EXECUTION_LIMIT_MS : SIMPLE_TRIGGER_LIMIT_MS,
        ledger: createLedger(),
        unflushedWrites: 0,
        refused: null,
        ended: null,
      };
      stack.push(execution);
      return execution;
    },
    end(execution) {
      if (stack.at(-1) !== execution) throw new Error('executions must end in the reverse order of their beginning');
      stack.pop();
    },
    enter(method, kind) {
      const execution = innermost(`${method} was called`);
      if (execution.ended !== null) throw execution.ended;
      if (options.clock() - execution.startedAt > execution.limit) abort(EXECUTION_TIME_WORDS);
      const accepted = options.scopesOf(method);
      if (accepted === undefined) throw new Error(`no scopes are known for ${method}`);
      const refused = refusal(method, accepted, {
        mode: execution.mode,
        manifest: execution.manifest,
        granted: execution.scopes,
      });
      if (refused !== null) {
        execution.refused ??= refused;
        throw refused;
      }
      ledger.record(method, kind);
      options.faults.at(method, abort);
      countUnflushed(execution, method, kind);
    },
  };
}

function countUnflushed(execution: Running, method: string, kind: CallKind): void {
  const className = method.slice(0, Math.max(0, method.indexOf('.')));
  if (!(className in SPREADSHEET_CLASSES)) return;
  if (kind === 'write') execution.unflushedWrites += 1;
  if (kind === 'read' || kind === 'flush') execution.unflushedWrites = 0;
}
