/** Who we are, and when we meet. */
import type { ComponentChildren } from 'preact';
import { Choice, TextField } from '../controls';
import { Group, type GroupProps, SaveButton, type SettingField } from './group';
import { useFields } from './use-fields';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const LABELS = ['PLT', 'PLC', 'Data Team', 'Grade-level team'];

export function TeamForm(props: GroupProps) {
  const form = useFields(props, ['name', 'label', 'school', 'course', 'year']);
  const label = form.value('label');
  return (
    <Group title="Team" now={[form.value('name'), label].filter((part) => part !== '').join(', ')}>
      <TextField label="Team name" value={form.value('name')} onChange={(value) => form.set('name', value)} />
      <Field form={form} field="label" hint={`Used in every text: ${LABELS.join(', ')}, or your own word.`} />
      {(['school', 'course', 'year'] as const).map((key) => (
        <Field key={key} form={form} field={key} />
      ))}
      <SaveButton {...form.button} />
    </Group>
  );
}

export function MeetingForm(props: GroupProps) {
  const form = useFields(props, ['meetingDay', 'meetingStart', 'meetingMinutes', 'meetingPlace']);
  const now = [form.value('meetingDay'), form.value('meetingStart'), form.value('meetingPlace')].filter(
    (part) => part !== '',
  );
  return (
    <Group title="Meeting" now={now.length === 0 ? `${form.value('meetingMinutes')} minutes` : now.join(', ')}>
      <LockedOr form={form} field="meetingDay">
        <Choice
          label="Day"
          value={form.value('meetingDay')}
          onChange={(value) => form.set('meetingDay', value)}
          options={[{ value: '', label: 'No fixed day' }, ...DAYS.map((day) => ({ value: day, label: day }))]}
        />
      </LockedOr>
      <LockedOr form={form} field="meetingStart">
        <TextField
          label="Start"
          type="time"
          value={form.value('meetingStart')}
          onChange={(value) => form.set('meetingStart', value)}
        />
      </LockedOr>
      <Field form={form} field="meetingMinutes" />
      <Field form={form} field="meetingPlace" />
      <SaveButton {...form.button} />
    </Group>
  );
}

export function ThresholdForm(props: GroupProps) {
  const form = useFields(props, ['classReteachBelow', 'smallestGroup']);
  return (
    <Group
      title="When to reteach, what to publish"
      now={`Class reteach below ${form.value('classReteachBelow')}%, groups of ${form.value('smallestGroup')} or more`}
      lockedBy={form.locked('classReteachBelow') || form.locked('smallestGroup')}
    >
      <Field form={form} field="classReteachBelow" />
      <Field form={form} field="smallestGroup" />
      <SaveButton {...form.button} />
    </Group>
  );
}

type Form = ReturnType<typeof useFields>;

/** What the district set is shown and not offered; the job would refuse it. */
function LockedOr({
  form,
  field,
  children,
}: {
  readonly form: Form;
  readonly field: SettingField;
  readonly children: ComponentChildren;
}) {
  if (!form.locked(field)) return <>{children}</>;
  return (
    <p class="field">
      <b>{form.name(field)}</b>: {form.value(field) || 'left open'} <span class="hint">Set by your district.</span>
    </p>
  );
}

function Field({ form, field, hint }: { readonly form: Form; readonly field: SettingField; readonly hint?: string }) {
  return (
    <LockedOr form={form} field={field}>
      <TextField
        label={form.name(field)}
        hint={hint ?? form.about(field)}
        value={form.value(field)}
        onChange={(value) => form.set(field, value)}
      />
    </LockedOr>
  );
}
