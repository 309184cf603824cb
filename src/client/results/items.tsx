/** Which items, and why: share right, who chose what, flags in words; the quality of the test behind a click. */

import { useMemo, useState } from 'preact/hooks';
import { flagWords } from '../../domain/analysis/flags';
import { analyseItems, type ItemAnalysis, type ItemStatistics } from '../../domain/analysis/items';
import { FEWEST_STUDENTS } from '../../domain/analysis/statistic';
import { assessmentName } from '../../domain/assessment';
import { Choice } from '../parts/controls';
import { ItemDetail } from './item-detail';
import { newestFirst } from './newest-first';
import { useOpened } from './page-state';
import { TestQuality } from './test-quality';
import { words } from './words';

export function ItemsView() {
  const { scorebooks, active } = useOpened();
  const books = newestFirst(scorebooks);
  const [assessment, setAssessment] = useState(books[0]?.assessment.id ?? '');
  const book = books.find((each) => each.assessment.id === assessment);
  const analysis = useMemo(
    () =>
      book
        ? analyseItems(
            book,
            active.map(({ id }) => id),
          )
        : undefined,
    [book, active],
  );
  if (!book || !analysis) return <p class="empty">{words.nothingYet}</p>;
  return (
    <>
      <div class="filters">
        <Choice
          label={words.items.assessment}
          value={assessment}
          onChange={setAssessment}
          options={books.map((each) => ({
            value: each.assessment.id,
            label: assessmentName(each.assessment),
          }))}
        />
        <p class="quiet">{words.items.tested(analysis.tested)}</p>
      </div>
      {analysis.items.length === 0 ? (
        <p class="empty">{words.items.noItems}</p>
      ) : analysis.tested === 0 ? (
        <p class="empty">{words.items.nobody}</p>
      ) : (
        <ItemList key={assessment} analysis={analysis} />
      )}
    </>
  );
}

function ItemList({ analysis }: { readonly analysis: ItemAnalysis }) {
  const [chosen, setChosen] = useState(analysis.items[0]?.item.id ?? '');
  const statistics = analysis.items.find(({ item }) => item.id === chosen);
  return (
    <>
      {analysis.tested < FEWEST_STUDENTS ? <p class="quiet">{words.items.fewStudents}</p> : null}
      <div class="items">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.items.item}</th>
              <th scope="col">{words.items.share}</th>
              <th scope="col">{words.items.worth}</th>
            </tr>
          </thead>
          <tbody>
            {analysis.items.map((each) => (
              <ItemRow
                key={each.item.id}
                statistics={each}
                isChosen={each.item.id === chosen}
                choose={() => setChosen(each.item.id)}
              />
            ))}
          </tbody>
        </table>
        {statistics ? <ItemDetail key={chosen} statistics={statistics} /> : <p class="empty">{words.items.choose}</p>}
      </div>
      <TestQuality analysis={analysis} />
    </>
  );
}

interface ItemRowProps {
  readonly statistics: ItemStatistics;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

function ItemRow({ statistics: { item, p, counts, flags }, isChosen, choose }: ItemRowProps) {
  const percent = p.value === undefined ? undefined : Math.round(100 * p.value);
  return (
    <tr class={isChosen ? 'chosen' : ''}>
      <th scope="row">
        <button type="button" class="plain open" aria-pressed={isChosen} onClick={choose}>
          {item.id}
        </button>
        <span class="quiet"> {item.learnings.join(', ')}</span>
      </th>
      <td>
        {percent === undefined ? (
          '–'
        ) : (
          <span class="share">
            <i style={{ width: `${percent}%` }} />
            <b>{words.percent(percent)}</b>
          </span>
        )}
      </td>
      <td>
        {counts ? '' : `${words.items.dropped}. `}
        {flags.map((flag) => flagWords(flag).split(/[:.]/)[0]).join(', ')}
      </td>
    </tr>
  );
}
