/** The minutes of a meeting's boxes: whatever is changed, they add up to the meeting's minutes. */
import { shareOut } from '../share-out';

/** Minutes in proportion to what the boxes had, at least one each; equal to `total` unless there are more boxes. */
export function fitMinutes(boxes: readonly number[], total: number): number[] {
  return shareOut(
    Math.max(total, boxes.length),
    boxes,
    boxes.map(() => 1),
  );
}

/**
 * One box gets `minutes`; what it takes comes from the others, the longest first, and what it gives goes to the
 * shortest. It gets less where the others would fall below one minute.
 */
export function changeMinutes(boxes: readonly number[], place: number, minutes: number): number[] {
  const total = boxes.reduce((sum, each) => sum + each, 0);
  const own = Math.min(Math.max(1, Math.round(minutes)), total - (boxes.length - 1));
  const result = boxes.map((each, index) => (index === place ? own : each));
  if (boxes.length === 1) return [...boxes];
  for (let left = total - result.reduce((sum, each) => sum + each, 0); left !== 0; left += left > 0 ? -1 : 1) {
    const at = pick(result, place, left < 0);
    result[at] = (result[at] ?? 0) + (left > 0 ? 1 : -1);
  }
  return result;
}

/** The longest (or shortest) of the other boxes; of several the last, which is seldom the opening. */
function pick(boxes: readonly number[], except: number, longest: boolean): number {
  let best = -1;
  boxes.forEach((minutes, index) => {
    if (index === except) return;
    const than = boxes[best];
    if (than === undefined || (longest ? minutes >= than : minutes <= than)) best = index;
  });
  return best;
}
