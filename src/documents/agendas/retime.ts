/** Fits the boxes of a meeting to the minutes that the team has. */

import { failure, type Outcome, success } from '../../domain/problem';
import { shareOut } from '../../domain/share-out';
import { words } from '../messages';
import type { BoxTemplate } from './template';

/**
 * The boxes with minutes that add up to `minutes`: in proportion to what they had, by the largest remainder, at least
 * one minute each. A meeting shorter than a minute per box is a Problem.
 */
export function retime(boxes: readonly BoxTemplate[], minutes: number): Outcome<readonly BoxTemplate[]> {
  if (!Number.isInteger(minutes) || minutes < boxes.length)
    return failure([
      {
        code: 'meeting-too-short',
        where: words.agenda.tooShortWhere,
        message: words.agenda.tooShort(minutes, boxes.length),
        remedy: words.agenda.tooShortRemedy,
        severity: 'stop',
      },
    ]);
  const shares = shareOut(
    minutes,
    boxes.map((box) => box.minutes),
    boxes.map(() => 1),
  );
  return success(boxes.map((box, index) => ({ ...box, minutes: shares[index] ?? 1 })));
}
