/**
 * Stand-ins for the services that the add-on must live without. At Google they are globals too, so a call to one has to
 * end in the missing-scope error and not in a ReferenceError.
 */
import type { Kernel } from '../kernel/kernel';
import { UNOFFERED_CLASSES } from '../kernel/scopes';

/** @returns one guard per service, by the name of its global: every method meets the gate and then is not implemented */
export function createUnofferedServices(kernel: Kernel): Record<string, object> {
  return Object.fromEntries(Object.keys(UNOFFERED_CLASSES).map((name) => [name, guard(kernel, name)]));
}

function guard(kernel: Kernel, service: string): object {
  return new Proxy(
    {},
    {
      get(_target, key) {
        if (typeof key === 'symbol') return undefined;
        return () => {
          kernel.enter(`${service}.${key}`, 'read');
          throw new Error(`not implemented: ${service}.${key}`);
        };
      },
      set(_target, key) {
        throw new TypeError(`Cannot set property ${String(key)} of ${service}`);
      },
    },
  );
}
