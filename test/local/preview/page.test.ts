/** Parts of the page that need no browser: links, pages of paper, typed words, charts, frames, and who may fetch what. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../../local/preview/page/documents/pages';
import { retypingOf } from '../../../local/preview/page/documents/typed';
import { axisSteps, chartValues } from '../../../local/preview/page/grid/chart-values';
import { destinationOf } from '../../../local/preview/page/links';
import { weightLines } from '../../../local/preview/server/bundle';
import { fileFor } from '../../../local/preview/server/hand-out';
import { edgeOf } from '../../../local/preview/worker/edge';
import { wrappedHeight } from '../../../local/preview/worker/row-heights';

describe('links', () => {
  it.each([
    ['#gid=42', { to: 'tab', sheetId: 42, range: null }],
    ['#gid=42&range=B7', { to: 'tab', sheetId: 42, range: 'B7' }],
    ['https://docs.google.com/spreadsheets/d/own/edit#gid=7', { to: 'tab', sheetId: 7, range: null }],
    ['https://docs.google.com/document/d/doc-1/edit', { to: 'file', fileId: 'doc-1' }],
    ['https://drive.google.com/drive/folders/f_1', { to: 'file', fileId: 'f_1' }],
    [
      'https://docs.google.com/spreadsheets/d/own/edit',
      { to: 'outside', address: 'https://docs.google.com/spreadsheets/d/own/edit' },
    ],
    ['https://example.org/', { to: 'outside', address: 'https://example.org/' }],
    ['mailto:a@example.org', { to: 'outside', address: 'mailto:a@example.org' }],
  ])('%s', (href, destination) => {
    expect(destinationOf(href, 'own')).toEqual(destination);
  });
});

describe('pages of paper', () => {
  const piece = (height: number, more: { keepWithNext?: boolean; endsPage?: boolean } = {}) => ({
    height,
    keepWithNext: false,
    endsPage: false,
    ...more,
  });
  it('fill up and go on', () => {
    expect(pagesOf([piece(40), piece(40), piece(40)], 100)).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 3 },
    ]);
  });
  it('do not end with a heading', () => {
    const heading = piece(20, { keepWithNext: true });
    expect(pagesOf([piece(70), heading, piece(40)], 100)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 3 },
    ]);
  });
  it('end where a page break stands', () => {
    expect(pagesOf([piece(10, { endsPage: true }), piece(10)], 100)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]);
  });
  it('take a piece that is higher than a page', () => {
    expect(pagesOf([piece(10), piece(300), piece(10)], 100)).toHaveLength(3);
  });
  it('are one when there is nothing', () => {
    expect(pagesOf([], 100)).toEqual([{ from: 0, to: 0 }]);
  });
});

describe('typed words', () => {
  it.each([
    ['', 'new', { offset: 0, length: 0, text: 'new' }],
    ['ab', 'axb', { offset: 1, length: 0, text: 'x' }],
    ['aa', 'aaa', { offset: 2, length: 0, text: 'a' }],
    ['abc', 'ab', { offset: 2, length: 1, text: '' }],
    ['abc', '', { offset: 0, length: 3, text: '' }],
    ['by Friday noon', 'by Monday noon', { offset: 3, length: 3, text: 'Mon' }],
    ['one two', 'one\ntwo', { offset: 3, length: 1, text: '\n' }],
    ['a👍', 'a👎', { offset: 1, length: 2, text: '👎' }],
    ['e', 'e\u0301', { offset: 0, length: 1, text: 'e\u0301' }],
    ['same', 'same', null],
  ])('%j became %j', (before, after, retyping) => {
    expect(retypingOf(before, after)).toEqual(retyping);
  });
});

describe('charts', () => {
  it('read names from the first row and points from the first column', () => {
    const state = {
      ...{ id: 1, type: 'COLUMN', ranges: [], row: 1, column: 1, offsetX: 0, offsetY: 0, headers: 1 },
      options: { title: 'Levels', isStacked: true },
    };
    const data = [
      ['Learning', 'Proficient', 'Not yet'],
      ['NF.1', 10, ''],
    ];
    expect(chartValues({ state, data })).toMatchObject({
      title: 'Levels',
      points: ['NF.1'],
      series: [
        { name: 'Proficient', values: [10] },
        { name: 'Not yet', values: [null] },
      ],
      stacked: true,
    });
  });
  it.each([
    [100, [0, 20, 40, 60, 80, 100]],
    [7, [0, 2, 4, 6, 8]],
    [0, [0, 1]],
    [0.3, [0, 0.1, 0.2, 0.3]],
  ])('an axis up to %d', (largest, steps) => {
    expect(axisSteps(largest)).toEqual(steps);
  });
});

describe('Ctrl and an arrow', () => {
  const filled = new Set([2, 3, 4, 8]);
  it.each([
    ['to the end of what is filled', 2, 1, 4],
    ['over the gap to the next', 4, 1, 8],
    ['to the end of the sheet', 8, 1, 10],
    ['from blank to the next filled', 5, 1, 8],
    ['back to the start', 2, -1, 1],
    ['nowhere at the edge', 10, 1, 10],
  ] as const)('leads %s', (_what, from, step, to) => {
    expect(edgeOf(filled, new Set(), from, step, { last: 10 })).toBe(to);
  });
  it('passes over hidden rows', () => {
    expect(edgeOf(new Set([1, 5]), new Set([2, 3, 4]), 1, 1, { last: 9 })).toBe(5);
  });
});

describe('rows with wrapped text', () => {
  it('grow with the text and with narrow columns', () => {
    const text = 'Multiply whole numbers of several digits by a method that always works';
    const wide = wrappedHeight(text, 600, 10, false);
    const narrow = wrappedHeight(text, 150, 10, false);
    expect(wide).toBeLessThan(25);
    expect(narrow).toBeGreaterThan(wide * 2);
    expect(wrappedHeight('a\nb\nc', 600, 10, false)).toBe(wrappedHeight('a', 600, 10, false) + 30);
  });
});

describe('the server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  mkdirSync(join(folder, 'inside'));
  writeFileSync(join(folder, 'index.html'), 'x');
  it.each([
    ['/', 'index.html'],
    ['/index.html?x=1', 'index.html'],
    ['/inside', null],
    ['/missing', null],
    ['/../../etc/passwd', null],
    ['/%2e%2e/%2e%2e/etc/passwd', null],
    ['/%00', null],
    ['/%zz', null],
  ])('%s', (url, name) => {
    expect(fileFor(folder, url)).toBe(name === null ? null : join(folder, name));
  });
});

it('the size report adds up', () => {
  expect(
    weightLines([
      { name: 'a', bytes: 1024 },
      { name: 'b', bytes: 2048 },
    ]).at(-1),
  ).toContain('3 KB of 3072 KB');
});
