/**
 * `npm run release`: what is built becomes a numbered version of the script project, and the deployment moves to it.
 * publisher.json says who publishes; releases.json remembers the deployment and every version, because the Marketplace listing is pinned to a number.
 * `npm run release -- --dry-run` checks the same things and says every command, without a connection.
 */
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ROOT } from './build.mjs';
import { textOf, writeWhole } from './files.mjs';
import { BuildProblem } from './problem.mjs';
import { namePublisher, publisherFaults } from './publisher.mjs';
import { push } from './push.mjs';
import { commandLine, runClasp } from './script-project.mjs';

const FILE = 'releases.json';
const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;

/** @typedef {{version: string, number: number, on: string}} Release `number` is the script version's, `on` a calendar date */
/** @typedef {{deploymentId: string | null, releases: readonly Release[]}} Releases */

/**
 * @param {{version: string, changelog: string, releases: readonly Release[]}} state
 * @returns {string[]} a sentence for each thing to do before this version can be released
 */
export function releaseFaults({ version, changelog, releases }) {
  const faults = [];
  const last = releases.at(-1);
  if (!VERSION.test(version)) faults.push(`package.json: the version "${version}" is not of the form 1.2.3.`);
  else if (last && !isLater(version, last.version))
    faults.push(
      `package.json: the version ${version} must be later than ${last.version}, which was released on ${last.on}.`,
    );
  const section = sectionOf(changelog, version);
  if (!section) faults.push(`CHANGELOG.md has no section "## ${version} (date of the release)".`);
  else if (!/^\d{4}-\d{2}-\d{2}$/.test(section.date))
    faults.push(
      `CHANGELOG.md: the section ${version} says "${section.date}": put the date of the release there, as 2026-01-31.`,
    );
  if (section && !/^- \S/m.test(section.text)) faults.push(`CHANGELOG.md: the section ${version} names no change.`);
  return faults;
}

/** @param {string} changelog @param {string} version */
function sectionOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const text = sections.find((each) => each.startsWith(`${version} (`));
  return text && { text, date: /\((.*)\)/.exec(text)?.[1] ?? '' };
}

/** @param {string} one @param {string} other */
function isLater(one, other) {
  const [a, b] = [one, other].map((each) => each.split('.').map(Number));
  const at = [0, 1, 2].find((part) => a?.[part] !== b?.[part]);
  return at !== undefined && (a?.[at] ?? 0) > (b?.[at] ?? 0);
}

/**
 * @param {string} version
 * @param {string | null} deploymentId
 * @param {string} number of the script version; in a dry run a word in its place
 * @returns {{version: string[], deployment: string[]}} what clasp is asked, in this order, after the push
 */
export function releaseCommands(version, deploymentId, number) {
  const title = `Common Ground ${version}`;
  const which = ['--versionNumber', number, '--description', title];
  return {
    version: ['create-version', title],
    deployment: deploymentId ? ['update-deployment', deploymentId, ...which] : ['create-deployment', ...which],
  };
}

/**
 * @param {string} root
 * @param {{dryRun: boolean, today: string, say: (line: string) => void, clasp?: import('./script-project.mjs').RunClasp}} how
 *   `today` is a calendar date
 * @returns {Promise<void>}
 * @throws {BuildProblem} when something is to be done first, or when clasp refuses
 */
export async function release(root, { dryRun, today, say, clasp = runClasp }) {
  const version = String(JSON.parse(textOf(join(root, 'package.json')) ?? '{}').version);
  /** @type {Releases} */
  const known = JSON.parse(textOf(join(root, FILE)) ?? '{"deploymentId":null,"releases":[]}');
  const changelog = textOf(join(root, 'CHANGELOG.md')) ?? '';
  const faults = [...releaseFaults({ version, changelog, releases: known.releases }), ...publisherFaults(root)];
  if (faults.length > 0 && !dryRun) throw new BuildProblem(faults);
  const named = dryRun ? [] : namePublisher(root);
  if (named.length > 0) say(`Named the publisher in ${named.join(', ')}.`);
  await push(root, { dryRun, say, clasp });
  if (dryRun) {
    const commands = releaseCommands(version, known.deploymentId, 'NUMBER');
    say(`Would then run: ${commandLine(commands.version)}`);
    say(`and, with the number that it answers: ${commandLine(commands.deployment)}`);
    say(`and write version, number, date and deployment into ${FILE}.`);
    for (const fault of faults) say(`Not yet possible: ${fault}`);
    return;
  }
  const made = ask(root, releaseCommands(version, null, '').version, clasp, say);
  const number = /version (\d+)/i.exec(made)?.[1];
  if (!number)
    throw new BuildProblem(['clasp did not say the number of the new version: see `npx clasp list-versions`.']);
  const deployed = ask(root, releaseCommands(version, known.deploymentId, number).deployment, clasp, say);
  const deploymentId = known.deploymentId ?? /\b(AKf[\w-]{20,})/.exec(deployed)?.[1] ?? null;
  const releases = [...known.releases, { version, number: Number(number), on: today }];
  writeWhole(root, FILE, `${JSON.stringify({ deploymentId, releases }, null, 2)}\n`);
  say(
    `Released ${version} as script version ${number}. Commit ${FILE} and docs/, then put ${number} into the Marketplace SDK:`,
  );
  say('App Configuration > Editor add-on > Sheets add-on script version.');
}

/**
 * @param {string} root @param {readonly string[]} args @param {import('./script-project.mjs').RunClasp} clasp
 * @param {(line: string) => void} say
 * @returns {string} what clasp answered
 */
function ask(root, args, clasp, say) {
  say(commandLine(args));
  const { status, output } = clasp(root, args);
  say(output.trim());
  if (status !== 0) throw new BuildProblem([`clasp refused: ${commandLine(args)}`]);
  return output;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const today = new Date().toISOString().slice(0, 10);
    const dryRun = process.argv.includes('--dry-run');
    await release(ROOT, { dryRun, today, say: (line) => process.stdout.write(`${line}\n`) });
  } catch (error) {
    if (!(error instanceof BuildProblem)) throw error;
    process.stderr.write(`Nothing was released.\n${error.message}\n`);
    process.exitCode = 1;
  }
}
