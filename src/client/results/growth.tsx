/** Did it move: the same students before and after, as a table of levels, a mean change with its interval, and words. */
import { useMemo, useState } from 'preact/hooks';
import { GROWTH_CAUTIONS, type Growth, growthOver } from '../../domain/analysis/growth';
import { betweenAssessments, firstAndLatest } from '../../domain/analysis/growth-pairs';
import { FEWEST_STUDENTS, NO_VALUE_WORDS } from '../../domain/analysis/statistic';
import type { Scale } from '../../domain/scale';
import { Choice } from '../parts/controls';
import { comparisonsOf } from './comparisons';
import { signed } from './figures';
import { inkOn } from './levels';
import { statementOf, useOpened } from './page-state';
import { words } from './words';

export function GrowthView() {
  const results = useOpened();
  const { learnings, mastery, evidence, active, scorebooks } = results;
  const [learning, setLearning] = useState(learnings[0]?.code ?? '');
  const [compared, setCompared] = useState('');
  const scale = mastery.criteria.find((one) => one.learning.code === learning)?.scale ?? mastery.scale;
  const assessments = scorebooks.map(({ assessment }) => assessment);
  const comparisons = comparisonsOf(scorebooks, learning);
  const chosen = comparisons.find(({ key }) => key === compared);
  const growth = useMemo(() => {
    const ids = active.map(({ id }) => id);
    return growthOver(
      chosen
        ? betweenAssessments(evidence, ids, learning, chosen, scale, assessments)
        : firstAndLatest(evidence, ids, learning, scale, assessments),
      scale,
    );
  }, [results, learning, compared]);
  if (learnings.length === 0) return <p class="empty">{words.noLearnings}</p>;
  return (
    <>
      <div class="filters">
        <Choice
          label={words.growth.learning}
          value={learning}
          onChange={(code) => {
            setLearning(code);
            setCompared('');
          }}
          options={learnings.map(({ code }) => ({ value: code, label: code }))}
        />
        <Choice
          label={words.growth.compare}
          value={compared}
          onChange={setCompared}
          options={[
            { value: '', label: words.growth.firstLatest },
            ...comparisons.map(({ key, before, after }) => ({
              value: key,
              label: words.growth.between(before, after),
            })),
          ]}
        />
      </div>
      <p class="quiet">{statementOf(results, learning)}</p>
      {growth.n === 0 ? (
        <p class="empty">{words.growth.nobody}</p>
      ) : (
        <div class="growth">
          <LevelTable growth={growth} scale={scale} />
          <GrowthWords growth={growth} />
        </div>
      )}
    </>
  );
}

function LevelTable({ growth, scale }: { readonly growth: Growth; readonly scale: Scale }) {
  return (
    <table class="levels">
      <caption>{words.growth.table}</caption>
      <thead>
        <tr>
          <td />
          {scale.levels.map(({ rank, name }) => (
            <th scope="col" key={rank}>
              {words.growth.to} {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {scale.levels.map((from) => (
          <tr key={from.rank}>
            <th scope="row">
              {words.growth.from} {from.name}
            </th>
            {scale.levels.map((to) => {
              const count = growth.table.find((cell) => cell.from === from.rank && cell.to === to.rank)?.count ?? 0;
              const sign = to.rank > from.rank ? '↑' : to.rank < from.rank ? '↓' : '=';
              return (
                <td
                  key={to.rank}
                  style={count === 0 ? {} : { background: to.colour, color: inkOn(to.colour) }}
                  class={count === 0 ? 'count none' : 'count'}
                >
                  {count === 0 ? '0' : `${sign} ${count}`}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GrowthWords({ growth }: { readonly growth: Growth }) {
  const { n, up, same, down, meanBefore, meanAfter, difference, interval, hedgesG, normalisedGain, caution } = growth;
  return (
    <div class="said">
      <p>
        <b>{words.growth.n(n)}.</b> {words.growth.moved(up, same, down)}
      </p>
      {n < FEWEST_STUDENTS ? <p>{words.growth.fewOnly}</p> : null}
      {meanBefore.value !== undefined && meanAfter.value !== undefined ? (
        <p>{words.growth.mean(meanBefore.value.toFixed(0), meanAfter.value.toFixed(0))}</p>
      ) : null}
      {difference.value !== undefined && interval ? (
        <p>
          {interval.low === interval.high
            ? words.growth.sameChange(signed(difference.value, 1))
            : words.growth.difference(signed(difference.value, 1), signed(interval.low, 1), signed(interval.high, 1))}
        </p>
      ) : null}
      {hedgesG.value !== undefined ? (
        <p>{words.growth.effect(hedgesG.value, n)}</p>
      ) : n >= FEWEST_STUDENTS ? (
        <p>{NO_VALUE_WORDS[hedgesG.reason]}</p>
      ) : null}
      {normalisedGain.value !== undefined && normalisedGain.value > 0 ? (
        <p>{words.growth.gain((100 * normalisedGain.value).toFixed(0))}</p>
      ) : null}
      <p class="caution">{caution ? GROWTH_CAUTIONS[caution] : words.growth.retesting}</p>
    </div>
  );
}
