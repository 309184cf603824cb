/** Assessments as a meeting wants them: the newest first, undated ones last. */
import type { Scorebook } from '../../domain/evidence';
import { compareText } from '../../domain/roster';

export function newestFirst(scorebooks: readonly Scorebook[]): Scorebook[] {
  return [...scorebooks].sort((a, b) => {
    const dayA = a.assessment.givenOn ?? '';
    const dayB = b.assessment.givenOn ?? '';
    return dayA < dayB ? 1 : dayA > dayB ? -1 : compareText(b.assessment.id, a.assessment.id);
  });
}
