/**
 * What Google throws, in a teacher's words. Each entry says what happened and what to do; an error that is none of
 * these is a defect of ours, and its text is not passed on, because it could hold what stands in a cell.
 */
import type { Problem } from '../domain/problem';

interface Refusal {
  readonly code: string;
  readonly says: RegExp;
  readonly message: string;
  readonly remedy: string;
}

const REFUSALS: readonly Refusal[] = [
  {
    code: 'permission-missing',
    says: /specified permissions are not sufficient|authori[sz]ation is required|do not have permission to call/i,
    message: 'Common Ground does not have all the permissions it asked for.',
    remedy:
      'Open Extensions > Common Ground > Open sidebar again and allow what Google asks. What was allowed already still works.',
  },
  {
    code: 'tab-protected',
    says: /protected (cell|range|sheet|object)/i,
    message: 'A tab that this has to change, or a part of it, is protected against changes by you. Nothing is lost.',
    remedy: 'Ask whoever protected it to add you, or to take it off: Data > Protect sheets and ranges.',
  },
  {
    code: 'view-only',
    says: /do not have permission to perform that action|does not have permission to edit/i,
    message: 'You may look at this spreadsheet, but not change it.',
    remedy: 'Ask the person who owns it to make you an editor. Results and explanations can be read without that.',
  },
  {
    code: 'quota-today',
    says: /too many times for one day|daily limit/i,
    message: 'Your account has used up what Google allows it in one day.',
    remedy: 'Let a colleague press the button, or try again tomorrow; what is written already stays.',
  },
  {
    code: 'quota',
    says: /too many times|quota exceeded|rate limit/i,
    message: 'Google asks us to wait: too much was asked of it in a short time.',
    remedy: 'Wait a few minutes and try again; what is written already stays.',
  },
  {
    code: 'too-long',
    says: /exceeded maximum execution time/i,
    message: 'This took longer than the six minutes that Google allows.',
    remedy: 'Press the button again: it goes on where it stopped.',
  },
  {
    code: 'cell-refused',
    says: /violates the data validation rules/i,
    message: 'A cell has a rule that refuses what was to be written.',
    remedy: 'Look at Data > Data validation on that tab, remove the rule that your team added, and try again.',
  },
  {
    code: 'google-trouble',
    says: /service (spreadsheets|error|invoked|timed)|server error|internal error|empty response|try again later/i,
    message: 'Google could not do this just now.',
    remedy: 'Try again in a minute. Running it twice does no harm.',
  },
];

/** The Problem for something that was thrown. */
export function problemOf(error: unknown): Problem {
  const text = error instanceof Error ? error.message : '';
  const known = REFUSALS.find((refusal) => refusal.says.test(text));
  return {
    code: known?.code ?? 'unexpected',
    where: '',
    message: known?.message ?? 'Something went wrong in Common Ground itself.',
    remedy: known?.remedy ?? 'Try once more. If it happens again, write to support and say what you pressed.',
    severity: 'stop',
  };
}
