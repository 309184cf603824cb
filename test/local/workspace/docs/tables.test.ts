/** Tables: where their indexes lie, rows and columns, looks, merges. */
import type { docs_v1 } from '@googleapis/docs';
import { describe, expect, it } from 'vitest';
import { cell, insert, page, points, type Request, range, remove, table } from './page';

const tableOf = (document: docs_v1.Schema$Document): docs_v1.Schema$Table =>
  document.body?.content?.find((element) => element.table)?.table ?? {};

const styles = (document: docs_v1.Schema$Document): docs_v1.Schema$TableCellStyle[][] =>
  (tableOf(document).tableRows ?? []).map(({ tableCells }) =>
    (tableCells ?? []).map((each) => each.tableCellStyle ?? {}),
  );

const red = { color: { rgbColor: { red: 1 } } };

describe('insertTable', () => {
  // PLATFORM.md: "insertTable adds a newline before it; every cell begins with one paragraph."
  it('breaks the line and begins one later', () => {
    expect(page(insert('abcd'), table(2, 2, 3)).outline()).toEqual([
      '1 "ab\\n"',
      '4 table',
      '  5: 7 "\\n" | 9 "\\n"',
      '  10: 12 "\\n" | 14 "\\n"',
      '16 "cd\\n"',
    ]);
  });

  // The indexes of a table in a document that Docs itself made and reported: 68 units for four cells of 14 letters.
  it('has the indexes that Docs reports', () => {
    const texts = ['Southeast cell', 'Southwest cell', 'Northeast cell', 'Northwest cell'];
    const places = [13, 11, 8, 6];
    const { get } = page(insert('x'), table(2, 2), ...texts.map((text, i) => insert(text, places[i])));
    const found = get().body?.content?.[2];
    const start = found?.startIndex ?? 0;
    expect(found?.endIndex).toBe(start + 68);
    const rows = found?.table?.tableRows ?? [];
    expect(rows.map((row) => [(row.startIndex ?? 0) - start, (row.endIndex ?? 0) - start])).toEqual([
      [1, 34],
      [34, 67],
    ]);
    expect(rows[0]?.tableCells?.map((each) => [(each.startIndex ?? 0) - start, (each.endIndex ?? 0) - start])).toEqual([
      [2, 18],
      [18, 34],
    ]);
    expect(rows[0]?.tableCells?.[0]?.tableCellStyle).toEqual({
      rowSpan: 1,
      columnSpan: 1,
      backgroundColor: {},
      paddingLeft: points(5),
      paddingRight: points(5),
      paddingTop: points(5),
      paddingBottom: points(5),
      contentAlignment: 'TOP',
    });
    expect(found?.table?.tableStyle).toEqual({
      tableColumnProperties: [{ widthType: 'EVENLY_DISTRIBUTED' }, { widthType: 'EVENLY_DISTRIBUTED' }],
    });
  });

  it('can stand in a cell and in a header', () => {
    const { send, outline, get } = page(table(1, 1), table(1, 1, 5));
    expect(outline()).toEqual(['1 "\\n"', '2 table', '  3: 5 "\\n" / 6 table /   7: 9 "\\n" / 11 "\\n"', '13 "\\n"']);
    const { replies } = send({ createHeader: { type: 'DEFAULT' } });
    const segmentId = replies?.[0]?.createHeader?.headerId ?? '';
    send(
      { insertTable: { rows: 1, columns: 1, endOfSegmentLocation: { segmentId } } },
      { insertText: { location: { segmentId, index: 4 }, text: 'in' } },
    );
    expect(get().headers?.[segmentId]?.content?.map((each) => [each.startIndex, each.endIndex])).toEqual([
      [undefined, 1],
      [1, 8],
      [8, 9],
    ]);
  });

  it.each([
    [table(0, 2), 'must be at least 1'],
    [table(1, 21), 'must be at most 20'],
    [table(1, 1, 99), 'Index 99 must be less than the end index of the referenced segment, 2.'],
  ])('is refused for %j', (request, words) => {
    expect(page().refusal(request)).toContain(words);
  });
});

describe('rows and columns', () => {
  const grid = (): ReturnType<typeof page> =>
    page(table(2, 2), insert('d', 12), insert('c', 10), insert('b', 7), insert('a', 5));
  const rows = (outline: readonly string[]): string[] =>
    outline.filter((line) => line.startsWith('  ')).map((line) => line.replace(/\d+:? |\\n/g, '').trim());

  it.each<[string, Request, string[]]>([
    ['above', { insertTableRow: { tableCellLocation: cell(2, 1, 0) } }, ['"a" | "b"', '"" | ""', '"c" | "d"']],
    [
      'below',
      { insertTableRow: { tableCellLocation: cell(2, 1, 1), insertBelow: true } },
      ['"a" | "b"', '"c" | "d"', '"" | ""'],
    ],
    ['left', { insertTableColumn: { tableCellLocation: cell(2, 0, 1) } }, ['"a" | "" | "b"', '"c" | "" | "d"']],
    [
      'right',
      { insertTableColumn: { tableCellLocation: cell(2, 0, 1), insertRight: true } },
      ['"a" | "b" | ""', '"c" | "d" | ""'],
    ],
    ['without a row', { deleteTableRow: { tableCellLocation: cell(2, 0, 0) } }, ['"c" | "d"']],
    ['without a column', { deleteTableColumn: { tableCellLocation: cell(2, 0, 0) } }, ['"b"', '"d"']],
  ])('%s', (_name, request, after) => {
    const { send, outline } = grid();
    send(request);
    expect(rows(outline())).toEqual(after);
  });

  it('takes the table away with its last row or column', () => {
    const { send, outline } = page(insert('x'), table(1, 2), insert('y'));
    send({ deleteTableRow: { tableCellLocation: cell(3, 0, 1) } });
    expect(outline()).toEqual(['1 "x\\n"', '3 "y\\n"']);
  });

  it('keeps named ranges on what they name', () => {
    const { send, get } = page(table(2, 2), insert('dd', 12), insert('bb', 7));
    send(
      { createNamedRange: { name: 'b', range: range(7, 9) } },
      { createNamedRange: { name: 'd', range: range(14, 16) } },
      { insertTableColumn: { tableCellLocation: cell(2, 0, 1) } },
      { insertTableRow: { tableCellLocation: cell(2, 0, 0) } },
    );
    const document = get();
    const text = JSON.stringify(document.body);
    for (const [name, content] of [
      ['b', 'bb'],
      ['d', 'dd'],
    ] as const) {
      const { startIndex } = document.namedRanges?.[name]?.namedRanges?.[0]?.ranges?.[0] ?? {};
      expect(text).toContain(
        `{"startIndex":${startIndex},"endIndex":${(startIndex ?? 0) + 3},"textRun":{"content":"${content}\\n"`,
      );
    }
    send({ deleteTableRow: { tableCellLocation: cell(2, 1, 0) } });
    expect(Object.keys(get().namedRanges ?? {})).toEqual(['d']);
  });

  it.each([
    [{ insertTableRow: { tableCellLocation: cell(3, 0, 0) } }, 'The provided table start location is invalid.'],
    [{ insertTableRow: { tableCellLocation: cell(1, 0, 0) } }, 'The provided table start location is invalid.'],
    [{ deleteTableRow: { tableCellLocation: cell(2, 2, 0) } }, 'The table has no cell at row 2, column 0.'],
    [{ deleteTableColumn: { tableCellLocation: cell(2, 0, -1) } }, 'The table has no cell at row 0, column -1.'],
  ])('are refused at %j', (request, words) => {
    expect(grid().refusal(request)).toContain(words);
  });
});

describe('looks', () => {
  it('sets cells, and the shared border on both sides', () => {
    const { send, get } = page(table(2, 2));
    const border = { color: red, width: points(1), dashStyle: 'SOLID' };
    send({
      updateTableCellStyle: {
        tableRange: { tableCellLocation: cell(2, 0, 0), rowSpan: 1, columnSpan: 1 },
        tableCellStyle: { backgroundColor: red, borderRight: border },
        fields: 'backgroundColor,borderRight',
      },
    });
    const [[first, second]] = styles(get()) as [docs_v1.Schema$TableCellStyle[]];
    expect(first).toMatchObject({ backgroundColor: red, borderRight: border });
    expect(second).toMatchObject({ backgroundColor: {}, borderLeft: border });
    send({ updateTableCellStyle: { tableStartLocation: { index: 2 }, tableCellStyle: {}, fields: 'backgroundColor' } });
    expect(
      styles(get())
        .flat()
        .map(({ backgroundColor }) => backgroundColor),
    ).toEqual([{}, {}, {}, {}]);
  });

  it('sets widths, heights and header rows', () => {
    const { send, get } = page(table(3, 2));
    const start = { tableStartLocation: { index: 2 } };
    send(
      {
        updateTableColumnProperties: {
          ...start,
          columnIndices: [1],
          tableColumnProperties: { widthType: 'FIXED_WIDTH', width: points(120) },
          fields: 'width,widthType',
        },
      },
      {
        updateTableRowStyle: {
          ...start,
          rowIndices: [0],
          tableRowStyle: { minRowHeight: points(30) },
          fields: 'min_row_height',
        },
      },
      { pinTableHeaderRows: { ...start, pinnedHeaderRowsCount: 1 } },
    );
    const { tableRows, tableStyle } = tableOf(get());
    expect(tableStyle?.tableColumnProperties?.[1]).toEqual({ widthType: 'FIXED_WIDTH', width: points(120) });
    expect(tableRows?.map(({ tableRowStyle }) => tableRowStyle)).toEqual([
      { minRowHeight: points(30), tableHeader: true },
      { minRowHeight: { unit: 'PT' } },
      { minRowHeight: { unit: 'PT' } },
    ]);
  });

  const start = { tableStartLocation: { index: 2 } };
  it.each([
    [
      { updateTableCellStyle: { ...start, tableCellStyle: { rowSpan: 2 }, fields: 'rowSpan' } },
      'Invalid field: rowSpan',
    ],
    [
      { updateTableCellStyle: { ...start, tableCellStyle: { backgroundColor: red } } },
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [
      {
        updateTableCellStyle: {
          ...start,
          tableCellStyle: { borderTop: { width: points(1), dashStyle: 'SOLID', color: {} } },
          fields: 'borderTop',
        },
      },
      'cannot be transparent',
    ],
    [
      {
        updateTableColumnProperties: {
          ...start,
          tableColumnProperties: { width: points(4), widthType: 'FIXED_WIDTH' },
          fields: '*',
        },
      },
      'at least 5 points',
    ],
    [
      {
        updateTableColumnProperties: {
          ...start,
          columnIndices: [2],
          tableColumnProperties: { width: points(50) },
          fields: 'width',
        },
      },
      'The table has no column 2.',
    ],
    [{ pinTableHeaderRows: { ...start, pinnedHeaderRowsCount: 3 } }, 'pinned header rows'],
    [
      {
        updateTableCellStyle: {
          tableRange: { tableCellLocation: cell(2, 1, 1), rowSpan: 2, columnSpan: 1 },
          tableCellStyle: {},
          fields: '*',
        },
      },
      'inside the bounds of the table',
    ],
  ])('are refused for %j', (request, words) => {
    expect(page(table(2, 2)).refusal(request)).toContain(words);
  });
});

describe('merged cells', () => {
  const area = (row: number, column: number, rowSpan: number, columnSpan: number): docs_v1.Schema$TableRange => ({
    tableCellLocation: cell(2, row, column),
    rowSpan,
    columnSpan,
  });
  const merge = (...spans: Parameters<typeof area>): Request => ({ mergeTableCells: { tableRange: area(...spans) } });
  const spans = (document: docs_v1.Schema$Document): string[] =>
    styles(document).map((row) => row.map(({ rowSpan, columnSpan }) => `${rowSpan}x${columnSpan}`).join(' '));

  it('gather their text in the first, and give it up again whole', () => {
    const { send, outline, get } = page(table(2, 2), insert('c', 10), insert('b', 7), insert('a', 5));
    send(merge(0, 0, 1, 2));
    expect(outline()[2]).toBe('  3: 5 "a\\n" / 7 "b\\n" | 10 "\\n"');
    expect(spans(get())).toEqual(['1x2 1x1', '1x1 1x1']);
    send({ unmergeTableCells: { tableRange: area(0, 0, 1, 2) } });
    expect(spans(get())).toEqual(['1x1 1x1', '1x1 1x1']);
    expect(outline()[2]).toBe('  3: 5 "a\\n" / 7 "b\\n" | 10 "\\n"');
  });

  it('take no text where they are covered', () => {
    const { send, refusal } = page(table(1, 2));
    send(merge(0, 0, 1, 2));
    expect(refusal(insert('x', 7))).toContain('inside the bounds of an existing paragraph');
  });

  it('leave the cells beside and below them as they are', () => {
    const { send, outline } = page(table(2, 2));
    send(merge(0, 0, 1, 2));
    send(insert('y', 12), insert('x', 10), { deleteTableRow: { tableCellLocation: cell(2, 0, 1) } });
    expect(outline()[2]).toBe('  3: 5 "x\\n" | 8 "y\\n"');
  });

  it('must be a rectangle', () => {
    const { send, refusal } = page(table(3, 3));
    send(merge(0, 0, 2, 2));
    expect(refusal(merge(1, 1, 2, 2))).toContain('must be rectangular');
    send(merge(0, 0, 3, 3));
  });

  it('grow and shrink with rows and columns', () => {
    const { send, get } = page(table(3, 2));
    send(merge(0, 0, 3, 1));
    send({ insertTableRow: { tableCellLocation: cell(2, 1, 1), insertBelow: true } });
    expect(spans(get())).toEqual(['4x1 1x1', '1x1 1x1', '1x1 1x1', '1x1 1x1']);
    send({ deleteTableRow: { tableCellLocation: cell(2, 0, 1) } });
    expect(spans(get())).toEqual(['3x1 1x1', '1x1 1x1', '1x1 1x1']);
    send({ insertTableRow: { tableCellLocation: cell(2, 1, 0), insertBelow: true } });
    expect(spans(get())).toEqual(['3x1 1x1', '1x1 1x1', '1x1 1x1', '1x1 1x1']);
    send({ deleteTableRow: { tableCellLocation: cell(2, 2, 0) } });
    expect(spans(get())).toEqual(['1x1 1x1']);
  });
});

describe('deleting around a table', () => {
  it('leaves a line between two tables alone', () => {
    const { refusal, outline } = page(table(1, 1), insert('gap'), table(1, 1));
    const before = outline();
    expect(before).toEqual([
      '1 "\\n"',
      '2 table',
      '  3: 5 "\\n"',
      '7 "gap\\n"',
      '11 table',
      '  12: 14 "\\n"',
      '16 "\\n"',
    ]);
    expect(refusal(remove(7, 11))).toContain('Invalid deletion range.');
    expect(outline()).toEqual(before);
  });
});
