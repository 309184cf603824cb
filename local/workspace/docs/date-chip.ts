/**
 * Date chips: a moment, and how it is shown.
 */
import type { docs_v1 } from '@googleapis/docs';
import { refuse } from './refusal';

export const DATE_FORMATS: readonly string[] = [
  'DATE_FORMAT_CUSTOM',
  'DATE_FORMAT_MONTH_DAY_ABBREVIATED',
  'DATE_FORMAT_MONTH_DAY_FULL',
  'DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED',
  'DATE_FORMAT_ISO8601',
];

export const TIME_FORMATS: readonly string[] = [
  'TIME_FORMAT_DISABLED',
  'TIME_FORMAT_HOUR_MINUTE',
  'TIME_FORMAT_HOUR_MINUTE_TIMEZONE',
];

type DateProperties = docs_v1.Schema$DateElementProperties;

/** The properties with Docs' defaults filled in. @throws a refusal for a timestamp that is none */
export function dateProperties(given: DateProperties): DateProperties {
  const { displayText: _outputOnly, ...properties } = given;
  if (typeof given.timestamp !== 'string' || Number.isNaN(Date.parse(given.timestamp))) {
    refuse('The date must have a valid timestamp.'); // ours
  }
  if (given.dateFormat === 'DATE_FORMAT_CUSTOM') refuse('A date cannot be inserted with a custom format.'); // ours
  const timeZoneId = given.timeZoneId ?? 'etc/UTC';
  if (!isTimeZone(timeZoneId)) refuse('The time zone of the date is invalid.'); // ours
  return {
    ...properties,
    locale: given.locale ?? 'en',
    dateFormat: given.dateFormat ?? 'DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED',
    timeFormat: given.timeFormat ?? 'TIME_FORMAT_DISABLED',
    timeZoneId,
  };
}

function isTimeZone(id: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: id });
    return true;
  } catch {
    return false;
  }
}

const PARTS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  DATE_FORMAT_MONTH_DAY_ABBREVIATED: { month: 'short', day: 'numeric' },
  DATE_FORMAT_MONTH_DAY_FULL: { month: 'long', day: 'numeric' },
  DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED: { month: 'short', day: 'numeric', year: 'numeric' },
};

/** What the chip shows. */
export function dateText(properties: DateProperties): string {
  const moment = new Date(properties.timestamp ?? 0);
  const timeZone = properties.timeZoneId ?? 'etc/UTC';
  const locale = properties.locale ?? 'en';
  const parts = PARTS[properties.dateFormat ?? ''];
  // The Swedish order of a date is year-month-day with hyphens.
  const date =
    parts === undefined
      ? new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment)
      : new Intl.DateTimeFormat(locale, { ...parts, timeZone }).format(moment);
  if ((properties.timeFormat ?? 'TIME_FORMAT_DISABLED') === 'TIME_FORMAT_DISABLED') return date;
  const zone = properties.timeFormat === 'TIME_FORMAT_HOUR_MINUTE_TIMEZONE' ? { timeZoneName: 'short' as const } : {};
  const clock: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', ...zone, timeZone };
  return `${date} ${new Intl.DateTimeFormat(locale, clock).format(moment)}`;
}
