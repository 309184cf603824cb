/** Builds the preview, prints what a first visit weighs, and hands it out: `npm start`, `npm start -- --port 9000`. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { bundlePreview, weightLines } from './bundle';
import { handOut } from './hand-out';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const DEFAULT_PORT = 8417;

const args = process.argv.slice(2);
const portAt = args.indexOf('--port');
const port = portAt < 0 ? DEFAULT_PORT : Number(args[portAt + 1]);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { folder, weights } = await bundlePreview(ROOT);
say(`The preview is in ${folder}:`);
for (const line of weightLines(weights)) say(line);
if (!args.includes('--build-only')) {
  // Another preview may be running: then the next visitor gets a port of their own.
  const { address } = await handOut(folder, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || portAt >= 0) throw error;
    return handOut(folder, 0);
  });
  say(`Open ${address} in a browser. Ctrl+C ends it.`);
}
