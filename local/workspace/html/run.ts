/**
 * The page's side of google.script.run: builds the object that a page calls, on any way of sending a call to the server.
 */
import { argumentsToServer, CONCURRENT_CALLS, OFFLINE, type Plain, type ScriptRunReply } from '../kernel/wire';

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success: Handler | null;
  readonly failure: Handler | null;
  readonly userObject: unknown;
}

export interface GoogleScriptRunOptions {
  /** The script's functions that a page may call. */
  readonly functionNames: readonly string[];
  /** Rejects when the server cannot be reached. */
  readonly send: (functionName: string, args: Plain[]) => Promise<ScriptRunReply>;
  /** What Google prints when a call fails and the page has no failure handler. */
  readonly unhandled: (error: Error) => void;
}

/**
 * @returns `google.script.run`: `withSuccessHandler`, `withFailureHandler`, `withUserObject`, and one function for each of
 *   the script's. At most ten calls run at once; more wait. A wrong argument throws here, in the page, and no handler
 *   hears of it.
 */
export function googleScriptRun(options: GoogleScriptRunOptions): object {
  const waiting: (() => void)[] = [];
  let running = 0;

  function start(call: () => Promise<void>): void {
    const begin = (): void => {
      running += 1;
      void call().finally(() => {
        running -= 1;
        waiting.shift()?.();
      });
    };
    if (running < CONCURRENT_CALLS) begin();
    else waiting.push(begin);
  }

  function runner(handlers: Handlers): object {
    const calls = options.functionNames.map((name) => [
      name,
      (...args: unknown[]): void => {
        const plain = argumentsToServer(args);
        start(() => delivered(options, handlers, options.send(name, plain)));
      },
    ]);
    return {
      ...Object.fromEntries(calls),
      withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
      withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
      withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
    };
  }

  return runner({ success: null, failure: null, userObject: undefined });
}

async function delivered(
  options: GoogleScriptRunOptions,
  handlers: Handlers,
  sent: Promise<ScriptRunReply>,
): Promise<void> {
  const reply = await sent.catch((): ScriptRunReply => OFFLINE);
  if (reply.ok) {
    handlers.success?.(reply.value, handlers.userObject);
    return;
  }
  const error = new Error(reply.error.message);
  error.name = reply.error.name;
  if (handlers.failure === null) options.unhandled(error);
  else handlers.failure(error, handlers.userObject);
}
