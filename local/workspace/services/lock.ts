/**
 * LockService: who holds which lock. Executions run one after the other here, so another holder is either a fault or an
 * execution in whose midst a person's edit started a second one.
 */
import { serviceError } from '../kernel/errors';
import type { ArmedFaults } from '../kernel/faults';
import type { Gate, RunningExecution } from '../kernel/gate';
import { expose, type Kinds } from '../kernel/kernel';

type Lock = GoogleAppsScript.Lock.Lock;
type LockService = GoogleAppsScript.Lock.LockService;

const LOCK: Kinds<Lock> = { hasLock: 'builder', releaseLock: 'read', tryLock: 'read', waitLock: 'read' };

const SERVICE: Kinds<LockService> = {
  getDocumentLock: 'builder',
  getScriptLock: 'builder',
  getUserLock: 'builder',
};

export interface Locks {
  readonly service: LockService;
  /** True when the running execution holds any lock. */
  heldByRunning(): boolean;
  /** An execution that ends lets go of its locks. */
  releaseAll(execution: RunningExecution): void;
}

/** @param hasContainer false for a script outside a file: the document lock is null then */
export function createLocks(gate: Gate, faults: ArmedFaults, hasContainer: boolean): Locks {
  const holders = new Map<string, number>();

  function running(): RunningExecution {
    const execution = gate.running();
    if (execution === undefined) throw new Error('a lock was used outside an execution');
    return execution;
  }

  function lockOf(name: string): Lock {
    const holds = (): boolean => holders.get(name) === running().id;
    const tryLock = (): boolean => {
      if (holds()) return true;
      if (faults.takeHeldLock() || holders.has(name)) return false;
      holders.set(name, running().id);
      return true;
    };
    return {
      hasLock: holds,
      tryLock,
      waitLock() {
        if (!tryLock()) {
          throw serviceError('Lock timeout: another process was holding the lock for too long.');
        }
      },
      releaseLock() {
        if (!holds()) return;
        const unflushed = running().unflushedWrites;
        if (unflushed > 0) gate.ledger.warn(`the ${name} lock was released before ${unflushed} writes were flushed`);
        holders.delete(name);
      },
    };
  }

  const open = (name: string): Lock => expose(gate, 'Lock', LOCK, lockOf(name));
  return {
    service: expose(gate, 'LockService', SERVICE, {
      // Google documents null here although its types do not say so.
      getDocumentLock: () => (hasContainer ? open('document') : (null as unknown as Lock)),
      getScriptLock: () => open('script'),
      getUserLock: () => open(`user ${gate.execution().person.email}`),
    }),
    heldByRunning: () => [...holders.values()].includes(running().id),
    releaseAll(execution) {
      for (const [name, id] of holders) if (id === execution.id) holders.delete(name);
    },
  };
}
