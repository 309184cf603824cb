/** Whom a typed name means: the member's name, an e-mail of a chip, a first name, initials. */
import { oneLine } from './content';

type Member = { readonly name: string; readonly email: string };

/** The one member that is meant; undefined for none, and for a name that two members share. */
export function memberFor(typed: string, members: readonly Member[]): Member | undefined {
  const plain = bare(typed);
  if (plain === '') return undefined;
  const tests: readonly ((member: Member) => boolean)[] = [
    (member) => bare(member.name) === plain || (member.email !== '' && bare(member.email) === plain),
    (member) => member.email !== '' && bare(member.email.split('@')[0] ?? '') === plain,
    (member) => titled(member.name) === titled(typed),
    (member) => parts(member.name)[0] === plain,
    (member) => parts(member.name).length > 1 && lastPart(member.name) === titled(typed),
    (member) => initials(member.name) === plain.replace(/[. ]/g, ''),
  ];
  for (const test of tests) {
    const found = members.filter(test);
    if (found.length === 1) return found[0];
    if (found.length > 1) return undefined;
  }
  return undefined;
}

/** The members that a list of names means, and the names that mean none. */
export function membersIn(
  typed: string,
  members: readonly Member[],
): { readonly found: readonly Member[]; readonly unknown: readonly string[] } {
  const whole = memberFor(typed, members);
  if (whole) return { found: [whole], unknown: [] };
  const names = typed
    .split(/[,;/&+]|\band\b|\n/)
    .map(oneLine)
    .filter((name) => name !== '');
  const found = names.flatMap((name) => memberFor(name, members) ?? []);
  return { found, unknown: names.filter((name) => !memberFor(name, members)) };
}

/** Accents are often left out when one types in a hurry: `Bao` is Bảo. */
function bare(text: string): string {
  return oneLine(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\u0111/g, 'd')
    .replace(/\u0142/g, 'l')
    .replace(/\u00f8/g, 'o')
    .replace(/^@/, '')
    .replace(/[.,;:]+$/, '');
}

/** Without `Ms.`, `Mr.`, `Dr.`. */
function titled(text: string): string {
  return bare(text).replace(/^(ms|mrs|mr|mx|dr|miss)\.? /, '');
}

function parts(name: string): string[] {
  return bare(name).split(' ');
}

function lastPart(name: string): string | undefined {
  const all = parts(name);
  return all[all.length - 1];
}

function initials(name: string): string {
  return parts(name)
    .map((part) => part.charAt(0))
    .join('');
}
