/**
 * A Google Doc's body as a row of UTF-16 units, one per index: a second, independent reading of the index rules, so that
 * requests are not only checked by what they were written against. PLATFORM.md: "insertTable adds a newline before it;
 * every cell begins with one paragraph"; "The last newline of a body cannot be deleted"; "A request object has exactly
 * one key".
 */
import type { docs_v1 } from '@googleapis/docs';

type Mark = 'section' | 'table' | 'row' | 'cell' | 'end of table';
/** One index: a character of a paragraph, or the mark where something begins or ends. */
type Unit = { readonly mark: Mark } | { readonly char: string };

export interface UnitDocument {
  readonly units: readonly Unit[];
  readonly ranges: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

/** A new Doc: a section break and one empty paragraph. */
export const FRESH: UnitDocument = { units: [{ mark: 'section' }, { char: '\n' }], ranges: [] };

/** Applies a batch for a fresh document. @throws for what Docs would refuse */
export function applyRequests(document: UnitDocument, requests: readonly docs_v1.Schema$Request[]): UnitDocument {
  return requests.reduce(applyOne, document);
}

/** Every paragraph's text in reading order. */
export function paragraphsRead({ units }: UnitDocument): string[] {
  const text = units.map((unit) => ('char' in unit ? unit.char : '')).join('');
  return text.split('\n').slice(0, -1);
}

function applyOne(document: UnitDocument, request: docs_v1.Schema$Request): UnitDocument {
  const keys = Object.keys(request);
  if (keys.length !== 1) throw new Error(`A request with ${keys.length} keys.`);
  const { units, ranges } = document;
  if (request.insertText) {
    const { location, text } = request.insertText;
    if (!text || text.split('').some(isDropped)) throw new Error('Text that Docs would drop.');
    return {
      units: inserted(
        units,
        location?.index ?? 0,
        Array.from({ length: text.length }, (_, i) => ({ char: text.charAt(i) })),
      ),
      ranges,
    };
  }
  if (request.insertTable) {
    const { location, rows = 0, columns = 0 } = request.insertTable;
    if (!rows || !columns) throw new Error('A table without cells.');
    const cell: Unit[] = [{ mark: 'cell' }, { char: '\n' }];
    const row: Unit[] = [{ mark: 'row' }, ...Array.from({ length: columns }, () => cell).flat()];
    const table: Unit[] = [
      { mark: 'table' },
      ...Array.from({ length: rows }, () => row).flat(),
      { mark: 'end of table' },
    ];
    return { units: inserted(units, location?.index ?? 0, [{ char: '\n' }, ...table]), ranges };
  }
  if (request.createNamedRange) {
    const { name, range } = request.createNamedRange;
    if (!name || name.length > 256) throw new Error('A name of 1 to 256 units is needed.');
    checkRange(units, range);
    return { units, ranges: [...ranges, { name, start: range?.startIndex ?? 0, end: range?.endIndex ?? 0 }] };
  }
  checkLook(units, request);
  return document;
}

/** PLATFORM.md: "U+E000 to U+F8FF are removed [V, request docs]", and so are most control characters. */
function isDropped(char: string): boolean {
  const code = char.charCodeAt(0);
  return code <= 0x08 || (code >= 0x0c && code <= 0x1f) || (code >= 0xe000 && code <= 0xf8ff);
}

function inserted(units: readonly Unit[], index: number, more: readonly Unit[]): Unit[] {
  const there = units[index];
  if (there === undefined || !('char' in there)) throw new Error(`Index ${index} is not inside a paragraph.`);
  if (/[\udc00-\udfff]/.test(there.char)) throw new Error(`Index ${index} cuts a surrogate pair.`);
  return [...units.slice(0, index), ...more, ...units.slice(index)];
}

function checkLook(units: readonly Unit[], request: docs_v1.Schema$Request): void {
  const { updateTextStyle, updateParagraphStyle, createParagraphBullets, updateTableCellStyle } = request;
  for (const styled of [updateTextStyle, updateParagraphStyle, createParagraphBullets]) {
    if (styled) checkRange(units, styled.range);
  }
  for (const styled of [updateTextStyle, updateParagraphStyle]) {
    if (styled && !styled.fields) throw new Error('A style without fields.');
  }
  if (createParagraphBullets) {
    const { startIndex, endIndex } = createParagraphBullets.range ?? {};
    const text = units.slice(startIndex ?? 0, endIndex ?? 0).map((unit) => ('char' in unit ? unit.char : ''));
    if (text.includes('\t')) throw new Error('A tab in a list would be eaten.');
  }
  const tables = [
    request.updateTableColumnProperties?.tableStartLocation,
    request.updateTableRowStyle?.tableStartLocation,
    request.pinTableHeaderRows?.tableStartLocation,
    updateTableCellStyle?.tableStartLocation ?? updateTableCellStyle?.tableRange?.tableCellLocation?.tableStartLocation,
  ];
  for (const location of tables) {
    const there = location ? units[location.index ?? 0] : undefined;
    if (location && !(there && 'mark' in there && there.mark === 'table')) throw new Error('No table begins there.');
  }
}

function checkRange(units: readonly Unit[], range: docs_v1.Schema$Range | undefined): void {
  const start = range?.startIndex ?? 0;
  const end = range?.endIndex ?? 0;
  if (start < 1 || end <= start || end > units.length) throw new Error(`A bad range: ${start} to ${end}.`);
  for (const index of [start, end]) {
    const there = units[index];
    if (there && 'char' in there && /[\udc00-\udfff]/.test(there.char))
      throw new Error(`${index} cuts a surrogate pair.`);
  }
}
