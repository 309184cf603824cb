/** How are OUR students doing on each learning: a stacked bar each, with counts, share and the trigger line. */
import { useMemo, useState } from 'preact/hooks';
import { growthOver } from '../../domain/analysis/growth';
import { firstAndLatest } from '../../domain/analysis/growth-pairs';
import { shownPercent } from '../../domain/mastery/percent';
import { resolveRule, ruleName } from '../../domain/mastery/resolve-rule';
import type { LearningSummary } from '../../domain/mastery/summary';
import { reaches } from '../../domain/scale';
import { Tick } from '../parts/controls';
import { LevelBar } from './level-bar';
import { type Results, statementOf, useOpened } from './page-state';
import { piecesOf, piecesOfGrowth, proficientIn } from './pieces';
import { words } from './words';

export function LearningsView() {
  const results = useOpened();
  const [compare, setCompare] = useState(false);
  const growth = useMemo(() => new Map(results.learnings.map(({ code }) => [code, movedOn(results, code)])), [results]);
  const { rule } = results.packed;
  const resolved = resolveRule({ method: rule.method, parameter: rule.parameter ?? undefined }, '');
  const anyTwo = [...growth.values()].some(({ n }) => n > 0);
  if (results.learnings.length === 0) return <p class="empty">{words.noLearnings}</p>;
  return (
    <>
      <div class="line">
        <p class="quiet grow">{resolved.ok ? words.learnings.about(ruleName(resolved.value)) : ''}</p>
        {anyTwo ? <Tick label={words.learnings.compare} checked={compare} onChange={setCompare} /> : null}
      </div>
      <ol class="bars">
        {results.summaries.map((summary) => (
          <LearningRow
            key={summary.learning}
            summary={summary}
            results={results}
            moved={growth.get(summary.learning)}
            compare={compare}
          />
        ))}
      </ol>
    </>
  );
}

function movedOn(results: Results, code: string) {
  const { mastery, scorebooks, evidence, active } = results;
  const scale = mastery.criteria.find(({ learning }) => learning.code === code)?.scale ?? mastery.scale;
  const assessments = scorebooks.map(({ assessment }) => assessment);
  return growthOver(
    firstAndLatest(
      evidence,
      active.map(({ id }) => id),
      code,
      scale,
      assessments,
    ),
    scale,
  );
}

interface LearningRowProps {
  readonly summary: LearningSummary;
  readonly results: Results;
  readonly moved: ReturnType<typeof movedOn> | undefined;
  readonly compare: boolean;
}

function LearningRow({ summary: { learning, team }, results, moved, compare }: LearningRowProps) {
  const { scale } = results;
  const trigger = results.packed.classReteachBelow;
  const percent = team.proficientPercent;
  const first = moved && moved.n > 0 ? piecesOfGrowth(moved, 'from', scale) : undefined;
  const latest = moved && moved.n > 0 ? piecesOfGrowth(moved, 'to', scale) : undefined;
  return (
    <li>
      <div>
        <span class="code">{learning}</span>
        <span class="statement" title={statementOf(results, learning)}>
          {statementOf(results, learning)}
        </span>
      </div>
      <div>
        {percent === undefined ? (
          <p class="empty">{isAsked(results, learning) ? words.learnings.nobody : words.learnings.noItems}</p>
        ) : (
          <LevelBar pieces={piecesOf(team, scale)} trigger={trigger} />
        )}
        {first && latest && compare ? (
          <div class="pair">
            <span>{words.learnings.first}</span>
            <div>
              <LevelBar pieces={first} thin />
            </div>
            <span>{words.learnings.latest}</span>
            <div>
              <LevelBar pieces={latest} thin />
            </div>
          </div>
        ) : null}
        {first && latest && moved && compare ? (
          <p class="pieces">
            {words.learnings.firstLatest(moved.n, proficientIn(first, scale), proficientIn(latest, scale))}
          </p>
        ) : null}
      </div>
      <div>
        {percent === undefined ? null : (
          <>
            <span class="share-of">
              <span class="big">{words.percent(shownPercent(percent, [trigger]))}</span>{' '}
              {words.learnings.proficient(team.proficient, team.assessed)}
            </span>
            {reaches(percent, trigger) ? null : <span class="below">▼ {words.learnings.below(trigger)}</span>}
          </>
        )}
        {team.notAssessed + team.withoutResult > 0 ? (
          <span class="rest">{words.learnings.notAssessed(team.notAssessed + team.withoutResult)}</span>
        ) : null}
      </div>
    </li>
  );
}

function isAsked(results: Results, code: string): boolean {
  return results.scorebooks.some(({ items }) => items.some((item) => item.learnings.includes(code)));
}
