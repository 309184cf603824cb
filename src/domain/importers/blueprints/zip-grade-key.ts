/**
 * A ZipGrade answer key file (DOMAIN.md 6.1): Key Letter, Question Number, Response or Mapping, Point Value, Tags. The tags
 * are the learnings. Alternate versions either have answers of their own, or map each question to one of the primary key.
 */
import { failure, type Problem, success } from '../../problem';
import type { Importer } from '../importer';
import { readNumber } from '../reading/read-mark';
import { type SourceTable, textAt, whereRow } from '../reading/table';
import {
  type BlueprintItem,
  type ImportedBlueprint,
  type KeyVersionMapping,
  readCodes,
  readKeys,
  typeOfKeys,
} from './blueprint';

/** Points for an answer that was tried and is wrong; not an answer. */
const ATTEMPTED = '[a&i]';

interface KeyRow {
  readonly version: string;
  readonly number: number;
  readonly response: string;
  readonly points: number | undefined;
  readonly tags: readonly string[];
  readonly where: string;
}

export const zipGradeKey: Importer<object, ImportedBlueprint> = {
  id: 'zipGradeKey',
  label: 'ZipGrade answer key',
  recognise: ({ tables: [table] }) => {
    if (!table || table.rows.length === 0) return 0;
    const rows = keyRows(table);
    const body = table.rows.length - (hasHeader(table) ? 1 : 0);
    return body > 0 && rows.length / body > 0.9 && rows.some(({ response }) => response !== '')
      ? hasHeader(table)
        ? 0.95
        : 0.6
      : 0;
  },
  read: ({ tables: [table] }) => {
    const rows = table ? keyRows(table) : [];
    if (!table || rows.length === 0) return failure([notAKey(table?.name ?? '')]);
    const problems: Problem[] = [];
    const primary = rows.some(({ version }) => version === '') ? '' : (rows[0]?.version ?? '');
    const byNumber = new Map<number, KeyRow[]>();
    for (const row of rows)
      if (row.version === primary) byNumber.set(row.number, [...(byNumber.get(row.number) ?? []), row]);
    const items = [...byNumber].sort(([a], [b]) => a - b).map(([number, ofItem]) => readItem(number, ofItem, problems));
    return success({ title: '', items, keyVersions: mappings(rows, primary) }, problems);
  },
};

function hasHeader(table: SourceTable): boolean {
  return /^key/i.test(textAt(table.rows[0], 0));
}

function keyRows(table: SourceTable): KeyRow[] {
  return table.rows.flatMap((row, index) => {
    const [version, number, response] = [textAt(row, 0), textAt(row, 1), textAt(row, 2)];
    if ((index === 0 && hasHeader(table)) || version.length > 1 || !/^\d{1,3}$/.test(number)) return [];
    const points = readNumber(textAt(row, 3));
    if (points === undefined && textAt(row, 3) !== '') return [];
    const tags = [...new Set(row.slice(4).flatMap(readCodes))];
    return [{ version, number: Number(number), response, points, tags, where: whereRow(table, index) }];
  });
}

function readItem(number: number, rows: readonly KeyRow[], problems: Problem[]): BlueprintItem {
  const answers = rows.filter(({ response }) => response !== '' && response.toLowerCase() !== ATTEMPTED);
  const points = Math.max(0, ...answers.map((answer) => answer.points ?? 1));
  const right = answers.filter((answer) => (answer.points ?? 1) === points);
  const partial = rows.filter((row) => !right.includes(row) && (row.points ?? 0) > 0);
  for (const { where, response } of partial) problems.push(partPoints(where, response));
  const keys = [...new Set(right.flatMap(({ response }) => readKeys(response)))];
  return {
    label: `Q${number}`,
    points: points > 0 ? points : undefined,
    learnings: [...new Set(rows.flatMap(({ tags }) => tags))],
    type: typeOfKeys(keys),
    keys,
    depth: '',
    expectedMistake: '',
  };
}

/** Versions whose responses are question numbers of the primary key. */
function mappings(rows: readonly KeyRow[], primary: string): KeyVersionMapping[] {
  const versions = [...new Set(rows.map(({ version }) => version))].filter((version) => version !== primary);
  return versions.flatMap((version) => {
    const own = rows.filter((row) => row.version === version);
    if (!own.every(({ response }) => /^\d{1,3}$/.test(response))) return [];
    return [
      { version, primaryNumberOf: Object.fromEntries(own.map(({ number, response }) => [number, Number(response)])) },
    ];
  });
}

function partPoints(where: string, response: string): Problem {
  return {
    code: 'part-points-for-answer',
    where,
    message: `The answer ${response} earns part of the points. Here an answer is right or wrong.`,
    remedy: 'Import scores from ZipGrade itself: points that it gave are kept as they are.',
    severity: 'note',
  };
}

function notAKey(name: string): Problem {
  return {
    code: 'no-item-column',
    where: name === '' ? 'the pasted text' : name,
    message: 'This is not a ZipGrade answer key: Key Letter, Question Number, Response, Point Value, Tags.',
    remedy: 'In ZipGrade choose Export Answer Keys, and bring that CSV file.',
    severity: 'stop',
  };
}
