/** A person as services show them: only the e-mail. */
import { expose, type Kernel, type Kinds } from '../../kernel/kernel';

type User = Pick<GoogleAppsScript.Base.User, 'getEmail'>;
const KINDS: Kinds<User> = { getEmail: 'builder' };

/** `Base.User` of an e-mail. */
export function user(kernel: Kernel, email: string): GoogleAppsScript.Base.User {
  return expose<User>(kernel, 'User', KINDS, { getEmail: () => email }) as GoogleAppsScript.Base.User;
}
