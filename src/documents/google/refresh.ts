/**
 * "Refresh numbers": new blocks in the place of old ones in a Doc that people have written in. Nothing outside a block
 * is touched. A block that somebody wrote in is not thrown away: the new numbers go above it.
 */

import type { docs_v1 } from '@googleapis/docs';
import { failure, type Outcome, type Problem, success } from '../../domain/problem';
import { note } from '../blocks';
import { type Flow, flowOfRegion, withBlocksAfter } from '../flow';
import { words } from '../messages';
import type { Region } from '../model';
import { bodyElementAt, textBetween } from './existing-text';
import { lookRequests, plainRequests } from './look';
import { endOf, place } from './placement';
import { isRangeOf, taggedName } from './region-name';
import { regionRequests } from './requests';
import { structureRequests } from './structure';

type Document = docs_v1.Schema$Document;
type Request = docs_v1.Schema$Request;

/** A region's named range as it stands in the Doc now. */
interface Found {
  readonly region: Region;
  readonly id: string;
  readonly name: string;
  readonly start: number;
  /** Before the last line end that was written. */
  readonly end: number;
}

/** Stands above a block that somebody wrote in. */
const KEPT = words.google.kept;

/**
 * The requests that put new numbers in the place of the old ones, as one batch for the document as it was read. A
 * region that is no longer in the Doc, or was moved into a table, gives a Problem (`skip`) and the others go on; when
 * none can be refreshed the outcome is a failure.
 */
export function refreshRequests(document: Document, regions: readonly Region[]): Outcome<Request[]> {
  const problems: Problem[] = [];
  const found = regions.flatMap((region): Found[] => {
    const place = findRegion(document, region);
    if (place === undefined) problems.push(missingRegion(region));
    else if (!isInBody(document, place)) problems.push(movedRegion(region));
    else return [place];
    return [];
  });
  if (found.length === 0) return failure(problems);
  // Last block first: what is changed further down moves nothing above it.
  const requests = [...found].sort((a, b) => b.start - a.start).flatMap((block) => replaceRequests(document, block));
  return success(requests, problems);
}

function findRegion(document: Document, region: Region): Found | undefined {
  const ranges = Object.values(document.namedRanges ?? {})
    .flatMap((named) => named.namedRanges ?? [])
    .filter((range) => isRangeOf(region.name, range.name ?? ''))
    .flatMap((range): Found[] => {
      // A range that people tore apart is taken from its first piece to its last.
      const starts = (range.ranges ?? []).map((piece) => piece.startIndex ?? 0);
      const ends = (range.ranges ?? []).map((piece) => piece.endIndex ?? 0);
      const start = Math.min(...starts);
      const end = Math.max(...ends);
      return end > start ? [{ region, id: range.namedRangeId ?? '', name: range.name ?? '', start, end }] : [];
    });
  return ranges.sort((a, b) => a.start - b.start)[0];
}

/** A block that was cut and pasted into a table cell cannot be replaced by tables without breaking that table. */
function isInBody(document: Document, { start, end }: Found): boolean {
  const first = bodyElementAt(document, start);
  const last = bodyElementAt(document, end);
  const inside = (element: docs_v1.Schema$StructuralElement | undefined, index: number): boolean =>
    element?.table !== undefined && element.startIndex !== index;
  return first !== undefined && last !== undefined && !inside(first, start) && !inside(last, end);
}

function replaceRequests(document: Document, block: Found): Request[] {
  const { region, id, name, start, end } = block;
  const asWritten = taggedName(region.name, textBetween(document, start, end)) === name;
  // The line end before a table cannot be deleted without it.
  const untouched = asWritten && bodyElementAt(document, end)?.table === undefined;
  const forget: Request = { deleteNamedRange: { namedRangeId: id } };
  if (!untouched)
    return [forget, ...insertRequests(document, start, start, withBlocksAfter(flowOfRegion(region), [note(KEPT)]))];
  return [
    forget,
    { deleteContentRange: { range: { startIndex: start, endIndex: end } } },
    ...insertRequests(document, start, end, flowOfRegion(region)),
  ];
}

/**
 * Writes a flow at `start`, once everything from there up to `end` is gone. People may have joined the paragraph before
 * or after to the block; a line end of its own on that side keeps their text out of it.
 */
function insertRequests(document: Document, start: number, end: number, flow: Flow): Request[] {
  const element = bodyElementAt(document, start);
  if (element?.table !== undefined && start === end) return insertBeforeTable(start, flow);
  const joinedBefore = element?.startIndex !== start;
  // The document's last line end cannot be given a look, so a block that ends there gets one of its own, too.
  const joinedAfter = textBetween(document, end, end + 1) !== '\n' || end + 1 === bodyEnd(document);
  const at = joinedBefore ? start + 1 : start;
  const lineEnds = (joinedBefore ? '\n' : '') + (joinedAfter ? '\n' : '');
  return [
    ...(lineEnds === '' ? [] : [{ insertText: { location: { index: start }, text: lineEnds } }]),
    ...writeRequests(at, flow),
  ];
}

/** True when the Doc holds a block of this name. */
export function hasRegion(document: Document, region: Region): boolean {
  return findRegion(document, region) !== undefined;
}

/** The requests that write a flow behind everything that stands in the Doc. */
export function insertAtEnd(document: Document, flow: Flow): Request[] {
  const end = bodyEnd(document) - 1;
  return insertRequests(document, end, end, flow);
}

function bodyEnd(document: Document): number {
  const content = document.body?.content ?? [];
  return content[content.length - 1]?.endIndex ?? 0;
}

/** Text cannot be put where a table begins, only at the end of the paragraph before it. */
function insertBeforeTable(start: number, flow: Flow): Request[] {
  return [{ insertText: { location: { index: start - 1 }, text: '\n' } }, ...writeRequests(start, flow)];
}

function writeRequests(at: number, flow: Flow): Request[] {
  const placed = place(flow, at);
  return [
    ...plainRequests(at),
    ...structureRequests(placed),
    ...lookRequests(placed, endOf(placed)),
    ...regionRequests(flow, placed),
  ];
}

function missingRegion(region: Region): Problem {
  return {
    code: 'numbers-not-found',
    where: words.google.blockIn(region.name),
    message: words.google.blockMissing,
    remedy: words.google.blockMissingRemedy,
    severity: 'skip',
  };
}

function movedRegion(region: Region): Problem {
  return {
    code: 'numbers-in-a-table',
    where: words.google.blockIn(region.name),
    message: words.google.blockInTable,
    remedy: words.google.blockInTableRemedy,
    severity: 'skip',
  };
}
