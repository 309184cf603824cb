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

function cutSentence({ cut, ownCut }: Omit<Explanation, 'sentences'>): string {
  return `Proficient begins at ${written(cut)}%${ownCut ? ' for this learning' : ''}.`;
}

const MISSED_WORDS: Readonly<Record<MissedAssessment['because'], string>> = {
  excused: 'excused, so it does not count.',
  absent: 'absent, so it does not count.',
  blank: 'nothing scored here, so it does not count.',
};

const MARK_WORDS: Readonly<Record<SurenessMark, string>> = {
  'near-the-line': 'right at the line: check again before moving.',
  'few-points': 'too few to be sure.',
};

function markSentences({ marks, points }: Omit<Explanation, 'sentences'>): string[] {
  if (!points) return [];
  const total = `${written(points.earned)} of ${written(points.possible)} points`;
  return marks.map((mark) => `${total}, ${MARK_WORDS[mark]}`);
}
