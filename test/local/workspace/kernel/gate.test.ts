import { describe, expect, it } from 'vitest';
import { runningGate } from './runningGate';

describe('the gate', () => {
  it('counts each call in its execution and overall', () => {
    const { gate, begin } = runningGate();
    gate.enter('Range.getValues', 'read');
    const second = begin();
    gate.enter('Range.setValues', 'write');
    gate.enter('SpreadsheetApp.flush', 'flush');
    expect(second.ledger.totals()).toMatchObject({ roundTrips: 1, writes: 1, calls: { 'Range.setValues': 1 } });
    expect(gate.ledger.totals()).toMatchObject({ roundTrips: 2, writes: 1 });
  });

  it('does not let a refused call through, and remembers it', () => {
    const { gate } = runningGate({ mode: 'NONE' });
    expect(() => gate.enter('PropertiesService.getScriptProperties', 'builder')).toThrow(/do not have permission/);
    expect(gate.running()?.refused?.message).toMatch('PropertiesService.getScriptProperties');
    expect(gate.ledger.totals().calls).toEqual({});
  });

  it('refuses a method that no table knows, instead of letting it pass', () => {
    expect(() => runningGate().gate.enter('Nonsense.go', 'read')).toThrow('no scopes are known for Nonsense.go');
  });

  it('refuses a service outside an execution', () => {
    const { gate } = runningGate();
    const running = gate.running();
    if (running !== undefined) gate.end(running);
    expect(() => gate.enter('Range.getValues', 'read')).toThrow('outside an execution');
  });

  // PLATFORM, Add-on lifecycle: "30 executions at once per user"
  it('runs no more than 30 executions of one person at once', () => {
    const { gate, begin } = runningGate();
    for (let count = 1; count < 30; count += 1) begin();
    expect(() => begin()).toThrow('There are too many scripts running simultaneously for this Google user account.');
    gate.end(begin({ person: { email: 'bo@school.example', name: 'Bo', access: 'editor' } }));
    const last = gate.running();
    if (last !== undefined) gate.end(last);
    begin();
  });

  // PLATFORM, Add-on lifecycle: "Simple triggers: 30 s"; "Everything else 6 min"
  it.each([
    ['LIMITED', 30_000],
    ['FULL', 360_000],
  ] as const)('ends an execution in mode %s after %d ms, for good', (mode, limit) => {
    const { gate, clock } = runningGate({ mode });
    clock.now += limit;
    gate.enter('Range.getValues', 'read');
    clock.now += 1;
    expect(() => gate.enter('Range.getValues', 'read')).toThrow('Exceeded maximum execution time');
    clock.now -= limit;
    expect(() => gate.enter('Range.getValues', 'read')).toThrow('Exceeded maximum execution time');
    expect(gate.running()?.ended?.message).toBe('Exceeded maximum execution time');
  });

  it('knows how many writes wait for a flush', () => {
    const { gate } = runningGate();
    const unflushed = (): number | undefined => gate.running()?.unflushedWrites;
    gate.enter('Range.setValues', 'write');
    gate.enter('Range.setNotes', 'write');
    expect(unflushed()).toBe(2);
    gate.enter('Properties.getProperty', 'read');
    expect(unflushed()).toBe(2);
    gate.enter('SpreadsheetApp.flush', 'flush');
    expect(unflushed()).toBe(0);
  });
});

describe('faults on demand', () => {
  it.each([
    [{ kind: 'documentFailed', id: 'abc' }, 'Service Spreadsheets failed while accessing document with id abc.'],
    [{ kind: 'serviceTimedOut', service: 'Spreadsheets' }, 'Service timed out: Spreadsheets'],
    [{ kind: 'tooManyToday', service: 'docs' }, 'Service invoked too many times for one day: docs.'],
    [{ kind: 'serverError' }, "We're sorry, a server error occurred. Please wait a bit and try again."],
    [{ kind: 'words', message: 'Quota exceeded.' }, 'Quota exceeded.'],
  ] as const)('the nth call fails with %o', (failure, message) => {
    const { gate, faults } = runningGate();
    faults.fail('Range.setValues', 2, failure);
    gate.enter('Range.setValues', 'write');
    expect(() => gate.enter('Range.setValues', 'write')).toThrow(message);
    gate.enter('Range.setValues', 'write');
  });

  it('matches one method, a class, or everything', () => {
    const { gate, faults } = runningGate();
    faults.fail('Range.*', 1, { kind: 'words', message: 'class' });
    gate.enter('Sheet.getName', 'read');
    expect(() => gate.enter('Range.getNotes', 'read')).toThrow('class');
    faults.fail('*', 2, { kind: 'words', message: 'any' });
    gate.enter('Sheet.getName', 'read');
    expect(() => gate.enter('Lock.tryLock', 'read')).toThrow('any');
  });

  it('another person acts just before the nth call', () => {
    const { gate, faults } = runningGate();
    const seen: string[] = [];
    faults.before('Range.setValues', 1, () => seen.push('edit'));
    gate.enter('Range.getValues', 'read');
    seen.push('read');
    gate.enter('Range.setValues', 'write');
    expect(seen).toEqual(['read', 'edit']);
  });

  it('running out of time survives every catch block', () => {
    const { gate, faults } = runningGate();
    faults.fail('Range.getValues', 1, { kind: 'executionTime' });
    expect(() => gate.enter('Range.getValues', 'read')).toThrow('Exceeded maximum execution time');
    expect(() => gate.enter('Range.getValues', 'read')).toThrow('Exceeded maximum execution time');
  });
});
