/** What Google's refusals mean to a teacher. An error that is none of these is a defect of ours and is thrown on. */
import { failure, type Outcome, type Problem } from '../../domain/problem';

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
    message: 'Somebody was typing in the Doc at the same moment. Nothing was changed.',
    remedy: 'Try again.',
  },
  {
    code: 'drive-not-allowed',
    matches: (_, message) => /specified permissions are not sufficient|do not have permission to call|insufficient authentication scopes/i.test(message),
    message: 'Common Ground may not make or change files in your Drive: that box was not ticked when you allowed it.',
    remedy: 'Open the menu again and allow access to the files that Common Ground makes. Everything in the sheet works without it.',
  },
  {
    code: 'drive-full',
    matches: (_, message) => /storage quota|storageQuotaExceeded/i.test(message),
    message: 'Your Drive is full.',
    remedy: 'Make room in your Drive, or let another member make the Doc.',
  },
  {
    code: 'too-many-documents',
    matches: (code, message) => code === 429 || /too many times|rate limit|quota exceeded|quota metric/i.test(message),
    message: 'Google asks us to wait: too much was written in a short time.',
    remedy: 'Wait a minute and try again. Nothing is made twice.',
  },
  {
    code: 'doc-not-visible',
    matches: (code, message) => code === 404 || /not found/i.test(message),
    message: 'The Doc was deleted, or another member made it. Only the member who made a Doc can change it from here.',
    remedy: 'Ask the member who made it, or make a new one.',
  },
  {
    code: 'drive-forbidden',
    matches: (code, message) => code === 403 || /sufficient permissions|forbidden|administrator/i.test(message),
    message: 'Google does not let you make or share this file. Your school may have set it so.',
    remedy: 'Let another member try, or ask whoever looks after Google Workspace at your school.',
  },
  {
    code: 'google-not-answering',
    matches: (code, message) =>
      (code !== undefined && code >= 500) || /server error|timed out|service unavailable|internal error|empty response/i.test(message),
    message: 'Google did not answer.',
    remedy: 'Try again in a moment. Nothing is made twice.',
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

function refusalProblem(where: string, error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const details = (error as { details?: { code?: unknown } }).details;
  const code = typeof details?.code === 'number' ? details.code : undefined;
  // A request that Docs cannot read is our mistake, whatever else its words may look like.
  if (/Invalid requests\[/.test(error.message)) return undefined;
  const meaning = MEANINGS.find(({ matches }) => matches(code, error.message));
  return meaning && { code: meaning.code, where, message: meaning.message, remedy: meaning.remedy, severity: 'stop' };
}
