/**
 * The document as `documents.get` answers it: with indexes, and without what Docs leaves out (zeros, and the starts
 * that are zero).
 */
import type { docs_v1 } from '@googleapis/docs';
import { nestingLevels } from './bullet-presets';
import { dateText } from './date-chip';
import { same } from './inlines';
import { blockLength, blocksLength, inlineLength } from './measure';
import { NAMED_STYLES } from './named-styles';
import type { Block, Cell, DocumentTree, Inline, Paragraph, Table } from './tree';
import { copyOf } from './tree';

/** The one tab that a document has here. */
export const TAB_ID = 't.0';

export interface Rendering {
  readonly title: string;
  readonly revisionId: string;
  /** Answer under `tabs` instead of at the top. */
  readonly includeTabsContent: boolean;
}

/** The whole document as the API reports it. */
export function renderDocument(document: DocumentTree, rendering: Rendering): docs_v1.Schema$Document {
  const content = copyOf(renderContent(document));
  const { title, revisionId } = rendering;
  const tabProperties = { tabId: TAB_ID, title: 'Tab 1', index: 0 };
  return {
    title,
    ...(rendering.includeTabsContent ? { tabs: [{ tabProperties, documentTab: content }] } : content),
    revisionId,
    suggestionsViewMode: 'SUGGESTIONS_INLINE',
    documentId: document.id,
  };
}

function renderContent(document: DocumentTree): docs_v1.Schema$DocumentTab {
  const lists = Object.entries(document.lists).map(([id, preset]): [string, docs_v1.Schema$List] => [
    id,
    { listProperties: { nestingLevels: nestingLevels(preset) } },
  ]);
  const headers = Object.entries(document.headers).map(([headerId, segment]): [string, docs_v1.Schema$Header] => [
    headerId,
    { headerId, content: renderBlocks(segment, 0) },
  ]);
  const footers = Object.entries(document.footers).map(([footerId, segment]): [string, docs_v1.Schema$Footer] => [
    footerId,
    { footerId, content: renderBlocks(segment, 0) },
  ]);
  const sectionBreak = { endIndex: 1, sectionBreak: { sectionStyle: document.sectionStyle } };
  return {
    body: { content: [sectionBreak, ...renderBlocks(document.body, 1)] },
    ...(headers.length > 0 ? { headers: Object.fromEntries(headers) } : {}),
    ...(footers.length > 0 ? { footers: Object.fromEntries(footers) } : {}),
    documentStyle: document.documentStyle,
    namedStyles: { styles: [...NAMED_STYLES] },
    ...(lists.length > 0 ? { lists: Object.fromEntries(lists) } : {}),
    ...(document.namedRanges.length > 0 ? { namedRanges: renderNamedRanges(document) } : {}),
  };
}

function renderNamedRanges(document: DocumentTree): Record<string, docs_v1.Schema$NamedRanges> {
  const byName = new Map<string, docs_v1.Schema$NamedRange[]>();
  for (const { id, name, segmentId, start, end } of document.namedRanges) {
    const range = { ...(segmentId === '' ? {} : { segmentId }), ...span(start, end) };
    byName.set(name, [...(byName.get(name) ?? []), { namedRangeId: id, name, ranges: [range] }]);
  }
  return Object.fromEntries([...byName].map(([name, namedRanges]) => [name, { name, namedRanges }]));
}

/** A start of zero is left out of JSON by Google. */
function span(start: number, end: number): { startIndex?: number; endIndex: number } {
  return start === 0 ? { endIndex: end } : { startIndex: start, endIndex: end };
}

function renderBlocks(blocks: readonly Block[], start: number): docs_v1.Schema$StructuralElement[] {
  let at = start;
  return blocks.map((block) => {
    const from = at;
    at += blockLength(block);
    return block.kind === 'paragraph'
      ? { ...span(from, at), paragraph: renderParagraph(block, from) }
      : { ...span(from, at), table: renderTable(block, from) };
  });
}

function renderParagraph(paragraph: Paragraph, start: number): docs_v1.Schema$Paragraph {
  const { bullet, content, newline, style } = paragraph;
  const last = content.at(-1);
  const line: Inline[] =
    last?.kind === 'text' && same(last.style, newline)
      ? [...content.slice(0, -1), { ...last, text: `${last.text}\n` }]
      : [...content, { kind: 'text', text: '\n', style: newline }];
  let at = start;
  const elements = line.map((inline) => {
    const from = at;
    at += inlineLength(inline);
    return { ...span(from, at), ...renderInline(inline) };
  });
  if (bullet === null) return { elements, paragraphStyle: style };
  const { listId, level, textStyle } = bullet;
  const nesting = level === 0 ? {} : { nestingLevel: level };
  return { elements, paragraphStyle: style, bullet: { listId, ...nesting, textStyle } };
}

function renderInline(inline: Inline): docs_v1.Schema$ParagraphElement {
  const textStyle = inline.style;
  switch (inline.kind) {
    case 'text':
      return { textRun: { content: inline.text, textStyle } };
    case 'person': {
      const name = inline.name === null ? {} : { name: inline.name };
      return { person: { personId: inline.id, textStyle, personProperties: { email: inline.email, ...name } } };
    }
    case 'date': {
      const dateElementProperties = { ...inline.properties, displayText: dateText(inline.properties) };
      return { dateElement: { dateId: inline.id, textStyle, dateElementProperties } };
    }
    case 'pageBreak':
      return { pageBreak: { textStyle } };
    case 'horizontalRule':
      return { horizontalRule: { textStyle } };
  }
}

function renderTable(table: Table, start: number): docs_v1.Schema$Table {
  let at = start + 1;
  const tableRows = table.rows.map(({ cells, style }): docs_v1.Schema$TableRow => {
    const from = at;
    at += 1;
    const tableCells = cells.map((cell) => {
      const cellFrom = at;
      at += 1 + blocksLength(cell.content);
      return { startIndex: cellFrom, endIndex: at, ...renderCell(cell, cellFrom) };
    });
    return { startIndex: from, endIndex: at, tableCells, tableRowStyle: style };
  });
  return {
    rows: table.rows.length,
    columns: table.columns.length,
    tableRows,
    tableStyle: { tableColumnProperties: table.columns },
  };
}

function renderCell(cell: Cell, start: number): docs_v1.Schema$TableCell {
  const { columnSpan, rowSpan, style } = cell;
  return { content: renderBlocks(cell.content, start + 1), tableCellStyle: { rowSpan, columnSpan, ...style } };
}
