/**
 * Runs the script's functions, one execution each: the whole script is loaded anew, global code included, and what
 * happened is kept.
 */
import type { LogLine } from '../services/logging';
import { serviceError } from './errors';
import type { Gate, RunningExecution } from './gate';
import type { AuthMode } from './kernel';
import type { LedgerTotals } from './ledger';
import type { People } from './people';

/** The script's top-level functions by name. */
export type Bundle = Readonly<Record<string, (...args: unknown[]) => unknown>>;

export interface ExecutionRecord {
  readonly functionName: string;
  readonly email: string;
  readonly mode: AuthMode;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** Null when the execution completed. */
  readonly error: { readonly name: string; readonly message: string; readonly stack: string } | null;
  /** The first call that authorisation refused, even if the script caught the error. */
  readonly refused: string | null;
  readonly totals: LedgerTotals;
  readonly logs: readonly LogLine[];
}

export interface RunOptions {
  /** E-mail of the person who runs it. */
  readonly person: string;
  readonly mode: AuthMode;
  /** True: a function that the script does not have is nothing to complain of. */
  readonly optional?: boolean;
}

export interface Executions {
  /**
   * @param args made inside the execution, because an event's range is a service object
   * @returns what the function returned
   * @throws what the script threw, or what ended the execution although the script caught it
   */
  run(functionName: string, args: () => readonly unknown[], options: RunOptions): unknown;
  readonly records: readonly ExecutionRecord[];
  /** A line that the script logged. */
  log(line: LogLine): void;
  /** Functions that the last loaded script has, `google.script.run`'s targets: not those ending in `_`. */
  callableFunctions(): string[];
}

export interface ExecutionsOptions {
  readonly gate: Gate;
  readonly people: People;
  /** Scopes of the manifest. */
  readonly manifest: readonly string[];
  readonly scriptTimeZone: string;
  /** Evaluates the whole script again and returns its top-level functions. */
  readonly loadBundle: () => Bundle;
  /** Called when an execution ends; `error` is what it threw, or null. */
  readonly ended: (execution: RunningExecution, error: unknown) => void;
}

export function isCallable(functionName: string): boolean {
  return !functionName.endsWith('_');
}

/** Nothing has run yet. */
export function createExecutions(options: ExecutionsOptions): Executions {
  const { gate, people } = options;
  const records: ExecutionRecord[] = [];
  const logs = new WeakMap<RunningExecution, LogLine[]>();
  let functionNames: string[] = [];

  function call(functionName: string, args: () => readonly unknown[], optional: boolean): unknown {
    const bundle = options.loadBundle();
    functionNames = Object.keys(bundle);
    // Not what every object inherits: a page may ask for `toString`.
    const target = Object.hasOwn(bundle, functionName) ? bundle[functionName] : undefined;
    if (target === undefined && optional) return undefined;
    if (target === undefined) throw serviceError(`Script function not found: ${functionName}`);
    return target(...args());
  }

  function run(functionName: string, args: () => readonly unknown[], how: RunOptions): unknown {
    const { person, mode, optional = false } = how;
    const execution = gate.begin({
      functionName,
      person: people.find(person),
      mode,
      scopes: people.granted(person),
      manifest: options.manifest,
      scriptTimeZone: options.scriptTimeZone,
    });
    logs.set(execution, []);
    let error: unknown = null;
    try {
      const value = call(functionName, args, optional);
      if (execution.ended !== null) throw execution.ended;
      return value;
    } catch (thrown) {
      error = execution.ended ?? thrown;
      throw error;
    } finally {
      options.ended(execution, error);
      gate.end(execution);
      records.push({
        functionName,
        email: person,
        mode,
        startedAt: execution.startedAt,
        endedAt: gate.now(),
        error: error === null ? null : described(error),
        refused: execution.refused?.message ?? null,
        totals: execution.ledger.totals(),
        logs: logs.get(execution) ?? [],
      });
    }
  }

  return {
    run,
    records,
    log(line) {
      const execution = gate.running();
      if (execution !== undefined) logs.get(execution)?.push(line);
    },
    callableFunctions: () => functionNames.filter(isCallable),
  };
}

function described(thrown: unknown): NonNullable<ExecutionRecord['error']> {
  if (Object.prototype.toString.call(thrown) !== '[object Error]')
    return { name: '', message: String(thrown), stack: '' };
  const { name, message, stack } = thrown as Error;
  return { name, message, stack: stack ?? '' };
}
