/** A share as it may leave the team: whole percent, and never so close to all or none that it tells on everybody. */

export type PublishedShare =
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'above-95' }
  | { readonly kind: 'below-5' };

const HIGH = 95;
const LOW = 5;

/** The share of `part` in `whole` (above 0). */
export function publishedShare(part: number, whole: number): PublishedShare {
  if (100 * part > HIGH * whole) return { kind: 'above-95' };
  if (100 * part < LOW * whole) return { kind: 'below-5' };
  return { kind: 'percent', percent: Math.round((100 * part) / whole) };
}

/** `>95`, `<5`, or the percent. */
export function shareText(share: PublishedShare): string {
  if (share.kind === 'above-95') return '>95';
  return share.kind === 'below-5' ? '<5' : String(share.percent);
}

/** What a reader who knows `whole` can tell about `part`; a percent is taken to tell it exactly. */
export function boundsOf(part: number, whole: number): { readonly low: number; readonly high: number } {
  const { kind } = publishedShare(part, whole);
  if (kind === 'above-95') return { low: Math.floor((HIGH * whole) / 100) + 1, high: whole };
  if (kind === 'below-5') return { low: 0, high: Math.ceil((LOW * whole) / 100) - 1 };
  return { low: part, high: part };
}
