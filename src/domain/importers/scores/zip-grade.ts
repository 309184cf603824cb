/**
 * ZipGrade exports, three generations of headings (DOMAIN.md 6.1). Points come from each row, never from a key of ours:
 * versions have keys of their own, and a teacher may have given points by hand.
 */
import { failure, type Problem, success } from '../../problem';
import type { Importer } from '../importer';
import { readDate } from '../reading/dates';
import { readNumber } from '../reading/read-mark';
import { columnOf, headingKey, isEmptyRow, type SourceTable, textAt, whereRow, whereTable } from '../reading/table';
import type { ImportedRow, ImportedScores, ScoreOptions } from './imported-scores';
import { keepLatestRows, plainItem, sectionsOf, withBlueprint } from './score-rows';
import { type Answer, findAnswerColumns, itemsOf, readAnswers, withCommonPoints } from './zip-grade-answers';
import { inPrimaryOrder, type VersionedRow } from './zip-grade-versions';

export const zipGrade: Importer<ScoreOptions, ImportedScores> = {
  id: 'zipGrade',
  label: 'ZipGrade',
  recognise: ({ tables: [table] }) => {
    const keys = new Set(table?.rows[0]?.map(headingKey));
    const isZipGrade = keys.has('percentcorrect') && (keys.has('quizname') || keys.has('zipgradeid'));
    return isZipGrade && keys.has('keyversion') ? 0.95 : isZipGrade ? 0.85 : 0;
  },
  read: ({ tables: [table] }, options) => {
    const header = table?.rows[0] ?? [];
    const column = (...names: string[]): number | undefined => columnOf(header, names);
    if (!table || column('percentcorrect') === undefined) return failure([notZipGrade(table)]);
    const problems: Problem[] = [];
    const answers = findAnswerColumns(header);
    const at = {
      title: column('quizname'),
      section: column('quizclass', 'class'),
      last: column('lastname'),
      first: column('firstname'),
      // The school's own id, then the one that the student bubbled.
      ids: ['externalid', 'customid', 'studentid', 'zipgradeid'].map((name) => column(name)),
      earned: column('earnedpoints', 'earnedpts', 'numcorrect'),
      possible: column('possiblepoints', 'possiblepts'),
      questions: column('numquestions'),
      version: column('keyversion'),
      created: column('quizcreated'),
    };
    const read = table.rows.flatMap((row, index): VersionedRow[] => {
      if (index === 0 || isEmptyRow(row)) return [];
      const earned = readNumber(textAt(row, at.earned));
      const outOf = readNumber(textAt(row, at.possible ?? at.questions));
      const student = {
        id: at.ids.map((id) => textAt(row, id)).find((id) => id !== '') ?? '',
        email: '',
        last: textAt(row, at.last),
        first: textAt(row, at.first),
        section: textAt(row, at.section),
      };
      const total = earned === undefined ? undefined : { earned, outOf };
      const own = readAnswers(row, answers);
      return [{ student, total, version: textAt(row, at.version), answers: own, where: whereRow(table, index) }];
    });
    const titles = new Set(
      table.rows
        .slice(1)
        .map((row) => textAt(row, at.title))
        .filter((title) => title !== ''),
    );
    if (titles.size > 1) return failure([severalQuizzes(table, [...titles])]);

    const rows = answers.length > 0 ? inPrimaryOrder(read, options.keyVersions, problems) : read;
    const possible = rows.map(({ total }) => total?.outOf).find((outOf) => outOf !== undefined);
    // A number of questions is no number of points: it does not say what a question that nobody had right is worth.
    const possiblePoints = at.possible === undefined ? undefined : possible;
    // The standard export has no answers: one item, the total.
    const seen = answers.length > 0 ? itemsOf(rows) : [plainItem('Total', { points: possible })];
    const items = withCommonPoints(withBlueprint(seen, options.blueprint), rows, possiblePoints);
    const kept = keepLatestRows(
      rows.map((row) => toRow(row, answers.length > 0, items.length)),
      problems,
    );
    if (kept.length === 0) return failure([noStudents(table)]);
    const scores: ImportedScores = {
      title: [...titles][0] ?? '',
      givenOn: readDate(textAt(table.rows[1], at.created)),
      sections: sectionsOf(kept),
      items,
      rows: kept,
    };
    return success(scores, problems);
  },
};

function toRow({ student, total, answers, where }: VersionedRow, hasItems: boolean, count: number): ImportedRow {
  const marks = hasItems
    ? Array.from({ length: count }, (_, index) => answerMark(answers[index]))
    : [total ? ({ kind: 'points', points: total.earned } as const) : ({ kind: 'blank' } as const)];
  return { student, marks, total, submittedAt: '', where };
}

function answerMark(answer: Answer | undefined): ImportedRow['marks'][number] {
  if (answer?.points === undefined) return { kind: 'blank' };
  if (answer.given === '') return { kind: 'points', points: answer.points };
  return { kind: 'answer', answer: answer.given, points: answer.points };
}

function severalQuizzes(table: SourceTable, titles: readonly string[]): Problem {
  return {
    code: 'several-assessments',
    where: whereTable(table),
    message: `The file holds ${titles.length} quizzes: ${titles.slice(0, 3).join(', ')}${titles.length > 3 ? ' …' : ''}.`,
    remedy: 'Export one quiz at a time.',
    severity: 'stop',
  };
}

function notZipGrade(table: SourceTable | undefined): Problem {
  return {
    code: 'no-item-columns',
    where: table ? whereTable(table) : 'the source',
    message: 'This is not a ZipGrade export of scores.',
    remedy: 'In ZipGrade choose Export to CSV, full format with student responses.',
    severity: 'stop',
  };
}

function noStudents(table: SourceTable): Problem {
  return {
    code: 'no-students',
    where: whereTable(table),
    message: 'There are no papers in it.',
    remedy: 'Scan the papers first, then export again.',
    severity: 'stop',
  };
}
