/** What the changes of a job ask of the rows of one tab, all taken together. */
import type { Change, Writable } from '../changes';
import type { TabDeclaration } from '../declaration';
import { rowId } from '../table';

type Row = Readonly<Record<string, Writable>>;

/** Changes within one tab. */
export type TableChange = Exclude<Change, { readonly kind: 'remove' }>;

export interface RowsAsked {
  /** What is to stand in a row, by the id it has now. */
  readonly wanted: Map<string, Row>;
  readonly dropped: ReadonlySet<string>;
  readonly replaces: boolean;
  readonly empties: boolean;
  /** By id of a new row, the standing row that it comes before. */
  readonly before: ReadonlyMap<string, string>;
}

/** Later changes add to earlier ones. */
export function rowsAsked(tab: TabDeclaration, changes: readonly TableChange[]): RowsAsked {
  const wanted = new Map<string, Row>();
  const dropped = new Set<string>();
  for (const change of changes) {
    if (change.kind === 'upsert' || change.kind === 'replace')
      for (const row of change.rows) {
        const id = rowId(tab.id.map((key) => String(row[key] ?? '')));
        wanted.set(id, { ...wanted.get(id), ...row });
      }
    else if (change.kind === 'rename') for (const { from, row } of change.rows) wanted.set(rowId(from), row);
    else if (change.kind === 'drop') for (const id of change.ids) dropped.add(rowId(id));
  }
  return {
    wanted,
    dropped,
    replaces: changes.some((change) => change.kind === 'replace'),
    empties: changes.some((change) => change.kind === 'empty'),
    before: new Map(changes.flatMap((change) => (change.kind === 'upsert' ? [...(change.before ?? [])] : []))),
  };
}
