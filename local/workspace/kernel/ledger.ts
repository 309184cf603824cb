/**
 * Counts every service call by name. Cost in Apps Script is round trips, so the ledger keeps apart what waits
 * for an answer, what Apps Script buffers, and what only builds a value on the client's side of the wire.
 */

/**
 * - `read`: must wait for the server's answer: one round trip
 * - `flush`: sends what is buffered and waits: one round trip
 * - `remote`: a call to the Docs or Drive service: one round trip, counted also by itself
 * - `write`: buffered by Apps Script until a read or a flush
 * - `builder`: makes or walks a handle, no traffic
 */
export type CallKind = 'read' | 'flush' | 'remote' | 'write' | 'builder';

export interface LedgerTotals {
  readonly roundTrips: number;
  readonly writes: number;
  readonly builders: number;
  /** Docs and Drive calls; they are part of `roundTrips` too. */
  readonly remote: number;
  /** Number of calls by name, for example `Range.getValues`. */
  readonly calls: Readonly<Record<string, number>>;
  /** What Google allows and a careful program avoids, for example a lock released before a flush. */
  readonly warnings: readonly string[];
}

export interface Ledger {
  record(method: string, kind: CallKind): void;
  warn(message: string): void;
  totals(): LedgerTotals;
  reset(): void;
}

/** An empty ledger. */
export function createLedger(): Ledger {
  let byKind = emptyCounts();
  let calls: Record<string, number> = {};
  let warnings: string[] = [];
  return {
    record(method, kind) {
      byKind[kind] += 1;
      calls[method] = (calls[method] ?? 0) + 1;
    },
    warn(message) {
      warnings.push(message);
    },
    totals: () => ({
      roundTrips: byKind.read + byKind.flush + byKind.remote,
      writes: byKind.write,
      builders: byKind.builder,
      remote: byKind.remote,
      calls: { ...calls },
      warnings: [...warnings],
    }),
    reset() {
      byKind = emptyCounts();
      calls = {};
      warnings = [];
    },
  };
}

function emptyCounts(): Record<CallKind, number> {
  return { read: 0, flush: 0, remote: 0, write: 0, builder: 0 };
}
