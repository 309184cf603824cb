/**
 * The "Student Analysis" of a Canvas Classic quiz (DOMAIN.md 6.3): two columns per question, the answer and the points
 * earned. The second one's heading is the points possible, the same text again and again, so they are read by position.
 */
import { failure, type Problem, success } from '../../problem';
import type { Importer } from '../importer';
import { momentKey, readDate, readMoment } from '../reading/dates';
import { findPersonColumns, personOf, type TableMapping } from '../reading/person-columns';
import { readNumber } from '../reading/read-mark';
import { headingKey, isEmptyRow, oneLine, type SourceTable, textAt, whereRow, whereTable } from '../reading/table';
import { canvasSections, isTestStudent } from '../rosters/canvas-people';
import type { ImportedMark, ImportedRow, ImportedScores, ScoreOptions } from './imported-scores';
import { keepLatestRows, plainItem, sectionsOf, withBlueprint } from './score-rows';

const QUESTION = /^\s*(\d+):\s*([\s\S]*)$/;

interface Question {
  readonly text: string;
  readonly points: number | undefined;
  /** Column of the answer; the points stand in the next one. */
  readonly column: number;
}

export const canvasQuizAnalysis: Importer<ScoreOptions, ImportedScores> = {
  id: 'canvasQuizAnalysis',
  label: 'Canvas quiz: student analysis',
  recognise: ({ tables: [table] }) => {
    const headings = table?.rows[0] ?? [];
    const keys = headings.map(headingKey);
    return keys.includes('ncorrect') && keys.includes('nincorrect') && findQuestions(headings).length > 0 ? 1 : 0;
  },
  read: ({ tables: [table] }, options) => {
    const headings = table?.rows[0] ?? [];
    const questions = findQuestions(headings);
    const firstQuestion = questions[0]?.column ?? 0;
    // A question may be called "name" too: only the columns before the first question are about the student.
    const columns = findPersonColumns(headings.slice(0, firstQuestion));
    const mapping: TableMapping = options.mapping ?? { headerRow: 0, columns, nameOrder: 'first last' };
    if (!table || questions.length === 0 || (columns.id === undefined && columns.fullName === undefined))
      return failure([notAnAnalysis(table)]);
    const problems: Problem[] = [];
    const submittedColumn = headings
      .slice(0, firstQuestion)
      .findIndex((heading) => headingKey(heading) === 'submitted');
    const scoreColumn = headings.map(headingKey).lastIndexOf('score');
    const sections = new Set(table.rows.map((row) => textAt(row, mapping.columns.section)));
    const rows = table.rows.flatMap((row, index): ImportedRow[] => {
      const { id, email, last, first, section } = personOf(row, mapping);
      if (index === 0 || isEmptyRow(row) || isTestStudent(textAt(row, mapping.columns.fullName))) return [];
      const submitted = readMoment(textAt(row, submittedColumn));
      const earned = readNumber(textAt(row, scoreColumn));
      return [
        {
          student: { id, email, last, first, section: canvasSections(section, sections)[0] ?? section },
          marks: questions.map((question) => markOf(row, question)),
          total: earned === undefined ? undefined : { earned, outOf: undefined },
          submittedAt: submitted ? momentKey(submitted) : '',
          where: whereRow(table, index),
        },
      ];
    });
    const kept = keepLatestRows(rows, problems);
    if (kept.length === 0) return failure([notAnAnalysis(table)]);
    const items = questions.map(({ text, points }, index) => plainItem(`Q${index + 1}`, { text, points }));
    const scores: ImportedScores = {
      title: '',
      givenOn: readDate(textAt(table.rows[1], submittedColumn)),
      sections: sectionsOf(kept),
      items: withBlueprint(items, options.blueprint),
      rows: kept,
    };
    return success(scores, problems);
  },
};

/** A question's heading, with a number in the heading right of it. */
function findQuestions(headings: readonly string[]): Question[] {
  return headings.flatMap((heading, column) => {
    const match = QUESTION.exec(heading);
    const points = readNumber(textAt(headings, column + 1));
    if (!match || points === undefined) return [];
    const text = oneLine((match[2] ?? '').replace(/\\,/g, ','));
    return [{ text, points: points > 0 ? points : undefined, column }];
  });
}

/** A question without points was not given to the student, or is an essay that nobody has read yet. */
function markOf(row: readonly string[], { column }: Question): ImportedMark {
  const points = readNumber(textAt(row, column + 1));
  const answer = textAt(row, column).replace(/\\,/g, ',');
  if (points === undefined) return { kind: 'blank' };
  return answer === '' ? { kind: 'points', points } : { kind: 'answer', answer, points };
}

function notAnAnalysis(table: SourceTable | undefined): Problem {
  return {
    code: 'no-person-columns',
    where: table ? whereTable(table) : 'the source',
    message: 'This is not a Canvas student analysis with names: an anonymous survey has none.',
    remedy: 'In Canvas open the quiz, Quiz Statistics, Student Analysis, and bring that CSV file.',
    severity: 'stop',
  };
}
