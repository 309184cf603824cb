/**
 * The browser's own storage, from inside the worker: each workbook is one record, and the one that was open last is
 * remembered. What this file needs of the browser is taken in hand before the realm is stripped.
 */
import type { PersonOptions, SavedWorkspace } from './workspace-types';

/** A workbook as it lies in storage. */
export interface KeptWorkbook {
  readonly version: 1;
  /** The spreadsheet's id. */
  readonly id: string;
  readonly name: string;
  readonly saved: SavedWorkspace;
  readonly people: readonly PersonOptions[];
  /** E-mail of who was at the keyboard. */
  readonly person: string;
  /** Refused scopes by person. */
  readonly refused: Readonly<Record<string, readonly string[]>>;
  /** Milliseconds to add to the machine's clock: the sample team lives in its own week. */
  readonly clockOffset: number;
}

const DATABASE = 'common-ground-preview';
const WORKBOOKS = 'workbooks';
const SETTINGS = 'settings';
const LAST = 'last';

const databases = indexedDB;

export interface Storage {
  last(): Promise<KeptWorkbook | null>;
  all(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  get(id: string): Promise<KeptWorkbook | null>;
  /** @throws when the browser refuses: no room, or a private window */
  put(workbook: KeptWorkbook): Promise<void>;
  remove(id: string): Promise<void>;
}

/** @throws when the browser offers no storage to this page */
export async function openStorage(): Promise<Storage> {
  const request = databases.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(WORKBOOKS, { keyPath: 'id' });
    request.result.createObjectStore(SETTINGS);
  };
  const database = await finished(request);
  const store = (name: string, mode: IDBTransactionMode) => database.transaction(name, mode).objectStore(name);
  const get = async (id: string) =>
    ((await finished(store(WORKBOOKS, 'readonly').get(id))) as KeptWorkbook | undefined) ?? null;
  return {
    get,
    async last() {
      const id: unknown = await finished(store(SETTINGS, 'readonly').get(LAST));
      return typeof id === 'string' ? get(id) : null;
    },
    async all() {
      const workbooks = (await finished(store(WORKBOOKS, 'readonly').getAll())) as KeptWorkbook[];
      return workbooks.map(({ id, name }) => ({ id, name }));
    },
    async put(workbook) {
      const transaction = database.transaction([WORKBOOKS, SETTINGS], 'readwrite');
      transaction.objectStore(WORKBOOKS).put(workbook);
      transaction.objectStore(SETTINGS).put(workbook.id, LAST);
      await new Promise<void>((done, failed) => {
        transaction.oncomplete = () => done();
        transaction.onabort = () => failed(transaction.error ?? new Error('The browser did not keep the workbook.'));
      });
    },
    async remove(id) {
      await finished(store(WORKBOOKS, 'readwrite').delete(id));
    },
  };
}

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error('The storage did not answer.'));
  });
}
