/** The script project at Google that this folder is pushed to, and clasp, which does the pushing. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { textOf } from './files.mjs';
import { BuildProblem } from './problem.mjs';

export const PLACEHOLDER = 'REPLACE_WITH_YOUR_SCRIPT_ID';
const SCRIPT_ID = /^[\w-]{40,80}$/;

/**
 * @param {string} root
 * @returns {{scriptId: string, fault: string | undefined}} `fault` says what to do before anything can be pushed
 * @throws {BuildProblem} when .clasp.json cannot be read, or would push another folder than the built one
 */
export function scriptProject(root) {
  const text = textOf(join(root, '.clasp.json'));
  if (text === undefined) throw new BuildProblem(['.clasp.json is missing: it names the script project to push to.']);
  /** @type {{scriptId?: unknown, rootDir?: unknown}} */
  let about;
  try {
    about = JSON.parse(text);
  } catch {
    throw new BuildProblem(['.clasp.json is not JSON.']);
  }
  if (about.rootDir !== 'dist')
    throw new BuildProblem(['.clasp.json: rootDir must be "dist": only what was built is pushed.']);
  const scriptId = typeof about.scriptId === 'string' ? about.scriptId : '';
  return { scriptId, fault: faultOf(scriptId) };
}

/** @param {string} scriptId */
function faultOf(scriptId) {
  const where =
    'Open your script project at script.google.com, Project Settings, copy the "Script ID" into .clasp.json';
  if (scriptId === PLACEHOLDER) return `.clasp.json still holds the placeholder ${PLACEHOLDER}. ${where}.`;
  if (!SCRIPT_ID.test(scriptId)) return `.clasp.json: "${scriptId}" is not a script id. ${where}.`;
  return undefined;
}

/** @typedef {(root: string, args: readonly string[]) => {status: number | null, output: string}} RunClasp */

/** Runs clasp in the project and lets a person see what it says. @type {RunClasp} */
export function runClasp(root, args) {
  const clasp = join(root, 'node_modules/.bin/clasp');
  const { status, stdout, stderr } = spawnSync(clasp, args, { cwd: root, encoding: 'utf8', shell: false });
  return { status, output: `${stdout ?? ''}${stderr ?? ''}` };
}

/** @param {readonly string[]} args @returns {string} the command as a person would type it */
export function commandLine(args) {
  return ['npx clasp', ...args.map((arg) => (/^[\w./-]+$/.test(arg) ? arg : `"${arg}"`))].join(' ');
}
