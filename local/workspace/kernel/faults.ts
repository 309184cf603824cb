/**
 * Faults on demand: what goes wrong at Google now and then, made to happen at a chosen call. Each fault counts the calls
 * that match its pattern from the moment it was armed, and acts once.
 */
import { type FileRefusal, refuseFile } from '../drive/file-refusals';
import { serviceError } from './errors';

/** Failures with Google's own words; `words` is for one that is not listed. */
export type GoogleFailure =
  | { readonly kind: 'documentFailed'; readonly id: string }
  | { readonly kind: 'serviceTimedOut'; readonly service: string }
  | { readonly kind: 'tooManyToday'; readonly service: string }
  | { readonly kind: 'tooManyInShortTime'; readonly service: string }
  | { readonly kind: 'serverError' }
  /** Ends the execution: no catch block sees it. */
  | { readonly kind: 'executionTime' }
  | { readonly kind: 'words'; readonly message: string };

export const EXECUTION_TIME_WORDS = 'Exceeded maximum execution time';

/** The message of a failure, in Google's words. */
export function failureWords(failure: GoogleFailure): string {
  switch (failure.kind) {
    case 'documentFailed':
      return `Service Spreadsheets failed while accessing document with id ${failure.id}.`;
    case 'serviceTimedOut':
      return `Service timed out: ${failure.service}`;
    case 'tooManyToday':
      return `Service invoked too many times for one day: ${failure.service}.`;
    case 'tooManyInShortTime':
      return `Service invoked too many times in a short time: ${failure.service}. Try Utilities.sleep(1000) between calls.`;
    case 'serverError':
      return "We're sorry, a server error occurred. Please wait a bit and try again.";
    case 'executionTime':
      return EXECUTION_TIME_WORDS;
    case 'words':
      return failure.message;
  }
}

export interface Faults {
  /**
   * The `nth` call (1 is the next) whose name matches `method` throws.
   * @param method `Range.setValues`, every method of a class as `Range.*`, or `*`
   */
  fail(method: string, nth: number, failure: GoogleFailure): void;
  /** Runs `act` just before the `nth` call that matches: another person edits between our read and our write. */
  before(method: string, nth: number, act: () => void): void;
  /** Another execution holds every lock for the next `tries` tries. */
  holdLocks(tries: number): void;
  /** The browser has no connection: google.script.run fails without reaching the script. */
  offline(on: boolean): void;
  /** The person is signed in to several Google accounts: google.script.run is denied. */
  severalAccounts(on: boolean): void;
  /** No file can be made, or none reached, until this is called with nothing. */
  refuseFiles(refusal: FileRefusal | null): void;
  /** Disarms everything. */
  clear(): void;
}

/** What the kernel and the services ask of the armed faults. */
export interface ArmedFaults extends Faults {
  /** Consulted at each call; `abort` throws an error that no catch block survives. */
  at(method: string, abort: (message: string) => never): void;
  /** True when a try for a lock has to fail; uses up one try. */
  takeHeldLock(): boolean;
  isOffline(): boolean;
  hasSeveralAccounts(): boolean;
}

interface Waiting {
  readonly matches: (method: string) => boolean;
  remaining: number;
  readonly act: (abort: (message: string) => never) => void;
}

/** No fault armed. */
export function createFaults(): ArmedFaults {
  let waiting: Waiting[] = [];
  let heldTries = 0;
  let offline = false;
  let severalAccounts = false;
  let fileRefusal: FileRefusal | null = null;

  function arm(method: string, nth: number, act: Waiting['act']): void {
    if (!Number.isInteger(nth) || nth < 1) throw new RangeError(`the nth call must be 1 or more, not ${nth}`);
    waiting.push({ matches: pattern(method), remaining: nth, act });
  }

  return {
    fail(method, nth, failure) {
      arm(method, nth, (abort) => {
        if (failure.kind === 'executionTime') abort(EXECUTION_TIME_WORDS);
        throw serviceError(failureWords(failure));
      });
    },
    before(method, nth, act) {
      arm(method, nth, () => act());
    },
    holdLocks(tries) {
      heldTries = tries;
    },
    offline(on) {
      offline = on;
    },
    severalAccounts(on) {
      severalAccounts = on;
    },
    refuseFiles(refusal) {
      fileRefusal = refusal;
    },
    clear() {
      waiting = [];
      fileRefusal = null;
      heldTries = 0;
      offline = false;
      severalAccounts = false;
    },
    at(method, abort) {
      if (fileRefusal !== null) refuseFile(fileRefusal, method);
      const matching = waiting.filter((fault) => fault.matches(method));
      for (const fault of matching) fault.remaining -= 1;
      const due = matching.filter((fault) => fault.remaining === 0);
      // Taken out before they act: what another person does may call services and come back here.
      waiting = waiting.filter((fault) => !due.includes(fault));
      for (const fault of due) fault.act(abort);
    },
    takeHeldLock() {
      if (heldTries === 0) return false;
      heldTries -= 1;
      return true;
    },
    isOffline: () => offline,
    hasSeveralAccounts: () => severalAccounts,
  };
}

function pattern(method: string): (called: string) => boolean {
  if (method === '*') return () => true;
  if (method.endsWith('.*')) return (called) => called.startsWith(method.slice(0, -1));
  return (called) => called === method;
}
