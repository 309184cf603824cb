/**
 * Runs a TypeScript file in Node: `node build/run-ts.mjs local/demo/demo.ts -- --out out`. The file and its own imports
 * become one module in the cache (packages stay outside it); stack traces name the TypeScript lines.
 */
import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/common-ground', import.meta.url));

/** `import.meta.url` stays the address of the source file, which is what finds a fixture beside it. */
/** @type {import('esbuild').Plugin} */
const OWN_ADDRESS = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /\.(?:ts|tsx|mjs)$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const address = JSON.stringify(pathToFileURL(path).href);
      const loader = path.endsWith('.tsx') ? 'tsx' : 'ts';
      return { contents: text.replaceAll('import.meta.url', address), loader };
    });
  },
};

/**
 * @param {string | URL} file
 * @param {readonly string[]} args what the script finds in `process.argv` after its own name
 * @returns {Promise<void>} when the script's top level is through
 * @throws what the script throws, or esbuild's error when it does not compile
 */
export async function runTypeScript(file, args) {
  const entry = file instanceof URL ? fileURLToPath(file) : resolve(file);
  await mkdir(CACHE, { recursive: true });
  const outfile = join(CACHE, `${basename(entry, extname(entry))}.${process.pid}.mjs`);
  await esbuild.build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    plugins: [OWN_ADDRESS],
    logLevel: 'error',
  });
  process.setSourceMapsEnabled(true);
  process.argv = [process.argv[0] ?? 'node', entry, ...args];
  try {
    await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [file, ...args] = process.argv.slice(2);
  if (!file) throw new Error('Name a file: node build/run-ts.mjs local/demo/demo.ts -- arguments');
  await runTypeScript(file, args[0] === '--' ? args.slice(1) : args);
}
