/** Evidence on strategies, kept by school year: plans go when a new year starts, what they taught the team stays. */
import type { Assessment } from '../assessment';
import type { CalendarDate } from '../calendar';
import type { Mastery } from '../mastery/judge';
import { addTried, type Tried, whatWeTried } from './evidence-bank';
import { FEWEST_TO_CREDIT } from './monitoring';
import type { ActionPlan } from './plan';

/** A strategy with what came of it in one school year. */
export interface TriedInYear extends Tried {
  /** `2025-26` */
  readonly year: string;
}

/** The school year of a day: it begins in July, when no plan is made. */
export function schoolYear(day: CalendarDate): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '07' ? 1 : 0);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** The year after one that is written `2025-26`, `2025/26` or `2025-2026`; '' for what is written otherwise. */
export function yearAfter(year: string): string {
  const [, first = '', between = '', second = ''] = /^(\d{4})([-/–])(\d{2}|\d{4})$/.exec(year.trim()) ?? [];
  if (first === '') return '';
  const next = String(Number(first) + 2);
  return `${Number(first) + 1}${between}${second.length === 4 ? next : next.slice(2)}`;
}

/**
 * What the plans tell, year by year, the newest first, together with what was kept of years that have no plan any more.
 * @param kept what stands in the team's list from before
 */
export function triedByYear(
  plans: readonly ActionPlan[],
  mastery: Mastery,
  assessments: readonly Assessment[],
  kept: readonly Omit<TriedInYear, 'tooFewToCredit'>[],
): TriedInYear[] {
  const years = new Set(plans.map((plan) => schoolYear(plan.madeOn)));
  const today = [...years].flatMap((year) =>
    whatWeTried(
      plans.filter((plan) => schoolYear(plan.madeOn) === year),
      mastery,
      assessments,
    ).map((tried) => ({ ...tried, year })),
  );
  return [...today, ...kept.filter(({ year }) => !years.has(year)).map(withMark)].sort((a, b) =>
    a.year > b.year ? -1 : a.year < b.year ? 1 : 0,
  );
}

function withMark(entry: Omit<TriedInYear, 'tooFewToCredit'>): TriedInYear {
  return { ...entry, tooFewToCredit: entry.result.reassessed < FEWEST_TO_CREDIT };
}

/** All years together, for proposals. */
export function overAllYears(tried: readonly TriedInYear[]): Tried[] {
  return addTried([...tried].reverse());
}
