/**
 * `npm run push`: builds, and puts the built files into the script project that .clasp.json names.
 * `npm run push -- --dry-run` does everything but that, without a connection, and says exactly what would be pushed.
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { bundleAddon, ROOT } from './build.mjs';
import { writeFolder } from './files.mjs';
import { BuildProblem } from './problem.mjs';
import { commandLine, runClasp, scriptProject } from './script-project.mjs';

export const PUSH = ['push', '--force'];

/**
 * @param {ReadonlyMap<string, string>} files the built files, name to text
 * @returns {string[]} a line for each: name, size, and a short hash to compare with another build of the same sources
 */
export function fileLines(files) {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([name, text]) => {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
    return `  ${name.padEnd(18)} ${String(Buffer.byteLength(text)).padStart(8)} bytes  sha256 ${hash}`;
  });
}

/**
 * @param {string} root
 * @param {{dryRun: boolean, say: (line: string) => void, clasp?: import('./script-project.mjs').RunClasp}} how
 * @returns {Promise<void>} when it is pushed, or said
 * @throws {BuildProblem} when there is no script project to push to, when the build stops, or when clasp refuses
 */
export async function push(root, { dryRun, say, clasp = runClasp }) {
  const { scriptId, fault } = scriptProject(root);
  if (fault && !dryRun) throw new BuildProblem([fault]);
  const files = await bundleAddon(root);
  writeFolder(root, 'dist', files);
  say(`${dryRun ? 'Would push' : 'Pushing'} to the script project ${scriptId}:`);
  for (const line of fileLines(files)) say(line);
  if (dryRun) {
    say(`with: ${commandLine(PUSH)}`);
    say('Whatever else stands in that script project would be removed. Nothing was sent.');
    if (fault) say(`Not yet possible: ${fault}`);
    return;
  }
  const { status, output } = clasp(root, PUSH);
  say(output.trim());
  if (status !== 0)
    throw new BuildProblem([
      'clasp could not push. If it asks for it: `npx clasp login`, and switch the Apps Script API on at script.google.com/home/usersettings.',
    ]);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const dryRun = process.argv.includes('--dry-run');
    await push(ROOT, { dryRun, say: (line) => process.stdout.write(`${line}\n`) });
  } catch (error) {
    if (!(error instanceof BuildProblem)) throw error;
    process.stderr.write(`Nothing was pushed.\n${error.message}\n`);
    process.exitCode = 1;
  }
}
