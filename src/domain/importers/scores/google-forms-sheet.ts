/**
 * The tab that a Google Form fills: Timestamp, e-mail address, Score, then the answers as words (DOMAIN.md 6.6). Points per
 * question never reach the tab, so answers are scored with a key: a row that holds the right answers, or the blueprint.
 */
import { failure, type Problem, success } from '../../problem';
import { canScore } from '../blueprints/blueprint';
import type { Importer } from '../importer';
import { readDate } from '../reading/dates';
import { isEmptyRow, oneLine, type SourceTable, textAt, whereRow, whereTable } from '../reading/table';
import { asksWho, formMapping, isFormHeader, readTotal, submissionOf } from './google-forms';
import type { ImportedItem, ImportedMark, ImportedRow, ImportedScores, ScoreOptions } from './imported-scores';
import { headingMeaning } from './score-headings';
import { keepLatestRows, missingFacts, plainItem, sectionsOf, withBlueprint } from './score-rows';

export const googleFormsSheet: Importer<ScoreOptions, ImportedScores> = {
  id: 'googleFormsSheet',
  label: 'Google Forms responses',
  recognise: ({ tables: [table] }) => {
    const headings = table?.rows[0] ?? [];
    return isFormHeader(headings) && !headings.some((heading) => /\[score\]\s*$/i.test(heading)) ? 0.9 : 0;
  },
  read: ({ tables: [table] }, options) => {
    const headings = table?.rows[0] ?? [];
    const mapping = options.mapping ?? formMapping(headings);
    if (!table || !asksWho(mapping)) return failure([nobodyNamed(table)]);
    const problems: Problem[] = [];
    const people = new Set([0, ...Object.values(mapping.columns)]);
    const columns = headings.map((_, column) => column).filter((column) => !people.has(column));
    const totalColumn = columns.find((column) => headingMeaning(textAt(headings, column)) === 'total');
    const questions = columns.filter((column) => column !== totalColumn && textAt(headings, column) !== '');
    const keyRow = table.rows.find((_, index) => index > 0 && table.lines[index] === options.keyLine);
    const responses = table.rows.slice(1).filter((row) => row !== keyRow);
    const items = formItems(headings, questions, keyRow, options).map((item, index) => {
      const answers = responses.map((row) => textAt(row, questions[index])).filter((answer) => answer !== '');
      // The tab holds the options' words; the blueprint's key may be letters, and then it says nothing about them.
      return answers.some((answer) => canScore(answer, item.keys)) ? item : { ...item, keys: [] };
    });

    const rows = table.rows.flatMap((row, index): ImportedRow[] => {
      if (index === 0 || row === keyRow || isEmptyRow(row)) return [];
      const total = totalColumn === undefined ? undefined : readTotal(textAt(row, totalColumn));
      const marks = questions.map((column, i) => answerMark(textAt(row, column), items[i]));
      return [{ ...submissionOf(row, mapping), marks, total, where: whereRow(table, index) }];
    });
    const kept = keepLatestRows(rows, problems, true);
    if (kept.length === 0) return failure([noResponses(table)]);
    const scores: ImportedScores = {
      title: '',
      givenOn: readDate(
        textAt(
          table.rows.find((row, index) => index > 0 && row !== keyRow),
          0,
        ),
      ),
      sections: sectionsOf(kept),
      items,
      rows: kept,
    };
    return success(scores, [...problems, ...missingFacts(scores, whereTable(table))]);
  },
};

/** Items `Q1`, `Q2` ... with the question as their text; the key is the answer in the key row. */
function formItems(
  headings: readonly string[],
  questions: readonly number[],
  keyRow: readonly string[] | undefined,
  options: ScoreOptions,
): ImportedItem[] {
  const items = questions.map((column, index) => {
    const key = textAt(keyRow, column);
    return plainItem(`Q${index + 1}`, { text: oneLine(textAt(headings, column)), keys: key === '' ? [] : [key] });
  });
  return withBlueprint(items, options.blueprint);
}

/** A question left open in a form that was handed in earns nothing; without a key nothing is known about it. */
function answerMark(answer: string, item: ImportedItem | undefined): ImportedMark {
  if (answer !== '') return { kind: 'answer', answer, points: undefined };
  return item && item.keys.length > 0 ? { kind: 'points', points: 0 } : { kind: 'blank' };
}

/** Problem for a form that never asks who is answering. */
export function nobodyNamed(table: SourceTable | undefined): Problem {
  return {
    code: 'no-person-columns',
    where: table ? whereTable(table) : 'the source',
    message: 'The responses do not say who answered: there is no e-mail address, name or id in them.',
    remedy: 'Choose the question that holds the name or id, or let the form collect e-mail addresses next time.',
    severity: 'stop',
  };
}

/** Problem for a form without responses. */
export function noResponses(table: SourceTable): Problem {
  return {
    code: 'no-students',
    where: whereTable(table),
    message: 'The form has no responses yet.',
    remedy: 'Come back when students have answered.',
    severity: 'stop',
  };
}
