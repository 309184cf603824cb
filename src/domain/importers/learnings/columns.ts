/** Essential learnings from a table with headings: code, statement, and whatever of "I can", unit and kind it has. */
import { failure, type Problem, success } from '../../problem';
import type { Importer } from '../importer';
import { columnOf, oneLine, type SourceTable, textAt, whereRow, whereTable } from '../reading/table';
import { codeMaker, type ImportedLearnings, type LearningCandidate } from './imported-learnings';

const CODE = [
  'code',
  'standardcode',
  'standardid',
  'humancodingscheme',
  'learningcode',
  'standardnumber',
  'identifier',
  'id',
  'standard',
];
const STATEMENT = [
  'statement',
  'fullstatement',
  'essentiallearning',
  'standardstatement',
  'standarddescription',
  'description',
  'standardtext',
  'learning',
  'text',
  'standard',
  'objective',
];
const I_CAN = ['ican', 'learningtarget', 'studentfriendly', 'studentfriendlytarget', 'target'];
const UNIT = ['unit', 'whentaught', 'quarter', 'module'];
const KIND = ['kind', 'type', 'cfitemtype', 'level', 'strand'];

interface LearningColumns {
  readonly headerRow: number;
  readonly statement: number;
  readonly code: number | undefined;
}

export const columns: Importer<{ readonly codesInUse?: readonly string[] }, ImportedLearnings> = {
  id: 'columns',
  label: 'Table of learnings',
  recognise: ({ tables }) => {
    const found = tables[0] && findColumns(tables[0]);
    return found ? (found.code === undefined ? 0.5 : 0.8) : 0;
  },
  read: ({ tables }, options) => {
    const problems: Problem[] = [];
    const candidates: LearningCandidate[] = [];
    const codes = new Set<string>();
    const given = tables.flatMap((table) => codesOf(table));
    const nextCode = codeMaker([...(options.codesInUse ?? []), ...given]);
    for (const table of tables) {
      const found = findColumns(table);
      if (!found) problems.push(noStatements(table));
      else readLearnings(table, found, { nextCode, codes, candidates, problems });
    }
    if (candidates.length === 0) return failure(problems.length > 0 ? problems : tables.map(noStatements));
    return success({ title: '', candidates }, problems);
  },
};

function findColumns(table: SourceTable): LearningColumns | undefined {
  for (const [headerRow, row] of table.rows.slice(0, 15).entries()) {
    const statement = columnOf(row, STATEMENT);
    if (statement === undefined) continue;
    const code = columnOf(
      row.map((cell, index) => (index === statement ? '' : cell)),
      CODE,
    );
    if (code !== undefined || row.filter((cell) => cell.trim() !== '').length <= 3)
      return { headerRow, statement, code };
  }
  return undefined;
}

function codesOf(table: SourceTable): string[] {
  const found = findColumns(table);
  return found ? table.rows.slice(found.headerRow + 1).map((row) => textAt(row, found.code)) : [];
}

interface Collected {
  readonly nextCode: () => string;
  readonly codes: Set<string>;
  readonly candidates: LearningCandidate[];
  readonly problems: Problem[];
}

function readLearnings(table: SourceTable, found: LearningColumns, into: Collected): void {
  const headings = table.rows[found.headerRow] ?? [];
  const iCan = columnOf(headings, I_CAN);
  const unit = columnOf(headings, UNIT);
  const kind = columnOf(headings, KIND);
  table.rows.slice(found.headerRow + 1).forEach((row, offset) => {
    const where = whereRow(table, found.headerRow + 1 + offset);
    const statement = oneLine(textAt(row, found.statement));
    const code = oneLine(textAt(row, found.code));
    if (statement === '' && code === '') return;
    if (statement === '') into.problems.push(withoutStatement(code, where));
    else if (code !== '' && into.codes.has(code)) into.problems.push(codeTwice(code, where));
    else {
      if (code !== '') into.codes.add(code);
      into.candidates.push({
        code: code || into.nextCode(),
        codeIsMade: code === '',
        statement,
        iCan: oneLine(textAt(row, iCan)),
        unit: oneLine(textAt(row, unit)),
        kind: oneLine(textAt(row, kind)),
        depth: 0,
        caseId: '',
      });
    }
  });
}

/** Problem for a code that stands twice in one source; the first is kept. */
export function codeTwice(code: string, where: string): Problem {
  return {
    code: 'learning-code-twice',
    where,
    message: `The code ${code} was already used above. The first statement is kept.`,
    remedy: 'Give one of the two another code.',
    severity: 'skip',
  };
}

function withoutStatement(code: string, where: string): Problem {
  return {
    code: 'learning-without-statement',
    where,
    message: `${code} has no statement.`,
    remedy: 'Write what the students must learn beside the code.',
    severity: 'skip',
  };
}

function noStatements(table: SourceTable): Problem {
  return {
    code: 'no-statement-column',
    where: whereTable(table),
    message: 'No column was recognised as the statement of a learning.',
    remedy: 'Use the headings Code and Statement, or paste lines with a code and a statement.',
    severity: 'stop',
  };
}
