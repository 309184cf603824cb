/** How a plan begins: which results it answers, which learnings, or a plan that the team has already. */

import { useState } from 'preact/hooks';
import { briefDate } from '../../../domain/day-words';
import type { ValueOf } from '../../../jobs';
import type { Arrived } from '../../server';
import { Choice, MainButton, OpenButton, PlainButton } from '../controls';
import { ProblemList } from '../problems';
import { count } from '../texts';
import { useJob } from '../use-job';

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
  /** A plan was taken out. */
  readonly onChanged: () => void;
}

export function Begin({ offers, running, onPropose, onOpen, onChanged }: BeginProps) {
  const [assessment, setAssessment] = useState(offers.assessments[0]?.id ?? '');
  const found = offers.assessments.find(({ id }) => id === assessment);
  const [chosen, setChosen] = useState<readonly string[]>(firstChoice(found));
  const [like, setLike] = useState('');
  if (!found)
    return (
      <>
        <p>There is no assessment with scores yet. Bring in the scores of one first.</p>
        <PlanForm />
      </>
    );
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
            label="Base it on an earlier plan?"
            value={like}
            onChange={setLike}
            options={[
              { value: '', label: 'No, on the results alone' },
              ...offers.plans.map((plan) => ({ value: plan.id, label: planName(plan) })),
            ]}
          />
        ) : null}
        <div class="go">
          <MainButton running={running} disabled={chosen.length === 0} onPress={() => ask('proposal')}>
            Propose a plan
          </MainButton>
          <PlainButton disabled={running || chosen.length === 0} onPress={() => ask('blank')}>
            Begin with an empty plan
          </PlainButton>
        </div>
      </section>
      <section aria-label="Our plans">
        <h2>Our plans</h2>
        {offers.plans.length === 0 ? <p class="quiet">None yet.</p> : null}
        <ul class="plans">
          {offers.plans.map((plan) => (
            <OurPlan key={plan.id} plan={plan} running={running} onOpen={onOpen} onChanged={onChanged} />
          ))}
        </ul>
        <PlanForm />
      </section>
    </div>
  );
}

interface OurPlanProps extends Pick<BeginProps, 'running' | 'onOpen' | 'onChanged'> {
  readonly plan: Offers['plans'][number];
}

function OurPlan({ plan, running, onOpen, onChanged }: OurPlanProps) {
  const out = useJob('discardPlan');
  return (
    <li>
      <div>
        <b>{planName(plan)}</b>
        <span class="quiet">
          {plan.learnings.join(', ')} · {count(plan.groups, 'group')} · {plan.status}
        </span>
        {plan.lastYear ? (
          <span class="reason">From an earlier school year. Better start a new plan, based on this one.</span>
        ) : null}
        {plan.documents.map((document) => (
          <a key={document.id} href={document.url} target="_blank" rel="noopener">
            {document.holdsNames ? 'Doc with names' : 'Doc with counts only'}
          </a>
        ))}
        <ProblemList problems={out.problems} />
      </div>
      <div class="does">
        <PlainButton disabled={running} onPress={() => onOpen(plan.id)}>
          Open {plan.id}
        </PlainButton>
        {plan.status === 'unfinished' ? (
          <PlainButton
            disabled={running || out.running}
            onPress={async () => {
              if (!window.confirm(['Take ', plan.id, ' out? Its groups leave the tab Action Plans.'].join(''))) return;
              const reply = await out.run({ plan: plan.id });
              if (reply?.ok) onChanged();
            }}
          >
            Take it out
          </PlainButton>
        ) : null}
      </div>
    </li>
  );
}

/** An empty form on paper, and the layout that a team or its district wants. */
function PlanForm() {
  const form = useJob('planFormDoc');
  const layout = useJob('openPlanLayout');
  const made = form.value?.document;
  return (
    <details>
      <summary>An empty form, and our own layout</summary>
      <p class="hint">A Doc to fill in by hand, with the sections that your plans have.</p>
      <PlainButton disabled={form.running} onPress={() => void form.run({})}>
        {form.running ? 'Working...' : 'Make an empty form'}
      </PlainButton>
      {made ? <OpenButton url={made.url}>Open {made.title}</OpenButton> : null}
      <p class="hint">
        Does your district want other sections? On the tab Templates each has a row: change its title, add prompts, type
        0 for minutes to leave it out, add a row for one more.
      </p>
      <PlainButton disabled={layout.running} onPress={() => void layout.run({})}>
        Lay out the sections
      </PlainButton>
      {layout.value ? <p role="status">They are on the tab Templates, behind this window.</p> : null}
      <ProblemList problems={[...form.problems, ...layout.problems]} />
    </details>
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
