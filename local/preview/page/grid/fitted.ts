/** Rows and columns as large as what they hold: by a double click on a border, and from the menu. */
import type { PersonAct } from '../../worker/protocol';
import type { Connection } from '../connection';

interface Fitting {
  readonly connection: Connection;
  readonly act: (act: PersonAct, joins?: boolean) => Promise<boolean>;
}

/** Makes rows as high as they need, and each column as wide as what it shows. */
export async function fitted(
  { act, connection }: Fitting,
  sheetId: number,
  head: 'row' | 'column',
  first: number,
  count: number,
): Promise<void> {
  if (head === 'row') {
    await act({ do: 'resizeRows', with: [sheetId, first, count, null] });
    return;
  }
  for (let column = first; column < first + count; column += 1) {
    const width = await connection.ask('fittingWidth', sheetId, column);
    await act({ do: 'resizeColumns', with: [sheetId, column, 1, width] }, column > first);
  }
}
