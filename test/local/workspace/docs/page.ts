/**
 * One document and the short words in which the tests speak of it.
 */
import type { docs_v1 } from '@googleapis/docs';
import { ANA, type Desk, desk, failure } from '../drive/desk';

export type Request = docs_v1.Schema$Request;

export interface Page extends Desk {
  readonly id: string;
  /** Sends one batch as Ana. */
  send(...requests: Request[]): docs_v1.Schema$BatchUpdateDocumentResponse;
  get(): docs_v1.Schema$Document;
  /** The body, one line per paragraph: `1 HEADING_1 "Title"`, tables row by row. */
  outline(): string[];
  /** The message without `API call to ... failed with error: `. */
  refusal(...requests: unknown[]): string;
}

export function page(...requests: Request[]): Page {
  const office = desk();
  const id = office.as(ANA, () => office.Docs.Documents.create({ title: 'Agenda' }).documentId ?? '');
  const send = (...batch: Request[]): docs_v1.Schema$BatchUpdateDocumentResponse =>
    office.as(ANA, () => office.Docs.Documents.batchUpdate({ requests: batch }, id));
  const get = (): docs_v1.Schema$Document => office.as(ANA, () => office.Docs.Documents.get(id));
  if (requests.length > 0) send(...requests);
  return {
    ...office,
    id,
    send,
    get,
    outline: () => outlineOf(get().body?.content ?? []),
    refusal(...batch) {
      const { message, code } = failure(() => send(...(batch as Request[])));
      if (code !== 400) throw new Error(message);
      return message.replace('API call to docs.documents.batchUpdate failed with error: ', '');
    },
  };
}

export function outlineOf(content: readonly docs_v1.Schema$StructuralElement[]): string[] {
  return content.flatMap(({ startIndex, paragraph, table }) => {
    if (paragraph) {
      const style = paragraph.paragraphStyle?.namedStyleType;
      const bullet = paragraph.bullet ? `* ` : '';
      const name = style === 'NORMAL_TEXT' ? '' : `${style} `;
      return [`${startIndex ?? 0} ${name}${bullet}${JSON.stringify(lineOf(paragraph))}`];
    }
    if (!table) return [];
    const rows = (table.tableRows ?? []).map(({ startIndex: row, tableCells }) => {
      const cells = (tableCells ?? []).map(({ content: inner }) => outlineOf(inner ?? []).join(' / '));
      return `  ${row}: ${cells.join(' | ')}`;
    });
    return [`${startIndex} table`, ...rows];
  });
}

export function lineOf(paragraph: docs_v1.Schema$Paragraph): string {
  return (paragraph.elements ?? [])
    .map(({ textRun, person, dateElement, pageBreak }) => {
      if (textRun) return textRun.content ?? '';
      if (person) return `@${person.personProperties?.email}`;
      if (dateElement) return `[${dateElement.dateElementProperties?.displayText}]`;
      return pageBreak ? '[break]' : '[?]';
    })
    .join('');
}

export const at = (index: number): { location: docs_v1.Schema$Location } => ({ location: { index } });
export const END = { endOfSegmentLocation: {} };
export const insert = (text: string, index?: number): Request => ({
  insertText: { text, ...(index === undefined ? END : at(index)) },
});
export const range = (startIndex: number, endIndex: number): docs_v1.Schema$Range => ({ startIndex, endIndex });
export const remove = (start: number, end: number): Request => ({ deleteContentRange: { range: range(start, end) } });
export const table = (rows: number, columns: number, index?: number): Request => ({
  insertTable: { rows, columns, ...(index === undefined ? END : at(index)) },
});
export const cell = (start: number, rowIndex: number, columnIndex: number): docs_v1.Schema$TableCellLocation => ({
  tableStartLocation: { index: start },
  rowIndex,
  columnIndex,
});
export const points = (magnitude: number): docs_v1.Schema$Dimension => ({ magnitude, unit: 'PT' });
export const named = (startIndex: number, endIndex: number, namedStyleType: string): Request => ({
  updateParagraphStyle: {
    range: range(startIndex, endIndex),
    paragraphStyle: { namedStyleType },
    fields: 'namedStyleType',
  },
});
export const bullets = (start: number, end: number, bulletPreset = 'BULLET_DISC_CIRCLE_SQUARE'): Request => ({
  createParagraphBullets: { range: range(start, end), bulletPreset },
});
