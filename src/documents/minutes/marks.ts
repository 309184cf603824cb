/** What people write into a cell for attendance, and into one for the status of an action item. */
import type { ActionStatus } from '../../domain/planning/action-items';
import { oneLine } from './content';
import type { AttendanceMark } from './understood';

const ATTENDANCE: readonly (readonly [AttendanceMark, RegExp])[] = [
  ['late', /^(l|late|tardy|p ?\(?late\)?|present ?\(late\))\b/],
  ['absent', /^(a|absent|abs|no|n|out|sick|excused|away|not here|\u2717|\u2718|\u2612)(?![a-z])/],
  ['present', /^(p|present|here|yes|y|x|in|ok|\u2713|\u2714|\u2611|\u2705)(?![a-z])/],
];

/** The mark that a cell means; undefined when it cannot be told. */
export function attendanceMark(typed: string): AttendanceMark | undefined {
  const plain = oneLine(typed).toLowerCase();
  return ATTENDANCE.find(([, pattern]) => pattern.test(plain))?.[0];
}

const STATUSES: readonly (readonly [ActionStatus, RegExp])[] = [
  ['dropped', /^(dropped|drop|cancelled|canceled|no longer needed|obsolete)\b/],
  ['not started', /^(not started|not yet|not done|no|open|todo|to do)\b/],
  ['in progress', /^(in progress|started|on the way|underway|under way|half|ongoing|partly|wip)\b/],
  ['done', /^(done|complete|completed|finished|yes|x|ok|\u2713|\u2714|\u2611|\u2705)(?![a-z])/],
];

/** The status that a cell means; undefined when it cannot be told. */
export function actionStatus(typed: string): ActionStatus | undefined {
  const plain = oneLine(typed).toLowerCase();
  return STATUSES.find(([, pattern]) => pattern.test(plain))?.[0];
}
