/** How a plan begins: which results it answers, which learnings, or a plan that the team has already. */

import { useState } from 'preact/hooks';
import { briefDate } from '../../../domain/day-words';
import type { ValueOf } from '../../../jobs';
import type { Arrived } from '../../server';
import { Choice, MainButton, PlainButton } from '../controls';

type Offers = Arrived<ValueOf<'planOffers'>>;

export interface Beginning {
  readonly assessment: string;
  readonly learnings: string[];
  readonly begin: 'proposal' | 'blank';
  readonly like?: string;
}

interface BeginProps {
  readonly offers: Offers;
  readonly running: boolean;
  readonly onPropose: (asked: Beginning) => void;
  readonly onOpen: (plan: string) => void;
}

export function Begin({ offers, running, onPropose, onOpen }: BeginProps) {
  const [assessment, setAssessment] = useState(offers.assessments[0]?.id ?? '');
  const found = offers.assessments.find(({ id }) => id === assessment);
  const [chosen, setChosen] = useState<readonly string[]>(firstChoice(found));
  const [like, setLike] = useState('');
  if (!found) return <p>There is no assessment with scores yet. Bring in the scores of one first.</p>;
  const choose = (id: string): void => {
    setAssessment(id);
    setChosen(firstChoice(offers.assessments.find((each) => each.id === id)));
  };
  const ask = (begin: Beginning['begin']): void =>
    onPropose({ assessment, learnings: [...chosen], begin, ...(like === '' ? {} : { like }) });
  return (
    <div class="begin">
      <section aria-label="A new plan">
        <h2>A new plan</h2>
        <Choice
          label="Which results does it answer?"
          value={assessment}
          onChange={choose}
          options={offers.assessments.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <fieldset>
          <legend>Which learnings?</legend>
          {found.offers.map((offer) => (
            <label class="tick" key={offer.learning}>
              <input
                type="checkbox"
                checked={chosen.includes(offer.learning)}
                onChange={(event) =>
                  setChosen(
                    event.currentTarget.checked
                      ? [...chosen, offer.learning]
                      : chosen.filter((code) => code !== offer.learning),
                  )
                }
              />
              <span>
                <b>{offer.learning}</b> {offer.statement}
                <span class={offer.belowTrigger ? 'reason below' : 'reason'}>{offer.reason}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {offers.plans.length > 0 ? (
          <Choice
            label="Go about it as before?"
            value={like}
            onChange={setLike}
            options={[
              { value: '', label: 'No, propose anew' },
              ...offers.plans.map((plan) => ({ value: plan.id, label: 'As in '.concat(planName(plan)) })),
            ]}
          />
        ) : null}
        <MainButton running={running} disabled={chosen.length === 0} onPress={() => ask('proposal')}>
          Propose a plan
        </MainButton>
        <PlainButton disabled={running || chosen.length === 0} onPress={() => ask('blank')}>
          Begin with an empty plan
        </PlainButton>
      </section>
      <section aria-label="Our plans">
        <h2>Our plans</h2>
        {offers.plans.length === 0 ? <p class="quiet">None yet.</p> : null}
        <ul class="plans">
          {offers.plans.map((plan) => (
            <li key={plan.id}>
              <div>
                <b>{planName(plan)}</b>
                <span class="quiet">
                  {plan.learnings.join(', ')} · {plan.groups === 1 ? '1 group' : String(plan.groups).concat(' groups')}{' '}
                  · {plan.status}
                </span>
                {plan.lastYear ? (
                  <span class="reason">From an earlier school year: better begin anew, as in this one.</span>
                ) : null}
              </div>
              <PlainButton disabled={running} onPress={() => onOpen(plan.id)}>
                Open {plan.id}
              </PlainButton>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function firstChoice(found: Offers['assessments'][number] | undefined): readonly string[] {
  const offers = found?.offers ?? [];
  const below = offers.filter((offer) => offer.belowTrigger);
  return (below.length > 0 ? below : offers.filter((offer) => offer.assessed > 0)).map(({ learning }) => learning);
}

function planName(plan: Offers['plans'][number]): string {
  return [plan.id, ': ', plan.title, ', ', briefDate(plan.madeOn)].join('');
}
