/** What the plan still lacks, said while it can be fixed. */
import type { Completeness } from '../../../domain/planning/completeness';
import { count } from '../texts';

interface MissingProps {
  readonly complete: Completeness;
  readonly onOpen: (row: string) => void;
}

export function Missing({ complete, onOpen }: MissingProps) {
  const lacks = complete.plan.length + complete.rows.length;
  if (lacks === 0 && complete.notes.length === 0) return <p class="whole">The plan is complete.</p>;
  return (
    <details class="missing">
      <summary>{lacks === 0 ? 'Complete, with a remark' : 'Still missing: '.concat(count(lacks, 'thing'))}</summary>
      <ul>
        {[...complete.plan, ...complete.notes].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {complete.rows.map(({ row, sentence }) => (
          <li key={row.id}>
            <button type="button" class="link" onClick={() => onOpen(row.id)}>
              {sentence}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
