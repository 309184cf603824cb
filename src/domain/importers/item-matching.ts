/** Which imported item is which item of the assessment: by label, then text, then number; asked when unclear, never guessed. */
import type { Problem } from '../problem';
import { canScore } from './blueprints/blueprint';
import { nameWords } from './reading/person-names';
import { headingKey } from './reading/table';

export interface MatchableItem {
  readonly label: string;
  readonly text?: string;
  readonly points: number | undefined;
  readonly keys: readonly string[];
}

export interface ItemPair {
  /** Index in the imported items. */
  readonly imported: number;
  /** Index in the assessment's items. */
  readonly known: number;
  readonly by: 'label' | 'text' | 'number';
}

export interface ItemMatch {
  readonly pairs: readonly ItemPair[];
  /** Imported items that may be one of a few known ones: to be asked. */
  readonly doubtful: readonly { readonly imported: number; readonly candidates: readonly number[] }[];
  /** Imported items that the assessment does not have. */
  readonly unmatched: readonly number[];
  /** Items of the assessment that the source does not have. */
  readonly missing: readonly number[];
}

/** Pairs imported items with an assessment's items. Each item is paired at most once. */
export function matchItems(imported: readonly MatchableItem[], known: readonly MatchableItem[]): ItemMatch {
  const pairs: ItemPair[] = [];
  const freeKnown = new Set(known.keys());
  const freeImported = new Set(imported.keys());
  const pairBy = (by: ItemPair['by'], importedKeys: KeysOf, knownKeys: KeysOf): void => {
    const index = uniqueIndex(known, freeKnown, knownKeys);
    const counts = uniqueIndex(imported, freeImported, importedKeys);
    for (const i of [...freeImported]) {
      const item = imported[i];
      const keys = item ? importedKeys(item) : [];
      const found = keys
        .map((key) => (counts.get(key) === i ? index.get(key) : undefined))
        .find((k) => k !== undefined);
      if (found === undefined || !freeKnown.has(found)) continue;
      pairs.push({ imported: i, known: found, by });
      freeImported.delete(i);
      freeKnown.delete(found);
    }
  };
  pairBy(
    'label',
    ({ label }) => [labelKey(label)],
    ({ label }) => [labelKey(label)],
  );
  pairBy('text', textKeys, textKeys);
  pairBy('number', numberKeys, numberKeys);
  pairs.sort((a, b) => a.imported - b.imported);

  const doubtful = [...freeImported].flatMap((i) => {
    const candidates = [...freeKnown].filter((k) => mayBeSame(imported[i], known[k]));
    return candidates.length > 0 ? [{ imported: i, candidates }] : [];
  });
  const isDoubtful = new Set(doubtful.map((question) => question.imported));
  return { pairs, doubtful, unmatched: [...freeImported].filter((i) => !isDoubtful.has(i)), missing: [...freeKnown] };
}

type KeysOf = (item: MatchableItem) => readonly string[];

/** Index by key; a key that two items share tells nothing (-1). */
function uniqueIndex(items: readonly MatchableItem[], free: ReadonlySet<number>, keysOf: KeysOf): Map<string, number> {
  const index = new Map<string, number>();
  items.forEach((item, i) => {
    if (!free.has(i)) return;
    for (const key of new Set(keysOf(item))) if (key !== '') index.set(key, index.has(key) ? -1 : i);
  });
  for (const [key, i] of index) if (i === -1) index.delete(key);
  return index;
}

function labelKey(label: string): string {
  return headingKey(label) || label.trim();
}

/** The question's words: its text, and what follows the number in its label. */
function textKeys({ label, text = '' }: MatchableItem): string[] {
  return [label, text]
    .map((words) => headingKey(words.replace(NUMBER_FIRST, '')) || headingKey(words))
    .filter((key) => key.length > 3);
}

function numberKeys({ label }: MatchableItem): string[] {
  const number = itemNumber(label);
  return number === undefined ? [] : [String(number)];
}

const NUMBER_FIRST =
  /^\s*(?:q|question|item|i|no|nr|number|problem|task|#)?[\s.:#_-]*0*(\d{1,3})(?![\d\p{L}])[\s.:)\]_–-]*/iu;

/** The number that a label gives: 3 for `Q3`, `3.`, `Item 3`, `Question 3: What is ...`; undefined for `3a` and `Essay`. */
export function itemNumber(label: string): number | undefined {
  const match = NUMBER_FIRST.exec(label);
  return match ? Number(match[1]) : undefined;
}

/** One text begins with the other (a heading was cut off), or most of their words are the same. */
function mayBeSame(a: MatchableItem | undefined, b: MatchableItem | undefined): boolean {
  if (!a || !b) return false;
  const [x, y] = [nameWords(a.text || a.label), nameWords(b.text || b.label)];
  const shorter = Math.min(x.length, y.length);
  if (shorter < 3) return false;
  const shared = x.filter((word) => y.includes(word)).length;
  return shared / shorter >= 0.8;
}

/**
 * A stop when the import seems to belong to another assessment: few items match, or they match by label but their
 * keys or points disagree (any two quizzes of 20 questions match by number).
 */
export function wrongAssessment(
  imported: readonly MatchableItem[],
  known: readonly MatchableItem[],
  match: ItemMatch,
  title: string,
): Problem | undefined {
  const most = Math.min(imported.length, known.length);
  if (most === 0) return undefined;
  if (match.pairs.length / most < 0.5)
    return stop(title, `Only ${match.pairs.length} of its ${imported.length} items were found in this assessment.`);
  const pairs = match.pairs.flatMap((pair) => {
    const [theirs, ours] = [imported[pair.imported], known[pair.known]];
    return theirs && ours ? [{ theirs, ours }] : [];
  });
  const keyed = pairs.filter(({ theirs, ours }) => theirs.keys.some((key) => canScore(key, ours.keys)));
  const sameKey = keyed.filter(({ theirs, ours }) => theirs.keys.some((key) => hasKey(ours.keys, key)));
  if (keyed.length >= 4 && sameKey.length / keyed.length < 0.5)
    return stop(title, `The keys differ: ${sameKey.length} of ${keyed.length} right answers are the same.`);
  const pointed = pairs.filter(({ theirs, ours }) => theirs.points !== undefined && ours.points !== undefined);
  const samePoints = pointed.filter(({ theirs, ours }) => Math.abs((theirs.points ?? 0) - (ours.points ?? 0)) < 1e-9);
  if (pointed.length >= 4 && samePoints.length / pointed.length < 0.5)
    return stop(title, `The points differ: ${samePoints.length} of ${pointed.length} items have the same points.`);
  return undefined;
}

/** Notes about matched items whose key in the source is another than in the assessment; the assessment's key counts. */
export function keyDifferences(
  imported: readonly MatchableItem[],
  known: readonly MatchableItem[],
  match: ItemMatch,
): Problem[] {
  return match.pairs.flatMap((pair) => {
    const [theirs, ours] = [imported[pair.imported], known[pair.known]];
    if (!theirs || !ours || theirs.keys.length === 0 || ours.keys.length === 0) return [];
    if (theirs.keys.some((key) => hasKey(ours.keys, key))) return [];
    // Words and letters cannot be compared: the source's key scores the words.
    if (!theirs.keys.some((key) => canScore(key, ours.keys))) return [];
    return [
      {
        code: 'key-differs',
        where: ours.label,
        message: `The source has the key ${theirs.keys.join(' or ')}, the blueprint has ${ours.keys.join(' or ')}. The blueprint's key counts.`,
        remedy: 'Correct the key in the blueprint if the source is right.',
        severity: 'note' as const,
      },
    ];
  });
}

function hasKey(keys: readonly string[], key: string): boolean {
  return keys.some((other) => other.trim().toUpperCase() === key.trim().toUpperCase());
}

function stop(title: string, message: string): Problem {
  return {
    code: 'other-assessment',
    where: title,
    message: `These scores seem to belong to another assessment. ${message}`,
    remedy: 'Choose the assessment that they belong to, or make a new one from this source.',
    severity: 'stop',
  };
}
