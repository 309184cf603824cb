/**
 * Session: who runs the script, their language, and the script's time zone.
 */
import { expose, type Kernel, type Kinds } from '../kernel/kernel';

type Session = Pick<
  GoogleAppsScript.Base.Session,
  'getActiveUser' | 'getActiveUserLocale' | 'getEffectiveUser' | 'getScriptTimeZone' | 'getTemporaryActiveUserKey'
>;
type User = Pick<GoogleAppsScript.Base.User, 'getEmail'>;

const USER: Kinds<User> = { getEmail: 'builder' };

const SESSION: Kinds<Session> = {
  getActiveUser: 'read',
  getActiveUserLocale: 'read',
  getEffectiveUser: 'read',
  getScriptTimeZone: 'builder',
  getTemporaryActiveUserKey: 'read',
};

/** @param localeOf the language of a person by e-mail, for example `en` or `de` */
export function createSession(kernel: Kernel, localeOf: (email: string) => string): Session {
  const user = (): GoogleAppsScript.Base.User => {
    const { email } = kernel.execution().person;
    // getUserLoginId, deprecated for years, is not offered.
    return expose<User>(kernel, 'User', USER, { getEmail: () => email }) as GoogleAppsScript.Base.User;
  };
  return expose(kernel, 'Session', SESSION, {
    getActiveUser: user,
    getActiveUserLocale: () => localeOf(kernel.execution().person.email),
    getEffectiveUser: user,
    getScriptTimeZone: () => kernel.execution().scriptTimeZone,
    getTemporaryActiveUserKey: () => temporaryKey(kernel.execution().person.email, kernel.now()),
  });
}

const ROTATION_MS = 30 * 24 * 60 * 60 * 1000;

/** A key that does not name the person and changes every 30 days. */
function temporaryKey(email: string, now: number): string {
  let hash = Math.floor(now / ROTATION_MS);
  for (const character of email) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return `key-${(hash >>> 0).toString(36)}`;
}
