/**
 * CacheService: strings that expire by the workspace's clock, with Google's limits on keys, values, ages and number.
 */
import { strToU8 } from 'fflate';
import { serviceError, wrongSignature } from '../kernel/errors';
import { expose, type Kernel, type Kinds } from '../kernel/kernel';

type Cache = GoogleAppsScript.Cache.Cache;
type CacheService = GoogleAppsScript.Cache.CacheService;

interface Entry {
  readonly value: string;
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

/** All caches by name: `document`, `script`, `user:<email>`. */
export type CacheStores = Map<string, Map<string, Entry>>;

export const LONGEST_KEY = 250;
export const LARGEST_VALUE_BYTES = 100 * 1024;
export const DEFAULT_SECONDS = 600;
export const LONGEST_SECONDS = 6 * 60 * 60;
/** Above this number of entries Google keeps the 900 that expire last. */
export const MOST_ENTRIES = 1000;
const KEPT_ENTRIES = 900;

const CACHE: Kinds<Cache> = {
  get: 'read',
  getAll: 'read',
  put: 'read',
  putAll: 'read',
  remove: 'read',
  removeAll: 'read',
};

const SERVICE: Kinds<CacheService> = {
  getDocumentCache: 'builder',
  getScriptCache: 'builder',
  getUserCache: 'builder',
};

/** @param hasContainer false for a script outside a file: there is no document cache then */
export function createCacheService(kernel: Kernel, stores: CacheStores, hasContainer: boolean): CacheService {
  const open = (name: string): Cache => {
    const store = stores.get(name) ?? new Map<string, Entry>();
    stores.set(name, store);
    return expose(kernel, 'Cache', CACHE, cacheOf(kernel, store));
  };
  return expose(kernel, 'CacheService', SERVICE, {
    getDocumentCache: () => (hasContainer ? open('document') : null),
    getScriptCache: () => open('script'),
    getUserCache: () => open(`user:${kernel.execution().person.email}`),
  });
}

function cacheOf(kernel: Kernel, store: Map<string, Entry>): Cache {
  function get(key: string): string | null {
    const entry = store.get(checkedKey(key));
    return entry === undefined || entry.expires <= kernel.now() ? null : entry.value;
  }

  function put(key: string, value: unknown, seconds: number = DEFAULT_SECONDS): void {
    if (typeof value !== 'string') throw wrongSignature('CacheService.Cache.put', [key, value]);
    if (strToU8(value).length > LARGEST_VALUE_BYTES) throw serviceError('Argument too large: value');
    if (!(seconds >= 1 && seconds <= LONGEST_SECONDS)) {
      throw serviceError('Invalid argument: expirationInSeconds');
    }
    store.set(checkedKey(key), { value, expires: kernel.now() + seconds * 1000 });
    if (store.size > MOST_ENTRIES) evict(store);
  }

  return {
    get,
    getAll(keys) {
      const found = keys.flatMap((key) => {
        const value = get(key);
        return value === null ? [] : [[key, value] as const];
      });
      return Object.fromEntries(found);
    },
    put,
    putAll(values: Record<string, unknown>, seconds?: number) {
      for (const [key, value] of Object.entries(values)) put(key, value, seconds);
    },
    remove(key) {
      store.delete(checkedKey(key));
    },
    removeAll(keys) {
      for (const key of keys) store.delete(checkedKey(key));
    },
  };
}

function checkedKey(key: string): string {
  if (key.length > LONGEST_KEY) throw serviceError('Argument too large: key');
  return key;
}

function evict(store: Map<string, Entry>): void {
  const lastToExpire = [...store].sort(([, a], [, b]) => b.expires - a.expires).slice(0, KEPT_ENTRIES);
  store.clear();
  for (const [key, entry] of lastToExpire) store.set(key, entry);
}
