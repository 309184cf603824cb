/**
 * What a spreadsheet's locale decides: decimal mark, argument separator, order of day and month, names of months,
 * currency, and the words for true and false. Three locales, because the tests run in three.
 */
export type LocaleName = 'en_US' | 'de_DE' | 'fr_FR';

export interface Locale {
  readonly decimal: '.' | ',';
  /** Groups of thousands, as typed and as shown. */
  readonly group: ',' | '.' | '\u202f';
  /** Characters accepted as group marks when typing. */
  readonly typedGroups: string;
  readonly order: 'mdy' | 'dmy';
  /** Separators between the numbers of a typed date. */
  readonly dateMarks: string;
  readonly dateFormat: string;
  readonly timeFormat: string;
  readonly currency: '$' | '€';
  readonly currencyFormat: string;
  readonly true: readonly string[];
  readonly false: readonly string[];
  readonly months: readonly string[];
  readonly days: readonly string[];
  /** Tabs are called so when they are made without a name. */
  readonly sheetWord: string;
}

const LOCALES: Readonly<Record<LocaleName, Locale>> = {
  en_US: {
    decimal: '.',
    group: ',',
    typedGroups: ',',
    order: 'mdy',
    dateMarks: '/-',
    dateFormat: 'M/d/yyyy',
    timeFormat: 'h:mm:ss am/pm',
    currency: '$',
    currencyFormat: '"$"#,##0.00',
    true: ['true'],
    false: ['false'],
    months: 'January February March April May June July August September October November December'.split(' '),
    days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
    sheetWord: 'Sheet',
  },
  de_DE: {
    decimal: ',',
    group: '.',
    typedGroups: '.',
    order: 'dmy',
    dateMarks: './-',
    dateFormat: 'dd.MM.yyyy',
    timeFormat: 'HH:mm:ss',
    currency: '€',
    currencyFormat: '#,##0.00 "€"',
    true: ['true', 'wahr'],
    false: ['false', 'falsch'],
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
    days: 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'.split(' '),
    sheetWord: 'Tabellenblatt',
  },
  fr_FR: {
    decimal: ',',
    group: '\u202f',
    typedGroups: ' \u00a0\u202f',
    order: 'dmy',
    dateMarks: '/.-',
    dateFormat: 'dd/MM/yyyy',
    timeFormat: 'HH:mm:ss',
    currency: '€',
    currencyFormat: '#,##0.00 "€"',
    true: ['true', 'vrai'],
    false: ['false', 'faux'],
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
    days: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
    sheetWord: 'Feuille',
  },
};

/** The locale of a name; throws for a name that the local workspace does not know. */
export function localeNamed(name: string): LocaleName {
  if (name in LOCALES) return name as LocaleName;
  throw new Error(`not implemented: spreadsheet locale ${name}`);
}

/** The conventions of a locale. */
export function conventions(name: LocaleName): Locale {
  return LOCALES[name];
}
