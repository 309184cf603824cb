/** Students of a source who are not certain: asked one by one, and those who are not on the roster named. */
import type { ImportedScores } from '../../../domain/importers/scores/imported-scores';
import type { MatchDecisions, StudentMatch } from '../../../domain/importers/student-matching';
import { displayName } from '../../../domain/roster';
import { Choice } from '../controls';
import { count } from '../texts';

export function StudentQuestions({
  scores,
  match,
  undecided,
  decisions,
  onDecisions,
}: {
  readonly scores: ImportedScores;
  readonly match: StudentMatch;
  /** The match before anything was answered: the questions stay, so that an answer can be changed. */
  readonly undecided: StudentMatch;
  readonly decisions: MatchDecisions;
  readonly onDecisions: (decisions: MatchDecisions) => void;
}) {
  const strangers = match.notOnRoster.filter((row) => decisions[row] === undefined);
  return (
    <>
      {undecided.doubtful.length === 0 ? null : (
        <section aria-label="Who is this?">
          <h2>Who is this?</h2>
          {undecided.doubtful.map(({ row, candidates }) => (
            <Choice
              key={row}
              label={whoOf(scores, row)}
              value={decisions[row] ?? '?'}
              onChange={(value) => {
                const { [row]: _before, ...others } = decisions;
                onDecisions(value === '?' ? others : { ...decisions, [row]: value });
              }}
              options={[
                { value: '?', label: 'choose' },
                ...candidates.map((student) => ({
                  value: student.id,
                  label: `${displayName(student)}, ${student.section} (${student.id})`,
                })),
                { value: '', label: 'not on our roster' },
              ]}
            />
          ))}
        </section>
      )}
      {strangers.length === 0 ? null : (
        <details>
          <summary>{`${count(strangers.length, 'student is', 'students are')} not on the roster and left out`}</summary>
          <ul>
            {strangers.slice(0, 30).map((row) => (
              <li key={row}>{whoOf(scores, row)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function whoOf(scores: ImportedScores, row: number): string {
  const found = scores.rows[row];
  if (!found) return '';
  const { last, first, id, email, section } = found.student;
  return [[last, first].filter((part) => part !== '').join(', '), id, email, section, found.where]
    .filter((part) => part !== '')
    .join(' · ');
}
