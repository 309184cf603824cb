/**
 * What appsscript.json may say. Whatever is not listed here is refused, because each line of it is a promise to a
 * district: what is asked for, what is switched on, and that no error text reaches the publisher.
 */
import * as v from 'valibot';
import { BuildProblem } from './problem.mjs';

const AUTH = 'https://www.googleapis.com/auth/';

/** The three scopes, and what stops working without each. The order is that of the manifest. */
export const SCOPES = /** @type {const} */ ({
  [`${AUTH}spreadsheets.currentonly`]: 'read and change the spreadsheet that the team has open, and no other',
  [`${AUTH}drive.file`]: 'make Docs, and find, refresh and share those that this person made with Common Ground',
  [`${AUTH}script.container.ui`]: 'show the sidebar and the dialogs',
});

const service = (/** @type {string} */ userSymbol, /** @type {string} */ serviceId, /** @type {string} */ version) =>
  v.strictObject({
    userSymbol: v.literal(userSymbol),
    serviceId: v.literal(serviceId),
    version: v.literal(version, `must be ${version}, which is what the script calls ${userSymbol} with`),
  });

const MANIFEST = v.strictObject({
  timeZone: v.pipe(v.string(), v.check(isTimeZone, 'must be a name such as America/New_York')),
  runtimeVersion: v.literal('V8', 'must be V8: the script is written for it'),
  exceptionLogging: v.literal('NONE', "must be NONE: an error text must not carry a cell to the publisher's project"),
  oauthScopes: v.pipe(
    v.array(v.string()),
    v.check(isEveryScope, `must be exactly ${Object.keys(SCOPES).join(', ')}: each is explained in docs/`),
  ),
  dependencies: v.strictObject({
    enabledAdvancedServices: v.strictTuple(
      [service('Docs', 'docs', 'v1'), service('Drive', 'drive', 'v3')],
      'must be Docs v1 and Drive v3, in this order',
    ),
  }),
});

/** @typedef {v.InferOutput<typeof MANIFEST>} Manifest */

/**
 * @param {string} text of appsscript.json
 * @returns {Manifest}
 * @throws {BuildProblem} a sentence for each line that is not as it must be
 */
export function readManifest(text) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BuildProblem([`appsscript.json is not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const parsed = v.safeParse(MANIFEST, value);
  if (parsed.success) return parsed.output;
  throw new BuildProblem(
    parsed.issues.map((issue) => {
      const path = v.getDotPath(issue);
      if (issue.type === 'strict_object' && issue.expected === 'never')
        return `appsscript.json: ${path} is nothing that Common Ground asks for: take it out.`;
      if (issue.received === 'undefined') return `appsscript.json: ${path} is missing.`;
      return `appsscript.json: ${path ?? 'the whole'} ${issue.message}.`;
    }),
  );
}

/** @param {string} name */
function isTimeZone(name) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** @param {string[]} given @returns {boolean} whatever the order */
function isEveryScope(given) {
  const wanted = Object.keys(SCOPES);
  return given.length === wanted.length && wanted.every((each) => given.includes(each));
}
