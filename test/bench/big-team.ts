/** A team of any size with one assessment: the inputs of each job of the walk. */
import type { JobId } from '../../src/jobs';

/** The jobs of the walk, in order. */
export const WALK = [
  'setUpTeam',
  'bringRoster',
  'bringLearnings',
  'newAssessment',
  'bringScores',
  'updateMastery',
  'explain',
  'whoNeeds',
  'switchRule',
  'results',
  'agendaForm',
  'putResults',
  'shareCopy',
  'newAgenda',
  'refreshAgenda',
  'minutesToday',
  'keepMinutes',
  'appendMinutes',
  'proposePlan',
  'newPlan',
  'home',
] as const satisfies readonly JobId[];

const LEARNINGS = ['EL1', 'EL2', 'EL3'];

/** @returns the number of items, and the input of each job */
export function bigTeam(
  students: number,
  items = 40,
): { readonly items: number; readonly of: (job: (typeof WALK)[number]) => object } {
  const roster = Array.from({ length: students }, (_, place) => ({
    id: String(place).padStart(5, '0'),
    last: `Family${place}`,
    first: `Given${place}`,
    section: `Period ${1 + (place % 8)}`,
  }));
  // Every fifth item is written work for four points; the others are letters.
  const blueprint = Array.from({ length: items }, (_, place) => {
    const written = place % 5 === 4;
    return {
      id: String(place + 1),
      points: written ? 4 : 1,
      learnings: [LEARNINGS[place % LEARNINGS.length]],
      keys: written ? [] : ['ABCD'.charAt(place % 4)],
    };
  });
  const marks = roster.flatMap((student, row) =>
    blueprint.map((item, place) => ({
      student: student.id,
      item: item.id,
      mark: item.keys.length > 0 ? 'ABCD'.charAt((row * place + row) % 4) : (row + place) % 5,
    })),
  );
  const inputs: Record<(typeof WALK)[number], object> = {
    setUpTeam: { name: 'Big team' },
    bringRoster: { students: roster },
    bringLearnings: { learnings: LEARNINGS.map((code) => ({ code, statement: `Statement of ${code}` })) },
    newAssessment: { title: 'Unit 1', givenOn: '2025-10-01', items: blueprint },
    bringScores: { assessment: 'CA1', marks },
    updateMastery: {},
    explain: { student: roster[0]?.id, learning: LEARNINGS[0] },
    whoNeeds: {},
    switchRule: { rule: { method: 'average' }, use: true },
    results: {},
    agendaForm: {},
    putResults: { assessment: 'CA1' },
    shareCopy: { make: true },
    newAgenda: {},
    refreshAgenda: { meeting: 'M1' },
    minutesToday: { meeting: 'M1' },
    keepMinutes: { meeting: 'M1', lines: [{ id: 'L-1', kind: 'decision', text: 'We reteach on Monday.' }] },
    appendMinutes: { meeting: 'M1' },
    proposePlan: {},
    newPlan: {},
    home: {},
  };
  return { items, of: (job) => inputs[job] };
}
