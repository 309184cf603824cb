import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceError } from '../../../../local/workspace/kernel/errors';
import { expose } from '../../../../local/workspace/kernel/kernel';
import { argumentsToServer, errorToClient, resultToClient } from '../../../../local/workspace/kernel/wire';
import { runningGate } from './runningGate';

const rangeService = expose(runningGate().gate, 'Range', { getRow: 'builder' }, { getRow: () => 1 });

// PLATFORM, google.script.run: "Arguments and results: null, boolean, number, string, plain arrays and objects of these;
// undefined becomes null. Client to server: Date, Map, Set, Blob, typed array throw"
describe('arguments on their way to the server', () => {
  it.each([
    ['plain values', [1, 'a', true, null], [1, 'a', true, null]],
    ['undefined', [undefined, { a: undefined }], [null, { a: null }]],
    ['numbers that JSON cannot write', [Number.NaN, Number.POSITIVE_INFINITY], [null, null]],
    ['a key called __proto__', [JSON.parse('{"__proto__":{"a":1}}')], [JSON.parse('{"__proto__":{"a":1}}')]],
    ['nested arrays and objects', [{ rows: [[1, 2], [{ x: 'y' }]] }], [{ rows: [[1, 2], [{ x: 'y' }]] }]],
  ])('%s', (_name, args, expected) => {
    expect(argumentsToServer(args)).toStrictEqual(expected);
  });

  class Point {
    readonly x = 1;
  }
  it.each([
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['a Set', new Set()],
    ['a typed array', new Uint8Array(1)],
    ['a Blob', new Blob([])],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a bigint', 1n],
    ['an instance of a class', new Point()],
    ['an error', new Error('no')],
    // "a form element must be the only argument": here it is none at all.
    ['a form element', { [Symbol.toStringTag]: 'HTMLFormElement' }],
  ])('%s throws', (_name, value) => {
    expect(() => argumentsToServer([value])).toThrow(new TypeError('Failed due to illegal value in property: 0'));
    expect(() => argumentsToServer(['first', { when: value }])).toThrow(
      'Failed due to illegal value in property: when',
    );
  });

  it('a circle throws', () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    expect(() => argumentsToServer([loop])).toThrow('Failed due to circular reference.');
  });

  it('what JSON can write arrives unchanged, as a copy', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const [arrived] = argumentsToServer([value]);
        expect(JSON.stringify(arrived)).toBe(JSON.stringify(value));
        if (typeof value === 'object' && value !== null) expect(arrived).not.toBe(value);
      }),
    );
  });
});

// PLATFORM, google.script.run: "Server to client: a Date anywhere means that NO value arrives; Map, Set, RegExp arrive as
// {} ; Uint8Array is an error"
describe('results on their way to the page', () => {
  it.each([
    ['undefined', undefined, null],
    ['a Date', new Date(0), null],
    ['a Date deep inside', { ok: true, rows: [[1, { at: new Date(0) }]] }, null],
    ['a Date in an array in an array', [[1, [new Date(0)]]], null],
    ['a Date that is no date', { when: [new Date(Number.NaN)] }, null],
    ['a Map', { m: new Map([[1, 2]]) }, { m: {} }],
    ['a Set', new Set([1]), {}],
    ['a RegExp', [/x/], [{}]],
    ['plain data', { ok: true, value: [1, null, 'x'] }, { ok: true, value: [1, null, 'x'] }],
  ])('%s', (_name, result, arrives) => {
    expect(resultToClient(result)).toStrictEqual(arrives);
  });

  const loop: { self?: unknown } = {};
  loop.self = loop;
  it.each([
    ['a Uint8Array', new Uint8Array(2)],
    ['a function', { f: () => 1 }],
    ['a service object', rangeService],
    ['a circle', loop],
  ])('%s is an error', (_name, result) => {
    expect(() => resultToClient(result)).toThrow(
      'The script completed but the returned value is not a supported return type.',
    );
  });
});

// PLATFORM, google.script.run: "The failure handler gets an Error with `message`."
it.each([
  [serviceError('Lock timeout'), 'Exception: Lock timeout'],
  [new TypeError('x is undefined'), 'TypeError: x is undefined'],
  ['plain text', 'plain text'],
])('the failure handler gets the name within the message: %s', (thrown, message) => {
  expect(errorToClient(thrown)).toEqual({ name: 'ScriptError', message });
});
