/** Who we are, and when we meet. */
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
      <TextField
        label="We call ourselves"
        hint={`Used in every text: ${LABELS.join(', ')}, or your own word.`}
        value={label}
        onChange={(value) => form.set('label', value)}
      />
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
      <Choice
        label="Day"
        value={form.value('meetingDay')}
        onChange={(value) => form.set('meetingDay', value)}
        options={[{ value: '', label: 'No fixed day' }, ...DAYS.map((day) => ({ value: day, label: day }))]}
      />
      <TextField
        label="Start"
        type="time"
        value={form.value('meetingStart')}
        onChange={(value) => form.set('meetingStart', value)}
      />
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
      now={`Class reteach below ${form.value('classReteachBelow')} %, groups of ${form.value('smallestGroup')} or more`}
      lockedBy={form.locked('classReteachBelow') || form.locked('smallestGroup')}
    >
      <Field form={form} field="classReteachBelow" />
      <Field form={form} field="smallestGroup" />
      <SaveButton {...form.button} />
    </Group>
  );
}

function Field({ form, field }: { readonly form: ReturnType<typeof useFields>; readonly field: SettingField }) {
  if (form.locked(field))
    return (
      <p class="field">
        <b>{form.name(field)}</b>: {form.value(field)} <span class="hint">Set by your district.</span>
      </p>
    );
  return (
    <TextField
      label={form.name(field)}
      hint={form.about(field)}
      value={form.value(field)}
      onChange={(value) => form.set(field, value)}
    />
  );
}
