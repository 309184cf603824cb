import { describe, expect, it } from 'vitest';
import { createLocks } from '../../../../local/workspace/services/lock';
import { runningGate } from '../kernel/runningGate';

function world(hasContainer = true) {
  const running = runningGate();
  return { ...running, locks: createLocks(running.gate, running.faults, hasContainer) };
}

describe('locks', () => {
  // PLATFORM, Limits to emulate: "tryLock while this execution already holds it is true; flush before release."
  it('tryLock while this execution already holds it is true', () => {
    const { locks } = world();
    const lock = locks.service.getDocumentLock();
    expect(lock.hasLock()).toBe(false);
    expect(lock.tryLock(10)).toBe(true);
    expect(lock.tryLock(10)).toBe(true);
    expect(locks.service.getDocumentLock().tryLock(10)).toBe(true);
    lock.releaseLock();
    expect(lock.hasLock()).toBe(false);
  });

  it('another execution waits until it is released', () => {
    const { locks, gate, begin } = world();
    locks.service.getDocumentLock().waitLock(1000);
    const second = begin();
    const theirs = locks.service.getDocumentLock();
    expect(theirs.tryLock(1000)).toBe(false);
    expect(() => theirs.waitLock(1000)).toThrow('Lock timeout: another process was holding the lock for too long.');
    theirs.releaseLock();
    expect(locks.service.getScriptLock().tryLock(1000)).toBe(true);
    gate.end(second);
    expect(locks.service.getDocumentLock().hasLock()).toBe(true);
  });

  it('an execution that ends lets go', () => {
    const { locks, gate, begin } = world();
    const first = begin();
    locks.service.getScriptLock().waitLock(1);
    locks.releaseAll(first);
    gate.end(first);
    expect(locks.service.getScriptLock().tryLock(1)).toBe(true);
  });

  it('can be held by somebody for a number of tries', () => {
    const { locks, faults } = world();
    faults.holdLocks(2);
    const lock = locks.service.getDocumentLock();
    expect([lock.tryLock(1), lock.tryLock(1), lock.tryLock(1)]).toEqual([false, false, true]);
  });

  it('a release before a flush leaves a warning', () => {
    const { locks, gate } = world();
    const lock = locks.service.getDocumentLock();
    lock.waitLock(1);
    gate.enter('Range.setValues', 'write');
    gate.enter('SpreadsheetApp.flush', 'flush');
    lock.releaseLock();
    expect(gate.ledger.totals().warnings).toEqual([]);
    lock.waitLock(1);
    gate.enter('Range.setValues', 'write');
    lock.releaseLock();
    expect(gate.ledger.totals().warnings).toEqual(['the document lock was released before 1 writes were flushed']);
  });

  // "getDocumentLock and document properties are null outside a container."
  it('there is no document lock outside a container', () => {
    expect(world(false).locks.service.getDocumentLock()).toBeNull();
  });
});
