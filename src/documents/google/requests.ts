/**
 * A document value as one batch of Docs API requests for a fresh, empty Google Doc: page, text and tables from first to
 * last, then looks, then the named ranges by which numbers can be refreshed.
 */
import type { docs_v1 } from '@googleapis/docs';
import { type Flow, flowOf } from '../flow';
import type { Doc } from '../model';
import { PAGE_WIDTH } from '../model';
import { lookRequests } from './look';
import { points } from './measure';
import { endOf, type Placed, place } from './placement';
import { regionText, taggedName } from './region-name';
import { structureRequests } from './structure';

type Request = docs_v1.Schema$Request;

/** Where the first character of a document's body stands. */
const BODY_START = 1;
const LETTER = { width: 612, height: 792 };
const MARGIN = (LETTER.width - PAGE_WIDTH) / 2;

/**
 * The requests that fill a fresh Google Doc with `doc`, in the order in which they must be sent, as one batch.
 * Positions are UTF-16 units from the document's start; the Doc must hold nothing but its one empty paragraph.
 */
export function docRequests(doc: Doc): Request[] {
  const flow = flowOf(doc);
  const placed = place(flow, BODY_START);
  return [
    pageRequest(),
    ...structureRequests(placed),
    ...lookRequests(placed, endOf(placed) - 1),
    ...regionRequests(flow, placed),
  ];
}

/** Named ranges over the regions of a placed flow. */
export function regionRequests(flow: Flow, placed: readonly Placed[]): Request[] {
  return flow.regions.flatMap((region) => {
    const first = placed[region.from];
    const last = placed[region.to - 1];
    if (first === undefined || last === undefined) return [];
    const name = taggedName(region.name, regionText(flow.items.slice(region.from, region.to)));
    // The last line end stays outside: it outlives the replacement of what stands before it.
    return [{ createNamedRange: { name, range: { startIndex: first.start, endIndex: last.end - 1 } } }];
  });
}

function pageRequest(): Request {
  return {
    updateDocumentStyle: {
      documentStyle: {
        pageSize: { width: points(LETTER.width), height: points(LETTER.height) },
        marginTop: points(MARGIN),
        marginBottom: points(MARGIN),
        marginLeft: points(MARGIN),
        marginRight: points(MARGIN),
      },
      fields: 'pageSize,marginTop,marginBottom,marginLeft,marginRight',
    },
  };
}
