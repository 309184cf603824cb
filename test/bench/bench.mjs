/** Runs the bench, which is TypeScript. */
import process from 'node:process';
import { runTypeScript } from '../../build/run-ts.mjs';

await runTypeScript(new URL('bench.ts', import.meta.url), process.argv.slice(2));
