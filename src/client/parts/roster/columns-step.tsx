/** Which column is which: asked once for a list whose headings say it differently, and remembered. */
import { useState } from 'preact/hooks';
import {
  findMapping,
  PERSON_FIELDS,
  type PersonField,
  type TableMapping,
} from '../../../domain/importers/reading/person-columns';
import { type SourceTable, whereTable } from '../../../domain/importers/reading/table';
import { Choice, MainButton, PlainButton } from '../controls';
import { mappingKey } from './mapping-key';

const LABELS: Readonly<Record<PersonField, string>> = {
  id: 'Student id',
  last: 'Last name',
  first: 'First name',
  fullName: 'Whole name in one column',
  section: 'Section',
  teacher: 'Teacher',
  email: 'E-mail',
  status: 'Status (active or not)',
};

const ROWS_SHOWN = 10;

export function ColumnsStep({
  table,
  onDone,
  onCancel,
}: {
  readonly table: SourceTable;
  readonly onDone: (key: string, mapping: TableMapping) => void;
  readonly onCancel: () => void;
}) {
  const found = findMapping(table);
  const [headerRow, setHeaderRow] = useState(found?.headerRow ?? 0);
  const [columns, setColumns] = useState<Partial<Record<PersonField, number>>>(found?.columns ?? {});
  const [nameOrder, setNameOrder] = useState<TableMapping['nameOrder']>(found?.nameOrder ?? 'last first');
  const headings = headerRow === -1 ? undefined : table.rows[headerRow];
  const below = table.rows[headerRow + 1] ?? [];
  const width = Math.max(...table.rows.slice(0, ROWS_SHOWN).map((row) => row.length));
  const options = Array.from({ length: width }, (_, place) => ({
    value: String(place),
    label: [headings?.[place]?.trim() || `Column ${place + 1}`, below[place]?.trim() ?? '']
      .filter((part) => part !== '')
      .join(': '),
  }));
  const hasName = columns.last !== undefined || columns.first !== undefined || columns.fullName !== undefined;
  return (
    <section aria-label="Which column is which">
      <h2>Which column is which?</h2>
      <p class="quiet">In {whereTable(table)}. Common Ground remembers your answer for lists with these headings.</p>
      <Choice
        label="Row with the headings"
        value={String(headerRow)}
        onChange={(value) => setHeaderRow(Number(value))}
        options={[
          { value: '-1', label: 'There are no headings' },
          ...table.rows.slice(0, ROWS_SHOWN).map((row, place) => ({
            value: String(place),
            label: `Line ${table.lines[place] ?? place + 1}: ${row
              .filter((cell) => cell.trim() !== '')
              .join(', ')
              .slice(0, 60)}`,
          })),
        ]}
      />
      {PERSON_FIELDS.map((field) => (
        <Choice
          key={field}
          label={LABELS[field]}
          value={columns[field] === undefined ? '' : String(columns[field])}
          onChange={(value) => {
            const { [field]: _before, ...others } = columns;
            setColumns(value === '' ? others : { ...others, [field]: Number(value) });
          }}
          options={[{ value: '', label: 'Not in this list' }, ...options]}
        />
      ))}
      {columns.fullName === undefined ? null : (
        <Choice
          label="The whole name is written"
          hint="Names with a comma are always read as last, first."
          value={nameOrder}
          onChange={(value) => setNameOrder(value === 'first last' ? 'first last' : 'last first')}
          options={[
            { value: 'last first', label: 'last name first' },
            { value: 'first last', label: 'first name first' },
          ]}
        />
      )}
      {hasName ? null : <p class="hint">Choose at least one column with names.</p>}
      <MainButton disabled={!hasName} onPress={() => onDone(mappingKey(headings), { headerRow, columns, nameOrder })}>
        Use these columns
      </MainButton>
      <PlainButton onPress={onCancel}>Cancel</PlainButton>
    </section>
  );
}
