/** Which column is which, said above the columns themselves; what would be read of the table stands below at once. */
import { useMemo, useState } from 'preact/hooks';
import {
  findMapping,
  namesAPerson,
  type PersonField,
  type TableMapping,
} from '../../../domain/importers/reading/person-columns';
import { proposeMapping } from '../../../domain/importers/reading/propose-columns';
import { type SourceTable, textAt, whereTable } from '../../../domain/importers/reading/table';
import { splitItemHeading } from '../../../domain/importers/scores/score-headings';
import { matchStudents } from '../../../domain/importers/student-matching';
import type { Student } from '../../../domain/roster';
import { Choice, MainButton, PlainButton } from '../controls';
import { count } from '../texts';
import type { Reading } from './reading';

/** What a column of scores can say about a student. */
const FIELDS: readonly { readonly field: PersonField; readonly label: string }[] = [
  { field: 'id', label: 'Student id' },
  { field: 'last', label: 'Last name' },
  { field: 'first', label: 'First name' },
  { field: 'fullName', label: 'Whole name' },
  { field: 'section', label: 'Section' },
  { field: 'email', label: 'E-mail' },
];

const NO_SCORES = 'Beside the students there is no column with scores.';
const ROWS_SHOWN = 8;
const ROWS_OFFERED = 15;

export function ColumnsWindow({
  table,
  chosen,
  roster,
  read,
  onDone,
  onCancel,
}: {
  readonly table: SourceTable;
  /** What was said about this table before. */
  readonly chosen: TableMapping | undefined;
  readonly roster: readonly Student[];
  /** What the table would give with these columns. */
  readonly read: (mapping: TableMapping) => Reading;
  readonly onDone: (mapping: TableMapping) => void;
  readonly onCancel: () => void;
}) {
  const [mapping, setMapping] = useState(() => chosen ?? proposeMapping(table, roster));
  const reading = useMemo(() => read(mapping), [mapping]);
  const scores = reading.kind === 'scores' ? reading.scores : undefined;
  const ours = useMemo(() => scores && matchStudents(scores.rows, roster).matched.size, [scores]);
  const { headerRow, columns, nameOrder } = mapping;
  const headings = table.rows[headerRow];
  const shown = table.rows.slice(Math.max(0, headerRow), Math.max(0, headerRow) + ROWS_SHOWN);
  const width = Math.max(...table.rows.slice(0, ROWS_OFFERED).map((row) => row.length));
  const items = new Set(scores?.items.map(({ label }) => label));
  const kindOf = (column: number): PersonField | undefined =>
    FIELDS.find(({ field }) => columns[field] === column)?.field;
  return (
    <>
      <div class="scroll">
        <h2>Which column is which?</h2>
        <p class="quiet">{`In ${whereTable(table)}. Say it once: tables with these headings are read the same way from then on.`}</p>
        <div class="line">
          <Choice
            label="Row with the headings"
            value={String(headerRow)}
            onChange={(value) => setMapping(withHeadings(table, mapping, Number(value)))}
            options={[
              { value: '-1', label: 'There are no headings' },
              ...table.rows.slice(0, ROWS_OFFERED).map((row, place) => ({
                value: String(place),
                label: `Line ${table.lines[place] ?? place + 1}: ${filled(row).join(', ').slice(0, 60)}`,
              })),
            ]}
          />
          {columns.fullName === undefined ? null : (
            <Choice
              label="Names without a comma are written"
              value={nameOrder}
              onChange={(value) =>
                setMapping({ ...mapping, nameOrder: value === 'last first' ? 'last first' : 'first last' })
              }
              options={[
                { value: 'first last', label: 'first name first' },
                { value: 'last first', label: 'last name first' },
              ]}
            />
          )}
        </div>
        <section class="grid-frame" aria-label="The table, with what each column is">
          <table class="grid sample">
            <thead>
              <tr>
                {Array.from({ length: width }, (_, column) => {
                  const kind = kindOf(column);
                  const heading = textAt(headings, column);
                  const isItem = items.has(splitItemHeading(heading).label) || (headings === undefined && !!scores);
                  return (
                    <th scope="col" key={column} class={kind ? 'person' : isItem ? 'item' : ''}>
                      <select
                        aria-label={`Column ${column + 1}${heading === '' ? '' : `, ${heading}`}, is`}
                        value={kind ?? ''}
                        onChange={(event) => setMapping(withColumn(mapping, column, event.currentTarget.value))}
                      >
                        <option value="">{isItem ? 'Item' : 'Nothing to read'}</option>
                        {FIELDS.map(({ field, label }) => (
                          <option key={field} value={field}>
                            {label}
                          </option>
                        ))}
                      </select>
                    </th>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              {shown.map((row, at) => (
                <tr key={at} class={headerRow >= 0 && at === 0 ? 'headings' : ''}>
                  {Array.from({ length: width }, (_, column) => (
                    <td key={column}>{textAt(row, column).slice(0, 40)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <p class="found" role="status">
          {scores
            ? `${count(scores.rows.length, 'student')}, ${count(scores.items.length, 'item')}; ${ours} on our roster.`
            : namesAPerson(columns)
              ? (reading.problems.find(({ severity }) => severity === 'stop')?.message ?? NO_SCORES)
              : 'Say which column holds an id, a name or an e-mail.'}
        </p>
      </div>
      <div class="bar">
        <PlainButton onPress={onCancel}>Start again</PlainButton>
        <MainButton disabled={!scores} onPress={() => onDone(mapping)}>
          Use these columns
        </MainButton>
      </div>
    </>
  );
}

/** Another heading row: where it names students' columns, those are taken. */
function withHeadings(table: SourceTable, mapping: TableMapping, headerRow: number): TableMapping {
  const named = findMapping({ ...table, rows: table.rows.slice(headerRow, headerRow + 1) });
  return headerRow >= 0 && named ? { ...named, headerRow } : { ...mapping, headerRow };
}

/** A column says one thing about a student, and each thing stands in one column. */
function withColumn(mapping: TableMapping, column: number, field: string): TableMapping {
  const others = Object.entries(mapping.columns).filter(([name, place]) => place !== column && name !== field);
  const columns: TableMapping['columns'] = Object.fromEntries(others);
  return { ...mapping, columns: field === '' ? columns : { ...columns, [field]: column } };
}

function filled(row: readonly string[]): string[] {
  return row.map((cell) => cell.trim()).filter((cell) => cell !== '');
}
