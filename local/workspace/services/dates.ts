/**
 * Utilities.formatDate: the letters of Java's SimpleDateFormat, in any IANA time zone, with English names as at Google.
 */
import { serviceError } from '../kernel/errors';

interface Fields {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Minutes east of Greenwich. */
  readonly offset: number;
  readonly zone: string;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/**
 * @param time milliseconds since the epoch
 * @param timeZone IANA name, or `GMT`
 * @param pattern letters of SimpleDateFormat; text between single quotes stands as it is
 * @throws Exception for an unknown zone, or an unbalanced quote; Error `not implemented` for a letter not listed here
 *   (week years above all: `YYYY` is almost always a mistake for `yyyy`)
 */
export function formatDate(time: number, timeZone: string, pattern: string): string {
  const fields = fieldsIn(time, timeZone);
  const pieces = pattern.match(/''|'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g) ?? [];
  return pieces.map((piece) => printed(piece, fields)).join('');
}

function printed(piece: string, fields: Fields): string {
  if (piece === "''") return "'";
  if (piece === "'") throw serviceError('Unterminated quote');
  if (piece.startsWith("'")) return piece.slice(1, -1).replace(/''/g, "'");
  return /^[A-Za-z]/.test(piece) ? letter(piece, fields) : piece;
}

function letter(piece: string, fields: Fields): string {
  const width = piece.length;
  const padded = (value: number): string => String(value).padStart(width, '0');
  switch (piece.charAt(0)) {
    case 'y':
      return width === 2 ? String(fields.year % 100).padStart(2, '0') : padded(fields.year);
    case 'M': {
      const name = MONTHS[fields.month - 1] ?? '';
      return width >= 4 ? name : width === 3 ? name.slice(0, 3) : padded(fields.month);
    }
    case 'd':
      return padded(fields.day);
    case 'E': {
      const name = WEEKDAYS[fields.weekday] ?? '';
      return width >= 4 ? name : name.slice(0, 3);
    }
    case 'u':
      return padded(fields.weekday === 0 ? 7 : fields.weekday);
    case 'H':
      return padded(fields.hour);
    case 'h':
      return padded(fields.hour % 12 === 0 ? 12 : fields.hour % 12);
    case 'a':
      return fields.hour < 12 ? 'AM' : 'PM';
    case 'm':
      return padded(fields.minute);
    case 's':
      return padded(fields.second);
    case 'S':
      return padded(fields.millisecond);
    case 'Z':
      return offset(fields.offset, '');
    case 'X':
      if (fields.offset === 0) return 'Z';
      return width === 1 ? offset(fields.offset, '').slice(0, 3) : offset(fields.offset, width === 3 ? ':' : '');
    case 'z':
      return fields.zone;
    default:
      throw new Error(`not implemented: Utilities.formatDate with ${piece}`);
  }
}

function offset(minutes: number, colon: string): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
}

function fieldsIn(time: number, timeZone: string): Fields {
  const parts = new Map(
    formatterFor(timeZone)
      .formatToParts(time)
      .map((part) => [part.type, part.value]),
  );
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const millisecond = ((time % 1000) + 1000) % 1000;
  const [year, month, day] = [number('year'), number('month'), number('day')];
  const [hour, minute, second] = [number('hour'), number('minute'), number('second')];
  const asIfUtc = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  return {
    ...{ year, month, day, hour, minute, second, millisecond },
    weekday: new Date(asIfUtc).getUTCDay(),
    offset: Math.round((asIfUtc - time) / 60_000),
    zone: parts.get('timeZoneName') ?? '',
  };
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: timeZone === 'GMT' ? 'UTC' : timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      timeZoneName: 'short',
    });
  } catch {
    throw serviceError(`Invalid argument: timeZone. Should be of type: String`);
  }
}
