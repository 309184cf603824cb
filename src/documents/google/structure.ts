/**
 * The requests that write text and tables, first to last. Each insertion stands where it will stay, because all before
 * it is final; looks come later, so nothing can inherit the look of its neighbour while it is written.
 */
import type { docs_v1 } from '@googleapis/docs';
import { lineText } from '../flow';
import type { Placed, PlacedParagraph, PlacedTable } from './placement';

type Request = docs_v1.Schema$Request;

/**
 * Writes the placed items into the empty paragraph at their start. The line end of that paragraph becomes the line
 * end of the last item.
 */
export function structureRequests(placed: readonly Placed[]): Request[] {
  const requests: Request[] = [];
  let waiting: PlacedParagraph[] = [];
  const write = (): void => {
    requests.push(...textRequests(waiting));
    waiting = [];
  };
  for (const item of placed) {
    if (item.kind === 'paragraph') waiting.push(item);
    else {
      write();
      requests.push(...tableRequests(item));
    }
  }
  write();
  return requests;
}

/** The last paragraph's line end is already there: the fresh paragraph's own, or the one that a table puts before itself. */
function textRequests(paragraphs: readonly PlacedParagraph[]): Request[] {
  const first = paragraphs[0];
  const text = paragraphs.map((item) => lineText(item.paragraph.line)).join('\n');
  return first === undefined || text === '' ? [] : [{ insertText: { location: { index: first.start }, text } }];
}

function tableRequests(placed: PlacedTable): Request[] {
  return [
    // Docs puts a line end at the given place and the table after it; that line end closes the paragraph before.
    {
      insertTable: {
        location: { index: placed.start - 1 },
        rows: placed.table.rows.length,
        columns: placed.table.columns.length,
      },
    },
    ...placed.rows.flatMap((row) => row.flatMap((cell) => textRequests(cell.paragraphs))),
  ];
}
