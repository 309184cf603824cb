/** Any document at all, with text that people and imports bring along, for properties. */
import fc from 'fast-check';
import type { Block, Box, Cell, Doc, Line, Region, Run, Simple, Table } from '../../src/documents/model';

const anyText = fc.oneof(
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', '\t\tindented', 'a\nb', '\ud83d', 'Zoë 😀 \ue000', '=1+1', 'a\u000bb', '\u2028'),
);
const flag = fc.boolean();
const colour = fc.constantFrom('#f4cccc', '#1b3a4b');

const run: fc.Arbitrary<Run> = fc.record(
  {
    text: anyText,
    bold: flag,
    italic: flag,
    mono: flag,
    small: flag,
    colour,
    background: colour,
    link: fc.constantFrom('https://example.org/a', 'no address'),
  },
  { requiredKeys: ['text'] },
);
const line: fc.Arbitrary<Line> = fc.array(run, { maxLength: 3 });
const cell: fc.Arbitrary<Cell> = fc.record(
  { lines: fc.array(line, { maxLength: 3 }), shade: colour },
  { requiredKeys: ['lines'] },
);

const table: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc
    .record({
      header: fc.option(fc.array(cell, { minLength: columns, maxLength: columns }), { nil: undefined }),
      rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 3 }),
      align: fc.constantFrom('start' as const, 'centre' as const, 'end' as const),
    })
    .map(({ header, rows, align }) => ({
      kind: 'table' as const,
      columns: Array.from({ length: columns }, (_, index) => ({ width: 40 + 10 * (index % 2), align })),
      rows,
      ...(header ? { header } : {}),
    })),
);

const simple: fc.Arbitrary<Simple> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    text: anyText,
  }),
  fc.record({
    kind: fc.constant('paragraph' as const),
    style: fc.constantFrom('text' as const, 'subtitle' as const, 'note' as const),
    line,
  }),
  fc.record({
    kind: fc.constantFrom('bullets' as const, 'checklist' as const),
    items: fc.array(line, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('link' as const), text: anyText, url: fc.constant('https://example.org') }),
  fc.constant({ kind: 'pageBreak' as const }),
  table,
  fc.record({
    kind: fc.constant('levelBars' as const),
    bars: fc.array(
      fc.record({
        label: anyText,
        detail: anyText,
        figure: anyText,
        figureDetail: anyText,
        pieces: fc.array(fc.record({ name: anyText, count: fc.nat({ max: 900 }), colour }), { maxLength: 4 }),
      }),
      { maxLength: 3 },
    ),
  }),
);

export const anySimple = simple;

export const anyRegion: fc.Arbitrary<Region> = fc.record({
  kind: fc.constant('region' as const),
  name: fc.constantFrom('levels', 'groups', 'hardest'),
  asOf: fc.constantFrom('As of October 14, 2026', 'As of May 2, 2027: CA 2'),
  blocks: fc.array(simple, { maxLength: 4 }),
});

const box: fc.Arbitrary<Box> = fc.record({
  kind: fc.constant('box' as const),
  title: anyText,
  minutes: fc.integer({ min: 1, max: 40 }),
  clock: anyText,
  protocol: anyText,
  prompts: fc.array(anyText, { maxLength: 3 }),
  lead: anyText,
  notes: anyText,
});

const block: fc.Arbitrary<Block> = fc.oneof({ weight: 6, arbitrary: simple }, anyRegion, box);

export const anyDoc: fc.Arbitrary<Doc> = fc.record({ title: anyText, blocks: fc.array(block, { maxLength: 8 }) });
