/**
 * Columns about groups of students in a class list: read only where the district named them, and only when the team asks
 * for it. Every other column of a source is never looked at.
 */
import { personOf } from '../reading/person-columns';
import type { Sources } from '../reading/sources';
import { textAt } from '../reading/table';
import type { RosterOptions } from './imported-roster';
import { mappingOf } from './table-roster';

export interface SubgroupColumn {
  /** As the district named it. */
  readonly column: string;
  /** What the list says, by student id; students without an id have nothing here. */
  readonly values: Readonly<Record<string, string>>;
}

/** The allowed columns that the tables of a source hold. */
export function subgroupColumns(
  { tables }: Sources,
  allowed: readonly string[],
  options: Pick<RosterOptions, 'mappings'>,
): SubgroupColumn[] {
  return allowed.flatMap((column) => {
    const values: Record<string, string> = {};
    for (const table of tables) {
      const mapping = mappingOf(table, options);
      const headings = mapping && table.rows[mapping.headerRow];
      const at = headings?.findIndex((heading) => heading.trim().toLowerCase() === column.toLowerCase()) ?? -1;
      if (!mapping || at === -1) continue;
      for (const row of table.rows.slice(mapping.headerRow + 1)) {
        const { id } = personOf(row, mapping);
        if (id !== '') values[id] = textAt(row, at);
      }
    }
    return Object.keys(values).length === 0 ? [] : [{ column, values }];
  });
}
