/** A team of 30 students with two scored assessments on two learnings, made once; every test opens its own copy. */
import { ITEMS, LEARNINGS, NGOZI, type School, school } from '../school';

export const CA1 = 'CA1 Fractions';
export const CA2 = 'CA2 Fractions again';

const LAST = ['Abdi', 'Bauer', 'Costa', 'Dubois', 'Eriksen', 'Farah', 'Garcia', 'Hughes', 'Ivanov', 'Jonsson'];

export const STUDENTS = Array.from({ length: 30 }, (_, place) => ({
  id: `0${4500 + place}`,
  last: `${LAST[place % LAST.length] ?? ''}${place < 10 ? '' : place < 20 ? 'son' : 'ova'}`,
  first: 'Kim',
  section: place % 2 === 0 ? 'Period 1' : 'Period 2',
}));

/** Marks of every student but the last, who was not there; of ten, some reach more on the second assessment. */
function marks(assessment: 'CA1' | 'CA2') {
  const easier = assessment === 'CA2' ? 1 : 0;
  return STUDENTS.slice(0, -1).flatMap(({ id }, place) => [
    { student: id, item: '1', mark: place % 3 === 0 ? 'A' : 'B' },
    { student: id, item: '2', mark: place % 4 === 0 ? 'D' : 'C' },
    { student: id, item: '3', mark: Math.min(3, (place % 4) + easier) },
    { student: id, item: '4', mark: Math.min(2, (place % 3) + easier) },
  ]);
}

let saved: ReturnType<School['workspace']['save']> | undefined;

/** A copy of the team's workbook, opened anew. */
export function scoredTeam(): School {
  saved ??= make();
  return school({ saved });
}

let savedUpdated: typeof saved;

/** The same with Mastery computed. */
export function updatedTeam(): School {
  if (!savedUpdated) {
    const team = scoredTeam();
    if (!team.call('updateMastery').ok) throw new Error('Mastery could not be updated.');
    savedUpdated = team.workspace.save();
  }
  return school({ saved: savedUpdated });
}

function make(): ReturnType<School['workspace']['save']> {
  const team = school();
  const done = (job: Parameters<School['call']>[0], input: object): void => {
    const answer = team.call(job, input);
    if (!answer.ok) throw new Error(`${job}: ${JSON.stringify(answer.problems)}`);
  };
  done('setUpTeam', { name: 'Fraction team' });
  done('bringRoster', { students: STUDENTS });
  done('bringLearnings', { learnings: LEARNINGS });
  done('newAssessment', { title: 'Fractions', givenOn: '2025-10-01', items: ITEMS });
  done('bringScores', { assessment: 'CA1', marks: marks('CA1') });
  done('newAssessment', { title: 'Fractions again', givenOn: '2025-11-01', items: ITEMS });
  done('bringScores', { assessment: 'CA2', marks: marks('CA2') });
  return team.workspace.save();
}

/** Puts a column of the team's own beside the Roster. */
export function addRosterColumn(team: School, header: string, value: (place: number) => string): void {
  const sheet = team.tab('Roster');
  const rows = team.shown('Roster');
  const column = (rows[0]?.length ?? 0) + 1;
  const person = team.workspace.person(NGOZI);
  person.insertColumns(sheet, column);
  const cells = [header, ...rows.slice(1).map((_row, place) => value(place))];
  person.paste(
    sheet,
    1,
    column,
    cells.map((cell) => [cell]),
  );
}

/** A person types into the cell of a student on a gradebook, at once for several items. */
export function typeMarks(team: School, gradebook: string, student: string, typed: readonly string[]): void {
  const { row } = team.find(gradebook, student);
  const first = columnOf(team, gradebook, '1');
  team.workspace.person(NGOZI).paste(team.tab(gradebook), row, first, [typed], false);
}

/** 1-based column under a header of a tab whose first header is "Student". */
export function columnOf(team: School, title: string, header: string): number {
  return (
    (team
      .shown(title)
      .find((cells) => cells[0] === 'Student')
      ?.indexOf(header) ?? -1) + 1
  );
}
