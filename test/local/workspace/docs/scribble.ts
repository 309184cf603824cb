/**
 * Random edits that are mostly possible: each takes its places from the document as it stands.
 */
import type { docs_v1 } from '@googleapis/docs';
import fc from 'fast-check';
import { expect } from 'vitest';
import { ANA } from '../drive/desk';
import { at, bullets, insert, named, type Page, page, type Request, range, remove, table } from './page';

interface Place {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** A cell of one of the tables; of a table that is not there when there is none. */
  readonly cell: docs_v1.Schema$TableCellLocation;
  readonly area: docs_v1.Schema$TableRange;
}

type Edit = (place: Place) => Request;

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\t', '😀', 'é', ' '), minLength: 1, maxLength: 8 });
const flag = fc.boolean();
const size = fc.integer({ min: 1, max: 3 });

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: text.map(
      (words): Edit =>
        ({ index }) =>
          insert(words, index),
    ),
  },
  { weight: 4, arbitrary: fc.constant<Edit>(({ start, end }) => remove(start, end)) },
  {
    weight: 3,
    arbitrary: fc.tuple(size, size).map(
      ([rows, columns]): Edit =>
        ({ index }) =>
          table(rows, columns, index),
    ),
  },
  fc.constant<Edit>(({ start, end }) => bullets(start, end, 'BULLET_CHECKBOX')),
  fc.constant<Edit>(({ start, end }) => ({ deleteParagraphBullets: { range: range(start, end) } })),
  fc.constantFrom('HEADING_1', 'TITLE', 'NORMAL_TEXT').map(
    (style): Edit =>
      ({ start, end }) =>
        named(start, end, style),
  ),
  flag.map(
    (bold): Edit =>
      ({ start, end }) => ({ updateTextStyle: { range: range(start, end), textStyle: { bold }, fields: 'bold' } }),
  ),
  fc.constant<Edit>(({ start, end }) => ({ createNamedRange: { name: 'r', range: range(start, end) } })),
  text.map(
    (words): Edit =>
      () => ({ replaceNamedRangeContent: { namedRangeName: 'r', text: words } }),
  ),
  text.map(
    (words): Edit =>
      () => ({ replaceAllText: { containsText: { text: 'a' }, replaceText: words } }),
  ),
  flag.map(
    (insertBelow): Edit =>
      ({ cell }) => ({ insertTableRow: { tableCellLocation: cell, insertBelow } }),
  ),
  flag.map(
    (insertRight): Edit =>
      ({ cell }) => ({ insertTableColumn: { tableCellLocation: cell, insertRight } }),
  ),
  fc.constant<Edit>(({ cell }) => ({ deleteTableRow: { tableCellLocation: cell } })),
  fc.constant<Edit>(({ cell }) => ({ deleteTableColumn: { tableCellLocation: cell } })),
  { weight: 2, arbitrary: fc.constant<Edit>(({ area }) => ({ mergeTableCells: { tableRange: area } })) },
  fc.constant<Edit>(({ area }) => ({ unmergeTableCells: { tableRange: area } })),
  fc.constant<Edit>(({ index }) => ({ insertPerson: { ...at(index), personProperties: { email: ANA } } })),
  fc.constant<Edit>(({ index }) => ({ insertPageBreak: at(index) })),
);

export interface Scrawl {
  readonly edit: Edit;
  readonly dice: readonly [number, number, number];
}

export const scrawls: fc.Arbitrary<Scrawl[]> = fc.array(
  fc.record({ edit, dice: fc.tuple(fc.nat(), fc.nat(), fc.nat()) }),
  { minLength: 1, maxLength: 20 },
);

const START = [insert('abc\ndef\n'), table(2, 2), insert('tail a\nend')];

/** A document after some random edits. What Docs refuses changes nothing; any other error is ours. */
export function scribble(
  edits: readonly Scrawl[],
  first: readonly Request[] = [],
): { readonly office: Page; readonly accepted: number } {
  const office = page(...START, ...first);
  let accepted = 0;
  for (const each of edits) {
    const document = office.get();
    try {
      office.send(each.edit(placeIn(document, each.dice)));
      accepted += 1;
    } catch (error) {
      if ((error as { details?: { code: number } }).details?.code !== 400) throw error;
      expect(office.get()).toEqual(document);
    }
  }
  return { office, accepted };
}

function placeIn(document: docs_v1.Schema$Document, [a, b, c]: Scrawl['dice']): Place {
  const content = document.body?.content ?? [];
  const end = content.at(-1)?.endIndex ?? 2;
  const index = 1 + (a % (end - 1));
  const other = 1 + (b % (end - 1));
  const tables = content.filter((element) => element.table);
  const chosen = tables[c % Math.max(tables.length, 1)];
  const { rows = 1, columns = 1 } = chosen?.table ?? {};
  const rowIndex = a % (rows ?? 1);
  const columnIndex = b % (columns ?? 1);
  const cell = { tableStartLocation: { index: chosen?.startIndex ?? 0 }, rowIndex, columnIndex };
  const rowSpan = 1 + (c % ((rows ?? 1) - rowIndex));
  const columnSpan = 1 + (a % ((columns ?? 1) - columnIndex));
  const area = { tableCellLocation: cell, rowSpan, columnSpan };
  return { index, start: Math.min(index, other), end: Math.max(index, other), cell, area };
}
