/**
 * What each job costs: round trips, buffered writes, Docs and Drive calls, and milliseconds on this machine, for 30, 150
 * and 1,200 students; and how long mastery takes to compute for 1,200 students x 30 assessments x 25 items.
 */
import { collectEvidence, type Scorebook } from '../../src/domain/evidence';
import { judgeMastery } from '../../src/domain/mastery/judge';
import { DEFAULT_SCALE } from '../../src/domain/scale';
import type { Score } from '../../src/domain/score';
import { school } from '../addon/school';
import { bigTeam, WALK } from './big-team';

for (const students of [30, 150, 1200]) {
  const team = school();
  const inputs = bigTeam(students);
  process.stdout.write(`\n${students} students x ${inputs.items} items\n`);
  process.stdout.write(
    `${'job'.padEnd(16)}${'round trips'.padStart(12)}${'writes'.padStart(8)}${'Docs/Drive'.padStart(12)}${'ms'.padStart(8)}\n`,
  );
  for (const job of WALK) {
    team.workspace.resetLedger();
    const from = performance.now();
    const answer = team.call(job, inputs.of(job));
    const milliseconds = Math.round(performance.now() - from);
    if (!answer.ok) throw new Error(`${job}: ${JSON.stringify(answer.problems)}`);
    const { roundTrips, writes, remote } = team.workspace.ledgerTotals();
    process.stdout.write(
      `${job.padEnd(16)}${String(roundTrips).padStart(12)}${String(writes).padStart(8)}${String(remote).padStart(12)}${String(milliseconds).padStart(8)}\n`,
    );
  }
}

const books = manyBooks(1200, 30, 25);
const learnings = [1, 2, 3, 4, 5].map((number) => ({
  code: `EL${number}`,
  statement: '',
  iCan: '',
  unit: '',
  proficientAt: undefined,
  rule: undefined,
  caseId: '',
}));
const students = [...(books[0]?.scores.keys() ?? [])].map((id) => ({
  id,
  last: id,
  first: '',
  section: 'A',
  teacher: '',
  status: 'active' as const,
  email: '',
}));
process.stdout.write('\nmastery of 1,200 students x 30 assessments x 25 items, to be under a second\n');
// The default, and the methods that do most for each student.
for (const method of ['latest', 'mode', 'powerLaw', 'meanOfBest']) {
  const from = performance.now();
  const judged = judgeMastery({
    scale: DEFAULT_SCALE,
    teamRule: { method, parameter: undefined },
    learnings,
    students,
    evidence: collectEvidence(books, learnings),
  });
  process.stdout.write(
    `${method.padEnd(16)}${String(Math.round(performance.now() - from)).padStart(8)} ms ${judged.ok ? '' : 'failed'}\n`,
  );
}

function manyBooks(students: number, assessments: number, items: number): Scorebook[] {
  return Array.from({ length: assessments }, (_, at): Scorebook => {
    const id = `CA${at + 1}`;
    const own = Array.from({ length: items }, (_each, item) => ({
      assessment: id,
      id: String(item + 1),
      label: '',
      points: 1,
      learnings: [`EL${(item % 5) + 1}`],
      type: 'multiple choice' as const,
      keys: [],
      depth: '',
      expectedMistake: '',
      screening: undefined,
    }));
    const scores = new Map<string, ReadonlyMap<string, Score>>();
    for (let student = 0; student < students; student += 1)
      scores.set(
        String(student),
        new Map(
          own.map((item, place): [string, Score] => [
            item.id,
            { kind: 'points', points: (student * 7 + place * 3 + at) % 2 },
          ]),
        ),
      );
    return {
      assessment: { id, title: id, kind: 'formative', reassesses: undefined, givenOn: undefined, status: 'open' },
      items: own,
      scores,
    };
  });
}
