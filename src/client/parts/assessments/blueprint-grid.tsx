/** The blueprint: a row per item, a tick for each essential learning that it asks for, and what the cuts mean in points. */
import { useRef } from 'preact/hooks';
import { optionLines, textOfOption } from '../../../domain/answer-options';
import type { EssentialLearning } from '../../../domain/learning';
import { scaleFor } from '../../../domain/mastery/criteria';
import { cutsInPoints } from '../../../domain/mastery/points-needed';
import type { Scale } from '../../../domain/scale';
import { Cell } from './blueprint-cell';
import { changed, type Draft, type DraftItem, ITEM_TYPES, keysOf, pointsFor, tagged } from './draft';

/** Fewer points than this say little about a learning. */
const FEW_POINTS = 4;

export interface GridLearning extends Pick<EssentialLearning, 'code' | 'statement' | 'proficientAt'> {}

export function BlueprintGrid({
  draft,
  onDraft,
  learnings,
  scale,
  details,
  choosing,
}: {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly learnings: readonly GridLearning[];
  readonly scale: Scale;
  /** Type, depth, expected mistake and screening in place of the learnings. */
  readonly details: boolean;
  /** Columns of a source may be left out. */
  readonly choosing: boolean;
}) {
  const lastTick = useRef<{ readonly at: number; readonly code: string } | undefined>(undefined);
  const tick = (at: number, code: string, on: boolean, range: boolean): void => {
    const from = range && lastTick.current?.code === code ? lastTick.current.at : at;
    const rows = draft.items.slice(Math.min(from, at), Math.max(from, at) + 1).map(({ row }) => row);
    lastTick.current = { at, code };
    onDraft(tagged(draft, rows, code, on));
  };
  return (
    <section class="grid-frame" aria-label="Blueprint">
      <table class={['grid', choosing ? 'choosing' : '', details ? 'detailed' : ''].join(' ')}>
        <thead>
          <tr>
            {choosing ? <th scope="col">Use</th> : null}
            <th scope="col">Item</th>
            <th scope="col" class="wide">
              What it asks
            </th>
            <th scope="col">Points</th>
            <th scope="col">Key</th>
            {details ? (
              <>
                <th scope="col">Type</th>
                <th scope="col">Depth (DOK)</th>
                <th scope="col">Expected mistake</th>
                <th scope="col" title="Does it ask what the learning asks?">
                  Fits the learning?
                </th>
              </>
            ) : (
              learnings.map(({ code, statement }) => (
                <th scope="col" key={code} title={statement}>
                  {code}
                </th>
              ))
            )}
            <th scope="col">
              <span class="unseen">Remove</span>
            </th>
          </tr>
          {details ? null : (
            <CutsRow draft={draft} onDraft={onDraft} learnings={learnings} scale={scale} before={choosing ? 5 : 4} />
          )}
        </thead>
        <tbody>
          {draft.items.map((item, at) => (
            <tr key={item.row} class={item.use && item.screening !== 'drop' ? '' : 'left-out'}>
              {choosing ? (
                <td>
                  <input
                    type="checkbox"
                    checked={item.use}
                    aria-label={`Use ${item.id}`}
                    onChange={(event) => onDraft(changed(draft, item.row, { use: event.currentTarget.checked }))}
                  />
                </td>
              ) : null}
              <Cell
                label={`Item ${at + 1}, name`}
                value={item.id}
                size={5}
                onChange={(id) => onDraft(changed(draft, item.row, { id }))}
              />
              <Cell
                label={`Item ${item.id}, what it asks`}
                value={item.label}
                size={24}
                onChange={(label) => onDraft(changed(draft, item.row, { label }))}
              />
              <Cell
                label={`Item ${item.id}, points`}
                value={item.points}
                size={3}
                onChange={(points) => onDraft(changed(draft, item.row, { points }))}
              />
              <Cell
                label={`Item ${item.id}, key; several right answers with a bar between`}
                value={item.keys}
                size={5}
                onChange={(keys) => onDraft(changed(draft, item.row, { keys }))}
                says={keysOf(item.keys)
                  .map((key) => textOfOption(key, item))
                  .filter((words) => words !== '')
                  .join(' | ')}
                title={optionLines(item.options)}
              />
              {details ? (
                <Details item={item} draft={draft} onDraft={onDraft} scale={scale} />
              ) : (
                learnings.map(({ code }) => (
                  <td key={code} class="tick-cell">
                    <input
                      type="checkbox"
                      aria-label={`Item ${item.id} asks for ${code}`}
                      checked={item.learnings.includes(code)}
                      onClick={(event) => tick(at, code, event.currentTarget.checked, event.shiftKey)}
                    />
                  </td>
                ))
              )}
              <td>
                <button
                  type="button"
                  class="small"
                  aria-label={`Remove item ${item.id}`}
                  onClick={() => onDraft({ ...draft, items: draft.items.filter(({ row }) => row !== item.row) })}
                >
                  ×
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Under each learning: its points, what proficient takes, and a count where a percent would ask for all. */
function CutsRow({
  draft,
  onDraft,
  learnings,
  scale,
  before,
}: {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly learnings: readonly GridLearning[];
  readonly scale: Scale;
  readonly before: number;
}) {
  return (
    <tr class="cuts">
      <th scope="row" colSpan={before}>
        What proficient takes
      </th>
      {learnings.map((learning) => {
        const { code } = learning;
        const possible = pointsFor(draft, code);
        if (possible === 0)
          return (
            <td key={code} title="No item asks for it yet">
              –
            </td>
          );
        const own = scaleFor(learning, scale).scale;
        const cuts = cutsInPoints(possible, own);
        const asked = draft.needed[code];
        const proficient = cuts.cuts.find(({ rank }) => rank === own.proficientRank);
        const { [code]: _asked, ...others } = draft.needed;
        return (
          <td key={code} title={cuts.cuts.map(({ name, points }) => `${name}: ${points}`).join(', ')}>
            <b>{`${asked ?? proficient?.points} of ${possible}`}</b>
            {asked === undefined && cuts.offer ? (
              <button
                type="button"
                class="small"
                onClick={() =>
                  onDraft({ ...draft, needed: { ...draft.needed, [code]: cuts.offer?.points ?? possible } })
                }
              >
                {`make it ${cuts.offer.points} of ${possible}`}
              </button>
            ) : null}
            {asked === undefined ? null : (
              <button type="button" class="small" onClick={() => onDraft({ ...draft, needed: others })}>
                {`use ${proficient?.from}%`}
              </button>
            )}
            {possible < FEW_POINTS ? <span class="few">few points</span> : null}
          </td>
        );
      })}
      <td />
    </tr>
  );
}

const RUBRIC = 'rubric on our scale';

function Details({
  item,
  draft,
  onDraft,
  scale,
}: {
  readonly item: DraftItem;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly scale: Scale;
}) {
  const set = (change: Partial<DraftItem>): void => onDraft(changed(draft, item.row, change));
  return (
    <>
      <td>
        <select
          aria-label={`Item ${item.id}, type`}
          value={item.type}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            const type = ITEM_TYPES.find((each) => each === chosen);
            // A rubric on the scale gives as many points as the scale has levels.
            set(type ? { type } : { type: 'constructed response', points: String(scale.levels.length), keys: '' });
          }}
        >
          {ITEM_TYPES.map((type) => (
            <option key={type} value={type}>
              {type}
            </option>
          ))}
          <option value={RUBRIC}>{RUBRIC}</option>
        </select>
      </td>
      <td>
        <select
          aria-label={`Item ${item.id}, depth of knowledge`}
          value={item.depth}
          onChange={(event) => set({ depth: event.currentTarget.value })}
        >
          <option value="" />
          {['1', '2', '3', '4'].map((depth) => (
            <option key={depth} value={depth}>
              {depth}
            </option>
          ))}
        </select>
      </td>
      <Cell
        label={`Item ${item.id}, expected mistake`}
        value={item.expectedMistake}
        size={22}
        onChange={(expectedMistake) => set({ expectedMistake })}
      />
      <td>
        <select
          aria-label={`Item ${item.id}, does it ask what the learning asks`}
          value={item.screening ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            set({ screening: (['keep', 'fix', 'drop'] as const).find((each) => each === chosen) });
          }}
        >
          <option value="">not screened</option>
          <option value="keep">keep</option>
          <option value="fix">fix</option>
          <option value="drop">drop: not counted</option>
        </select>
      </td>
    </>
  );
}
