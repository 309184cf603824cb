/** Telling the sample team from a real one: by id and name together, since a school may use the same ids. */
import type { Student } from '../roster';
import { sampleRoster } from './roster';

/** True when the student is one of the sample's. */
export function sampleStudents(): (student: Pick<Student, 'id' | 'last' | 'first'>) => boolean {
  const known = new Set(sampleRoster().map(keyOf));
  return (student) => known.has(keyOf(student));
}

function keyOf({ id, last, first }: Pick<Student, 'id' | 'last' | 'first'>): string {
  return [id, last, first].join('\u001f');
}
