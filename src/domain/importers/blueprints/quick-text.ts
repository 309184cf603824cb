/** A blueprint in one sentence: `20 items, 1 point, key ABCDBACDAB..., items 1-7 learning A, items 8-20 EL2, item 20 2 points`. */
import { failure, type Outcome, type Problem, success } from '../../problem';
import type { Importer } from '../importer';
import { readNumber } from '../reading/read-mark';
import { type BlueprintItem, type ImportedBlueprint, typeOfKeys } from './blueprint';

/** The answer sheets in use hold at most this many questions. */
const MOST_ITEMS = 200;

const COUNT = /^(\d+)\s*(?:items?|questions?)\b\s*(?:[:,]?\s*(\d+(?:[.,]\d+)?)\s*(?:points?|pts?)(?:\s+each)?)?$/i;
const POINTS = /^(?:each\s+)?(\d+(?:[.,]\d+)?)\s*(?:points?|pts?)(?:\s+each)?$/i;
const KEY = /^keys?\b\s*[:=]?\s*(.*)$/i;
const RANGE = /^(?:items?|questions?|q|no\.?)\s*(\d+(?:\s*(?:,\s*and\b|,|&|and\b|to\b|[-–])\s*\d+)*)\s*(.*)$/i;
const RANGE_POINTS = /^[:=]?\s*(?:are|is|have|has|at|worth)?\s*(\d+(?:[.,]\d+)?)\s*(?:points?|pts?)(?:\s+each)?$/i;

export const quickText: Importer<object, ImportedBlueprint> = {
  id: 'quickText',
  label: 'Items in a sentence',
  recognise: ({ texts: [text] }) =>
    text && text.text.length < 2000 && /\b\d+\s*(items|questions)\b|^\s*keys?\b\s*[:=]?\s*[A-J\s]+$/i.test(text.text)
      ? 0.7
      : 0,
  read: ({ texts }) => readQuickText(texts[0]?.text ?? ''),
};

/** Reads the sentence. What it says twice, the later words win; what cannot be understood is named. */
export function readQuickText(text: string): Outcome<ImportedBlueprint> {
  const problems: Problem[] = [];
  let count: number | undefined;
  let points: number | undefined;
  let key = '';
  const learnings = new Map<number, string[]>();
  const ownPoints = new Map<number, number>();

  for (const clause of clausesOf(text)) {
    const [counted, pointed, keyed, ranged] = [
      COUNT.exec(clause),
      POINTS.exec(clause),
      KEY.exec(clause),
      RANGE.exec(clause),
    ];
    if (counted) {
      count = Number(counted[1]);
      points = readNumber(counted[2] ?? '') ?? points;
    } else if (pointed) points = readNumber(pointed[1] ?? '');
    else if (keyed) key = (keyed[1] ?? '').replace(/[\s,.\d)]/g, '').toUpperCase();
    else if (ranged) {
      const numbers = numbersIn(ranged[1] ?? '');
      const worth = readNumber(RANGE_POINTS.exec(ranged[2] ?? '')?.[1] ?? '');
      const code = (ranged[2] ?? '')
        .replace(
          /^[:=\s–-]*(?:(?:are|is|for|ask(?: for)?)\s+)?(?:(?:essential\s+)?(?:learning|standard)s?\s*[:=]?\s*)?/i,
          '',
        )
        .trim();
      if (worth === undefined && code === '') problems.push(notUnderstood(clause));
      for (const number of numbers)
        if (worth !== undefined) ownPoints.set(number, worth);
        else if (code !== '') learnings.set(number, [...(learnings.get(number) ?? []), code]);
    } else problems.push(notUnderstood(clause));
  }

  if (/[^A-J]/.test(key)) problems.push(badKey(key));
  const size = count ?? Math.max(key.length, ...learnings.keys(), ...ownPoints.keys());
  if (!(size > 0 && size <= MOST_ITEMS)) return failure([...problems, noCount()]);
  if (key !== '' && key.length !== size) problems.push(keyLength(key.length, size));
  const outside = [...new Set([...learnings.keys(), ...ownPoints.keys()])].filter(
    (number) => number > size || number < 1,
  );
  if (outside.length > 0) problems.push(outsideItems(outside, size));

  const items = Array.from({ length: size }, (_, index): BlueprintItem => {
    const number = index + 1;
    const letter = key[index];
    const keys = letter === undefined ? [] : [letter];
    return {
      label: `Q${number}`,
      points: ownPoints.get(number) ?? points ?? 1,
      learnings: learnings.get(number) ?? [],
      type: typeOfKeys(keys),
      keys,
      depth: '',
      expectedMistake: '',
    };
  });
  return success({ title: '', items, keyVersions: [] }, problems);
}

/** Clauses between commas, semicolons and lines; a comma inside a list of numbers or of key letters parts nothing. */
function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  const withPoints = text.replace(/(\d),(\d+\s*(?:points?|pts?)\b)/gi, '$1.$2');
  for (const part of withPoints
    .split(/[;\n]|,/)
    .map((one) => one.trim().replace(/\.$/, ''))
    .filter((one) => one !== '')) {
    const before = clauses[clauses.length - 1] ?? '';
    const continuesKey = /^keys?\b/i.test(before) && /^[A-J]$/i.test(part);
    const continuesRange =
      /^(?:items?|questions?|q)\s*[\d\s,&–-]+$/i.test(before) &&
      /^(?:and\s+)?\d/.test(part) &&
      !COUNT.test(part) &&
      !POINTS.test(part);
    if (continuesKey || continuesRange) clauses[clauses.length - 1] = `${before}, ${part}`;
    else clauses.push(part);
  }
  return clauses;
}

function numbersIn(ranges: string): number[] {
  return [...ranges.matchAll(/(\d+)(?:\s*(?:[-–]|to)\s*(\d+))?/gi)].flatMap((match) => {
    const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
    const length = Math.min(MOST_ITEMS + 1, Math.max(0, to - from + 1));
    return Array.from({ length }, (_, index) => from + index);
  });
}

const WHERE = 'the blueprint text';

function notUnderstood(clause: string): Problem {
  return {
    code: 'blueprint-words-unknown',
    where: WHERE,
    message: `"${clause}" was not understood and is left out.`,
    remedy: 'Write for example: 20 items, 1 point, key ABCDB..., items 1-7 learning EL1.',
    severity: 'skip',
  };
}

function badKey(key: string): Problem {
  return {
    code: 'key-letters',
    where: WHERE,
    message: `The key ${key} holds signs that are no answer letters (A to J).`,
    remedy: 'Write one letter per item, for example key ABCDB.',
    severity: 'skip',
  };
}

function keyLength(letters: number, items: number): Problem {
  return {
    code: 'key-length',
    where: WHERE,
    message: `The key has ${letters} letters for ${items} items.`,
    remedy: 'Write one letter per item. Items without a letter are scored by hand.',
    severity: 'note',
  };
}

function outsideItems(numbers: readonly number[], items: number): Problem {
  return {
    code: 'items-outside',
    where: WHERE,
    message: `There are ${items} items, but the text names item ${numbers.slice(0, 3).join(', ')}.`,
    remedy: 'Correct the number of items or the range.',
    severity: 'skip',
  };
}

function noCount(): Problem {
  return {
    code: 'no-item-count',
    where: WHERE,
    message: `The number of items is missing, or is not between 1 and ${MOST_ITEMS}.`,
    remedy: 'Write for example: 20 items, 1 point, key ABCDB...',
    severity: 'stop',
  };
}
