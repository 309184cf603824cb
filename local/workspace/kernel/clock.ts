/**
 * The script's Date under the workspace's clock: `new Date()` and `Date.now()` tell the time that the host set, so that
 * a cache can expire and an agenda can be due without waiting.
 */

/** @returns a Date constructor that differs from the realm's own only in what time it is */
export function clockedDate(clock: () => number): DateConstructor {
  return new Proxy(Date, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [clock()] : args, newTarget) as object,
    apply: (target) => new target(clock()).toString(),
    get: (target, key, receiver) => (key === 'now' ? clock : (Reflect.get(target, key, receiver) as unknown)),
  });
}
