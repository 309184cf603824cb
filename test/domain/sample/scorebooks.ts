/** The sample team's cells as scores, and its mastery, for tests of the domain. */
import type { Item } from '../../../src/domain/assessment';
import { collectEvidence, type Scorebook } from '../../../src/domain/evidence';
import { judgeMastery, type Mastery } from '../../../src/domain/mastery/judge';
import type { SampleTeam } from '../../../src/domain/sample';
import { ABSENT, BLANK, EXCUSED, type Score, scoreAnswer } from '../../../src/domain/score';

function scoreOf(cell: string, item: Item): Score {
  if (cell === '') return BLANK;
  if (cell === 'x') return EXCUSED;
  if (cell === '-') return ABSENT;
  return item.keys.length > 0 ? scoreAnswer(cell, item) : { kind: 'points', points: Number(cell) };
}

export function scorebooksOf(sample: SampleTeam): Scorebook[] {
  return sample.assessments.map(({ assessment, items, cells }) => ({
    assessment,
    items,
    scores: new Map(
      [...cells].map(([student, texts]) => [
        student,
        new Map(items.map((item, index) => [item.id, scoreOf(texts[index] ?? '', item)])),
      ]),
    ),
  }));
}

/** Mastery after the first `taken` assessments. */
export function sampleMastery(sample: SampleTeam, taken = 3): Mastery {
  const judged = judgeMastery({
    scale: sample.scale,
    teamRule: sample.team.rule,
    learnings: sample.learnings,
    students: sample.roster,
    evidence: collectEvidence(scorebooksOf(sample).slice(0, taken), sample.learnings),
  });
  if (!judged.ok) throw new Error(judged.problems.map(({ message }) => message).join(' '));
  return judged.value;
}
