/**
 * Requests that put text and chips in, take content out, and replace text.
 */
import type { docs_v1 } from '@googleapis/docs';
import { DATE_FORMATS, dateProperties, TIME_FORMATS } from '../date-chip';
import { deleteRange, insertInline, insertText, styleForInsert } from '../edit';
import { contentText, styleAt } from '../inlines';
import { allParagraphs, type Container, containerOf, findIndex } from '../locate';
import { refuse } from '../refusal';
import { INSERTION, ONE_INSERTION, RANGE, TABS } from '../schema/places';
import { BOOLEAN, message, oneOf, STRING } from '../schema/shape';
import type { DocumentTree } from '../tree';
import { mintId, segmentsOf } from '../tree';
import { checkTab, deletionRange, insertionSpot, onlyInBody } from './places';
import { requestKind } from './request';

/** What Docs takes out of inserted text: control characters but tab, newline and U+000B, and private use. */
export function cleanText(text: string): string {
  const isKept = (control: string): boolean => '\t\n\v'.includes(control) || control > '\u001F';
  return text.replace(/[\uE000-\uF8FF]/g, '').replace(/\p{Cc}/gu, (control) => (isKept(control) ? control : ''));
}

export const insertTextRequest = requestKind<'insertText'>(
  message<docs_v1.Schema$InsertTextRequest>('InsertTextRequest', { ...INSERTION, text: STRING }, ONE_INSERTION),
  (document, request) => {
    if (!request.text) refuse('Insert text requests must specify text to insert.');
    const spot = insertionSpot(document, request);
    const text = cleanText(request.text);
    if (text !== '') insertText(document, spot, text);
    return undefined;
  },
);

export const deleteContentRangeRequest = requestKind<'deleteContentRange'>(
  message<docs_v1.Schema$DeleteContentRangeRequest>('DeleteContentRangeRequest', { range: RANGE }),
  (document, { range }) => {
    const { container, start, end } = deletionRange(document, range);
    deleteRange(document, container, start, end);
    return undefined;
  },
);

export const insertPersonRequest = requestKind<'insertPerson'>(
  message<docs_v1.Schema$InsertPersonRequest>(
    'InsertPersonRequest',
    {
      ...INSERTION,
      personProperties: message<docs_v1.Schema$PersonProperties>('PersonProperties', { email: STRING, name: STRING }),
    },
    ONE_INSERTION,
  ),
  (document, request) => {
    const { email, name } = request.personProperties ?? {};
    if (!email) return refuse('The email of the person must be specified.'); // ours
    const spot = insertionSpot(document, request);
    const style = styleForInsert(spot);
    insertInline(document, spot, { kind: 'person', id: mintId(document, 'kix.'), email, name: name ?? null, style });
    return undefined;
  },
);

export const insertDateRequest = requestKind<'insertDate'>(
  message<docs_v1.Schema$InsertDateRequest>(
    'InsertDateRequest',
    {
      ...INSERTION,
      dateElementProperties: message<docs_v1.Schema$DateElementProperties>('DateElementProperties', {
        dateFormat: oneOf('DateElementProperties.DateFormat', DATE_FORMATS),
        displayText: STRING,
        locale: STRING,
        timeFormat: oneOf('DateElementProperties.TimeFormat', TIME_FORMATS),
        timestamp: STRING,
        timeZoneId: STRING,
      }),
    },
    ONE_INSERTION,
  ),
  (document, request) => {
    const properties = dateProperties(request.dateElementProperties ?? {});
    const spot = insertionSpot(document, request);
    const style = styleForInsert(spot);
    insertInline(document, spot, { kind: 'date', id: mintId(document, 'kix.'), properties, style });
    return undefined;
  },
);

export const insertPageBreakRequest = requestKind<'insertPageBreak'>(
  message<docs_v1.Schema$InsertPageBreakRequest>('InsertPageBreakRequest', INSERTION, ONE_INSERTION),
  (document, request) => {
    const spot = insertionSpot(document, request);
    onlyInBody(spot, 'Page breaks');
    const style = styleForInsert(spot);
    insertText(document, spot, '\n');
    // The line is broken in two, and the break stands at the end of the first.
    const first = spot.container.blocks[spot.block];
    if (first?.kind === 'paragraph') {
      insertInline(document, { ...spot, paragraph: first }, { kind: 'pageBreak', style });
    }
    return undefined;
  },
);

export const replaceAllTextRequest = requestKind<'replaceAllText'>(
  message<docs_v1.Schema$ReplaceAllTextRequest>('ReplaceAllTextRequest', {
    containsText: message<docs_v1.Schema$SubstringMatchCriteria>('SubstringMatchCriteria', {
      matchCase: BOOLEAN,
      searchByRegex: BOOLEAN,
      text: STRING,
    }),
    replaceText: STRING,
    tabsCriteria: TABS,
  }),
  (document, { containsText, replaceText, tabsCriteria }) => {
    for (const tabId of tabsCriteria?.tabIds ?? []) checkTab(tabId);
    const needle = containsText?.text;
    if (!needle) return refuse('The text to search for must be specified.'); // ours
    if (containsText?.searchByRegex) throw new Error('not implemented: replaceAllText searchByRegex');
    let occurrencesChanged = 0;
    for (const [segmentId] of segmentsOf(document)) {
      const segment = containerOf(document, segmentId);
      if (segment === undefined) continue;
      // From the end backwards, so that earlier matches keep their places.
      for (const index of findAll(segment, needle, containsText?.matchCase ?? false).reverse()) {
        replaceAt(document, segment, index, needle.length, cleanText(replaceText ?? ''));
        occurrencesChanged += 1;
      }
    }
    return { replaceAllText: occurrencesChanged === 0 ? {} : { occurrencesChanged } };
  },
);

/** The indexes at which a text stands, each within one line. */
function findAll(segment: Container, needle: string, matchCase: boolean): number[] {
  const form = (text: string): string => (matchCase ? text : text.toLowerCase());
  return allParagraphs(segment).flatMap(({ paragraph, start }) => {
    const text = contentText(paragraph.content);
    const found: number[] = [];
    for (let offset = 0; offset + needle.length <= text.length; ) {
      const isMatch = form(text.slice(offset, offset + needle.length)) === form(needle);
      if (isMatch) found.push(start + offset);
      offset += isMatch ? needle.length : 1;
    }
    return found;
  });
}

/** The new text goes in behind the old, in its style, and then the old goes out. */
function replaceAt(document: DocumentTree, segment: Container, index: number, length: number, text: string): void {
  const found = findIndex(segment, index);
  if (found.kind !== 'paragraph') return;
  const { container, block, paragraph, offset } = found;
  const spot = { container, block, paragraph, offset: offset + length, index: index + length };
  if (text !== '') insertText(document, spot, text, styleAt(paragraph, offset));
  deleteRange(document, container, index, index + length);
}
