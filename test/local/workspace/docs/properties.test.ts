/** Whatever is done to a document: its indexes hold, its text is what was written, and saving loses nothing. */
import type { docs_v1 } from '@googleapis/docs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocsService } from '../../../../local/workspace/docs';
import { loadDrive, saveDrive } from '../../../../local/workspace/drive';
import { createFaults } from '../../../../local/workspace/kernel/faults';
import { createGate } from '../../../../local/workspace/kernel/gate';
import { ANA } from '../drive/desk';
import { bullets, insert, page, remove } from './page';
import { scrawls, scribble } from './scribble';

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

/** The index of some words that stand in one run. */
function wordsAt(content: readonly docs_v1.Schema$StructuralElement[], words: string): number | undefined {
  for (const { paragraph, table } of content) {
    for (const { startIndex, textRun } of paragraph?.elements ?? []) {
      const offset = textRun?.content?.indexOf(words) ?? -1;
      if (offset >= 0) return (startIndex ?? 0) + offset;
    }
    for (const cell of table?.tableRows?.flatMap(({ tableCells }) => tableCells ?? []) ?? []) {
      const found = wordsAt(cell.content ?? [], words);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

describe('a document, whatever was done to it', () => {
  it('takes most of what is tried here, so that the rest of this page means something', () => {
    let tried = 0;
    let accepted = 0;
    fc.assert(
      fc.property(scrawls, (edits) => {
        tried += edits.length;
        accepted += scribble(edits).accepted;
      }),
      { numRuns: 30, seed: 1 },
    );
    expect(accepted / tried).toBeGreaterThan(0.5);
  });

  it('has sound indexes and named ranges within them', () => {
    fc.assert(
      fc.property(scrawls, (edits) => {
        const document = scribble(edits).office.get();
        const end = checkContent((document.body?.content ?? []).slice(1), 1);
        for (const { namedRanges } of Object.values(document.namedRanges ?? {})) {
          for (const { startIndex, endIndex } of namedRanges?.flatMap(({ ranges }) => ranges ?? []) ?? []) {
            expect(startIndex).toBeGreaterThanOrEqual(1);
            expect(endIndex).toBeGreaterThan(startIndex ?? 0);
            expect(endIndex).toBeLessThanOrEqual(end);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps a named range on the words that it names, for as long as both are there', () => {
    let kept = 0;
    fc.assert(
      fc.property(scrawls, (edits) => {
        const { office } = scribble(edits, [
          insert('MARK', 13),
          { createNamedRange: { name: 'mark', range: { startIndex: 13, endIndex: 17 } } },
        ]);
        const document = office.get();
        const { startIndex, endIndex } = document.namedRanges?.mark?.namedRanges?.[0]?.ranges?.[0] ?? {};
        const place = wordsAt(document.body?.content ?? [], 'MARK');
        if (place === undefined || startIndex === undefined) return;
        kept += 1;
        expect([startIndex, endIndex]).toEqual([place, place + 4]);
      }),
      { numRuns: 200, seed: 7 },
    );
    expect(kept).toBeGreaterThan(20);
  });

  it('is the same after saving and loading', () => {
    fc.assert(
      fc.property(scrawls, (edits) => {
        const { office } = scribble(edits);
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
      { numRuns: 40 },
    );
  });

  it('holds the text that a plain string would hold', () => {
    const edit = fc.oneof(
      fc.record({
        kind: fc.constant('insert' as const),
        place: fc.nat(),
        text: fc.string({ unit: fc.constantFrom('a', 'ß', '\n', '\t'), minLength: 1 }),
      }),
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
