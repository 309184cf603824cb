/** What a colleague is probably called, from a school's e-mail address: a proposal that the team can change. */

/** `Maria Del-Rio` of `maria.del-rio2@school.example`; the part before the sign as it stands where it holds no letters. */
export function nameFromAddress(address: string): string {
  const [before = ''] = address.split('@');
  const words = before.split(/[._+]+/).map((word) => word.replace(/\d+$/, ''));
  const name = words
    .filter((word) => word !== '')
    .map((word) => word.replace(/(^|-)(\p{L})/gu, (_all, dash: string, letter: string) => dash + letter.toUpperCase()))
    .join(' ');
  return name || before;
}
