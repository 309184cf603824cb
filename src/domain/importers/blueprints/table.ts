/** A blueprint from a table with headings: item, points, learnings, type, key, depth, expected mistake. */
import { failure, type Problem, success } from '../../problem';
import type { Importer } from '../importer';
import { readNumber } from '../reading/read-mark';
import { columnOf, headingKey, type SourceTable, textAt, whereRow, whereTable } from '../reading/table';
import { type BlueprintItem, type ImportedBlueprint, readCodes, readItemType, readKeys, typeOfKeys } from './blueprint';

const ITEM = ['item', 'itemnumber', 'question', 'questionnumber', 'number', 'no', 'q', 'label', 'itemlabel'];
const LABEL = ['label', 'itemlabel'];
const POINTS = [
  'points',
  'point',
  'pts',
  'maxpoints',
  'pointspossible',
  'pointvalue',
  'possible',
  'worth',
  'outof',
  'max',
];
const LEARNINGS = [
  'essentiallearnings',
  'essentiallearning',
  'learnings',
  'learning',
  'standards',
  'standard',
  'standardcode',
  'code',
  'codes',
  'el',
  'tags',
];
const TYPE = ['type', 'itemtype', 'questiontype', 'format'];
const KEY = ['keys', 'key', 'answerkey', 'answer', 'correctanswer', 'correct', 'rightanswer', 'answers'];
const DEPTH = ['depth', 'dok', 'depthofknowledge', 'rigor'];
const MISTAKE = ['expectedmistake', 'mistake', 'expectederror', 'misconception', 'commonmistake'];

interface BlueprintColumns {
  readonly headerRow: number;
  readonly item: number;
}

export const table: Importer<object, ImportedBlueprint> = {
  id: 'table',
  label: 'Table of items',
  recognise: ({ tables }) => (tables.length === 1 && tables[0] && findColumns(tables[0]) ? 0.8 : 0),
  read: ({ tables }) => {
    const problems: Problem[] = [];
    const items: BlueprintItem[] = [];
    for (const source of tables) {
      const found = findColumns(source);
      if (found) readItems(source, found, items, problems);
      else problems.push(noItems(source));
    }
    if (items.length === 0) return failure(problems.length > 0 ? problems : tables.map(noItems));
    return success({ title: '', items, keyVersions: [] }, problems);
  },
};

/** A heading row with an item column and at least one column that only a blueprint has, and no student columns. */
function findColumns(source: SourceTable): BlueprintColumns | undefined {
  for (const [headerRow, row] of source.rows.slice(0, 15).entries()) {
    const item = columnOf(row, ITEM);
    if (item === undefined) continue;
    const keys = row.map(headingKey);
    if (keys.some((key) => /^(student|last|first)/.test(key) || key === 'name' || key === 'score')) continue;
    const isBlueprint = [POINTS, LEARNINGS, TYPE, KEY, DEPTH].some((names) => columnOf(row, names) !== undefined);
    if (isBlueprint) return { headerRow, item };
  }
  return undefined;
}

function readItems(source: SourceTable, found: BlueprintColumns, items: BlueprintItem[], problems: Problem[]): void {
  const headings = source.rows[found.headerRow] ?? [];
  const column = (names: readonly string[]): number | undefined => columnOf(headings, names);
  const at = { label: column(LABEL), points: column(POINTS), learnings: column(LEARNINGS), type: column(TYPE) };
  const more = { key: column(KEY), depth: column(DEPTH), mistake: column(MISTAKE) };
  const labels = new Set(items.map(({ label }) => label));

  source.rows.slice(found.headerRow + 1).forEach((row, offset) => {
    const where = whereRow(source, found.headerRow + 1 + offset);
    const label = textAt(row, at.label) || textAt(row, found.item);
    if (label === '' || /^(total|totals|sum)$/i.test(label)) return;
    if (labels.has(label)) {
      problems.push(itemTwice(label, where));
      return;
    }
    labels.add(label);
    const typed = textAt(row, at.type);
    const type = readItemType(typed);
    if (typed !== '' && !type) problems.push(unknownType(typed, where));
    const keys = readKeys(textAt(row, more.key), type);
    items.push({
      label,
      points: readItemPoints(textAt(row, at.points), where, problems),
      learnings: readCodes(textAt(row, at.learnings)),
      type: type ?? typeOfKeys(keys),
      keys,
      depth: textAt(row, more.depth),
      expectedMistake: textAt(row, more.mistake),
    });
  });
}

/** The points in a cell; undefined when blank, and undefined with a Problem when they are not above 0. */
export function readItemPoints(text: string, where: string, problems: Problem[]): number | undefined {
  if (text === '') return undefined;
  const points = readNumber(text.replace(/\s*(points?|pts?\.?)$/i, ''));
  if (points !== undefined && points > 0) return points;
  problems.push({
    code: 'item-points-not-read',
    where,
    message: `"${text}" cannot be the points of an item.`,
    remedy: 'Type a number above 0.',
    severity: 'skip',
  });
  return undefined;
}

function itemTwice(label: string, where: string): Problem {
  return {
    code: 'item-twice',
    where,
    message: `The item "${label}" already stands above. This row is left out.`,
    remedy: 'Give each item a label of its own.',
    severity: 'skip',
  };
}

function unknownType(text: string, where: string): Problem {
  return {
    code: 'item-type-unknown',
    where,
    message: `"${text}" is not a type of item that is known here.`,
    remedy: 'Use multiple choice, several right, check all, constructed response, or numeric.',
    severity: 'note',
  };
}

function noItems(source: SourceTable): Problem {
  return {
    code: 'no-item-column',
    where: whereTable(source),
    message: 'No column was recognised as the item, with points, a key or a learning beside it.',
    remedy: 'Use the headings Item, Points, Essential learnings, Key.',
    severity: 'stop',
  };
}
