/** What an import would do, before it is done: who is new, changed, moved, gone, and which rows cannot be read. */
import type { ImportedRoster } from '../../../domain/importers/rosters/imported-roster';
import type { RosterPreview, StudentChange } from '../../../domain/importers/rosters/preview-roster';
import { displayName, type Student } from '../../../domain/roster';
import { Choice, PlainButton, TextField, Tick } from '../controls';
import { count, listed } from '../texts';
import type { Answers, Reading } from './answers';

type Read = Extract<Reading, { readonly kind: 'read' }>;

const NAMES_SHOWN = 60;
/** From here on, as in a whole school's file, one ticks one's own instead of taking away the others. */
const MANY_SECTIONS = 8;

const LEFT_OUT: Readonly<Record<ImportedRoster['leftOut'][number]['reason'], string>> = {
  inactive: 'marked inactive in the file',
  deleted: 'marked as deleted in the file',
  'not a student': 'no students',
  'no class': 'in no class',
  'other section': 'of sections that you did not choose',
};

const WHAT = {
  students: { one: 'student', many: 'students' },
  enrolments: { one: 'enrolment', many: 'enrolments' },
  classes: { one: 'class', many: 'classes' },
} as const;

const FIELDS: Readonly<Record<StudentChange['fields'][number], string>> = {
  last: 'last name',
  first: 'first name',
  section: 'section',
  teacher: 'teacher',
  email: 'e-mail',
  status: 'active again',
};

export function PreviewStep({
  reading,
  answers,
  onAnswers,
  complete,
  onComplete,
}: {
  readonly reading: Read;
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
  readonly complete: boolean;
  readonly onComplete: (complete: boolean) => void;
}) {
  const { roster, preview } = reading;
  const chosen = answers.sections ?? reading.allSections;
  const noIds = preview.added.length > 0 && roster.students.every((student) => student.id === '');
  return (
    <>
      <p role="status">
        {reading.source}: {count(roster.students.length, 'student')}
        {roster.sections.length > 0 ? ` in ${count(roster.sections.length, 'section')}` : ''}.
      </p>
      {reading.withoutSection.map((name) => (
        <TextField
          key={name}
          label={sectionQuestion(name, reading.someWithoutSection)}
          hint="Such as Period 2. Leave it empty if you have only one."
          value={answers.sectionOf[name] ?? ''}
          onChange={(section) => onAnswers({ ...answers, sectionOf: { ...answers.sectionOf, [name]: section } })}
        />
      ))}
      {reading.allSections.length > 1 ? (
        <fieldset class="ticks">
          <legend>Which sections are yours?</legend>
          {reading.allSections.length >= MANY_SECTIONS ? (
            <div class="row">
              <PlainButton onPress={() => onAnswers({ ...answers, sections: [] })}>None of them</PlainButton>
              <PlainButton onPress={() => onAnswers({ ...answers, sections: undefined })}>All of them</PlainButton>
            </div>
          ) : null}
          <div class={reading.allSections.length >= MANY_SECTIONS ? 'many' : undefined}>
            {reading.allSections.map((section) => (
              <Tick
                key={section}
                label={section}
                checked={chosen.includes(section)}
                onChange={(on) =>
                  onAnswers({
                    ...answers,
                    sections: reading.allSections.filter((each) => (each === section ? on : chosen.includes(each))),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      ) : null}
      {roster.inSeveralSections.length > 0 ? (
        <Choice
          label={`${count(roster.inSeveralSections.length, 'student is', 'students are')} in several sections. Count them in`}
          hint={listed(roster.inSeveralSections.slice(0, 5).map(displayName))}
          value={answers.severalSections}
          onChange={(value) => onAnswers({ ...answers, severalSections: value === 'all' ? 'all' : 'first' })}
          options={[
            { value: 'all', label: 'each of them: shown in every one, counted once for the team' },
            { value: 'first', label: 'the first of them only' },
          ]}
        />
      ) : null}
      {reading.subgroups.length > 0 ? (
        <fieldset class="ticks">
          <legend>Also bring, as your district allows</legend>
          {reading.subgroups.map(({ column }) => (
            <Tick
              key={column}
              label={column}
              checked={answers.subgroups.includes(column)}
              onChange={(on) =>
                onAnswers({
                  ...answers,
                  subgroups: on ? [...answers.subgroups, column] : answers.subgroups.filter((each) => each !== column),
                })
              }
            />
          ))}
        </fieldset>
      ) : null}
      <h2>What will happen</h2>
      <Group what={count(preview.added.length, 'new student')} names={preview.added.map(named)} />
      <Group what={`${preview.changed.length} changed`} names={preview.changed.map(changedName)} />
      <Group
        what={`${preview.moved.length} moved to another section`}
        names={preview.moved.map(({ before, after }) => `${displayName(after)}: ${before.section} to ${after.section}`)}
      />
      <Group
        what={`${count(preview.doubtful.length, 'student')} could be one of several on your roster`}
        names={preview.doubtful.map(({ incoming }) => named(incoming))}
      />
      {preview.doubtful.length > 0 ? (
        <p class="hint">
          They are left out. Add an id or an e-mail address to the list, or change them in the Roster tab.
        </p>
      ) : null}
      {preview.same.length > 0 ? <p class="quiet">{preview.same.length} as before.</p> : null}
      {preview.gone.length > 0 ? (
        <>
          <Group
            what={`${preview.gone.length} no longer on the list`}
            names={preview.gone.map(({ before }) => named(before))}
          />
          <Tick
            label="They have left: make them inactive. Every score is kept."
            checked={complete}
            onChange={onComplete}
          />
        </>
      ) : null}
      {roster.leftOut.map(({ what, reason, count: number }) => (
        <p class="quiet" key={what + reason}>
          {count(number, WHAT[what].one, WHAT[what].many)} left out: {LEFT_OUT[reason]}.
        </p>
      ))}
      {noIds ? (
        <p class="hint">
          This list has no student ids, so each student gets one made of the e-mail address or the name. It stays the
          same for later lists.
        </p>
      ) : null}
    </>
  );
}

/** Whether "no longer on the list" is likely to mean that they left: a list that misses most of a section is a part of it. */
export function looksComplete({ gone, same, changed, moved }: RosterPreview): boolean {
  return 2 * gone.length <= same.length + changed.length + moved.length;
}

function Group({ what, names }: { readonly what: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details>
      <summary>{what}</summary>
      <ul class="names">
        {names.slice(0, NAMES_SHOWN).map((name, place) => (
          <li key={`${place}`}>{name}</li>
        ))}
      </ul>
      {names.length > NAMES_SHOWN ? <p class="quiet">and {names.length - NAMES_SHOWN} more</p> : null}
    </details>
  );
}

function named(student: Student): string {
  return student.section === '' ? displayName(student) : `${displayName(student)} (${student.section})`;
}

function changedName({ after, fields }: StudentChange): string {
  return `${displayName(after)}: ${fields.map((field) => FIELDS[field]).join(', ')}`;
}

function sectionQuestion(name: string, some: number): string {
  if (some > 0) return `${count(some, 'student has', 'students have')} no section in this list. Which is it?`;
  return name === '' ? 'Which section is this?' : `Which section is ${name}?`;
}
