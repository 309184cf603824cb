/** The page's end of the wire to the worker: questions with answers, and what the worker tells unasked. */
import type { Answered, Desk, Notice, Reply, Request, StartFiles } from '../worker/protocol';

export interface Connection {
  ask<K extends keyof Desk>(what: K, ...args: Parameters<Desk[K]>): Promise<Answered<K>>;
}

/** @param hear called for each notice, in order */
export function connect(hear: (notice: Notice) => void): Connection {
  const worker = new Worker('worker.js');
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  let asked = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Notice | Reply>) => {
    if ('notice' in data) {
      hear(data);
      return;
    }
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failure' in data) asker?.failed(new Error(data.failure));
    else asker?.done(data.value);
  });
  worker.addEventListener('error', (event) => {
    for (const { failed } of waiting.values()) failed(new Error(event.message || 'The preview could not start.'));
    waiting.clear();
  });
  return {
    ask: (what, ...args) =>
      new Promise((done, failed) => {
        asked += 1;
        waiting.set(asked, { done: done as (value: unknown) => void, failed });
        worker.postMessage({ id: asked, ask: what, args } as Request);
      }),
  };
}

/** The files of the build that the worker needs. They lie beside the page. */
export async function startFiles(): Promise<StartFiles> {
  const load = async (name: string): Promise<Response> => {
    const response = await fetch(name);
    if (!response.ok) throw new Error(`${name} is missing beside the page.`);
    return response;
  };
  const [script, addon, engine] = await Promise.all([load('workspace.js'), load('addon.json'), load('engine.wasm')]);
  return {
    workspaceScript: await script.text(),
    addon: (await addon.json()) as StartFiles['addon'],
    engine: await engine.arrayBuffer(),
  };
}
