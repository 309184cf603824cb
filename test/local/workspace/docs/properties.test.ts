/** Whatever is done to a document: its indexes hold, its text is what was written, and saving loses nothing. */
import type { docs_v1 } from '@googleapis/docs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDrive, saveDrive } from '../../../../local/workspace/drive';
import { createDocsService } from '../../../../local/workspace/docs';
import { createFaults } from '../../../../local/workspace/kernel/faults';
import { createGate } from '../../../../local/workspace/kernel/gate';
import { ANA } from '../drive/desk';
import { at, bullets, insert, named, page, type Page, range, remove, type Request, table } from './page';

const index = fc.nat(60);
const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\t', '😀', 'é', ' '), minLength: 1, maxLength: 8 });
const span = fc.tuple(index, fc.integer({ min: 1, max: 20 })).map(([start, length]) => [start, start + length] as const);
const cellAt = fc.record({
  tableStartLocation: fc.record({ index }),
  rowIndex: fc.nat(2),
  columnIndex: fc.nat(2),
});
const area = fc.record({
  tableCellLocation: cellAt,
  rowSpan: fc.integer({ min: 1, max: 2 }),
  columnSpan: fc.integer({ min: 1, max: 2 }),
});

const request: fc.Arbitrary<Request> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(text, fc.option(index, { nil: undefined })).map(([t, i]) => insert(t, i)) },
  { weight: 4, arbitrary: span.map(([start, end]) => remove(start, end)) },
  { weight: 3, arbitrary: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), index).map(([r, c, i]) => table(r, c, i)) },
  span.map(([start, end]) => bullets(start, end, 'BULLET_CHECKBOX')),
  span.map(([start, end]) => ({ deleteParagraphBullets: { range: range(start, end) } })),
  fc.tuple(span, fc.constantFrom('HEADING_1', 'TITLE', 'NORMAL_TEXT')).map(([[start, end], style]) => named(start, end, style)),
  fc.tuple(span, fc.boolean()).map(([[start, end], bold]) => ({
    updateTextStyle: { range: range(start, end), textStyle: { bold }, fields: 'bold' },
  })),
  span.map(([start, end]) => ({ createNamedRange: { name: 'r', range: range(start, end) } })),
  fc.record({ replaceNamedRangeContent: fc.record({ namedRangeName: fc.constant('r'), text }) }),
  fc.record({ replaceAllText: fc.record({ containsText: fc.record({ text: fc.constantFrom('a', 'b') }), replaceText: text }) }),
  fc.record({ insertTableRow: fc.record({ tableCellLocation: cellAt, insertBelow: fc.boolean() }) }),
  fc.record({ insertTableColumn: fc.record({ tableCellLocation: cellAt, insertRight: fc.boolean() }) }),
  fc.record({ deleteTableRow: fc.record({ tableCellLocation: cellAt }) }),
  fc.record({ deleteTableColumn: fc.record({ tableCellLocation: cellAt }) }),
  fc.record({ mergeTableCells: fc.record({ tableRange: area }) }),
  fc.record({ unmergeTableCells: fc.record({ tableRange: area }) }),
  index.map((i) => ({ insertPerson: { ...at(i), personProperties: { email: ANA } } })),
  index.map((i) => ({ insertPageBreak: at(i) })),
);

/** Sends one by one; what Docs refuses changes nothing, and any other error is ours. */
function scribble(requests: readonly Request[]): Page {
  const office = page();
  for (const each of requests) {
    const before = JSON.stringify(office.get());
    try {
      office.send(each);
    } catch (error) {
      if ((error as { details?: { code: number } }).details?.code !== 400) throw error;
      expect(JSON.stringify(office.get())).toBe(before);
    }
  }
  return office;
}

/** Checks that elements follow each other without gaps, end in a newline, and returns where they end. */
function checkContent(content: readonly docs_v1.Schema$StructuralElement[], start: number): number {
  let end = start;
  for (const [i, element] of content.entries()) {
    expect(element.startIndex ?? 0).toBe(end);
    if (element.table) {
      expect(content[i - 1]?.paragraph, 'a paragraph stands before every table').toBeDefined();
      end = checkTable(element.table, end);
    } else {
      for (const { startIndex, endIndex, textRun } of element.paragraph?.elements ?? []) {
        expect(startIndex ?? 0).toBe(end);
        end += textRun ? (textRun.content ?? '').length : 1;
        expect(endIndex).toBe(end);
      }
      expect(element.paragraph?.elements?.at(-1)?.textRun?.content).toMatch(/^[^\n]*\n$/);
    }
    expect(element.endIndex).toBe(end);
  }
  expect(content.at(-1)?.paragraph).toBeDefined();
  return end;
}

function checkTable({ rows, columns, tableRows, tableStyle }: docs_v1.Schema$Table, start: number): number {
  expect([tableRows?.length, tableStyle?.tableColumnProperties?.length]).toEqual([rows, columns]);
  let end = start + 1;
  for (const row of tableRows ?? []) {
    expect(row.startIndex).toBe(end);
    expect(row.tableCells).toHaveLength(columns ?? 0);
    end += 1;
    for (const cell of row.tableCells ?? []) {
      expect(cell.startIndex).toBe(end);
      end = checkContent(cell.content ?? [], end + 1);
      expect(cell.endIndex).toBe(end);
    }
    expect(row.endIndex).toBe(end);
  }
  return end + 1;
}

describe('a document, whatever was done to it', () => {
  it('has sound indexes and named ranges within them', () => {
    fc.assert(
      fc.property(fc.array(request, { minLength: 1, maxLength: 25 }), (requests) => {
        const document = scribble(requests).get();
        const end = checkContent((document.body?.content ?? []).slice(1), 1);
        for (const { namedRanges } of Object.values(document.namedRanges ?? {})) {
          for (const { startIndex, endIndex } of namedRanges?.flatMap(({ ranges }) => ranges ?? []) ?? []) {
            expect(startIndex).toBeGreaterThanOrEqual(1);
            expect(endIndex).toBeGreaterThan(startIndex ?? 0);
            expect(endIndex).toBeLessThanOrEqual(end);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same after saving and loading', () => {
    fc.assert(
      fc.property(fc.array(request, { minLength: 1, maxLength: 15 }), (requests) => {
        const office = scribble(requests);
        const saved = saveDrive(office.drive);
        const loaded = loadDrive(JSON.parse(JSON.stringify(saved)) as typeof saved, office.drive.clock);
        expect(saveDrive(loaded)).toEqual(saved);
        const gate = createGate({ clock: office.drive.clock, scopesOf: () => [], faults: createFaults() });
        const execution = gate.begin({
          functionName: 'test',
          person: { email: ANA, name: 'Ana', access: 'owner' },
          mode: 'FULL',
          scopes: new Set(),
          manifest: [],
          scriptTimeZone: 'America/New_York',
        });
        const { Documents } = createDocsService(gate, loaded);
        expect(Documents.get(office.id)).toEqual(office.get());
        const more = [insert('more', 1), bullets(1, 2)];
        office.send(...more);
        Documents.batchUpdate({ requests: more }, office.id);
        expect(Documents.get(office.id)).toEqual(office.get());
        gate.end(execution);
      }),
      { numRuns: 60 },
    );
  });

  it('holds the text that a plain string would hold', () => {
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('insert' as const), place: fc.nat(), text: fc.string({ unit: fc.constantFrom('a', 'ß', '\n', '\t'), minLength: 1 }) }),
      fc.record({ kind: fc.constant('remove' as const), place: fc.nat(), length: fc.integer({ min: 1, max: 9 }) }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const { send, get } = page();
        let model = '\n';
        for (const each of edits) {
          const place = each.place % model.length;
          if (each.kind === 'insert') {
            send(insert(each.text, place + 1));
            model = model.slice(0, place) + each.text + model.slice(place);
          } else {
            const end = Math.min(place + each.length, model.length - 1);
            if (end <= place) continue;
            send(remove(place + 1, end + 1));
            model = model.slice(0, place) + model.slice(end);
          }
        }
        const lines = (get().body?.content ?? []).flatMap(({ paragraph }) => paragraph?.elements ?? []);
        expect(lines.map(({ textRun }) => textRun?.content).join('')).toBe(model);
      }),
    );
  });
});
