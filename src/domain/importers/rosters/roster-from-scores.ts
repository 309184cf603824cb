/** A roster for a team that has only scores: the students whom the score file names. */
import type { Student } from '../../roster';
import type { ImportedScores } from '../scores/imported-scores';
import { idMaker } from './preview-roster';

/**
 * One active student per row, with the row's number in place (`students[i]` is `scores.rows[i]`). Without an id the
 * e-mail address or the name becomes the id; without a name the id stands as the last name.
 */
export function rosterFromScores(scores: ImportedScores): Student[] {
  const makeId = idMaker(scores.rows.map(({ student }) => student.id));
  return scores.rows.map(({ student: { id, last, first, section, email } }) => {
    const own = id === '' ? makeId({ email, last, first }) : id;
    const isNameless = last === '' && first === '';
    return { id: own, last: isNameless ? own : last, first, section, teacher: '', status: 'active', email };
  });
}
