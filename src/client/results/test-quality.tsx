/** Test quality, closed at first: what the numbers of item analysis say, each with a sentence, and no number where there is none. */
import type { ItemAnalysis } from '../../domain/analysis/items';
import { NO_VALUE_WORDS, type Statistic } from '../../domain/analysis/statistic';
import { decimals } from './figures';
import { words } from './words';

export function TestQuality({ analysis }: { readonly analysis: ItemAnalysis }) {
  const { alpha, sem, complete, items } = analysis;
  return (
    <details class="quality">
      <summary>{words.items.quality}</summary>
      <p class="quiet">{words.items.complete(complete)}</p>
      <dl>
        <dt>
          {words.items.alpha}: <Figure value={alpha} />
        </dt>
        <dd>{words.items.alphaAbout}</dd>
        <dt>
          {words.items.sem}: <Figure value={sem} shown={words.items.semPoints} />
        </dt>
        <dd>{words.items.semAbout}</dd>
      </dl>
      <ul class="quiet">
        {[...reasonsIn(analysis)].map((reason) => (
          <li key={reason}>– {NO_VALUE_WORDS[reason]}</li>
        ))}
        <li>
          {words.items.itemRest}: {words.items.itemRestAbout}
        </li>
        <li>
          {words.items.discrimination}: {words.items.discriminationAbout}
        </li>
        <li>
          {words.items.alphaWithout}: {words.items.alphaWithoutAbout}
        </li>
      </ul>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.items.item}</th>
            <th scope="col" title={words.items.itemRestAbout}>
              {words.items.itemRest}
            </th>
            <th scope="col" title={words.items.discriminationAbout}>
              {words.items.discrimination}
            </th>
            <th scope="col" title={words.items.alphaWithoutAbout}>
              {words.items.alphaWithout}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ item, itemRest, discrimination, alphaWithout }) => (
            <tr key={item.id}>
              <th scope="row">{item.id}</th>
              <td>
                <Figure value={itemRest} brief />
              </td>
              <td>
                <Figure value={discrimination} brief />
              </td>
              <td>
                <Figure value={alphaWithout} brief />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface FigureProps {
  readonly value: Statistic;
  readonly shown?: (text: string) => string;
  /** In a table a reason is a dash; the words stand below it once. */
  readonly brief?: boolean;
}

function Figure({ value, shown = (text) => text, brief }: FigureProps) {
  if (value.value === undefined) return <span>{brief ? '–' : NO_VALUE_WORDS[value.reason]}</span>;
  return (
    <span>
      {shown(decimals(value.value, 2))}
      {value.rough && !brief ? words.items.rough : ''}
    </span>
  );
}

function reasonsIn({ items }: ItemAnalysis): ReadonlySet<keyof typeof NO_VALUE_WORDS> {
  return new Set(
    items
      .flatMap(({ itemRest, discrimination, alphaWithout }) => [itemRest, discrimination, alphaWithout])
      .flatMap((value) => (value.value === undefined ? [value.reason] : [])),
  );
}
