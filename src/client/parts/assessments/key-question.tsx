/** "Which row is the key?": a form's tab holds the words of the options, and one of its rows holds the right ones. */
import { Choice } from '../controls';
import type { ReadAsScores } from './reading';

const HINT =
  'The row that holds the right answers, for example the one you filled in yourself. Without it the answers cannot be scored.';

export function KeyQuestion({
  reading,
  keyLine,
  onKeyLine,
}: {
  readonly reading: ReadAsScores;
  readonly keyLine: number | undefined;
  readonly onKeyLine: (line: number | undefined) => void;
}) {
  if (reading.keyRows.length === 0) return null;
  return (
    <Choice
      label="Which row is the key?"
      {...(keyLine === undefined ? { hint: HINT } : {})}
      value={keyLine === undefined ? '' : String(keyLine)}
      onChange={(value) => onKeyLine(value === '' ? undefined : Number(value))}
      options={[
        { value: '', label: 'choose' },
        ...reading.keyRows.map(({ line, label }) => ({ value: String(line), label: `Row ${line}: ${label}` })),
        { value: '0', label: 'none of them: I type the right answers' },
      ]}
    />
  );
}
