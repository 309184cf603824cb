/** The plan's SMART goals: computed from the data, the team may change target, day and measure. */
import { goalSentence } from '../../../domain/planning/goals';
import type { Goal } from '../../../domain/team';
import { PlainButton, TextField } from '../controls';
import { DayField } from './group-form';

interface GoalFormProps {
  readonly goals: readonly Goal[];
  readonly isNew: (goal: Goal) => boolean;
  readonly onChange: (goal: Goal) => void;
  readonly onRemove: (goal: Goal) => void;
}

export function GoalForm({ goals, isNew, onChange, onRemove }: GoalFormProps) {
  return (
    <section class="form" aria-label="Our goals">
      <h2>Our goals</h2>
      {goals.length === 0 ? <p class="quiet">This plan has no goal.</p> : null}
      {goals.map((goal) => (
        <fieldset key={goal.id}>
          <legend>{goal.learning}</legend>
          <p class="sentence">{goalSentence(goal)}</p>
          <div class="line">
            <TextField
              label="Target, percent proficient"
              type="number"
              value={String(Math.round(goal.target * 10) / 10)}
              onChange={(typed) => {
                const target = Number(typed);
                if (typed !== '' && target >= 0 && target <= 100) onChange({ ...goal, target });
              }}
            />
            <DayField label="By" value={goal.by} onChange={(by) => onChange({ ...goal, by })} />
          </div>
          <TextField
            label="As measured by"
            value={goal.measuredBy}
            onChange={(measuredBy) => onChange({ ...goal, measuredBy })}
          />
          {isNew(goal) ? (
            <PlainButton onPress={() => onRemove(goal)}>Leave this goal out</PlainButton>
          ) : (
            <p class="hint">The team has had this goal before this plan.</p>
          )}
        </fieldset>
      ))}
    </section>
  );
}
