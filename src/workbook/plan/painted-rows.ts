/** Colours of whole columns, for rows that an update adds to a tab that the add-on computes. */
import type { Writable } from '../changes';
import { rowLook } from './new-tab';
import { rectangles } from './rectangles';
import type { Target } from './refresh';
import type { Look, Write } from './write';

/** Rows below the last one of a computed tab have no colours yet: one write per run of coloured columns. */
export function paintedRows(
  { tab, ref, columns }: Target,
  added: readonly { readonly at: number; readonly row: Readonly<Record<string, Writable>> }[],
): Write[] {
  const coloured = Object.entries(tab.columns).flatMap(([key, column], at) => {
    const place = columns.get(key);
    return column.background === undefined || place === undefined ? [] : [{ at, place }];
  });
  const cells = added.flatMap(({ at: down, row }) => {
    const looks = rowLook(tab, row);
    return coloured.flatMap(({ at, place }) => {
      const look = looks[at];
      return look ? [{ row: down, column: place, value: look }] : [];
    });
  });
  return rectangles<Look>(cells).map(
    ({ row, column, values }): Write => ({ kind: 'paint', ref, row, column, looks: values }),
  );
}
