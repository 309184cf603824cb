/**
 * Who can read a Doc. Students' names are written only when nobody but the team's named people can.
 */
import { words } from '../messages';
import type { Permission } from './services';

/** Fields of a permission that this needs. */
export const PERMISSION_FIELDS = 'permissions(id,type,role,emailAddress,domain)';

/**
 * Those who can read the file and are none of the team's people, in a teacher's words. The file's owner is the member
 * who made it. A group counts as outside unless it is named itself: who belongs to it cannot be seen.
 */
export function outsiders(permissions: readonly Permission[], people: readonly string[]): string[] {
  const named = new Set(people.map(sameAddress));
  return permissions
    .filter(({ role, type, emailAddress = '' }) => {
      if (role === 'owner') return false;
      return !((type === 'user' || type === 'group') && named.has(sameAddress(emailAddress)));
    })
    .map(readerName);
}

/** The people who cannot read the file yet. */
export function notYetReaders(permissions: readonly Permission[], people: readonly string[]): string[] {
  const readers = new Set(permissions.map(({ emailAddress = '' }) => sameAddress(emailAddress)));
  return [...new Set(people.map(sameAddress))].filter((address) => address !== '' && !readers.has(address));
}

function sameAddress(address: string): string {
  return address.trim().toLowerCase();
}

function readerName({ type, emailAddress, domain }: Permission): string {
  switch (type) {
    case 'anyone':
      return words.google.everyoneWhoHasTheLink;
    case 'domain':
      return words.google.everyoneAt(domain);
    default:
      return emailAddress ?? words.google.someoneOutsideTheTeam;
  }
}
