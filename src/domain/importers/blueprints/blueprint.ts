/** A blueprint as a source gives it: the items of one assessment with points, key and learnings. */
import type { ItemType } from '../../assessment';
import { answerLetters, readNumber } from '../reading/read-mark';

export interface BlueprintItem {
  readonly label: string;
  /** Above 0; undefined when the source does not say. */
  readonly points: number | undefined;
  /** Codes of the learnings, as written. */
  readonly learnings: readonly string[];
  readonly type: ItemType;
  /** Right answers; several mean that any one of them is right. */
  readonly keys: readonly string[];
  readonly depth: string;
  readonly expectedMistake: string;
}

/** For one version of an answer sheet: the number of each question in the primary version. */
export interface KeyVersionMapping {
  readonly version: string;
  readonly primaryNumberOf: Readonly<Record<number, number>>;
}

export interface ImportedBlueprint {
  readonly title: string;
  readonly items: readonly BlueprintItem[];
  /** Alternate versions whose questions stand in another order; for reading their scores. */
  readonly keyVersions: readonly KeyVersionMapping[];
}

/**
 * The right answers in a cell. `A|B`, `A;B`, `A or B` (and `A/B`, `A,B` of single letters) mean that either is right;
 * `BD` and `B+D` is one check-all answer. Words and numbers stay as they are.
 */
export function readKeys(text: string, type?: ItemType): string[] {
  const cell = text.trim();
  if (cell === '') return [];
  if (/^[A-J]([\s,;/|+&]*[A-J])+$/i.test(cell) && (type === 'check all' || /^[A-J]([\s+&]*[A-J])+$/i.test(cell)))
    return [answerLetters(cell)];
  const parts = cell.split(/^[A-J](\s*[,/]\s*[A-J])+$/i.test(cell) ? /[,/]/ : /[|;]|\s+or\s+/i);
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((key) => (/^[a-j]$/i.test(key) ? key.toUpperCase() : key));
}

/** True when a key says whether the answer is right: a key of letters (`B`) says nothing about an answer in words (`7/8`). */
export function canScore(answer: string, keys: readonly string[]): boolean {
  const areLetters = keys.every((key) => /^[A-J]{1,10}$/i.test(key.trim()));
  return keys.length > 0 && (!areLetters || /^[A-J]{1,10}$/i.test(answer.trim()));
}

/** The type that keys suggest when the source does not name one. */
export function typeOfKeys(keys: readonly string[]): ItemType {
  const [key] = keys;
  if (key === undefined) return 'constructed response';
  if (keys.length > 1) return 'several right';
  if (readNumber(key) !== undefined) return 'numeric';
  return /^[A-J]{2,}$/i.test(key) ? 'check all' : 'multiple choice';
}

/** The type that a teacher's words name; undefined when they name none. */
export function readItemType(text: string): ItemType | undefined {
  const words = text.trim().toLowerCase();
  if (/^(mc|mcq|multiple[ -]?choice|selected[ -]?response|sr|true\/?false|tf)$/.test(words)) return 'multiple choice';
  if (/^(several right|any of|multiple (right|correct))$/.test(words)) return 'several right';
  if (/^(check[ -]?all.*|multi(ple)?[ -]?select|ms|select all.*|check ?box(es)?)$/.test(words)) return 'check all';
  if (
    /^(cr|er|sa|constructed[ -]?response|open|open[ -]ended|short answer|extended response|rubric|essay)$/.test(words)
  )
    return 'constructed response';
  if (/^(numeric|number|gr|gridded( response)?|fill[ -]in)$/.test(words)) return 'numeric';
  return undefined;
}

/** The codes in a cell: parted by semicolon, bar, line end or comma. A code never holds one of them. */
export function readCodes(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[;|,\n]/)
        .map((code) => code.trim())
        .filter((code) => code !== ''),
    ),
  ];
}
