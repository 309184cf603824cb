/**
 * Makes dist-local/preview/: the whole preview as static files that any web server can hand out. Nothing in it names
 * another address, and what a first visit loads is weighed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { writeFiles } from './write';

const FOLDER = 'dist-local/preview';
/** What page, worker and engine may weigh together on the way to a first visit, compressed. */
export const LIMIT_BYTES = 3 * 1024 * 1024;

const BROWSERS = ['chrome109', 'safari16.4', 'firefox115'];

export interface Weight {
  readonly name: string;
  /** Bytes as gzip sends them. */
  readonly bytes: number;
}

export interface BuiltPreview {
  /** Absolute. */
  readonly folder: string;
  /** What a first visit loads. */
  readonly weights: readonly Weight[];
}

type Files = Map<string, Uint8Array>;

/**
 * Builds the preview from dist/ and dist-local/workspace/, which must exist.
 * @param root the repository
 * @throws Error when a first visit would load more than the limit, or when something was not built before
 */
export async function bundlePreview(root: string): Promise<BuiltPreview> {
  const frameScript = await frameScriptOf(root);
  const [page, worker] = await Promise.all([pageOf(root, frameScript), workerOf(root)]);
  const first: Files = new Map([...page.first, ...worker, ...(await workspaceOf(root)), ...addonOf(root), engineOf()]);
  const weights = [...first].map(([name, bytes]) => ({ name, bytes: gzipSync(bytes, { level: 9 }).length }));
  const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > LIMIT_BYTES)
    throw new Error(`A first visit loads ${kilobytes(total)}; the limit is ${kilobytes(LIMIT_BYTES)}.`);
  const folder = join(root, FOLDER);
  writeFiles(
    folder,
    new Map([...first, ...page.later, ...serviceWorkerOf(root, [...first.keys(), ...page.later.keys()])]),
  );
  return { folder, weights };
}

/** The size report: one line for each file of a first visit, and the sum. */
export function weightLines(weights: readonly Weight[]): string[] {
  const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = weights.map(({ name, bytes }) => `  ${name.padEnd(24)} ${kilobytes(bytes).padStart(10)}`);
  return [
    ...lines,
    `  ${'first visit, gzip'.padEnd(24)} ${kilobytes(total).padStart(10)} of ${kilobytes(LIMIT_BYTES)}`,
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KB`;
}

/** What every page inside a frame finds before its own script: `google.script`. */
async function frameScriptOf(root: string): Promise<string> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['local/preview/frame/google-script.ts'],
    ...common('iife'),
    globalName: 'GoogleScriptFrame',
  });
  return outputFiles[0]?.text ?? '';
}

async function pageOf(root: string, frameScript: string): Promise<{ first: Files; later: Files }> {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: { app: 'local/preview/page/main.tsx' },
    outdir: FOLDER,
    ...common('esm'),
    splitting: true,
    chunkNames: 'later/[name]-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"', FRAME_SCRIPT: JSON.stringify(frameScript) },
    metafile: true,
  });
  const prefix = `${FOLDER}/`;
  const nameOf = (path: string) => path.slice(path.lastIndexOf(prefix) + prefix.length);
  const needed = new Set(['app.js', 'app.css']);
  for (const name of needed) {
    for (const { path, kind } of metafile.outputs[prefix + name]?.imports ?? []) {
      if (kind === 'import-statement') needed.add(nameOf(path));
    }
  }
  const first: Files = new Map([['index.html', readFileSync(join(root, 'local/preview/index.html'))]]);
  const later: Files = new Map();
  for (const { path, contents } of outputFiles) (needed.has(nameOf(path)) ? first : later).set(nameOf(path), contents);
  return { first, later };
}

async function workerOf(root: string): Promise<Files> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['local/preview/worker/worker.ts'],
    ...common('iife'),
  });
  return new Map(outputFiles.map(({ contents }) => ['worker.js', contents]));
}

/** The workspace's script as the tests load it, only smaller. */
async function workspaceOf(root: string): Promise<Files> {
  const source = readFileSync(join(root, 'dist-local/workspace/workspace.js'), 'utf8');
  const { code } = await esbuild.transform(source, { minify: true, target: 'es2022', legalComments: 'none' });
  return new Map([['workspace.js', Buffer.from(code)]]);
}

/** The built add-on in one file: its script, its pages, its manifest. */
function addonOf(root: string): Files {
  const dist = join(root, 'dist');
  const pages = readdirSync(dist).filter((name) => name.endsWith('.html'));
  const read = (name: string) => readFileSync(join(dist, name), 'utf8');
  const addon = {
    code: read('Code.js'),
    html: Object.fromEntries(pages.sort().map((name) => [name, read(name)])),
    manifest: JSON.parse(read('appsscript.json')) as unknown,
  };
  return new Map([['addon.json', Buffer.from(JSON.stringify(addon))]]);
}

function engineOf(): [string, Uint8Array] {
  const require = createRequire(import.meta.url);
  return ['engine.wasm', readFileSync(join(dirname(require.resolve('@ironcalc/wasm')), 'wasm_bg.wasm'))];
}

function serviceWorkerOf(root: string, files: readonly string[]): Files {
  const source = readFileSync(join(root, 'local/preview/offline.js'), 'utf8');
  return new Map([
    ['offline.js', Buffer.from(source.replace('addAll(FILES)', `addAll(${JSON.stringify(['./', ...files])})`))],
  ]);
}

function common(format: 'iife' | 'esm') {
  return {
    bundle: true,
    format,
    platform: 'browser',
    target: BROWSERS,
    minify: true,
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  } as const;
}
