/**
 * What a page of the add-on finds before its own script runs: `google.script`, as Google's frame has it. The page sits in
 * a sandbox of another origin, so everything goes through messages; a link leads to the preview, never to the network.
 */
import { googleScriptRun } from '../../workspace/html/run';
import type { FromFrame, ToFrame } from './messages';

type RunReply = ToFrame['reply'];

/** @param functionNames the script's functions that a page may call */
export function install(functionNames: readonly string[]): void {
  const host = window.parent;
  const say = (message: FromFrame): void => host.postMessage(message, '*');
  const waiting = new Map<number, (reply: RunReply) => void>();
  let calls = 0;

  window.addEventListener('message', ({ source, data }: MessageEvent<ToFrame>) => {
    if (source !== host) return;
    waiting.get(data.id)?.(data.reply);
    waiting.delete(data.id);
  });

  const run = googleScriptRun({
    functionNames,
    send: (functionName, args) =>
      new Promise((done) => {
        calls += 1;
        waiting.set(calls, done);
        say({ from: 'frame', say: 'run', id: calls, functionName, args });
      }),
    unhandled: (error) => say({ from: 'frame', say: 'unhandled', message: `${error.name}: ${error.message}` }),
  });
  const google = {
    script: {
      run,
      host: {
        origin: 'https://docs.google.com',
        close: () => say({ from: 'frame', say: 'close' }),
        setWidth: (width: number) => say({ from: 'frame', say: 'size', width }),
        setHeight: (height: number) => say({ from: 'frame', say: 'size', height }),
        editor: { focus: () => say({ from: 'frame', say: 'focus' }) },
      },
    },
  };
  Object.defineProperty(window, 'google', { value: google });

  const follow = (href: string): void => say({ from: 'frame', say: 'link', href });
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      // A download stays in the browser; it is no request.
      if (link === null || link.hasAttribute('download')) return;
      event.preventDefault();
      follow(link.getAttribute('href') ?? '');
    },
    true,
  );
  window.open = (url) => {
    follow(String(url ?? ''));
    return null;
  };
}
