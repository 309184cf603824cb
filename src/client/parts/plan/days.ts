/** Calendar dates as a person reads them on a page. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2025-12-02` reads `Dec 2, 2025`; nothing stays nothing. */
export function dayText(date: string | null | undefined): string {
  if (!date) return '';
  return [MONTHS[Number(date.slice(5, 7)) - 1] ?? '', ' ', Number(date.slice(8)), ', ', date.slice(0, 4)].join('');
}
