/** What the headings and the labelled rows of score tables mean: items, totals, columns to leave alone. */

import { readNumber } from '../reading/read-mark';
import { headingKey } from '../reading/table';

/** Columns that hold the source's own total. */
const TOTAL = new Set([
  'total',
  'totals',
  'totalscore',
  'totalpoints',
  'score',
  'points',
  'pointsearned',
  'earnedpoints',
  'earnedpts',
  'earned',
  'sum',
  'rawscore',
  'finalscore',
  'testscore',
  'result',
  'numcorrect',
  'ncorrect',
  'numbercorrect',
  'correct',
]);

/** Columns that are neither items nor totals. */
const LEFT_ALONE =
  /^(percent.*|pct.*|grade|gradelevel|lettergrade|level|proficiency|rank|outof|possible|pointspossible|possiblepoints|possiblepts|maxpoints|numquestions|timestamp|date|datetime|submitted|submittedat|submissiontime|lastactivity|attempt|comments?|notes?|feedback|remarks?|gender|sex|dob|birthdate|dateofbirth|phone|middlename|middle|homeroomteacher|school|nincorrect|numincorrect|incorrect|keyversion|version|form|testversion|rootaccount|integrationid|sectionid|sectionsisid|siscourseid|accommodations?|iep|ell|race|ethnicity|yearinschool|dataexported|quizcreated|quizname)$/;

export type HeadingMeaning = 'item' | 'total' | 'left alone';

/** What a heading that is no student column means. An empty heading is left alone. */
export function headingMeaning(heading: string): HeadingMeaning {
  const key = headingKey(splitItemHeading(heading).label);
  if (heading.trim() === '' || LEFT_ALONE.test(key) || heading.trim() === '%') return 'left alone';
  return TOTAL.has(key) ? 'total' : 'item';
}

/** `Q1 (2 pts)` and `Q1 / 2` are the item Q1 with 2 points; other parentheses belong to the label. */
export function splitItemHeading(heading: string): { label: string; points: number | undefined } {
  const text = heading.trim().replace(/\s+/g, ' ');
  const match =
    /^(.*\S)\s*[([]\s*(?:max\.?|out of|\/)?\s*(\d+(?:[.,]\d+)?)\s*(?:points?|pts?\.?|marks?)\s*[)\]]$/i.exec(text) ??
    /^(.*\S)\s*[([]\s*(?:max\.?|out of|\/)\s*(\d+(?:[.,]\d+)?)\s*[)\]]$/i.exec(text) ??
    /^(.*[\p{L}\d])\s+\/\s*(\d+(?:[.,]\d+)?)$/u.exec(text);
  const points = match ? readNumber(match[2] ?? '') : undefined;
  return points !== undefined && points > 0
    ? { label: match?.[1] ?? text, points }
    : { label: text, points: undefined };
}

export type RowMeaning = 'key' | 'points' | 'learnings' | 'date' | 'summary';

/** What a row's label means, when the label stands where a student's name would; undefined for a student. */
export function rowMeaning(label: string): RowMeaning | undefined {
  const key = headingKey(label);
  if (/^(answer)?keys?$|^(correct|right)(answers?)?$|^(correct|right)responses?$|^answers?$|^solutions?$/.test(key))
    return 'key';
  if (
    /^(max(imum)?)?(points?|pts|marks?|score)?(possible|available|value)?s?$/.test(key) &&
    key !== 'score' &&
    key !== ''
  )
    return 'points';
  if (/^(possible|outof|worth|max|maximum|pointvalues?|possiblepoints)$/.test(key)) return 'points';
  if (/^(essential)?(learnings?|standards?)(codes?)?$|^(codes?|tags?|els?|targets?|learningtargets?)$/.test(key))
    return 'learnings';
  if (/^(due)?date$/.test(key)) return 'date';
  if (
    /^(class|section|team|group|grand|overall)?(average|averages|mean|avg|median|total|totals|count|sum|percent|percentcorrect|minimum|min|stdev|standarddeviation|correct|numbercorrect)$/.test(
      key,
    )
  )
    return 'summary';
  return undefined;
}
