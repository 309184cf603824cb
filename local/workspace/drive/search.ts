/**
 * Drive.Files.list: the files that the app sees for a person, filtered, ordered and cut into pages.
 */
import { visibleFile } from './access';
import { invalidParameter } from './api-error';
import type { DriveFile, DriveModel } from './model';
import { readQuery } from './query';

export interface FilesPage {
  readonly files: readonly DriveFile[];
  readonly nextPageToken: string | null;
}

export interface Search {
  readonly q?: string | undefined;
  readonly orderBy?: string | undefined;
  readonly pageSize?: number | undefined;
  readonly pageToken?: string | undefined;
}

const METHOD = 'drive.files.list';
const TOKEN = '~!!~';

type Order = (a: DriveFile, b: DriveFile) => number;

const ORDERS: Readonly<Record<string, Order>> = {
  createdTime: (a, b) => a.createdTime - b.createdTime,
  modifiedTime: (a, b) => a.modifiedTime - b.modifiedTime,
  name: (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
};

/** One page of files. Files in the trash are included unless the query leaves them out, as at Google. */
export function listFiles(drive: DriveModel, email: string, search: Search): FilesPage {
  const refuse = (parameter: string): never => {
    throw invalidParameter(METHOD, parameter);
  };
  const test = search.q === undefined ? () => true : readQuery(drive, search.q, email, () => refuse('q'));
  const order = readOrder(search.orderBy ?? 'modifiedTime desc', () => refuse('orderBy'));
  const size = search.pageSize ?? 100;
  if (!Number.isInteger(size) || size < 1 || size > 1000) {
    const message = `Invalid value '${size}'. Values must be within the range: [1, 1000]`;
    throw invalidParameter(METHOD, 'pageSize', message);
  }
  const start = readToken(search.pageToken, () => refuse('pageToken'));
  const found = Object.values(drive.state.files)
    .filter((file) => visibleFile(drive, file.id, email) !== undefined && test(file))
    .sort(order);
  const end = start + size;
  return { files: found.slice(start, end), nextPageToken: end < found.length ? `${TOKEN}${end}` : null };
}

function readOrder(text: string, refuse: () => never): Order {
  const orders = text.split(',').map((part): Order => {
    const [key = '', direction, ...rest] = part.trim().split(/\s+/);
    const order = ORDERS[key];
    if (order === undefined || rest.length > 0 || (direction !== undefined && direction !== 'desc')) return refuse();
    return direction === 'desc' ? (a, b) => order(b, a) : order;
  });
  return (a, b) => {
    for (const order of orders) {
      const result = order(a, b);
      if (result !== 0) return result;
    }
    return 0;
  };
}

function readToken(token: string | undefined, refuse: () => never): number {
  if (token === undefined) return 0;
  const start = token.startsWith(TOKEN) ? Number(token.slice(TOKEN.length)) : Number.NaN;
  return Number.isInteger(start) && start > 0 ? start : refuse();
}
