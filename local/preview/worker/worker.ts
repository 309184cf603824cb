/**
 * The worker: the workspace and the add-on live here, in a realm without a browser, and talk with the page in messages.
 * After each question it tells the page what changed, then answers.
 */
import { createDesk } from './desk';
import type { Notice, Reply, Request } from './protocol';
import { openSession, wordsOf } from './session';
import { createTeller, type Teller } from './teller';

const later = setTimeout;
const notLater = clearTimeout;
// In hand before the realm is stripped: nothing on the global object is left afterwards.
const post = postMessage.bind(globalThis) as (message: Notice | Reply) => void;

let desk: ReturnType<typeof createDesk> | null = null;
let teller: Teller | null = null;

async function answered(request: Request): Promise<unknown> {
  if (request.ask === 'start') {
    const session = await openSession(request.args[0], (kept) => post({ notice: 'kept', kept }));
    desk = createDesk(session);
    teller = createTeller(session, post);
    return undefined;
  }
  if (desk === null || teller === null) throw new Error('The preview has not started yet.');
  if (request.ask === 'watch') {
    const [sheetId, area, near] = request.args;
    teller.watch({ sheetId, area, near });
    return undefined;
  }
  const answer = desk[request.ask] as (...args: unknown[]) => unknown;
  return answer(...request.args);
}

/** Long enough for the next letter of a quick hand to come first. */
const REST_AFTER_MS = 60;
let restPlanned: ReturnType<typeof setTimeout> | undefined;

/** The cells outside the window are told when nobody has asked for anything for a moment, some rows at a time. */
function planRest(wait = REST_AFTER_MS): void {
  notLater(restPlanned);
  restPlanned = later(() => {
    if (teller?.tellRest() === true) planRest(0);
  }, wait);
}

async function serve(request: Request): Promise<void> {
  try {
    const value = await answered(request);
    if (teller?.tell() === true) planRest();
    post({ id: request.id, value });
  } catch (thrown) {
    post({ id: request.id, failure: wordsOf(thrown) });
  }
}

/** One question after the other: an answer may wait for the storage. */
let queue: Promise<void> = Promise.resolve();
addEventListener('message', (event: MessageEvent<Request>) => {
  queue = queue.then(() => serve(event.data));
});
