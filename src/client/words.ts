/** Everything the pages say, in English. A second language is a second file of this shape. */
import type { Problem } from '../domain/problem';

const stop = (code: string, message: string, remedy: string): Problem => ({
  code,
  where: '',
  message,
  remedy,
  severity: 'stop',
});

export const words = {
  severalAccounts: stop(
    'several-accounts',
    'Google did not let Common Ground in. This happens when you are signed in to several Google accounts.',
    'Open this spreadsheet in a window where only your school account is signed in, and try again.',
  ),
  offline: stop(
    'offline',
    'There is no connection to Google at the moment.',
    'Check your network and press the button again. Nothing is lost.',
  ),
  tooLong: stop(
    'too-long',
    'This took longer than the six minutes that Google allows.',
    'Press the button again: what is written already stays, and the rest is completed.',
  ),
  noAnswer: stop('no-answer', 'Google gave no answer.', 'Try again. Running it twice does no harm.'),
  back: 'Back',
  working: 'Working...',
  opening: 'Opening your workbook...',
  tryAgain: 'Try again',
  needsAttention: 'Worth a look',
  couldNot: 'This could not be done',
  more: (count: number) => `and ${count} more`,
  putBackDistrict: 'Put back what the district set',
  putBack: (what: readonly string[]) =>
    what.length === 0 ? 'It is as your district set it.' : `As your district set it again: ${what.join(', ')}.`,
} as const;
