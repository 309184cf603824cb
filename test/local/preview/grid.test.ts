/** What the grid knows without a browser: positions, selection, keys, blocks, addresses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockAsHtml, readBlock, writeBlock } from '../../../local/preview/page/grid/block';
import { fitting } from '../../../local/preview/page/grid/editing';
import {
  indexAt,
  scrollTo,
  shownFrom,
  sizeOf,
  startOf,
  trackOf,
  windowOf,
} from '../../../local/preview/page/grid/geometry';
import { gridKey } from '../../../local/preview/page/grid/keys';
import { areaName, columnLetters, readArea } from '../../../local/preview/page/grid/names';
import {
  areaOf,
  neighbour,
  nextInSelection,
  type Selection,
  selectionOf,
  within,
} from '../../../local/preview/page/grid/selection';

const rows = trackOf([20, 20, 0, 20, 40, 20]);
const columns = trackOf([100, 100, 100]);

describe('positions', () => {
  it.each([
    [1, 0],
    [2, 20],
    [3, 40],
    [4, 40],
    [6, 100],
    [7, 120],
  ])('row %i begins at %i pixels', (row, pixel) => {
    expect(startOf(rows, row)).toBe(pixel);
  });

  it.each([
    [0, 1],
    [19, 1],
    [20, 2],
    [45, 4],
    [119, 6],
    [9999, 6],
    [-5, 1],
  ])('at %i pixels stands row %i', (pixel, row) => {
    expect(indexAt(rows, pixel)).toBe(row);
  });

  it('finds every shown row again from any of its pixels', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (list, which, inside) => {
        const track = trackOf(list);
        const row = (which % list.length) + 1;
        const size = sizeOf(track, row);
        fc.pre(size > 0);
        expect(indexAt(track, startOf(track, row) + (inside % size))).toBe(row);
      }),
    );
  });

  it('passes over what is hidden, and knows where nothing is left', () => {
    expect(shownFrom(rows, 3, 1)).toBe(4);
    expect(shownFrom(rows, 3, -1)).toBe(2);
    expect(shownFrom(rows, 7, 1)).toBeNull();
  });

  it('shows a window and a margin, below what is frozen', () => {
    const long = trackOf(Array.from({ length: 1000 }, () => 21));
    expect(windowOf(long, 2, 0, 210, 3)).toEqual({ first: 3, last: 16 });
    expect(windowOf(long, 2, 2100, 210, 3)).toEqual({ first: 100, last: 116 });
    expect(windowOf(trackOf([20]), 1, 0, 100, 3)).toEqual({ first: 2, last: 1 });
  });

  it.each([
    ['a frozen row', 1, 500, 500],
    ['a row above', 5, 500, 60],
    ['a row below', 50, 0, 800],
    ['a row that shows', 6, 60, 60],
  ])('scrolling to %s', (_what, row, from, to) => {
    const even = trackOf(Array.from({ length: 100 }, () => 20));
    expect(scrollTo(even, 1, row, from, 180)).toBe(row === 5 ? 60 : to);
  });
});

describe('the selection', () => {
  it.each([
    ['down', { row: 2, column: 2 }, { row: 4, column: 2 }],
    ['up', { row: 1, column: 2 }, { row: 1, column: 2 }],
    ['right', { row: 1, column: 3 }, { row: 1, column: 3 }],
    ['left', { row: 1, column: 3 }, { row: 1, column: 2 }],
  ] as const)('moves %s, over hidden rows, and stops at the edge', (direction, from, to) => {
    expect(neighbour(from, direction, rows, columns)).toEqual(to);
  });

  it('Tab and Enter go round inside a block, which stays what it is', () => {
    const block = selectionOf({ row: 1, column: 1 }, { row: 2, column: 2 });
    const walk = (along: 'right' | 'down', steps: number): string[] => {
      let at: Selection = block;
      return Array.from({ length: steps }, () => {
        at = nextInSelection(at, along, rows, columns);
        expect(areaOf(at)).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
        return `${at.anchor.row}:${at.anchor.column}`;
      });
    };
    expect(walk('right', 4)).toEqual(['1:2', '2:1', '2:2', '1:1']);
    expect(walk('down', 4)).toEqual(['2:1', '1:2', '2:2', '1:1']);
  });

  it('keeps inside a grid that became smaller', () => {
    const large = selectionOf({ row: 900, column: 20 }, { row: 1000, column: 26 });
    expect(areaOf(within(large, 100, 5))).toEqual({ top: 100, left: 5, bottom: 100, right: 5 });
  });
});

describe('keys', () => {
  const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  it.each([
    ['ArrowDown', {}, { key: 'move', direction: 'down', extend: false, toEdge: false }],
    ['ArrowDown', { shiftKey: true, ctrlKey: true }, { key: 'move', direction: 'down', extend: true, toEdge: true }],
    ['ArrowDown', { altKey: true }, { key: 'choices' }],
    ['Enter', {}, { key: 'edit' }],
    ['Enter', { shiftKey: true }, { key: 'next', direction: 'up' }],
    ['Enter', { altKey: true }, { key: 'openLink' }],
    ['F2', {}, { key: 'edit' }],
    ['x', {}, { key: 'type' }],
    ['=', { shiftKey: true }, { key: 'type' }],
    ['c', { ctrlKey: true }, null],
    ['F5', {}, null],
    ['Shift', { shiftKey: true }, null],
    ['PageDown', { ctrlKey: true, shiftKey: true }, { key: 'tab', step: 1 }],
    ['F10', { shiftKey: true }, { key: 'contextMenu' }],
  ])('%s with %j', (key, held, meant) => {
    expect(gridKey({ ...plain, key, ...held })).toEqual(meant);
  });
});

describe('blocks on the clipboard', () => {
  it.each([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\r\n',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['"two\nlines"\tb', [['two\nlines', 'b']]],
    ['"say ""hi"""', [['say "hi"']]],
    ['"hi" he said', [['"hi" he said']]],
    ['', [['']]],
    ['\n', [['']]],
  ])('%j is read', (text, block) => {
    expect(readBlock(text)).toEqual(block);
  });

  it('come back as they were written', () => {
    const cellText = fc.string().map((text) => text.replace(/\r/g, ''));
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([height, width]) =>
        fc.array(fc.array(cellText, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      );
    fc.assert(
      fc.property(block, (cells) => {
        // A last row of one blank cell cannot be told from the line break that ends a block.
        fc.pre(cells.length === 1 || cells.at(-1)?.join('') !== '');
        expect(readBlock(writeBlock(cells))).toEqual(cells);
      }),
    );
  });

  it('hold no markup of their own', () => {
    expect(blockAsHtml([['<b>&', 'x']])).toBe('<table><tr><td>&lt;b&gt;&amp;</td><td>x</td></tr></table>');
  });
});

describe('addresses', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it.each([
    ['b7', { top: 7, left: 2, bottom: 7, right: 2 }],
    ['C9:B7', { top: 7, left: 2, bottom: 9, right: 3 }],
    ['$A$1', { top: 1, left: 1, bottom: 1, right: 1 }],
    ['A0', null],
    ['ZZ1', null],
    ['A1001', null],
    ['hello', null],
  ])('%s is read inside 1000 rows and 26 columns', (text, area) => {
    expect(readArea(text, 1000, 26)).toEqual(area);
    if (area) expect(readArea(areaName(area), 1000, 26)).toEqual(area);
  });
});

it('the choices of a dropdown narrow down to what is typed', () => {
  expect(fitting(['Latest', 'Highest', 'Mean of best'], 'ST')).toEqual(['Latest', 'Highest', 'Mean of best']);
  expect(fitting(['Latest', 'Highest'], ' hi')).toEqual(['Highest']);
});
