/** Items of a source that are not certainly items of the assessment: asked, never guessed. */
import type { ItemMatch } from '../../../domain/importers/item-matching';
import type { ImportedScores } from '../../../domain/importers/scores/imported-scores';
import { Choice } from '../controls';
import { count } from '../texts';
import type { ItemDecisions } from './comparing';
import type { DeskAssessment } from './desk';

export function ItemQuestions({
  scores,
  assessment,
  match,
  decisions,
  onDecisions,
}: {
  readonly scores: ImportedScores;
  readonly assessment: DeskAssessment;
  readonly match: ItemMatch;
  readonly decisions: ItemDecisions;
  readonly onDecisions: (decisions: ItemDecisions) => void;
}) {
  const asked = [...match.doubtful.map(({ imported }) => imported), ...match.unmatched];
  if (asked.length === 0) return null;
  const decided = new Set(Object.values(decisions));
  const free = assessment.items.filter((item, at) => match.missing.includes(at) || decided.has(item.id));
  return (
    <details open={free.length > 0}>
      <summary>{`${asked.length} of its ${count(scores.items.length, 'item')} ${asked.length === 1 ? 'is' : 'are'} not matched`}</summary>
      {asked.map((imported) => {
        const label = scores.items[imported]?.label ?? '';
        return (
          <Choice
            key={label}
            label={label}
            value={decisions[label] ?? ''}
            onChange={(value) => onDecisions({ ...decisions, [label]: value })}
            options={[
              { value: '', label: 'leave it out' },
              ...free.map(({ id, label: asks }) => ({
                value: id,
                label: asks === id ? id : `${id} ${asks.slice(0, 60)}`,
              })),
            ]}
          />
        );
      })}
    </details>
  );
}
