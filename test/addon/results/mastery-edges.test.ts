/** What is easy to get wrong about mastery, through the built add-on's one door: one workbook that holds all of it. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { NGOZI, type School, school } from '../school';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const five = (learning: string) =>
  [1, 2, 3, 4, 5].map((number) => ({ id: `${learning}-${number}`, points: 1, learnings: [learning] }));
const marks = (student: string, learning: string, given: readonly (string | number)[]) =>
  given.map((mark, place) => ({ student, item: `${learning}-${place + 1}`, mark }));

interface Explained {
  readonly sentences: readonly string[];
  readonly attempts: readonly { readonly assessment: string; readonly percent: number; readonly counted: boolean }[];
}

let team: School;
/** Tabs as a person sees them; nothing changes them after the update. */
const tabs = new Map<string, string[][]>();
/** What Mastery shows of a student: level and percent per learning. */
const result = (student: string, learning: string): string => {
  const rows = tabs.get('Mastery') ?? [];
  const header = rows.find((row) => row[0] === 'Student') ?? [];
  const row = rows.find((cells) => cells[header.indexOf('Student id')] === student) ?? [];
  return `${row[header.indexOf(learning)] ?? ''} ${row[header.indexOf(`${learning} %`)] ?? ''}`.trim();
};
const why = (student: string, learning: string): Explained =>
  (team.call('explain', { student, learning }).value.explanations as readonly Explained[])[0] ?? {
    sentences: [],
    attempts: [],
  };

beforeAll(() => {
  team = school();
  const done = (job: Parameters<School['call']>[0], input: object): void => {
    const answer = team.call(job, input);
    if (!answer.ok) throw new Error(`${job}: ${JSON.stringify(answer.problems)}`);
  };
  done('setUpTeam', { name: 'Edge team' });
  const ids = ['four', 'marks', 'zero', 'none', 'left', 'twice'];
  done('bringRoster', {
    students: [
      ...ids.map((id) => ({ id, last: id, first: 'Kim', section: id === 'zero' ? 'Period 2' : 'Period 1' })),
      { id: 'two', last: 'two', first: 'Kim', section: 'Period 1; Period 2' },
    ],
  });
  done('bringLearnings', {
    learnings: [
      { code: 'A', statement: 'By the team’s rule' },
      { code: 'B', statement: 'Shares an item with A' },
      { code: 'Own', statement: 'Own cut', proficientAt: 75 },
      { code: 'Power', statement: 'Own rule', rule: { method: 'powerLaw' } },
      { code: 'Points', statement: 'Points needed' },
      { code: 'Empty', statement: 'No item asks for it' },
    ],
  });
  const items = [
    ...five('A').map((item, place) => (place === 4 ? { ...item, learnings: ['A', 'B'] } : item)),
    { id: 'Own-1', points: 4, learnings: ['Own'] },
    { id: 'Power-1', points: 4, learnings: ['Power'] },
    { id: 'Points-1', points: 4, learnings: ['Points'] },
  ];
  const first = (student: string, a: readonly (string | number)[], rest: readonly (string | number)[]) => [
    ...marks(student, 'A', a),
    ...['Own-1', 'Power-1', 'Points-1'].flatMap((item, place) =>
      rest[place] === undefined ? [] : [{ student, item, mark: rest[place] }],
    ),
  ];
  done('newAssessment', {
    title: 'First',
    givenOn: '2025-10-01',
    items,
    pointsNeeded: [{ learning: 'Points', points: 3 }],
    marks: [
      ...first('four', [1, 1, 1, 1, 0], [3, 2, 3]),
      ...first('marks', [1, 'x', '-', 0, ''], ['x', 3, '-']),
      ...first('zero', [0, 0, 0, 0, 0], [0, 0, 0]),
      ...first('left', [1, 1, 1, 1, 1], [4, 4, 4]),
      ...first('twice', [1, 1, 1, 1, 1], [4, 1, 4]),
      ...first('two', [1, 1, 1, 1, 1], [4, 4, 4]),
    ],
  });
  const power = [{ id: 'Power-1', points: 4, learnings: ['Power'] }];
  const powers = (four: number, twice: number) => [
    { student: 'four', item: 'Power-1', mark: four },
    { student: 'twice', item: 'Power-1', mark: twice },
  ];
  done('newAssessment', { title: 'Undated', items: power, marks: powers(4, 0) });
  // Two on one day: the later id is the newer one.
  done('newAssessment', { title: 'Morning', givenOn: '2025-11-03', items: power, marks: powers(3, 3) });
  done('newAssessment', { title: 'Afternoon', givenOn: '2025-11-03', items: power, marks: powers(4, 2) });
  const person = team.workspace.person(NGOZI);
  const roster = team.tab('Roster');
  const { row } = team.find('Roster', 'left');
  const { column } = team.find('Roster', 'Status');
  person.paste(roster, row, column, [['inactive']], false);
  const last = team.shown('Roster').length;
  person.paste(roster, last + 1, 1, [['twice', 'twice', 'Kim', 'Period 2']], false);
  done('updateMastery', {});
  for (const title of ['Roster', 'Mastery', 'Summary', 'Who needs what']) tabs.set(title, team.shown(title));
});

describe('blank, excused, absent and 0', () => {
  it.each([
    ['excused, absent and blank items drop out of both sums; 0 stays', 'marks', 'A', 'Not yet 50'],
    ['an item of two learnings counts in full for each', 'four', 'B', 'Not yet 0'],
    ['excused alone is no result', 'marks', 'Own', ''],
    ['absent alone is no result', 'marks', 'Points', ''],
    ['nothing at all is no result, and never 0', 'none', 'A', ''],
    ['nothing but zeros is 0', 'zero', 'A', 'Not yet 0'],
    ['a learning that no item asks for has no result', 'four', 'Empty', ''],
  ])('%s', (_what, student, learning, shown) => {
    expect(result(student, learning)).toBe(shown);
  });
});

it.each([
  ['excused', 'marks', 'Own', 'First: excused, so it does not count.'],
  ['absent', 'marks', 'Points', 'First: absent, so it does not count.'],
  ['never scored', 'none', 'A', 'First: nothing scored here, so it does not count.'],
])('"Why?" names an assessment that does not count because the student was %s', (_what, student, learning, said) => {
  expect(why(student, learning).sentences).toContain(said);
});

it('"Why?" names no assessment that counts', () => {
  expect(why('four', 'Power').sentences.join(' ')).not.toContain('does not count');
});

describe('cuts', () => {
  it.each([
    ['exactly 80% of 5 is proficient', 'four', 'A', 'Proficient 80'],
    ['an own cut is reached at itself', 'four', 'Own', 'Proficient 75'],
    ['3 of 4 counts as the cut where the team takes 3 points for proficient', 'four', 'Points', 'Proficient 80'],
  ])('%s', (_what, student, learning, shown) => {
    expect(result(student, learning)).toBe(shown);
  });
  it('and "Why?" says which', () => {
    expect(why('four', 'A').sentences.join(' ')).toContain('right at the line: check again before moving');
    expect(why('four', 'Own').sentences.join(' ')).toContain('75%');
    expect(why('four', 'Points').sentences.join(' ')).toContain('80');
  });
});

describe('several attempts', () => {
  it('undated counts as oldest, and two on one day go by their ids', () => {
    expect(why('four', 'Power').attempts.map(({ assessment }) => assessment)).toEqual(['CA2', 'CA1', 'CA3', 'CA4']);
  });
  it('the power law falls back to the latest where an attempt is 0, and says so', () => {
    expect(result('twice', 'Power')).toBe('Not yet 50');
    expect(why('twice', 'Power').sentences.join(' ')).toMatch(/most recent|latest/i);
  });
});

describe('who is counted', () => {
  const counts = (section: string): string[] => {
    const rows = tabs.get('Summary') ?? [];
    return rows.find((row) => row[0] === 'A' && row[2] === section)?.slice(3, 5) ?? [];
  };
  it('an inactive student is kept on the Roster and counted nowhere', () => {
    expect(tabs.get('Roster')?.some((row) => row[0] === 'left')).toBe(true);
    expect(tabs.get('Mastery')?.flat()).not.toContain('left');
    expect(tabs.get('Who needs what')?.flat()).not.toContain('left');
  });
  it('a student of two sections counts once for the team, in each of the two, and has one row everywhere', () => {
    expect(counts('Our team')).toEqual(['5', '3']);
    expect(counts('Period 1')).toEqual(['4', '3']);
    expect(counts('Period 2')).toEqual(['2', '1']);
    expect(tabs.get('Summary')?.some((row) => row[2] === 'Period 1; Period 2')).toBe(false);
    for (const title of ['Mastery', 'CA1 First'])
      expect(team.shown(title).filter((row) => row.includes('two, Kim'))).toHaveLength(1);
    expect(tabs.get('Who needs what')?.find((row) => row.includes('two, Kim'))).toContain('Period 1, Period 2');
  });
  it('a class list of one section says nothing of a student’s other section', () => {
    const before = team.shown('Roster');
    const list = before.filter((row) => row.some((cell) => cell.startsWith('Period 1')));
    const students = list.map(([id = '', last = '', first = '']) => ({ id, last, first, section: 'Period 1' }));
    const named = students.filter(({ id }) => id !== 'left');
    expect(team.call('bringRoster', { students: named, complete: true }).value).toMatchObject({ moved: 0, left: 0 });
    expect(team.shown('Roster')).toEqual(before);
  });
  it('a student who stands on the Roster twice counts once, and the team is told which row, and what to do', () => {
    const doubled = team.call('whoNeeds').problems.find(({ code }) => code === 'id-twice');
    expect(doubled?.where).toBe('Roster, rows 6 and 9');
    expect(doubled?.remedy).toContain('"Period 1; Period 2"');
  });
});
