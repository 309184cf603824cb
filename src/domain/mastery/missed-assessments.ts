/** Assessments that asked for a learning and hold nothing of a student on it: why an attempt is not among the others. */
import { countingItems, type Scorebook } from '../evidence';
import { earnedPoints } from '../score';

export interface MissedAssessment {
  readonly title: string;
  readonly because: 'excused' | 'absent' | 'blank';
}

/** In the order given; one that nobody was scored on yet is not missed. */
export function missedAssessments(
  books: readonly Scorebook[],
  student: string,
  learning: string,
): readonly MissedAssessment[] {
  return books.flatMap(({ assessment, items, scores }): MissedAssessment[] => {
    const asking = countingItems(items).filter((item) => item.learnings.includes(learning));
    const scored = (id: string): boolean =>
      asking.some((item) => {
        const score = scores.get(id)?.get(item.id);
        return score !== undefined && earnedPoints(score) !== undefined;
      });
    if (scored(student) || ![...scores.keys()].some(scored)) return [];
    const kinds = new Set(asking.map((item) => scores.get(student)?.get(item.id)?.kind ?? 'blank'));
    const because = kinds.has('blank') ? 'blank' : kinds.has('absent') ? 'absent' : 'excused';
    return [{ title: assessment.title || assessment.id, because }];
  });
}
