/** An invented action plan of the same team: a class reteach, an intervention, an extension. */
import type { PlanInput } from '../../src/documents/plans/plan-input';
import type { ActionPlan } from '../../src/domain/planning/plan';
import { day, FIRST, LAST, TEAM } from './sample';

const named = (from: number, count: number): { id: string; rank: number }[] =>
  Array.from({ length: count }, (_, index) => ({ id: `s${from + index}`, rank: 1 }));

const PLAN: ActionPlan = {
  id: 'AP2',
  assessment: 'CA2',
  learnings: ['NC.5.NF.4', 'NC.5.NF.1'],
  madeOn: day('2026-10-15'),
  goals: ['G1'],
  status: 'unfinished',
  rows: [
    {
      id: 'R1',
      kind: 'class reteach',
      section: 'Period 3',
      learning: 'NC.5.NF.4',
      group: 'Whole class Period 3: NC.5.NF.4',
      students: named(0, 22),
      need: '11 of 22 proficient: teach it again to the whole class.',
      strategy: 'Area models before any rule',
      lead: 'Sam Whitfield',
      where: 'Room 14',
      when: 'Monday and Tuesday',
      frequency: 'In class',
      minutes: 40,
      resources: 'Grid paper',
      start: day('2026-10-19'),
      checks: [{ on: day('2026-10-23'), verdict: 'on track', note: 'Exit ticket: most have it' }],
      reassessOn: day('2026-10-30'),
      evidence: 'At least 70% of the class proficient when reassessed.',
      result: undefined,
      decision: 'keep',
      familyTold: undefined,
    },
    {
      id: 'R2',
      kind: 'intervention',
      needs: 'not-yet',
      learning: 'NC.5.NF.4',
      group: 'More time and a new way in: NC.5.NF.4 (Not yet)',
      students: named(30, 9),
      need: 'Most chosen wrong answers: adds the denominators as well (Q7; 7 of 9).',
      strategy: 'Paper folding, then say it, then write it',
      lead: 'Dana Rivera',
      where: 'Library',
      when: 'Tuesday and Thursday, 10:15',
      frequency: '2 times a week',
      minutes: 30,
      resources: '',
      start: day('2026-10-20'),
      checks: [
        { on: day('2026-10-27'), verdict: undefined, note: '' },
        { on: day('2026-11-03'), verdict: undefined, note: '' },
      ],
      reassessOn: undefined,
      evidence: 'Proficient when reassessed, or one level up.',
      result: undefined,
      decision: undefined,
      familyTold: { on: day('2026-10-16'), by: 'Dana Rivera' },
    },
    {
      id: 'R3',
      kind: 'extension',
      needs: 'extension-ready',
      learning: 'NC.5.NF.1',
      group: 'Ready to go deeper: NC.5.NF.1 (Extension-ready)',
      students: [],
      need: 'Has it: needs a harder question, not more of the same.',
      strategy: '',
      lead: 'Priya Nair',
      where: 'With Priya Nair',
      when: '',
      frequency: 'Once a week',
      minutes: undefined,
      resources: '',
      start: undefined,
      checks: [],
      reassessOn: undefined,
      evidence: 'Work that shows the idea used somewhere new.',
      result: undefined,
      decision: undefined,
      familyTold: undefined,
    },
  ],
};

export function planInput(): PlanInput {
  const ids = PLAN.rows.flatMap((row) => row.students.map(({ id }) => id));
  return {
    team: TEAM,
    plan: PLAN,
    assessment: 'CA 2 Fractions',
    evidence: [
      {
        code: 'NC.5.NF.4',
        statement: 'Multiply a fraction by a fraction',
        figures: { proficient: 63, n: 134, cut: 80 },
      },
      {
        code: 'NC.5.NF.1',
        statement: 'Add and subtract fractions with unlike denominators',
        figures: { proficient: 91, n: 134, cut: 80 },
      },
    ],
    goals: [
      {
        sentence:
          'The share of our students proficient in NC.5.NF.4 goes from 47% (of 134) to 80% by December 11, 2026, as measured by CA 4, and every not-yet student moves up a level.',
        today: { proficient: 71, n: 134 },
      },
    ],
    missing: ['More time and a new way in: NC.5.NF.4 (Not yet): a reassessment date.'],
    nameOf: new Map(ids.map((id, index) => [id, `${LAST[index % 10]}, ${FIRST[(index * 7) % 10]}`])),
    results: new Map([
      ['R1', ['20 of 22 reassessed: 16 now proficient; 9 moved up, 10 same, 1 down.']],
      ['R2', ['0 of 9 reassessed so far.']],
    ]),
    levelChanges: [{ student: 'Castillo, Hugo', learning: 'NC.5.NF.4', from: 'Not yet', to: 'Approaching' }],
    asOf: day('2026-11-02'),
    workbookUrl: '',
    showNames: true,
  };
}
