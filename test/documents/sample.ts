/** An invented team with five essential learnings, for the document tests. */

import { agendaFor } from '../../src/documents/agendas';
import type { AgendaInput } from '../../src/documents/agendas/agenda-input';
import { retime } from '../../src/documents/agendas/retime';
import type { GroupStudent, LearningGroups, LevelCount } from '../../src/documents/numbers';
import type { CalendarDate } from '../../src/domain/calendar';
import type { MeetingType } from '../../src/domain/planning/meetings';

export const day = (text: string): CalendarDate => text as CalendarDate;

export const TEAM = {
  name: 'Grade 5 Math',
  label: 'PLT',
  school: 'Maple Creek Elementary',
  course: 'Math 5',
  year: '2026-27',
};

const LEARNINGS = [
  { code: 'NC.5.NF.1', statement: 'Add and subtract fractions with unlike denominators', counts: [12, 31, 58, 33] },
  { code: 'NC.5.NF.3', statement: 'Read a fraction as a division', counts: [6, 19, 71, 38] },
  { code: 'NC.5.NF.4', statement: 'Multiply a fraction by a fraction', counts: [27, 44, 49, 14] },
  { code: 'NC.5.NBT.5', statement: 'Multiply whole numbers fluently', counts: [3, 9, 40, 82] },
  { code: 'NC.5.MD.5', statement: 'Find volume by counting and by multiplying', counts: [0, 0, 0, 0] },
] as const;

const LEVELS = [
  { name: 'Not yet', colour: '#f4cccc' },
  { name: 'Approaching', colour: '#ffe599' },
  { name: 'Proficient', colour: '#b6d7a8' },
  { name: 'Extension-ready', colour: '#9fc5e8' },
];

function levelsOf(counts: readonly number[]): LevelCount[] {
  return LEVELS.map((level, index) => ({ ...level, count: counts[index] ?? 0 }));
}

export const FIRST = ['Amara', 'Ben', 'Chloe', 'Diego', 'Ella', 'Farid', 'Grace', 'Hugo', 'Imani', 'Jonas'];
export const LAST = [
  'Abbott',
  'Barnes',
  'Castillo',
  'Dietrich',
  'Ellison',
  'Fofana',
  'Garner',
  'Hidalgo',
  'Ivers',
  'Jansen',
];

function students(count: number, from: number): GroupStudent[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${LAST[(from + index) % 10]}, ${FIRST[(from * 3 + index * 7) % 10]}`,
    section: `Period ${1 + Math.floor((index * 3) / count)}`,
    nearTheLine: index % 5 === 3,
  }));
}

const GROUPS: LearningGroups[] = [
  {
    code: 'NC.5.NF.4',
    statement: 'Multiply a fraction by a fraction',
    groups: [
      { name: 'Extension-ready', colour: '#9fc5e8', count: 14, students: students(14, 2) },
      { name: 'Proficient', colour: '#b6d7a8', count: 49, students: [] },
      { name: 'Approaching', colour: '#ffe599', count: 44, students: students(44, 5) },
      { name: 'Not yet', colour: '#f4cccc', count: 27, students: students(27, 8) },
      { name: 'Not assessed', colour: undefined, count: 6, students: students(6, 1) },
    ],
  },
  {
    code: 'NC.5.NF.1',
    statement: 'Add and subtract fractions with unlike denominators',
    groups: [
      { name: 'Extension-ready', colour: '#9fc5e8', count: 33, students: [] },
      { name: 'Proficient', colour: '#b6d7a8', count: 58, students: [] },
      { name: 'Approaching', colour: '#ffe599', count: 31, students: students(31, 4) },
      { name: 'Not yet', colour: '#f4cccc', count: 12, students: students(12, 7) },
      { name: 'Not assessed', colour: undefined, count: 0, students: [] },
    ],
  },
];

const NORMS = [
  'We speak of our students, never mine and yours.',
  'We look at facts before we explain them.',
  'We start and end on time.',
  'We leave with a decision, a name and a date.',
];

export function agendaInput(type: MeetingType = 'data analysis', minutes = 45): AgendaInput {
  const agenda = agendaFor(type);
  const boxes = retime(agenda.boxes, minutes);
  if (!boxes.ok) throw new Error('The sample meeting is long enough.');
  return {
    team: TEAM,
    agenda,
    boxes: boxes.value.map((box, index) => ({ ...box, lead: index === 0 ? 'Dana Rivera' : '' })),
    reason: 'CA 2 Fractions is scored for 96% of our students and has not been discussed.',
    date: day('2026-10-15'),
    start: '14:45',
    place: 'Room 12',
    focus: { code: 'NC.5.NF.4', statement: 'Multiply a fraction by a fraction' },
    roles: [
      { role: 'Facilitator', who: 'Dana Rivera' },
      { role: 'Recorder', who: 'Lee Okafor' },
      { role: 'Timekeeper', who: 'Sam Whitfield' },
      { role: 'Norms keeper', who: 'Priya Nair' },
    ],
    members: ['Dana Rivera', 'Lee Okafor', 'Sam Whitfield', 'Priya Nair'],
    norms: NORMS,
    normInFocus: NORMS[1],
    goals: [
      {
        learning: 'NC.5.NF.1',
        group: '',
        baseline: 51.6,
        n: 128,
        target: 80,
        by: day('2026-12-11'),
        measuredBy: 'CA 4',
        current: 79.6,
        status: 'open',
      },
      {
        learning: 'NC.5.NBT.5',
        group: 'Period 2',
        baseline: 70,
        n: 24,
        target: 85,
        by: undefined,
        measuredBy: '',
        current: 91.3,
        status: 'met',
      },
    ],
    openActions: [
      {
        what: 'Copy the number line mats for all sections',
        owner: 'Lee Okafor',
        due: day('2026-10-12'),
        status: 'in progress',
      },
      {
        what: 'Bring three papers from the approaching group',
        owner: 'Dana Rivera',
        due: day('2026-10-15'),
        status: '',
      },
      { what: 'Ask about the Thursday support block', owner: 'Priya Nair', due: undefined, status: '' },
    ],
    parkingLot: ['Do we allow calculators on CA 3?'],
    celebrations: [
      { kind: 'moved up', learning: 'NC.5.NF.3', students: 17 },
      { kind: 'goal met', learning: 'NC.5.NBT.5', target: 85 },
      { kind: 'actions done', done: 5, of: 6 },
    ],
    data: {
      levels: {
        assessment: 'CA 2 Fractions',
        scored: 134,
        roster: 140,
        rule: 'most recent score',
        learnings: LEARNINGS.map(({ code, statement, counts }) => ({
          code,
          statement,
          levels: levelsOf(counts),
          proficient: counts[2] + counts[3],
          n: counts.reduce<number>((sum, count) => sum + count, 0),
        })),
      },
      hardest: [
        {
          label: 'Q7',
          learnings: ['NC.5.NF.4'],
          right: 41,
          n: 134,
          ofPoints: undefined,
          written: false,
          mostChosenWrong: { answer: 'C', count: 52 },
          expectedMistake: 'Adds the denominators as well',
        },
        {
          label: 'Q12',
          learnings: ['NC.5.NF.1', 'NC.5.NF.4'],
          right: 55,
          n: 134,
          ofPoints: 62.4,
          written: true,
          mostChosenWrong: undefined,
          expectedMistake: '',
        },
      ],
      groups: GROUPS,
      levelChanges: [{ student: 'Ivers, Grace', learning: 'NC.5.NF.4', from: 'Approaching', to: 'Proficient' }],
      strategies: [
        { learning: 'NC.5.NF.4', section: 'Period 1', strategy: 'Area models before any rule', notes: 'Two days' },
        { learning: 'NC.5.NF.4', section: 'Period 2', strategy: 'Paper folding, then the rule', notes: '' },
      ],
      plans: [
        {
          learning: 'NC.5.NF.1',
          kind: 'Extra time and support',
          section: '',
          need: 'Adds numerators and denominators',
          strategy: 'Fraction strips, three short sessions a week',
          lead: 'Sam Whitfield',
          started: true,
          nextCheck: day('2026-10-22'),
          reassessOn: day('2026-11-05'),
          lastCheck: 'on track',
          result: [
            '8 of 12 reassessed: 6 now proficient; 7 moved up, 1 same, 0 down.',
            'Too few to credit the strategy.',
          ],
          students: students(12, 7).map((student) => student.name),
        },
        {
          learning: 'NC.5.NF.1',
          kind: 'Extension',
          section: '',
          need: 'Has it: needs a harder question, not more of the same.',
          strategy: 'Write problems for Grade 6',
          lead: 'Priya Nair',
          started: false,
          nextCheck: undefined,
          reassessOn: undefined,
          lastCheck: '',
          result: ['0 of 33 reassessed so far.'],
          students: [],
        },
      ],
      growth: [
        {
          code: 'NC.5.NF.1',
          statement: 'Add and subtract fractions',
          n: 126,
          firstProficient: 65,
          latestProficient: 91,
          up: 48,
          same: 71,
          down: 7,
        },
        {
          code: 'NC.5.MD.5',
          statement: 'Find volume',
          n: 7,
          firstProficient: 2,
          latestProficient: 4,
          up: 3,
          same: 4,
          down: 0,
        },
      ],
    },
    asOf: day('2026-10-14'),
    next: {
      date: day('2026-10-22'),
      time: '2:45',
      facilitator: 'Lee Okafor',
      focus: 'NC.5.NF.4',
      bring: 'Student work, sorted',
    },
    workbookUrl: 'https://docs.google.com/spreadsheets/d/sample/edit',
    showNames: true,
  };
}
