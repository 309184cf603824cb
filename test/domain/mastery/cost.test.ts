/** DESIGN.md section 4: 1,200 students x 30 assessments x 25 items compute in under a second. */
import { describe, expect, it } from 'vitest';
import type { Scorebook } from '../../../src/domain/evidence';
import { collectEvidence } from '../../../src/domain/evidence';
import { judgeMastery } from '../../../src/domain/mastery/judge';
import { whoNeedsWhat } from '../../../src/domain/mastery/needs';
import { summarise } from '../../../src/domain/mastery/summary';
import { DEFAULT_SCALE } from '../../../src/domain/scale';
import type { Score } from '../../../src/domain/score';
import { assessment, item, learning, student } from './classroom';

const learnings = Array.from({ length: 40 }, (_, n) => learning(`EL${n}`));
const students = Array.from({ length: 1200 }, (_, n) => student(`S${n}`, `Period ${n % 48}`));
const books: Scorebook[] = Array.from({ length: 30 }, (_, a) => {
  const id = `CA${a}`;
  const items = Array.from({ length: 25 }, (_, i) => item(id, `Q${i}`, 1 + (i % 3), [`EL${(a * 3 + (i % 5)) % 40}`]));
  const scores = new Map(
    students.map(({ id: who }, s) => [
      who,
      new Map(
        items.map((one, i): [string, Score] => [
          one.id,
          { kind: 'points', points: (s * 7 + i * 13 + a) % (one.points + 1) },
        ]),
      ),
    ]),
  );
  return { assessment: assessment(id, `2025-${String(1 + (a % 12)).padStart(2, '0')}-01`), items, scores };
});

/** Processor time of one update in milliseconds: other work on the machine does not count. */
function cost(method: string): number {
  const began = process.cpuUsage();
  const evidence = collectEvidence(books, learnings);
  const outcome = judgeMastery({
    scale: DEFAULT_SCALE,
    teamRule: { method, parameter: undefined },
    learnings,
    students,
    evidence,
  });
  if (!outcome.ok) throw new Error('not judged');
  expect(whoNeedsWhat(outcome.value)).toHaveLength(1200);
  expect(summarise(outcome.value)).toHaveLength(40);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

describe('cost', () => {
  // The default, and the methods that do most for each student.
  it.each(['latest', 'mode', 'powerLaw', 'meanOfBest'])('judges a whole school by %s in under a second', (method) => {
    // The first run also compiles.
    const best = Math.min(cost(method), cost(method), cost(method));
    expect(best).toBeLessThan(1000);
  });
});
