/** One group's response, field by field; what may stay empty says so by being behind "More". */

import { type CalendarDate, parseCalendarDate } from '../../../domain/calendar';
import { briefDate } from '../../../domain/day-words';
import type { RowChange } from '../../../domain/planning/edit-rows';
import { ledBy } from '../../../domain/planning/fill-in';
import type { PlanRow } from '../../../domain/planning/plan';
import { suggestStrategies } from '../../../domain/planning/suggestions';
import { PlainButton, TextArea, TextField } from '../controls';
import type { Desk } from './desk';
import { LeadField } from './lead-field';

interface GroupFormProps {
  readonly desk: Desk;
  readonly row: PlanRow;
  readonly onChange: (change: RowChange) => void;
}

export function GroupForm({ desk, row, onChange }: GroupFormProps) {
  const suggestions = suggestStrategies(row, desk.tried);
  const own = suggestions.filter(({ from }) => from === 'our own evidence').length;
  return (
    <section class="form" aria-label="What we do">
      <TextField label="Group" value={row.group} onChange={(group) => onChange({ group })} />
      <TextArea label="What they need" rows={3} value={row.need} onChange={(need) => onChange({ need })} />
      <TextField label="What we do (strategy)" value={row.strategy} onChange={(strategy) => onChange({ strategy })} />
      <details>
        <summary>{own > 0 ? 'Ideas: what worked before, and more' : 'Ideas to begin with'}</summary>
        <ul class="ideas">
          {suggestions.map((idea) => (
            <li key={idea.strategy}>
              <PlainButton onPress={() => onChange({ strategy: idea.strategy })}>{idea.strategy}</PlainButton>
              <span class="quiet">{idea.why}</span>
            </li>
          ))}
        </ul>
      </details>
      <div class="line">
        <LeadField
          key={row.id}
          lead={row.lead}
          members={desk.members}
          onChange={(lead) => onChange(ledBy(row, lead))}
        />
        <TextField label="Where" value={row.where} onChange={(where) => onChange({ where })} />
      </div>
      <div class="line">
        <TextField label="Day and time" value={row.when} onChange={(when) => onChange({ when })} />
        <TextField label="How often" value={row.frequency} onChange={(frequency) => onChange({ frequency })} />
        <TextField
          label="Minutes"
          type="number"
          value={row.minutes === undefined ? '' : String(row.minutes)}
          onChange={(typed) => onChange({ minutes: typed === '' ? undefined : Number(typed) })}
        />
      </div>
      <div class="line">
        <DayField label="First day" value={row.start} onChange={(start) => onChange({ start })} />
        <DayField label="Reassess on" value={row.reassessOn} onChange={(reassessOn) => onChange({ reassessOn })} />
        <DayField
          label="Add a check on"
          value={undefined}
          onChange={(on) => {
            if (on && !row.checks.some((check) => check.on === on))
              onChange({
                checks: [...row.checks, { on, verdict: undefined, note: '' }].sort((a, b) => (a.on < b.on ? -1 : 1)),
              });
          }}
        />
      </div>
      <ul class="checks" aria-label="Checks">
        {row.checks.map((check) => (
          <li key={check.on}>
            Check on {briefDate(check.on)}
            {check.verdict === undefined ? (
              <button
                type="button"
                class="plain"
                aria-label={'Remove the check on '.concat(briefDate(check.on))}
                onClick={() => onChange({ checks: row.checks.filter(({ on }) => on !== check.on) })}
              >
                Remove
              </button>
            ) : (
              <b> {check.verdict}</b>
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary>More: what success looks like, resources, families</summary>
        <TextField label="Success looks like" value={row.evidence} onChange={(evidence) => onChange({ evidence })} />
        <TextField label="Resources" value={row.resources} onChange={(resources) => onChange({ resources })} />
        <div class="line">
          <DayField
            label="Family told on"
            value={row.familyTold?.on}
            onChange={(on) => onChange({ familyTold: on && { on, by: row.familyTold?.by ?? '' } })}
          />
          {row.familyTold ? (
            <TextField
              label="Told by"
              value={row.familyTold.by}
              onChange={(by) => onChange({ familyTold: row.familyTold && { ...row.familyTold, by } })}
            />
          ) : null}
        </div>
      </details>
    </section>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: CalendarDate | undefined;
  readonly onChange: (day: CalendarDate | undefined) => void;
}

export function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <TextField label={label} type="date" value={value ?? ''} onChange={(typed) => onChange(parseCalendarDate(typed))} />
  );
}
