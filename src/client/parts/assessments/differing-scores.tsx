/** Where another score stands already: which they are, and what becomes of them. */
import { shownAnswer } from '../../../domain/answer-options';
import type { Item } from '../../../domain/assessment';
import type { ScoreMerge } from '../../../domain/importers/merge-scores';
import { displayName } from '../../../domain/roster';
import type { Score } from '../../../domain/score';
import { Choice, TextField } from '../controls';
import { count } from '../texts';
import { typed } from './comparing';
import type { Desk } from './desk';

export type Differing = 'keep ours' | 'take theirs' | 'new attempt';

const SHOWN = 40;
/** So few are shown without being asked for. */
const SHOWN_AT_ONCE = 6;

export function DifferingScores({
  merge,
  items,
  desk,
  differing,
  onDiffering,
  again,
  onAgain,
}: {
  readonly merge: ScoreMerge;
  readonly items: readonly Item[];
  readonly desk: Desk;
  readonly differing: Differing;
  readonly onDiffering: (differing: Differing) => void;
  /** The day of a later attempt. */
  readonly again: string;
  readonly onAgain: (day: string) => void;
}) {
  const found = merge.differing;
  if (found.length === 0) return null;
  const name = new Map(desk.students.map((student) => [student.id, displayName(student)]));
  const more = found.length - SHOWN;
  return (
    <section aria-label="Scores that differ">
      <div class="line">
        <Choice
          label={`Where another score stands already (${found.length})`}
          value={differing}
          onChange={(value) => onDiffering(value === 'take theirs' || value === 'new attempt' ? value : 'keep ours')}
          options={[
            { value: 'keep ours', label: 'keep ours' },
            { value: 'take theirs', label: 'take the new ones' },
            { value: 'new attempt', label: 'record the new ones as a later attempt' },
          ]}
        />
        {differing === 'new attempt' ? (
          <TextField label="Given on" type="date" value={again} onChange={onAgain} />
        ) : null}
      </div>
      <details open={found.length <= SHOWN_AT_ONCE}>
        <summary>Which ones</summary>
        <table class="differing">
          <thead>
            <tr>
              <th scope="col">Student</th>
              <th scope="col">Item</th>
              <th scope="col">Ours</th>
              <th scope="col">The new one</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, SHOWN).map(({ student, item, ours, theirs }) => (
              <tr key={`${student} ${item}`}>
                <td>{name.get(student) ?? student}</td>
                <td>{item}</td>
                <td>{shown(ours, items, item)}</td>
                <td>{shown(theirs, items, item)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {more > 0 ? <p class="quiet">{`and ${count(more, 'other')}`}</p> : null}
      </details>
    </section>
  );
}

/** As a person reads it: a letter with the words behind it. */
function shown(score: Score, items: readonly Item[], id: string): string {
  const item = items.find((each) => each.id === id);
  return score.kind === 'answer' ? shownAnswer(score.answer, item ?? {}) : String(typed(score));
}
