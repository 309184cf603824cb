/** Which two results of a student are compared: the first with the latest, or those of two assessments. */
import type { Assessment } from '../assessment';
import type { Evidence, EvidenceIndex } from '../evidence';
import { attemptsOf } from '../evidence';
import type { Scale } from '../scale';
import { proficientCut, reaches } from '../scale';
import type { GrowthPair } from './growth';

/** First and latest evidence of every student who has two or more attempts on the learning. */
export function firstAndLatest(
  index: EvidenceIndex,
  students: Iterable<string>,
  learning: string,
  scale: Scale,
  assessments: readonly Pick<Assessment, 'id' | 'kind'>[],
): GrowthPair[] {
  return pairs(students, (student) => {
    const attempts = attemptsOf(index, student, learning);
    const first = attempts[0];
    const latest = attempts[attempts.length - 1];
    const previous = attempts[attempts.length - 2];
    if (!first || !latest || !previous) return undefined;
    return pairOf(first, latest, previous, scale, assessments);
  });
}

/** The evidence of two named assessments, such as pre and post, of every student who has both. */
export function betweenAssessments(
  index: EvidenceIndex,
  students: Iterable<string>,
  learning: string,
  compared: { readonly before: string; readonly after: string },
  scale: Scale,
  assessments: readonly Pick<Assessment, 'id' | 'kind'>[],
): GrowthPair[] {
  return pairs(students, (student) => {
    const attempts = attemptsOf(index, student, learning);
    const before = attempts.find(({ assessment }) => assessment === compared.before);
    const after = attempts.find(({ assessment }) => assessment === compared.after);
    if (!before || !after) return undefined;
    return pairOf(before, after, before, scale, assessments);
  });
}

function pairs(students: Iterable<string>, pairFor: (student: string) => GrowthPair | undefined): GrowthPair[] {
  return [...new Set(students)].flatMap((student) => pairFor(student) ?? []);
}

function pairOf(
  before: Evidence,
  after: Evidence,
  previous: Evidence,
  scale: Scale,
  assessments: readonly Pick<Assessment, 'id' | 'kind'>[],
): GrowthPair {
  const isReassessment = assessments.some(({ id, kind }) => id === after.assessment && kind === 'reassessment');
  const wasProficient = reaches(previous.percent, proficientCut(scale));
  return {
    student: before.student,
    before: before.percent,
    after: after.percent,
    retested: isReassessment ? (wasProficient ? 'proficient' : 'below') : undefined,
  };
}
