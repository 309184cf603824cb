/**
 * The errors that Apps Script's advanced services throw. Code under test reads `message` and `details.code`, so both
 * must have Google's form; the words of a message are Google's where they are known.
 */

/** One entry of `details.errors`; the Drive API fills it, the Docs API does not. */
export interface ApiErrorCause {
  readonly domain: 'global' | 'usageLimits';
  readonly reason: string;
  readonly message: string;
  readonly locationType?: 'parameter';
  readonly location?: string;
}

export interface ApiErrorDetails {
  readonly code: number;
  readonly message: string;
  readonly errors?: readonly ApiErrorCause[];
}

export type ApiError = Error & { readonly details: ApiErrorDetails };

/**
 * A `GoogleJsonResponseException`.
 * @param method the API's own method id, for example `drive.files.get`
 */
export function apiError(method: string, code: number, message: string, errors?: readonly ApiErrorCause[]): ApiError {
  const error = new Error(`API call to ${method} failed with error: ${message}`);
  error.name = 'GoogleJsonResponseException';
  const details: ApiErrorDetails = errors === undefined ? { code, message } : { code, message, errors };
  return Object.assign(error, { details });
}

/** Drive's 404, which it also gives for a file that exists but that this app may not see for this person. */
export function fileNotFound(method: string, fileId: string): ApiError {
  const message = `File not found: ${fileId}.`;
  return apiError(method, 404, message, [
    { domain: 'global', reason: 'notFound', message, locationType: 'parameter', location: 'fileId' },
  ]);
}

/** Drive's 403 for a person who can see the file but may not do this with it. */
export function notPermitted(method: string): ApiError {
  const message = 'The user does not have sufficient permissions for this file.';
  return apiError(method, 403, message, [{ domain: 'global', reason: 'insufficientFilePermissions', message }]);
}

/** Drive's answer to a parameter it cannot read. */
export function invalidParameter(method: string, parameter: string, message = 'Invalid Value'): ApiError {
  return apiError(method, 400, message, [
    { domain: 'global', reason: 'invalid', message, locationType: 'parameter', location: parameter },
  ]);
}

/** Drive's 403 for a body that it can read and will not take. */
export function refusedBody(method: string, reason: string, message: string, code = 403): ApiError {
  return apiError(method, code, message, [{ domain: 'global', reason, message }]);
}
