/**
 * What Google answers when files cannot be made at all: an API is not switched on in the add-on's Cloud project, the
 * person's Drive has no room, or the school's administrators allow no apps on Drive. It holds until it is taken away.
 */
import { type ApiErrorCause, apiError } from './api-error';

export type FileRefusal = 'Docs API is off' | 'Drive API is off' | 'Drive is full' | 'Drive apps are not allowed';

interface Answer {
  readonly applies: RegExp;
  readonly cause: ApiErrorCause;
}

/** Google's words for an API that is not enabled; the project is that of the add-on. */
function notEnabled(api: string, address: string): ApiErrorCause {
  const message =
    `${api} has not been used in project 000000000000 before or it is disabled. Enable it by visiting ` +
    `https://console.developers.google.com/apis/api/${address}/overview?project=000000000000 then retry. If you enabled ` +
    'this API recently, wait a few minutes for the action to propagate to our systems and retry.';
  return { domain: 'usageLimits', reason: 'accessNotConfigured', message };
}

const ANSWERS: Readonly<Record<FileRefusal, Answer>> = {
  'Docs API is off': { applies: /^Docs\./, cause: notEnabled('Google Docs API', 'docs.googleapis.com') },
  'Drive API is off': { applies: /^Drive\./, cause: notEnabled('Google Drive API', 'drive.googleapis.com') },
  'Drive is full': {
    applies: /^Drive\.Files\.(?:create|copy)$/,
    cause: {
      domain: 'global',
      reason: 'storageQuotaExceeded',
      message: "The user's Drive storage quota has been exceeded.",
    },
  },
  'Drive apps are not allowed': {
    applies: /^Drive\./,
    cause: {
      domain: 'global',
      reason: 'domainPolicy',
      message: 'The domain administrators have disabled Drive apps.',
    },
  },
};

/** @throws Google's 403 where the refusal stands in the way of the method, such as `Drive.Files.create` */
export function refuseFile(refusal: FileRefusal, method: string): void {
  const { applies, cause } = ANSWERS[refusal];
  if (!applies.test(method)) return;
  const published = method.replace(/(?:^|\.)[A-Z]/g, (start) => start.toLowerCase());
  throw apiError(published, 403, cause.message, [cause]);
}
