/** A web server for a folder of static files, on this machine alone. It does nothing else: the preview needs no server. */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export interface HandOut {
  /** `http://127.0.0.1:8080/` */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * @param folder absolute
 * @param port 0 takes any that is free
 * @throws Error when the port is taken
 */
export async function handOut(folder: string, port: number): Promise<HandOut> {
  const server = createServer((request, response) => {
    const path = fileFor(folder, request.url ?? '/');
    if (path === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such file.');
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
    createReadStream(path).pipe(response);
  });
  await listening(server, port);
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    address: `http://127.0.0.1:${bound}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => ready());
  });
}

/** The file that an address asks for, never one outside the folder; null when there is none. */
export function fileFor(folder: string, url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return null;
  }
  const inside = normalize(path.endsWith('/') ? `${path}index.html` : path);
  if (inside.includes('\0') || inside.split(/[\\/]/).includes('..')) return null;
  const full = join(folder, inside);
  return statSync(full, { throwIfNoEntry: false })?.isFile() === true ? full : null;
}
