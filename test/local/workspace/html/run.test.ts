import { describe, expect, it } from 'vitest';
import { googleScriptRun } from '../../../../local/workspace/html/run';
import type { Plain, ScriptRunReply } from '../../../../local/workspace/kernel/wire';

interface Run {
  withSuccessHandler(handler: (value: unknown, user?: unknown) => void): Run;
  withFailureHandler(handler: (error: Error, user?: unknown) => void): Run;
  withUserObject(user: unknown): Run;
  call(...args: unknown[]): void;
}

function page(send: (args: Plain[]) => Promise<ScriptRunReply>) {
  const unhandled: Error[] = [];
  const run = googleScriptRun({
    functionNames: ['call'],
    send: (_name, args) => send(args),
    unhandled: (error) => unhandled.push(error),
  }) as Run;
  return { run, unhandled };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('google.script.run in the page', () => {
  it('answers the success handler with the value and the user object', async () => {
    const { run } = page(async (args) => ({ ok: true, value: args }));
    const heard: unknown[] = [];
    const result = run
      .withSuccessHandler((value, user) => heard.push([value, user]))
      .withUserObject('me')
      .call(1, undefined);
    expect(result).toBeUndefined();
    await soon();
    expect(heard).toEqual([[[1, null], 'me']]);
  });

  it('answers the failure handler with an Error', async () => {
    const { run, unhandled } = page(async () => ({
      ok: false,
      error: { name: 'ScriptError', message: 'Exception: no' },
    }));
    const heard: Error[] = [];
    run.withFailureHandler((error) => heard.push(error)).call();
    run.call();
    await soon();
    expect(heard[0]).toBeInstanceOf(Error);
    expect(heard[0]?.message).toBe('Exception: no');
    expect(unhandled.map(String)).toEqual(['ScriptError: Exception: no']);
  });

  it('an unreachable server is a NetworkError', async () => {
    const { run } = page(() => Promise.reject(new Error('down')));
    const heard: string[] = [];
    run.withFailureHandler((error) => heard.push(String(error))).call();
    await soon();
    expect(heard).toEqual(['NetworkError: Connection failure due to HTTP 0']);
  });

  it('a wrong argument throws in the page and nothing is sent', () => {
    let sent = 0;
    const { run } = page(async () => {
      sent += 1;
      return { ok: true, value: null };
    });
    expect(() => run.withFailureHandler(() => undefined).call(new Date())).toThrow('illegal value in property: 0');
    expect(sent).toBe(0);
  });

  it('knows no other function', () => {
    const { run } = page(async () => ({ ok: true, value: null }));
    expect((run as unknown as Record<string, unknown>).helper_).toBeUndefined();
  });

  // PLATFORM, google.script.run: "10 calls at once."
  it('runs ten calls at once and lets more wait', async () => {
    const open: ((reply: ScriptRunReply) => void)[] = [];
    const { run } = page(() => new Promise((resolve) => open.push(resolve)));
    for (let index = 0; index < 12; index += 1) run.call(index);
    await soon();
    expect(open).toHaveLength(10);
    open[0]?.({ ok: true, value: null });
    await soon();
    expect(open).toHaveLength(11);
  });
});
