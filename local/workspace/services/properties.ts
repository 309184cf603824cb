/**
 * PropertiesService: small strings kept per file, per script and per person, with Google's limits.
 */
import { strToU8 } from 'fflate';
import { serviceError, wrongSignature } from '../kernel/errors';
import { expose, type Kernel, type Kinds } from '../kernel/kernel';

type Properties = GoogleAppsScript.Properties.Properties;
type PropertiesService = GoogleAppsScript.Properties.PropertiesService;

/** All stores by name: `document`, `script`, `user:<email>`. */
export type PropertyStores = Map<string, Map<string, string>>;

export const LARGEST_VALUE_BYTES = 9 * 1024;
export const LARGEST_STORE_BYTES = 500 * 1024;

const PROPERTIES: Kinds<Properties> = {
  deleteAllProperties: 'read',
  deleteProperty: 'read',
  getKeys: 'read',
  getProperties: 'read',
  getProperty: 'read',
  setProperties: 'read',
  setProperty: 'read',
};

const SERVICE: Kinds<PropertiesService> = {
  getDocumentProperties: 'builder',
  getScriptProperties: 'builder',
  getUserProperties: 'builder',
};

/**
 * @param stores where the values live; kept by the workspace across executions
 * @param hasContainer false for a script outside a file: document properties are null then
 */
export function createPropertiesService(
  kernel: Kernel,
  stores: PropertyStores,
  hasContainer: boolean,
): PropertiesService {
  const open = (name: string): Properties => expose(kernel, 'Properties', PROPERTIES, propertiesOf(stores, name));
  return expose(kernel, 'PropertiesService', SERVICE, {
    // Google documents null here although its types do not say so.
    getDocumentProperties: () => (hasContainer ? open('document') : (null as unknown as Properties)),
    getScriptProperties: () => open('script'),
    getUserProperties: () => open(`user:${kernel.execution().person.email}`),
  });
}

function propertiesOf(stores: PropertyStores, name: string): Properties {
  const read = (): Map<string, string> => stores.get(name) ?? new Map<string, string>();
  const replace = (store: Map<string, string>): Properties => {
    if (bytesOf(store) > LARGEST_STORE_BYTES) {
      throw serviceError('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
    stores.set(name, store);
    return self;
  };
  const self: Properties = {
    deleteAllProperties: () => replace(new Map()),
    deleteProperty: (key) => replace(new Map([...read()].filter(([known]) => known !== key))),
    getKeys: () => [...read().keys()],
    getProperties: () => Object.fromEntries(read()),
    getProperty: (key) => read().get(key) ?? null,
    setProperties(properties: Record<string, unknown>, deleteAllOthers?: boolean) {
      const added = Object.entries(properties).map(([key, value]) => [key, stored(value, 'setProperties')] as const);
      return replace(new Map([...(deleteAllOthers === true ? [] : read()), ...added]));
    },
    setProperty: (key, value) => replace(new Map([...read(), [key, stored(value, 'setProperty')]])),
  };
  return self;
}

/** The text that is kept: Google's store is typed, so a whole number comes back as `1.0`. */
function stored(value: unknown, method: string): string {
  if (value === null || value === undefined) {
    throw wrongSignature(`PropertiesService.Properties.${method}`, ['key', value]);
  }
  const text = typeof value === 'number' && Number.isInteger(value) ? `${value}.0` : String(value);
  if (strToU8(text).length > LARGEST_VALUE_BYTES) throw serviceError('Argument too large: value');
  return text;
}

function bytesOf(store: ReadonlyMap<string, string>): number {
  let total = 0;
  for (const [key, value] of store) total += strToU8(key).length + strToU8(value).length;
  return total;
}
