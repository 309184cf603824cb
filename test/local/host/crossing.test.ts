import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { crossing } from '../../../local/host/crossing';

const realm = createContext({});
const foreign = (code: string): unknown => runInContext(`(${code})`, realm);
const outward = crossing('Asia/Tokyo');

describe('values on their way out of the realm', () => {
  it('data arrives as a copy in Node types', () => {
    const data = outward(foreign('{ rows: [[1, "a", null]], at: new Date(0) }')) as { rows: unknown[]; at: Date };
    expect(data).toStrictEqual({ rows: [[1, 'a', null]], at: new Date(0) });
    expect(data.rows).toBeInstanceOf(Array);
    expect(data.at).toBeInstanceOf(Date);
  });

  it('objects with functions are stood in for, member by member', () => {
    const door = outward(foreign('{ names: ["a"], find: (name) => ({ name, list: [1] }) }')) as {
      names: string[];
      find(name: string): { name: string; list: number[] };
    };
    expect(door.names).toStrictEqual(['a']);
    expect(door.find('x')).toStrictEqual({ name: 'x', list: [1] });
    expect(Object.keys(door)).toEqual(['names', 'find']);
    expect('find' in door).toBe(true);
  });

  it('sees a live object change', () => {
    const counter = outward(
      foreign('(() => { let n = 0; return { get n() { return n; }, add() { n += 1; } }; })()'),
    ) as {
      n: number;
      add(): void;
    };
    counter.add();
    expect(counter.n).toBe(1);
  });

  it.each([
    ['new TypeError("wrong")', TypeError, 'TypeError: wrong'],
    ['new Error("plain")', Error, 'Error: plain'],
    ['Object.assign(new Error("no"), { name: "Exception" })', Error, 'Exception: no'],
  ])('%s is thrown as an error of Node', (code, kind, text) => {
    const fail = outward(foreign(`() => { throw ${code}; }`)) as () => void;
    expect(fail).toThrow(kind);
    expect(fail).toThrow(expect.objectContaining({ message: text.split(': ')[1] }));
  });

  // PLATFORM, Sheets behaviour: "A cell Date is an instant; its getters use the *script's* zone"
  it('runs in the time zone of the script, and gives back the one it found', () => {
    const before = process.env.TZ;
    const hour = outward(foreign('() => new Date(0).getHours()')) as () => number;
    expect(hour()).toBe(9);
    expect((crossing('America/New_York')(foreign('() => new Date(0).getHours()')) as () => number)()).toBe(19);
    expect(process.env.TZ).toBe(before);
  });

  it('nests: a call back into Node and in again keeps its own zone', () => {
    const outer = outward(foreign('(inner) => [inner(), new Date(0).getHours()]')) as (inner: () => number) => number[];
    const inner = crossing('America/New_York')(foreign('() => new Date(0).getHours()')) as () => number;
    expect(outer(inner)).toEqual([19, 9]);
  });
});
