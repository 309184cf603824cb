/** Codes short enough for a narrow column: what all of a team's codes begin with says nothing there. */

/**
 * What a code is called where the others stand beside it: `NF.1` of NC.5.NF.1 and NC.5.MD.5. What is left always has a
 * letter, because a number alone would be taken for points.
 */
export function shortCodes(codes: readonly string[]): (code: string) => string {
  const [first = '', ...others] = codes;
  const cuts = [...first.matchAll(/[.\-\s/:]+/g)].map(({ index, 0: text }) => first.slice(0, index + text.length));
  const shared = cuts.filter((start) =>
    [first, ...others].every((code) => code.startsWith(start) && /\p{L}/u.test(code.slice(start.length))),
  );
  const prefix = others.length === 0 ? '' : (shared[shared.length - 1] ?? '');
  return (code) => (code.startsWith(prefix) ? code.slice(prefix.length) : code);
}
