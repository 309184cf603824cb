/**
 * console and Logger. Everything is kept, so that a test can prove that no student's name is logged.
 */
import { type Execution, expose, type Kernel, type Kinds } from '../kernel/kernel';

type LogLevel = 'log' | 'info' | 'warn' | 'error' | 'time' | 'Logger';

export interface LogLine {
  readonly level: LogLevel;
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

type ScriptConsole = Pick<Console, 'error' | 'info' | 'log' | 'time' | 'timeEnd' | 'warn'>;
type Logger = GoogleAppsScript.Base.Logger;

const CONSOLE: Kinds<ScriptConsole> = {
  error: 'builder',
  info: 'builder',
  log: 'builder',
  time: 'builder',
  timeEnd: 'builder',
  warn: 'builder',
};

const LOGGER: Kinds<Logger> = { clear: 'builder', getLog: 'builder', log: 'builder' };

/** @param write receives each line */
export function createConsole(kernel: Kernel, write: (line: LogLine) => void): ScriptConsole {
  const timersOf = perExecution(kernel, () => new Map<string, number>());
  const at =
    (level: LogLevel) =>
    (...values: unknown[]): void =>
      write({ level, text: formatted(values), at: kernel.now() });
  return expose(kernel, 'console', CONSOLE, {
    error: at('error'),
    info: at('info'),
    log: at('log'),
    warn: at('warn'),
    time(label) {
      timersOf().set(label, kernel.now());
    },
    timeEnd(label) {
      const started = timersOf().get(label);
      if (started !== undefined) at('time')(`${label}: ${kernel.now() - started}ms`);
    },
  });
}

/** @param write receives each line too: Logger's own log is emptied with every execution */
export function createLogger(kernel: Kernel, write: (line: LogLine) => void): Logger {
  const linesOf = perExecution(kernel, (): string[] => []);
  const logger: Logger = expose(kernel, 'Logger', LOGGER, {
    clear() {
      linesOf().length = 0;
    },
    getLog: () => linesOf().join('\n'),
    log(...values: unknown[]) {
      const text = formatted(values);
      linesOf().push(text);
      write({ level: 'Logger', text, at: kernel.now() });
      return logger;
    },
  });
  return logger;
}

/** Something that begins anew with every execution, as everything in a script does. */
function perExecution<T>(kernel: Kernel, fresh: () => T): () => T {
  const known = new WeakMap<Execution, T>();
  return () => {
    const execution = kernel.execution();
    const value = known.get(execution) ?? fresh();
    known.set(execution, value);
    return value;
  };
}

/** One line of text; `%s`, `%d` and `%j` in a first text take the values that follow, the rest is appended. */
function formatted(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return values.map(asText).join(' ');
  const text = first.replace(/%[sdijfo]/g, (token) => (rest.length === 0 ? token : asText(rest.shift())));
  return [text, ...rest.map(asText)].join(' ');
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Object.prototype.toString.call(value) === '[object Error]') return String(value);
  return JSON.stringify(value) ?? String(value);
}
