/** Ctrl and an arrow, as in Sheets. */

export type Direction = 'up' | 'down' | 'left' | 'right';

export function stepOf(direction: Direction): 1 | -1 {
  return direction === 'down' || direction === 'right' ? 1 : -1;
}

/** Where Ctrl and an arrow lead: to the end of what is filled, or over the gap to the next filled cell. */
export function edgeOf(
  filled: ReadonlySet<number>,
  hidden: ReadonlySet<number>,
  from: number,
  step: 1 | -1,
  { last }: { readonly last: number },
): number {
  const next = (at: number): number | null => {
    for (let to = at + step; to >= 1 && to <= last; to += step) if (!hidden.has(to)) return to;
    return null;
  };
  const first = next(from);
  if (first === null) return from;
  const along = filled.has(from) && filled.has(first);
  let at = first;
  for (let to = next(at); to !== null; to = next(at)) {
    if (along ? !filled.has(to) : filled.has(at)) break;
    at = to;
  }
  return at;
}
