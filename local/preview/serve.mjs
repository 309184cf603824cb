/** `npm start`: the preview's server is TypeScript; this runs it with Node. */
import process from 'node:process';
import { runTypeScript } from '../../build/run-ts.mjs';

await runTypeScript(new URL('server/start.ts', import.meta.url), process.argv.slice(2));
