/** What Google's refusals mean to a teacher. An error that is none of these is a defect of ours and is thrown on. */

import { failure, type Outcome, type Problem } from '../../domain/problem';
import { words } from '../messages';

interface Meaning {
  readonly code: string;
  readonly matches: (code: number | undefined, message: string) => boolean;
  readonly message: string;
  readonly remedy: string;
}

/** The first that matches counts, so the narrow ones stand first. */
const MEANINGS: readonly Meaning[] = [
  {
    code: 'doc-changed-meanwhile',
    matches: (_, message) => /revision/i.test(message),
    message: words.google.changedMeanwhile,
    remedy: words.google.changedMeanwhileRemedy,
  },
  {
    code: 'drive-not-allowed',
    matches: (_, message) =>
      /specified permissions are not sufficient|do not have permission to call|insufficient authentication scopes/i.test(
        message,
      ),
    message: words.google.notAllowed,
    remedy: words.google.notAllowedRemedy,
  },
  {
    code: 'docs-off',
    matches: (_, message) => /has not been used in project/i.test(message),
    message: words.google.servicesOff,
    remedy: words.google.servicesOffRemedy,
  },
  {
    code: 'drive-full',
    matches: (_, message) => /storage quota/i.test(message),
    message: words.google.driveFull,
    remedy: words.google.driveFullRemedy,
  },
  {
    code: 'too-many-today',
    matches: (_, message) => /too many times for one day|daily limit/i.test(message),
    message: words.google.tooManyToday,
    remedy: words.google.tooManyTodayRemedy,
  },
  {
    code: 'too-many-documents',
    matches: (code, message) => code === 429 || /too many times|rate limit|quota exceeded|quota metric/i.test(message),
    message: words.google.tooMany,
    remedy: words.google.tooManyRemedy,
  },
  {
    code: 'doc-not-visible',
    matches: (code, message) => code === 404 || /not found/i.test(message),
    message: words.google.notVisible,
    remedy: words.google.notVisibleRemedy,
  },
  {
    code: 'drive-forbidden',
    matches: (code, message) => code === 403 || /sufficient permissions|forbidden|administrator/i.test(message),
    message: words.google.forbidden,
    remedy: words.google.forbiddenRemedy,
  },
  {
    code: 'google-not-answering',
    matches: (code, message) =>
      (code !== undefined && code >= 500) ||
      /server error|timed out|service unavailable|internal error|empty response/i.test(message),
    message: words.google.noAnswer,
    remedy: words.google.noAnswerRemedy,
  },
];

/**
 * Runs one call to Docs or Drive. A refusal that a teacher can do something about becomes a Problem (`stop`); Google's
 * own words are not passed on.
 *
 * @param where what the teacher was doing: `New agenda`
 * @throws whatever is not Google's refusal, and a request that Docs could not read
 */
export function asking<T>(where: string, call: () => T): Outcome<T> {
  try {
    return { ok: true, value: call(), problems: [] };
  } catch (error) {
    const problem = refusalProblem(where, error);
    if (problem === undefined) throw error;
    return failure([problem]);
  }
}

/** Docs or Drive is not among the services of the script: it was pushed with another manifest than ours. */
export function servicesOff(where: string): Problem {
  const { servicesOff: message, servicesOffRemedy: remedy } = words.google;
  return { code: 'docs-off', where, message, remedy, severity: 'stop' };
}

function refusalProblem(where: string, error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const details = (error as { details?: { code?: unknown } }).details;
  const code = typeof details?.code === 'number' ? details.code : undefined;
  // A request that Docs cannot read is our mistake, whatever else its words may look like.
  if (/Invalid requests\[/.test(error.message)) return undefined;
  const meaning = MEANINGS.find(({ matches }) => matches(code, error.message));
  return meaning && { code: meaning.code, where, message: meaning.message, remedy: meaning.remedy, severity: 'stop' };
}
