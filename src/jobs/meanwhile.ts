/** Two people at one form: a change is made over what its maker saw, or not at all. */
import type { Problem } from '../domain/problem';
import { stop } from './job';

/** The Problem of a value that is no longer what the person saw. */
export function changedMeanwhile(where: string, now: string): Problem {
  return stop(
    'changed-meanwhile',
    where,
    now === '' ? 'A colleague emptied this meanwhile.' : `A colleague changed this meanwhile; it now says "${now}".`,
    'Nothing was saved. Look at the new value, and save again if you still want yours.',
  );
}

/** The Problem of something that a colleague took away. */
export function goneMeanwhile(where: string, what: string): Problem {
  return stop(
    'gone-meanwhile',
    where,
    `A colleague removed or renamed "${what}" meanwhile.`,
    'Nothing was saved. Open the panel again and look.',
  );
}

/** The Problem of a setting that the district keeps. */
export function lockedByDistrict(where: string): Problem {
  return stop(
    'set-by-district',
    where,
    'Your district has set this for all its teams.',
    'Ask your district if your team needs something else.',
  );
}
