/** The sample team's people: four teachers, six sections, 140 invented students. */
import { compareText, type Student } from '../roster';
import type { Member } from '../team';
import { SAMPLE_NAMES } from './names';

export const SAMPLE_MEMBERS: readonly Member[] = [
  { name: 'Ngozi Okafor', email: 'n.okafor@example.org', sections: ['5A', '5B'], roleOrder: 1, active: true },
  { name: 'Erik Lindqvist', email: 'e.lindqvist@example.org', sections: ['5C', '5D'], roleOrder: 2, active: true },
  { name: 'Marisol Reyes-Quinn', email: 'm.reyesquinn@example.org', sections: ['5E'], roleOrder: 3, active: true },
  { name: 'Bảo Trần', email: 'b.tran@example.org', sections: ['5F'], roleOrder: 4, active: true },
];

/** Left in October: has scores on CA 1, is not counted. */
export const LEFT = { last: 'Hall', first: 'Nevaeh' };
/** Came in November: has scores on CA 3 only. */
export const NEW = { last: 'Kaleo', first: 'Makana' };

const FIRST_ID = 4512;
// Ids rise by a step that is no round number, as a school's do; six digits keep the leading zeros.
const ID_STEP = 37;

function teacherOf(section: string): string {
  return SAMPLE_MEMBERS.find((member) => member.sections.includes(section))?.name ?? '';
}

/** All 140, section by section. Only 5A to 5C know their students' e-mail addresses. */
export function sampleRoster(): Student[] {
  const rows = Object.keys(SAMPLE_NAMES)
    .sort(compareText)
    .flatMap((section) => (SAMPLE_NAMES[section] ?? []).map(([last, first]) => ({ last, first, section })));
  return rows.map(({ last, first, section }, index) => {
    const id = String(FIRST_ID + ID_STEP * index).padStart(6, '0');
    const left = last === LEFT.last && first === LEFT.first;
    return {
      id,
      last,
      first,
      section,
      teacher: teacherOf(section),
      status: left ? 'inactive' : 'active',
      email: section <= '5C' ? `s${id}@example.org` : '',
    };
  });
}
