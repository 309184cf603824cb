/** Shows numbers and dates in a number format and a locale. */
import { conventions, type Locale, type LocaleName } from '../locale';
import { wallClock } from '../serial';
import { type FormatSection, type FormatToken, parseFormat } from './pattern';

/**
 * The text that a number shows as.
 * @param format a number format; `General` and the empty format are automatic
 */
export function showNumber(value: number, format: string, localeName: LocaleName): string {
  const locale = conventions(localeName);
  const sections = parseFormat(format === '' ? 'General' : format);
  const section = sectionFor(value, sections);
  if (!section) return '';
  if (section.isDate) return value < 0 ? showGeneral(value, locale) : showDate(value, section, locale);
  const magnitude = sections.length > 1 && value < 0 && section === sections[1] ? -value : value;
  return showDigits(magnitude, section, locale);
}

/** The text that a text shows as: only a fourth section or one with `@` changes it. */
export function showText(value: string, format: string): string {
  const sections = parseFormat(format === '' ? 'General' : format);
  const section = sections[3] ?? sections.find((each) => each.tokens.some((token) => token.kind === 'text'));
  if (!section) return value;
  return section.tokens
    .map((token) => (token.kind === 'text' ? value : token.kind === 'literal' ? token.text : ''))
    .join('');
}

function sectionFor(value: number, sections: readonly FormatSection[]): FormatSection | undefined {
  if (value < 0 && sections.length > 1) return sections[1];
  if (value === 0 && sections.length > 2) return sections[2];
  return sections[0];
}

/** A number as Sheets shows it without a format: ten significant digits, whole numbers in full. */
export function showGeneral(value: number, locale: Locale): string {
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  if (magnitude >= 1e15 || magnitude < 1e-5) {
    const [digits = '', power = ''] = value.toExponential(5).split('e');
    const exponent = Number(power);
    const shown = digits.replace(/\.?0+$/, '').replace('.', locale.decimal);
    return `${shown}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  const rounded = magnitude < 1e10 ? Number(value.toPrecision(10)) : Math.round(value);
  return plainDigits(rounded).replace('.', locale.decimal);
}

/** Digits without an exponent, which JavaScript uses below 1e-6. */
function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(15).replace(/0+$/, '') : text;
}

function showDigits(value: number, section: FormatSection, locale: Locale): string {
  const { tokens } = section;
  if (tokens.some((token) => token.kind === 'general' || token.kind === 'text')) {
    return tokens
      .map((token) =>
        token.kind === 'literal' ? token.text : token.kind === 'percent' ? '%' : showGeneral(value, locale),
      )
      .join('');
  }
  const percents = tokens.filter((token) => token.kind === 'percent').length;
  const exponent = tokens.find((token) => token.kind === 'exponent');
  const point = tokens.findIndex((token) => token.kind === 'point');
  const isDigit = (token: FormatToken) => token.kind === 'digit';
  const wholePart = (point < 0 ? tokens : tokens.slice(0, point)).filter(isDigit);
  const fraction = point < 0 ? [] : tokens.slice(point + 1).filter(isDigit);
  const grouped = tokens.some(
    (token, i) => token.kind === 'group' && tokens.slice(0, i).some(isDigit) && tokens.slice(i + 1).some(isDigit),
  );
  let scaled = value * 100 ** percents;
  let power = 0;
  if (exponent && scaled !== 0) {
    power = Math.floor(Math.log10(Math.abs(scaled)));
    scaled /= 10 ** power;
  }
  const rounded = roundedText(Math.abs(scaled), fraction.length);
  const [whole = '0', decimals = ''] = rounded.split('.');
  const least = wholePart.filter((token) => token.kind === 'digit' && token.text === '0').length;
  const fractionLeast = fraction.reduce(
    (last, token, i) => (token.kind === 'digit' && token.text === '0' ? i + 1 : last),
    0,
  );
  let shownFraction = decimals;
  while (shownFraction.length > fractionLeast && shownFraction.endsWith('0'))
    shownFraction = shownFraction.slice(0, -1);
  let shownWhole = whole === '0' && least === 0 && (shownFraction !== '' || wholePart.length > 0) ? '' : whole;
  shownWhole = shownWhole.padStart(least, '0');
  if (grouped) shownWhole = shownWhole.replace(/\B(?=(\d{3})+(?!\d))/g, locale.group);
  const number = shownWhole + (shownFraction === '' ? '' : locale.decimal + shownFraction);
  const negative = scaled < 0 && Number(rounded) !== 0;
  return (negative ? '-' : '') + fill(tokens, number, power);
}

function fill(tokens: readonly FormatToken[], number: string, power: number): string {
  let text = '';
  let placed = false;
  for (const token of tokens) {
    if (token.kind === 'literal') text += token.text;
    else if (token.kind === 'percent') text += '%';
    else if (token.kind === 'exponent') {
      text += `E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(token.digits, '0')}`;
    } else if (!placed && (token.kind === 'digit' || token.kind === 'point')) {
      text += number;
      placed = true;
    }
  }
  return text;
}

/** Half away from zero on the decimal number that is shown, as Sheets rounds. */
function roundedText(magnitude: number, digits: number): string {
  if (magnitude >= 1e21) return BigInt(Math.round(magnitude)).toString();
  const precise = Number(magnitude.toPrecision(15));
  const shifted = Number(`${precise}e${digits}`);
  if (!Number.isFinite(shifted) || String(precise).includes('e')) return magnitude.toFixed(Math.min(digits, 100));
  return Number(`${Math.round(shifted)}e-${digits}`).toFixed(digits);
}

function showDate(serial: number, section: FormatSection, locale: Locale): string {
  const clock = wallClock(serial);
  const halfDay = section.tokens.some((token) => token.kind === 'date' && token.unit === 'ampm');
  const weekday = ((Math.floor(serial + 1e-9) % 7) + 6) % 7;
  const pad = (value: number, length: number) => String(value).padStart(length > 1 ? 2 : 1, '0');
  const unit = (token: Extract<FormatToken, { kind: 'date' }>): string => {
    const { length } = token;
    switch (token.unit) {
      case 'y':
        return length <= 2 ? pad(clock.year % 100, 2) : String(clock.year).padStart(4, '0');
      case 'M': {
        const name = locale.months[clock.month - 1] ?? '';
        return length >= 4 ? name : length === 3 ? name.slice(0, 3) : pad(clock.month, length);
      }
      case 'd': {
        const name = locale.days[weekday] ?? '';
        return length >= 4 ? name : length === 3 ? name.slice(0, 3) : pad(clock.day, length);
      }
      case 'h':
      case 'H':
        return pad(halfDay && token.unit === 'h' ? clock.hour % 12 || 12 : clock.hour, length);
      case 'm':
        return pad(clock.minute, length);
      case 's':
        return pad(clock.second, length);
      case 'ampm':
        return clock.hour < 12 ? 'AM' : 'PM';
      case 'elapsed':
        return pad(Math.floor(serial * 24 + 1e-9), length);
    }
  };
  return section.tokens
    .map((token) => {
      if (token.kind === 'date') return unit(token);
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'point') return '.';
      return token.kind === 'group' ? ',' : '';
    })
    .join('');
}
