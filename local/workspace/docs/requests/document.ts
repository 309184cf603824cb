/**
 * Requests for the document as a whole: page, headers, footers, the section.
 */
import type { docs_v1 } from '@googleapis/docs';
import { refuse } from '../refusal';
import { LOCATION, RANGE } from '../schema/places';
import { message, oneOf, STRING } from '../schema/shape';
import { DOCUMENT_STYLE, SECTION_STYLE } from '../schema/styles';
import { maskedFields, withFields } from '../style-values';
import { defaultDocumentStyle, emptyParagraph, mintId } from '../tree';
import { checkTab } from './places';
import { requestKind } from './request';

const DOCUMENT_STYLE_FIELDS: readonly (keyof docs_v1.Schema$DocumentStyle)[] = [
  'background',
  'documentFormat',
  'flipPageOrientation',
  'marginBottom',
  'marginFooter',
  'marginHeader',
  'marginLeft',
  'marginRight',
  'marginTop',
  'pageNumberStart',
  'pageSize',
  'useEvenPageHeaderFooter',
  'useFirstPageHeaderFooter',
];

export const updateDocumentStyleRequest = requestKind<'updateDocumentStyle'>(
  message<docs_v1.Schema$UpdateDocumentStyleRequest>('UpdateDocumentStyleRequest', {
    documentStyle: DOCUMENT_STYLE,
    fields: STRING,
    tabId: STRING,
  }),
  (document, { documentStyle, fields, tabId }) => {
    checkTab(tabId);
    const masked = maskedFields(fields, DOCUMENT_STYLE_FIELDS);
    document.documentStyle = withFields(document.documentStyle, documentStyle ?? {}, masked, defaultDocumentStyle());
    return undefined;
  },
);

const SECTION_STYLE_FIELDS: readonly (keyof docs_v1.Schema$SectionStyle)[] = [
  'columnSeparatorStyle',
  'contentDirection',
  'flipPageOrientation',
  'marginBottom',
  'marginFooter',
  'marginHeader',
  'marginLeft',
  'marginRight',
  'marginTop',
  'pageNumberStart',
  'useFirstPageHeaderFooter',
];

export const updateSectionStyleRequest = requestKind<'updateSectionStyle'>(
  message<docs_v1.Schema$UpdateSectionStyleRequest>('UpdateSectionStyleRequest', {
    range: RANGE,
    sectionStyle: SECTION_STYLE,
    fields: STRING,
  }),
  (document, { range, sectionStyle, fields }) => {
    if (range?.segmentId) refuse('Sections are only in the document body: the segment ID must be empty.'); // ours
    if (typeof range?.startIndex !== 'number' || typeof range.endIndex !== 'number') {
      return refuse('Invalid range: must contain a start and end index');
    }
    if (range.endIndex <= range.startIndex) refuse('The range should not be empty.');
    const given = sectionStyle ?? {};
    const asked = maskedFields(fields, [...SECTION_STYLE_FIELDS, 'columnProperties']);
    if (asked.includes('columnProperties')) throw new Error('not implemented: updateSectionStyle columnProperties');
    const unset = asked.find((field) => (given as Record<string, unknown>)[field] === undefined);
    if (unset !== undefined) refuse(`The section style field ${unset} cannot be unset.`); // ours
    document.sectionStyle = withFields(document.sectionStyle, given, asked);
    return undefined;
  },
);

const TYPE = oneOf('HeaderFooterType', ['DEFAULT']);

/** Only the first section has a section break here, so a location may only point at it. */
function checkSection(location: docs_v1.Schema$Location | undefined): void {
  if ((location?.index ?? 0) !== 0) refuse('The section break location must be the location of a section break.'); // ours
}

export const createHeaderRequest = requestKind<'createHeader'>(
  message<docs_v1.Schema$CreateHeaderRequest>('CreateHeaderRequest', { type: TYPE, sectionBreakLocation: LOCATION }),
  (document, { type, sectionBreakLocation }) => {
    if (!type) refuse('The header type must be specified.'); // ours
    checkSection(sectionBreakLocation);
    if (document.documentStyle.defaultHeaderId) refuse('Default header already exists.'); // ours
    const headerId = mintId(document, 'kix.');
    document.headers[headerId] = [emptyParagraph()];
    document.documentStyle.defaultHeaderId = headerId;
    return { createHeader: { headerId } };
  },
);

export const createFooterRequest = requestKind<'createFooter'>(
  message<docs_v1.Schema$CreateFooterRequest>('CreateFooterRequest', { type: TYPE, sectionBreakLocation: LOCATION }),
  (document, { type, sectionBreakLocation }) => {
    if (!type) refuse('The footer type must be specified.'); // ours
    checkSection(sectionBreakLocation);
    if (document.documentStyle.defaultFooterId) refuse('Default footer already exists.'); // ours
    const footerId = mintId(document, 'kix.');
    document.footers[footerId] = [emptyParagraph()];
    document.documentStyle.defaultFooterId = footerId;
    return { createFooter: { footerId } };
  },
);

export const deleteHeaderRequest = requestKind<'deleteHeader'>(
  message<docs_v1.Schema$DeleteHeaderRequest>('DeleteHeaderRequest', { headerId: STRING, tabId: STRING }),
  (document, { headerId, tabId }) => {
    checkTab(tabId);
    if (!headerId || !Object.hasOwn(document.headers, headerId)) {
      return refuse(`Header with ID ${headerId ?? ''} was not found.`); // ours
    }
    delete document.headers[headerId];
    delete document.documentStyle.defaultHeaderId;
    document.namedRanges = document.namedRanges.filter(({ segmentId }) => segmentId !== headerId);
    return undefined;
  },
);

export const deleteFooterRequest = requestKind<'deleteFooter'>(
  message<docs_v1.Schema$DeleteFooterRequest>('DeleteFooterRequest', { footerId: STRING, tabId: STRING }),
  (document, { footerId, tabId }) => {
    checkTab(tabId);
    if (!footerId || !Object.hasOwn(document.footers, footerId)) {
      return refuse(`Footer with ID ${footerId ?? ''} was not found.`); // ours
    }
    delete document.footers[footerId];
    delete document.documentStyle.defaultFooterId;
    document.namedRanges = document.namedRanges.filter(({ segmentId }) => segmentId !== footerId);
    return undefined;
  },
);
