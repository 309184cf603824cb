/** The CSV that a Google Form's Responses page downloads: after each question its `[Score]` ("1.00 / 1") and `[Feedback]`. */
import { failure, type Problem, success } from '../../problem';
import type { Importer } from '../importer';
import { readDate } from '../reading/dates';
import { readNumber } from '../reading/read-mark';
import { isEmptyRow, oneLine, textAt, whereRow } from '../reading/table';
import { asksWho, formMapping, isFormHeader, readTotal, submissionOf } from './google-forms';
import { nobodyNamed, noResponses } from './google-forms-sheet';
import type { ImportedMark, ImportedRow, ImportedScores, ScoreOptions } from './imported-scores';
import { headingMeaning } from './score-headings';
import { keepLatestRows, plainItem, sectionsOf, withBlueprint } from './score-rows';

const SCORE = /\s*\[score\]\s*$/i;

interface Question {
  readonly text: string;
  readonly answer: number | undefined;
  readonly score: number;
  readonly points: number;
}

export const googleFormsCsv: Importer<ScoreOptions, ImportedScores> = {
  id: 'googleFormsCsv',
  label: 'Google Forms quiz download',
  recognise: ({ tables: [table] }) => {
    const headings = table?.rows[0] ?? [];
    return isFormHeader(headings) && headings.some((heading) => SCORE.test(heading)) ? 0.95 : 0;
  },
  read: ({ tables: [table] }, options) => {
    const headings = table?.rows[0] ?? [];
    const mapping = options.mapping ?? formMapping(headings);
    if (!table || !asksWho(mapping)) return failure([nobodyNamed(table)]);
    const problems: Problem[] = [];
    const questions = findQuestions(table.rows);
    const totalColumn = headings.findIndex((heading) => headingMeaning(heading) === 'total');
    const rows = table.rows.flatMap((row, index): ImportedRow[] => {
      if (index === 0 || isEmptyRow(row)) return [];
      const marks = questions.map((question) => markOf(row, question));
      return [
        {
          ...submissionOf(row, mapping),
          marks,
          total: readTotal(textAt(row, totalColumn)),
          where: whereRow(table, index),
        },
      ];
    });
    const kept = keepLatestRows(rows, problems, true);
    if (kept.length === 0) return failure([noResponses(table)]);
    const items = questions.map(({ text, points }, index) => plainItem(`Q${index + 1}`, { text, points }));
    const scores: ImportedScores = {
      title: '',
      givenOn: readDate(textAt(table.rows[1], 0)),
      sections: sectionsOf(kept),
      items: withBlueprint(items, options.blueprint),
      rows: kept,
    };
    return success(scores, problems);
  },
};

/** Questions with a score column that is out of more than nothing: name and id questions are out of 0. */
function findQuestions([headings = [], ...rows]: readonly (readonly string[])[]): Question[] {
  return headings.flatMap((heading, score): Question[] => {
    if (!SCORE.test(heading)) return [];
    const text = heading.replace(SCORE, '').trim();
    const answer = headings.findIndex((other) => other.trim() === text);
    const points = Math.max(0, ...rows.map((row) => readNumber(textAt(row, score).split('/')[1] ?? '') ?? 0));
    return points > 0 ? [{ text: oneLine(text), answer: answer < 0 ? undefined : answer, score, points }] : [];
  });
}

/** The points that the form gave. An answer that nobody has scored yet ("-- / 2") is blank. */
function markOf(row: readonly string[], { answer, score }: Question): ImportedMark {
  const points = readNumber(textAt(row, score).split('/')[0] ?? '');
  if (points === undefined) return { kind: 'blank' };
  const given = textAt(row, answer);
  return given === '' ? { kind: 'points', points } : { kind: 'answer', answer: given, points };
}
