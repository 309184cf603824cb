/** The mastery rule: three that most teams use, the others behind one press, each in a sentence. */
import { METHODS } from '../../../domain/mastery/methods';
import { TextField } from '../controls';
import { Group, type GroupProps, SaveButton } from './group';
import { useFields } from './use-fields';

/** Shown first; the rest stands under "More". */
const USUAL = 3;

export function RuleForm(props: GroupProps) {
  const form = useFields(props, ['rule', 'ruleValue']);
  const chosen = METHODS.find((method) => method.label === form.value('rule')) ?? METHODS[0];
  const parameter = chosen.parameters[0];
  const typed = Number(form.value('ruleValue').replace(',', '.'));
  const value = parameter && form.value('ruleValue') !== '' && Number.isFinite(typed) ? typed : parameter?.initial;
  const locked = form.locked('rule');
  const offer = (methods: readonly (typeof METHODS)[number][]) =>
    methods.map((method) => {
      const on = method.id === chosen.id;
      return (
        <label class="tick" key={method.id}>
          <input
            type="radio"
            name="rule"
            checked={on}
            disabled={locked}
            // Another rule begins with its own usual value.
            onChange={() => form.setAll({ rule: method.label, ruleValue: '' })}
          />
          <span>
            <b>{method.label}</b>
            <br />
            {method.describe((on ? value : method.parameters[0]?.initial) ?? 0)}
          </span>
        </label>
      );
    });
  const usual = METHODS.slice(0, USUAL);
  const others = METHODS.slice(USUAL);
  return (
    <Group title="Mastery rule" now={chosen.label} lockedBy={locked}>
      <fieldset class="ticks">
        <legend>When a student has several results on a learning</legend>
        {offer(usual)}
        <details open={others.some((method) => method.id === chosen.id)}>
          <summary>More</summary>
          {offer(others)}
        </details>
      </fieldset>
      {parameter && !locked ? (
        <TextField
          label={parameter.label}
          hint={`${parameter.about} From ${parameter.min} to ${parameter.max}; ${parameter.initial} is usual.`}
          value={form.value('ruleValue') || String(parameter.initial)}
          onChange={(next) => form.set('ruleValue', next)}
        />
      ) : null}
      {locked ? null : <SaveButton {...form.button} />}
      <p class="hint">Results change with the next "Update mastery". No score is touched.</p>
    </Group>
  );
}
