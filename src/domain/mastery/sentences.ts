/** The words of an explanation, apart from its numbers: what a teacher reads at the end of a long day. */
import { written } from './arithmetic';
import type { ExplainedAttempt, Explanation } from './explain';
import type { MissedAssessment } from './missed-assessments';
import type { SurenessMark } from './sureness';

/** One thought per sentence, the result first. */
export function sentencesOf(explained: Omit<Explanation, 'sentences'>, missed: readonly MissedAssessment[]): string[] {
  const { attempts, result } = explained;
  return [
    resultSentence(explained),
    ...(attempts.length === 0 ? [] : [ruleSentence(explained)]),
    ...(result.percent !== undefined && result.fallback ? [result.fallback] : []),
    ...attempts.map(attemptSentence),
    ...sameDaySentences(attempts),
    ...missed.map(({ title, because }) => `${title}: ${MISSED_WORDS[because]}`),
    ...(attempts.length === 0 ? [] : [cutSentence(explained)]),
    ...markSentences(explained),
    ...(attempts.length > 1 && explained.first !== undefined
      ? [`First ${explained.first}%, latest ${explained.latest}%, best ${explained.best}%.`]
      : []),
  ];
}

function resultSentence({ result, attempts }: Omit<Explanation, 'sentences'>): string {
  if (result.percent !== undefined) return `${result.level}, ${result.percent}%.`;
  const { reason } = result;
  switch (reason.code) {
    case 'no-evidence':
      return 'No level yet: nothing on this learning has been scored. Blank, excused and absent are not zero.';
    case 'too-few-at-the-cut':
      return `No level yet: ${reason.have} of ${attempts.length} ${attempts.length === 1 ? 'assessment is' : 'assessments are'} at or above ${written(reason.cut)}%, and the rule asks for ${reason.need}.`;
  }
}

function ruleSentence({ rule, about, ownRule }: Omit<Explanation, 'sentences'>): string {
  return `${ownRule ? "This learning's own rule" : "The team's rule"}: ${rule}. ${about}`;
}

function attemptSentence(attempt: ExplainedAttempt): string {
  const when = attempt.givenOn ?? 'no date, so taken as the oldest';
  const points = `${written(attempt.earned)} of ${written(attempt.possible)} points`;
  const worth = attempt.countsAs === undefined ? `${attempt.percent}%` : `counts as ${attempt.countsAs}%`;
  return `${attempt.title} (${when}): ${points}, ${worth}.${attempt.counted ? '' : ' Not used by this rule.'}`;
}

/** Order decides under most rules; a day that two share does not give it. */
function sameDaySentences(attempts: readonly ExplainedAttempt[]): string[] {
  const newest = attempts[attempts.length - 1];
  const before = attempts[attempts.length - 2];
  if (!newest || !before || newest.givenOn === undefined || newest.givenOn !== before.givenOn) return [];
  return [`Given on one day, ${before.title} and ${newest.title} are taken in the order in which they were made.`];
}

function cutSentence({ cut, ownCut }: Omit<Explanation, 'sentences'>): string {
  return `Proficient begins at ${written(cut)}%${ownCut ? ' for this learning' : ''}.`;
}

const MISSED_WORDS: Readonly<Record<MissedAssessment['because'], string>> = {
  excused: 'excused, so it does not count.',
  absent: 'absent, so it does not count.',
  blank: 'nothing scored here, so it does not count.',
};

const MARKS_WORDS: Readonly<Record<SurenessMark | 'both', string>> = {
  both: 'too few to be sure, and right at the line: check again before moving.',
  'near-the-line': 'right at the line: check again before moving.',
  'few-points': 'too few to be sure.',
};

function markSentences({ marks, points }: Omit<Explanation, 'sentences'>): string[] {
  if (!points) return [];
  const total = `${written(points.earned)} of ${written(points.possible)} points`;
  if (marks.length === 0) return [];
  return [`${total}, ${MARKS_WORDS[marks.length > 1 ? 'both' : (marks[0] ?? 'few-points')]}`];
}
