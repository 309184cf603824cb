/** DESIGN.md section 4: 1,200 students x 30 assessments x 25 items compute in under a second. */
import { describe, expect, it } from 'vitest';
import type { Scorebook } from '../../../src/domain/evidence';
import { collectEvidence } from '../../../src/domain/evidence';
import { judgeMastery } from '../../../src/domain/mastery/judge';
import { METHODS } from '../../../src/domain/mastery/methods/index';
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
      new Map(items.map((one, i): [string, Score] => [one.id, { kind: 'points', points: (s * 7 + i * 13 + a) % (one.points + 1) }])),
    ]),
  );
  return { assessment: assessment(id, `2025-${String(1 + (a % 12)).padStart(2, '0')}-01`), items, scores };
});

describe('cost', () => {
  it.each(METHODS.map(({ id }) => id))('judges a whole school by %s in under a second', (method) => {
    const began = performance.now();
    const evidence = collectEvidence(books, learnings);
    const collected = performance.now();
    const outcome = judgeMastery({
      scale: DEFAULT_SCALE,
      teamRule: { method, parameter: undefined },
      learnings,
      students,
      evidence,
    });
    if (!outcome.ok) throw new Error('not judged');
    const judged = performance.now();
    const rows = whoNeedsWhat(outcome.value).length + summarise(outcome.value).length;
    const ended = performance.now();
    if (process.env.SHOW_COST) process.stdout.write(`${method}: ${[collected - began, judged - collected, ended - judged].map(Math.round)}\n`);
    expect(rows).toBe(1240);
    expect(ended - began).toBeLessThan(1000);
  });
});
