/**
 * A document as plain text: what reviewed snapshots show and what the preview prints. Made from the same flow as the
 * Docs requests. Bold is `**`, a link shows its address, a bar's pieces stand in brackets, `[ ]` is a box to tick.
 */
import { type Flow, type FlowItem, type FlowParagraph, type FlowTable, flowOf, lineText } from './flow';
import type { Doc, Line, Run } from './model';

/** The document as readable text, ending with a line end. */
export function renderText(doc: Doc): string {
  const flow = flowOf(doc);
  const lines: string[] = [];
  flow.items.forEach((item, index) => {
    for (const region of flow.regions) if (region.from === index) lines.push(`<<< ${region.name}`);
    lines.push(...itemText(item));
    for (const region of flow.regions) if (region.to === index + 1) lines.push('>>>');
  });
  return `${lines.join('\n')}\n`;
}

/** Every paragraph of the flow in reading order, table cells row by row: what a Doc made from it reads back. */
export function plainParagraphs(flow: Flow): string[] {
  return flow.items.flatMap((item) =>
    item.kind === 'paragraph'
      ? [lineText(item.line)]
      : item.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs.map((paragraph) => lineText(paragraph.line)))),
  );
}

const BEFORE = { title: '# ', heading1: '\n## ', heading2: '\n### ', heading3: '\n#### ' } as const;

function itemText(item: FlowItem): string[] {
  if (item.kind === 'table') return tableText(item);
  if (item.style === 'gap') return [];
  const page = item.newPage ? ['', '--- new page ---'] : [];
  return [...page, `${prefix(item)}${lineMarkup(item.line)}`];
}

function prefix(item: FlowParagraph): string {
  if (item.list === 'bullets') return '- ';
  if (item.list === 'checklist') return '[ ] ';
  if (item.style === 'note') return '  ';
  return item.style in BEFORE ? BEFORE[item.style as keyof typeof BEFORE] : '';
}

function tableText(table: FlowTable): string[] {
  const rows = table.rows.map(
    (row) =>
      `| ${row.map((cell) => cell.paragraphs.map((paragraph) => lineMarkup(paragraph.line)).join(' / ')).join(' | ')} |`,
  );
  if (table.hasHeader) rows.splice(1, 0, `|${'---|'.repeat(table.columns.length)}`);
  return rows;
}

function lineMarkup(line: Line): string {
  return line.map(runMarkup).join('');
}

function runMarkup(run: Run): string {
  const shown = run.text.replace(/\u00a0/g, ' ');
  if (run.background !== undefined) return `[${shown}]`;
  if (run.link !== undefined) return `${shown} <${run.link}>`;
  return run.bold ? `**${shown}**` : shown;
}
