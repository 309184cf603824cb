/** Any table with one row per student and item: student, item, score (or answer), and what else it says about either. */
import { failure, type Problem, success } from '../../problem';
import { readKeys } from '../blueprints/blueprint';
import type { Importer } from '../importer';
import { itemNumber } from '../item-matching';
import { findPersonColumns, namesAPerson, personOf, type TableMapping } from '../reading/person-columns';
import { readMark, readNumber } from '../reading/read-mark';
import { columnOf, isEmptyRow, type SourceTable, textAt, whereRow, whereTable } from '../reading/table';
import { rowTooLong } from '../rosters/table-roster';
import type { ImportedItem, ImportedMark, ImportedScores, ImportedStudent, ScoreOptions } from './imported-scores';
import { missingFacts, plainItem, sectionsOf, shortLabel, withBlueprint } from './score-rows';

const ITEM = [
  'item',
  'itemlabel',
  'itemnumber',
  'itemno',
  'question',
  'questionnumber',
  'questionno',
  'task',
  'problem',
];
const SCORE = ['score', 'points', 'pointsearned', 'earned', 'mark', 'result'];
const ANSWER = ['answer', 'response', 'studentanswer', 'studentresponse', 'choice'];
const POINTS = ['pointspossible', 'possible', 'maxpoints', 'outof', 'max', 'itempoints'];
const KEY = ['key', 'correctanswer', 'answerkey', 'rightanswer'];

interface LongColumns extends TableMapping {
  readonly item: number;
  readonly score: number | undefined;
  readonly answer: number | undefined;
}

export const longTable: Importer<ScoreOptions, ImportedScores> = {
  id: 'longTable',
  label: 'Table with a row per student and item',
  recognise: ({ tables }) => (tables.some((table) => findColumns(table)) ? 0.75 : 0),
  read: ({ tables }, options) => {
    const table = tables.find((one) => findColumns(one));
    const found = table && findColumns(table);
    if (!table || !found) return failure([noColumns(tables[0])]);
    const columns = options.mapping ? { ...found, columns: options.mapping.columns } : found;
    return readLong(table, columns, options);
  },
};

function findColumns(table: SourceTable): LongColumns | undefined {
  for (const [headerRow, row] of table.rows.slice(0, 15).entries()) {
    const columns = findPersonColumns(row);
    const item = columnOf(row, ITEM);
    const [score, answer] = [columnOf(row, SCORE), columnOf(row, ANSWER)];
    if (namesAPerson(columns) && item !== undefined && (score !== undefined || answer !== undefined))
      return { headerRow, columns, nameOrder: 'first last', item, score, answer };
  }
  return undefined;
}

interface Collected {
  readonly student: ImportedStudent;
  readonly where: string;
  readonly marks: Map<string, ImportedMark>;
}

function readLong(table: SourceTable, columns: LongColumns, options: ScoreOptions): ReturnType<typeof longTable.read> {
  const problems: Problem[] = [];
  const headings = table.rows[columns.headerRow] ?? [];
  const body = table.rows.map((row, index) => ({ row, where: whereRow(table, index) })).slice(columns.headerRow + 1);
  const usable = body.filter(({ row, where }) => {
    if (isEmptyRow(row)) return false;
    const tooLong = rowTooLong(row, headings, where);
    if (tooLong) problems.push(tooLong);
    return !tooLong;
  });
  const items = itemsOf(
    usable.map(({ row }) => row),
    headings,
    columns,
    options,
  );
  const byLabel = new Map(items.map((item) => [item.label, item]));
  const students = new Map<string, Collected>();

  for (const { row, where } of usable) {
    const { status: _status, teacher: _teacher, ...student } = personOf(row, columns);
    const item = byLabel.get(textAt(row, columns.item));
    const key = student.id || student.email.toLowerCase() || [student.last, student.first, student.section].join('|');
    if (!item || key === '||') {
      problems.push(incomplete(where));
      continue;
    }
    const known = students.get(key) ?? { student, where, marks: new Map<string, ImportedMark>() };
    if (known.marks.has(item.label)) problems.push(scoredTwice(where, item.label));
    known.marks.set(item.label, markOf(row, columns, item, where, problems));
    students.set(key, known);
  }
  if (students.size === 0) return failure([...problems, noColumns(table)]);
  const rows = [...students.values()].map(({ student, where, marks }) => ({
    student,
    marks: items.map(({ label }): ImportedMark => marks.get(label) ?? { kind: 'blank' }),
    total: undefined,
    submittedAt: '',
    where,
  }));
  const scores: ImportedScores = { title: '', givenOn: undefined, sections: sectionsOf(rows), items, rows };
  return success(scores, [...problems, ...missingFacts(scores, whereTable(table))]);
}

/** Items in order of their numbers where all have one, else of appearance. */
function itemsOf(
  rows: readonly (readonly string[])[],
  headings: readonly string[],
  columns: LongColumns,
  options: ScoreOptions,
): ImportedItem[] {
  const [points, key] = [columnOf(headings, POINTS), columnOf(headings, KEY)];
  const found = new Map<string, ImportedItem>();
  for (const row of rows) {
    const label = textAt(row, columns.item);
    if (label === '') continue;
    const known = found.get(label) ?? plainItem(label);
    const stated =
      readNumber(textAt(row, points)) ?? readMark(textAt(row, columns.score), { points: undefined, keys: [] }).outOf;
    found.set(label, {
      ...known,
      points: known.points ?? stated,
      keys: known.keys.length > 0 ? known.keys : readKeys(textAt(row, key)),
    });
  }
  const items = [...found.values()];
  const numbers = items.map(({ label }) => itemNumber(label));
  const areNumbered = numbers.every((number) => number !== undefined) && new Set(numbers).size === items.length;
  if (areNumbered) items.sort((a, b) => (itemNumber(a.label) ?? 0) - (itemNumber(b.label) ?? 0));
  return withBlueprint(items, options.blueprint);
}

/** With a score and an answer the score counts and the answer is kept; a table may have only one of them. */
function markOf(
  row: readonly string[],
  columns: LongColumns,
  item: ImportedItem,
  where: string,
  problems: Problem[],
): ImportedMark {
  const answer = textAt(row, columns.answer);
  const scored = readMark(textAt(row, columns.score), item);
  if (scored.slip) problems.push({ ...scored.slip, where: `${where}, item ${shortLabel(item.label)}` });
  if (scored.mark.kind === 'points' && answer !== '') return { kind: 'answer', answer, points: scored.mark.points };
  if (scored.mark.kind !== 'blank' || answer === '') return scored.mark;
  const answered = readMark(answer, item);
  if (answered.slip) problems.push({ ...answered.slip, where: `${where}, item ${shortLabel(item.label)}` });
  return answered.mark;
}

function incomplete(where: string): Problem {
  return {
    code: 'row-without-student',
    where,
    message: 'This row lacks the student or the item. It is left out.',
    remedy: 'Fill in the missing cell and choose the file again.',
    severity: 'skip',
  };
}

function scoredTwice(where: string, label: string): Problem {
  return {
    code: 'submitted-twice',
    where,
    message: `This student has a score for ${shortLabel(label)} above. The lower row is taken.`,
    remedy: 'Nothing needs to be done. To take the other one, delete the row that should not count.',
    severity: 'note',
  };
}

function noColumns(table: SourceTable | undefined): Problem {
  return {
    code: 'no-item-columns',
    where: table ? whereTable(table) : 'the source',
    message: 'No columns were recognised as student, item and score.',
    remedy: 'Use the headings Student id, Item and Score, or choose the columns.',
    severity: 'stop',
  };
}
