/** Why a result is what it is: the sentences, a small picture, the attempts and the arithmetic. In sidebar and dialog. */
import { AttemptsPicture } from './attempts-picture';
import { words } from './words';

export interface ShownAttempt {
  readonly title: string;
  readonly givenOn?: string | null | undefined;
  readonly earned: number;
  readonly possible: number;
  readonly percent: number;
  readonly countsAs?: number | null | undefined;
  readonly counted: boolean;
}

/** An explanation, as the domain gives it or as it arrives over the wire. */
export interface ShownExplanation {
  readonly cut: number;
  readonly attempts: readonly ShownAttempt[];
  readonly steps: readonly {
    readonly words: string;
    readonly arithmetic: string;
    readonly result?: number | null | undefined;
  }[];
  readonly sentences: readonly string[];
}

export function Why({ explained }: { readonly explained: ShownExplanation }) {
  const { attempts, steps, sentences, cut } = explained;
  const [first = '', ...rest] = sentences;
  // The table below says what the sentences on single attempts say.
  const told = rest.filter((sentence) => !attempts.some(({ title }) => sentence.startsWith(`${title} (`)));
  return (
    <div class="why">
      <p class="result">{first}</p>
      {attempts.length === 0 ? null : <AttemptsPicture attempts={attempts} cut={cut} />}
      {told.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {attempts.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.attempt}</th>
              <th scope="col">{words.points}</th>
              <th scope="col">{words.percent}</th>
              <th scope="col">{words.counts}</th>
            </tr>
          </thead>
          <tbody>
            {attempts.map((attempt, place) => (
              // Two may share a title and a day.
              <tr key={place}>
                <th scope="row">
                  {attempt.title}
                  <span class="quiet day"> {attempt.givenOn ?? words.undated}</span>
                </th>
                <td>{words.of(tidy(attempt.earned), tidy(attempt.possible))}</td>
                <td>
                  {attempt.percent}
                  {typeof attempt.countsAs === 'number' ? ` (${words.countsAs(attempt.countsAs)})` : ''}
                </td>
                <td>{attempt.counted ? words.yes : words.no}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {steps.some(({ arithmetic }) => arithmetic !== '') ? (
        <details>
          <summary>{words.arithmetic}</summary>
          <ol>
            {steps.map((step) => (
              <li key={step.words + step.arithmetic}>
                {step.words}
                {step.arithmetic === '' ? null : <code>{step.arithmetic}</code>}
                {typeof step.result === 'number' && step.arithmetic !== '' ? <code>= {tidy(step.result)}</code> : null}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}

/** At most two decimals. */
function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
