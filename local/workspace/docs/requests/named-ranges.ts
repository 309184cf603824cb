/**
 * Requests for named ranges: the marks by which the add-on finds its own blocks again.
 */
import type { docs_v1 } from '@googleapis/docs';
import { deleteRange, insertText } from '../edit';
import { containerOf, findIndex } from '../locate';
import { refuse } from '../refusal';
import { RANGE, TABS } from '../schema/places';
import { message, STRING } from '../schema/shape';
import type { DocumentTree, NamedRange } from '../tree';
import { mintId } from '../tree';
import { checkTab, deletionRange, resolveRange } from './places';
import { requestKind } from './request';
import { cleanText } from './text';

const LONGEST_NAME = 256;

export const createNamedRangeRequest = requestKind<'createNamedRange'>(
  message<docs_v1.Schema$CreateNamedRangeRequest>('CreateNamedRangeRequest', { name: STRING, range: RANGE }),
  (document, { name, range }) => {
    if (!name || name.length > LONGEST_NAME) {
      return refuse('The name must be at least 1 character and no more than 256 characters, in UTF-16 code units.'); // ours
    }
    const { container, start, end } = resolveRange(document, range);
    const id = mintId(document, 'kix.');
    document.namedRanges.push({ id, name, segmentId: container.segmentId, start, end });
    return { createNamedRange: { namedRangeId: id } };
  },
);

/** The ranges that a request names, by id or by name. */
function named(
  document: DocumentTree,
  id: string | null | undefined,
  name: string | null | undefined,
  tabs: docs_v1.Schema$TabsCriteria | undefined,
): NamedRange[] {
  for (const tabId of tabs?.tabIds ?? []) checkTab(tabId);
  if (!id && !name) return refuse('A named range must be specified by its ID or its name.'); // ours
  const found = document.namedRanges.filter((range) => (id ? range.id === id : range.name === name));
  if (id && found.length === 0) refuse(`The named range with ID ${id} was not found.`); // ours
  return found;
}

export const deleteNamedRangeRequest = requestKind<'deleteNamedRange'>(
  message<docs_v1.Schema$DeleteNamedRangeRequest>(
    'DeleteNamedRangeRequest',
    { name: STRING, namedRangeId: STRING, tabsCriteria: TABS },
    { named_range_reference: ['name', 'namedRangeId'] },
  ),
  (document, { name, namedRangeId, tabsCriteria }) => {
    const gone = named(document, namedRangeId, name, tabsCriteria);
    document.namedRanges = document.namedRanges.filter((range) => !gone.includes(range));
    return undefined;
  },
);

export const replaceNamedRangeContentRequest = requestKind<'replaceNamedRangeContent'>(
  message<docs_v1.Schema$ReplaceNamedRangeContentRequest>(
    'ReplaceNamedRangeContentRequest',
    { namedRangeId: STRING, namedRangeName: STRING, tabsCriteria: TABS, text: STRING },
    { named_range_reference: ['namedRangeId', 'namedRangeName'] },
  ),
  (document, { namedRangeId, namedRangeName, tabsCriteria, text }) => {
    const ids = named(document, namedRangeId, namedRangeName, tabsCriteria).map(({ id }) => id);
    for (const id of ids) {
      // Replacing one range can move or remove another of the same name.
      const range = document.namedRanges.find((each) => each.id === id);
      if (range !== undefined) replaceContent(document, range, cleanText(text ?? ''));
    }
    return undefined;
  },
);

function replaceContent(document: DocumentTree, range: NamedRange, text: string): void {
  const { segmentId, start, end } = range;
  const asked = { segmentId, startIndex: start, endIndex: end };
  const { container } = deletionRange(document, asked);
  deleteRange(document, container, start, end);
  const segment = containerOf(document, segmentId);
  const found = segment && findIndex(segment, start);
  if (text === '') return;
  if (found?.kind !== 'paragraph') refuse('The content of the named range cannot be replaced.'); // ours
  const { block, paragraph, offset } = found;
  insertText(document, { container: found.container, block, paragraph, offset, index: start }, text);
  document.namedRanges.push({ ...range, end: start + text.length });
}
