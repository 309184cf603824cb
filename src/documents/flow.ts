/**
 * A document as one flow of paragraphs and tables: the shape in which a Google Doc holds it. The text rendering and the
 * Docs requests are both made from this flow, so that what a test reads is what a team gets.
 *
 * Always true of a flow: it begins and ends with a paragraph, and two tables never touch (Docs puts a paragraph there
 * in any case, and its position must be known).
 */

import { roomToWrite } from './blocks';
import { barsTable } from './level-bars';
import type { Align, Block, Box, Column, Doc, Line, Region, Run, Simple, Table } from './model';
import { PAGE_WIDTH } from './model';
import { plainText } from './plain-text';

export type FlowStyle = 'title' | 'subtitle' | 'heading1' | 'heading2' | 'heading3' | 'text' | 'note' | 'gap' | 'cell';

export interface FlowParagraph {
  readonly kind: 'paragraph';
  readonly style: FlowStyle;
  readonly list: 'none' | 'bullets' | 'checklist';
  readonly align: Align;
  readonly line: Line;
  /** Begins a page. */
  readonly newPage: boolean;
  /** Stays on the page of what follows. */
  readonly keep: boolean;
  /** Stands right under a table, which leaves no room below itself. */
  readonly afterTable: boolean;
}

export interface FlowCell {
  /** At least one. */
  readonly paragraphs: readonly FlowParagraph[];
  readonly shade: string | undefined;
}

export interface FlowTable {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly FlowCell[])[];
  readonly hasHeader: boolean;
  readonly rowHeight: number | undefined;
}

export type FlowItem = FlowParagraph | FlowTable;

/** The items `from` up to, not including, `to` are the region called `name`. The first and the last are paragraphs. */
export interface FlowRegion {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface Flow {
  readonly items: readonly FlowItem[];
  readonly regions: readonly FlowRegion[];
}

/** Shade of a table's header cells. */
export const HEADER_SHADE = '#e8eef1';

/** The flow of a whole document, title first. */
export function flowOf(doc: Doc): Flow {
  const flow = new Writer();
  flow.paragraph('title', [{ text: doc.firstLine ?? doc.title }]);
  for (const block of doc.blocks) flow.block(block);
  return flow.done();
}

/** The flow of one region alone, for putting new numbers in its place. */
export function flowOfRegion(region: Region): Flow {
  const flow = new Writer();
  flow.block(region);
  return flow.done();
}

/** The flow of some blocks without a title. */
export function flowOfBlocks(blocks: readonly Block[]): Flow {
  const flow = new Writer();
  for (const block of blocks) flow.block(block);
  return flow.done();
}

const HEADINGS = { 1: 'heading1', 2: 'heading2', 3: 'heading3' } as const;

/** The flow with more blocks behind it, outside of its regions. */
export function withBlocksAfter(flow: Flow, blocks: readonly Simple[]): Flow {
  const more = new Writer();
  for (const block of blocks) more.block(block);
  return { items: [...flow.items, ...more.done().items], regions: flow.regions };
}

/** Gathers the flow and keeps its promise about paragraphs and tables. */
class Writer {
  private readonly items: FlowItem[] = [];
  private readonly regions: FlowRegion[] = [];
  private newPage = false;

  done(): Flow {
    this.endWithParagraph();
    return { items: this.items, regions: this.regions };
  }

  paragraph(style: FlowStyle, line: Line, list: FlowParagraph['list'] = 'none', keep = false): void {
    const last = this.items[this.items.length - 1];
    const belowHeading = last?.kind === 'paragraph' && isHeading(last.style);
    this.items.push({
      kind: 'paragraph',
      style,
      list,
      align: 'start',
      line: cleanLine(line),
      newPage: this.newPage,
      keep: keep || isHeading(style) || (style === 'note' && belowHeading),
      afterTable: last?.kind === 'table',
    });
    this.newPage = false;
  }

  block(block: Block): void {
    switch (block.kind) {
      case 'heading':
        this.paragraph(HEADINGS[block.level], [{ text: block.text }]);
        break;
      case 'paragraph':
        this.paragraph(block.style, block.line);
        break;
      case 'link':
        this.paragraph('text', [{ text: block.text, link: block.url }]);
        break;
      case 'bullets':
      case 'checklist':
        for (const item of block.items) this.paragraph('text', item, block.kind);
        break;
      case 'pageBreak':
        this.newPage = true;
        break;
      case 'table':
        this.table(block);
        break;
      case 'levelBars':
        this.table(barsTable(block));
        break;
      case 'region':
        this.region(block);
        break;
      case 'box':
        this.box(block);
        break;
    }
  }

  private table(table: Table): void {
    const rows = table.header ? [table.header, ...table.rows] : table.rows;
    if (rows.length === 0 || table.columns.length === 0) return;
    const last = this.items[this.items.length - 1];
    if (this.newPage || last === undefined || last.kind === 'table') this.paragraph('gap', []);
    this.items.push({
      kind: 'table',
      columns: table.columns,
      hasHeader: table.header !== undefined,
      rowHeight: table.rowHeight,
      rows: rows.map((row, index) => {
        const isHeader = table.header !== undefined && index === 0;
        const isLast = index === rows.length - 1;
        const keep = isHeader || (isLast ? table.withNext === true : table.onOnePage === true);
        return table.columns.map((column, place) => {
          const { lines = [], shade } = row[place] ?? {};
          return {
            paragraphs: (lines.length > 0 ? lines : [[]]).map((line) =>
              cellParagraph(line, column.align ?? 'start', keep),
            ),
            shade: shade ?? (isHeader ? HEADER_SHADE : undefined),
          };
        });
      }),
    });
  }

  private region(region: Region): void {
    // A paragraph of its own at both ends: what stands between them can be taken out without touching its neighbours.
    const from = this.items.length;
    this.paragraph('note', [{ text: region.asOf }], 'none', true);
    for (const block of region.blocks) this.block(block);
    this.endWithParagraph();
    this.regions.push({ name: region.name, from, to: this.items.length });
  }

  private box(box: Box): void {
    this.paragraph('heading2', [{ text: box.title }]);
    const facts = [box.clock, box.lead, box.protocol].filter((fact) => fact !== '');
    if (facts.length > 0) this.paragraph('note', [{ text: facts.join('  ·  ') }], 'none', true);
    const withNotes = box.notes !== '';
    box.prompts.forEach((prompt, place) => {
      this.paragraph('text', [{ text: prompt }], 'bullets', withNotes || place < box.prompts.length - 1);
    });
    if (withNotes) this.table(roomToWrite(PAGE_WIDTH, Math.min(90, Math.max(30, box.minutes * 5)), box.notes));
  }

  private endWithParagraph(): void {
    const last = this.items[this.items.length - 1];
    if (last?.kind !== 'paragraph' || this.newPage) this.paragraph('gap', []);
  }
}

function isHeading(style: FlowStyle): boolean {
  return style === 'title' || style === 'heading1' || style === 'heading2' || style === 'heading3';
}

function cellParagraph(line: Line, align: Align, keep: boolean): FlowParagraph {
  const style = 'cell';
  return {
    kind: 'paragraph',
    style,
    list: 'none',
    align,
    line: cleanLine(line),
    newPage: false,
    keep,
    afterTable: false,
  };
}

function cleanLine(line: Line): Line {
  return line.map(cleanRun).filter((run) => run.text !== '');
}

/** Docs refuses a link that is not an address; people type anything into a link cell, so such a run stays plain text. */
function cleanRun({ link, ...run }: Run): Run {
  const clean = { ...run, text: plainText(run.text) };
  return link !== undefined && /^(https?:\/\/|mailto:)\S+$/.test(link) ? { ...clean, link } : clean;
}

/** The characters of a paragraph, without its line end. */
export function lineText(line: Line): string {
  return line.map((run) => run.text).join('');
}
