/**
 * Values on their way out of the vm context. They belong to another realm, where even `[] instanceof Array` is false, so
 * data is copied, functions are wrapped, and errors are made anew.
 */
import process from 'node:process';

/**
 * @param timeZone IANA zone of the script: while code in the realm runs, the getters of Date use it, as at Google
 * @returns a function that makes a realm's value usable in Node: plain data as a copy, anything with functions as a
 *   stand-in whose members cross when they are read
 */
export function crossing(timeZone: string): <T>(value: T) => T {
  const standIns = new WeakMap<object, object>();

  function outward(value: unknown): unknown {
    if (typeof value === 'function') return wrapped(value as (...args: unknown[]) => unknown);
    if (typeof value !== 'object' || value === null) return value;
    return copied(value) ?? standIn(value);
  }

  function wrapped(fn: (...args: unknown[]) => unknown): unknown {
    const known = standIns.get(fn);
    if (known !== undefined) return known;
    const wrapper = (...args: unknown[]): unknown => {
      try {
        return outward(inZone(timeZone, () => fn(...args)));
      } catch (thrown) {
        throw nodeError(thrown);
      }
    };
    standIns.set(fn, wrapper);
    return wrapper;
  }

  function standIn(value: object): object {
    const known = standIns.get(value);
    if (known !== undefined) return known;
    const made = new Proxy(
      {},
      {
        get: (_target, key) => outward(Reflect.get(value, key)),
        set: (_target, key, changed) => Reflect.set(value, key, changed),
        has: (_target, key) => Reflect.has(value, key),
        ownKeys: () => Reflect.ownKeys(value),
        getOwnPropertyDescriptor(_target, key) {
          if (!Reflect.has(value, key)) return undefined;
          return { configurable: true, enumerable: true, value: outward(Reflect.get(value, key)) };
        },
      },
    );
    standIns.set(value, made);
    return made;
  }

  return outward as <T>(value: T) => T;
}

function copied(value: object): unknown {
  try {
    return structuredClone(value);
  } catch {
    // It holds functions or service objects.
    return null;
  }
}

function nodeError(thrown: unknown): unknown {
  if (thrown instanceof Error || Object.prototype.toString.call(thrown) !== '[object Error]') return thrown;
  const { name, message, stack } = thrown as Error;
  const Kind = name === 'TypeError' ? TypeError : name === 'RangeError' ? RangeError : Error;
  const error = new Kind(message, { cause: thrown });
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}

/** Node takes a change of TZ over at once; crossings nest, so each gives back what it found. */
function inZone<T>(timeZone: string, run: () => T): T {
  const before = process.env.TZ;
  if (before === timeZone) return run();
  process.env.TZ = timeZone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}
