/**
 * A Google Doc as we keep it: blocks of text and tables, without indexes. Indexes are worked out when they are needed,
 * so that no edit can leave a wrong one behind. Plain data only, so that saving is a copy.
 */
import type { docs_v1 } from '@googleapis/docs';
import { FILE_ID_LETTERS, opaqueId, SHORT_ID_LETTERS } from '../drive/ids';

export type TextStyle = docs_v1.Schema$TextStyle;
/** `namedStyleType` and `direction` are always there. */
export type ParagraphStyle = docs_v1.Schema$ParagraphStyle;
export type TableCellStyle = Omit<docs_v1.Schema$TableCellStyle, 'rowSpan' | 'columnSpan'>;

/** What stands in a line. Everything but text takes one index. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly style: TextStyle }
  | {
      readonly kind: 'person';
      readonly id: string;
      readonly email: string;
      readonly name: string | null;
      readonly style: TextStyle;
    }
  | {
      readonly kind: 'date';
      readonly id: string;
      readonly properties: docs_v1.Schema$DateElementProperties;
      readonly style: TextStyle;
    }
  | { readonly kind: 'pageBreak' | 'horizontalRule'; readonly style: TextStyle };

export interface Bullet {
  readonly listId: string;
  /** 0 to 8. */
  readonly level: number;
  readonly textStyle: TextStyle;
  /** Whether a person ticked it; only for checklists, and not readable through the API. */
  readonly ticked: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  content: Inline[];
  style: ParagraphStyle;
  bullet: Bullet | null;
  /** The style of the newline that ends the paragraph. */
  newline: TextStyle;
}

export interface Cell {
  /** Ends with a paragraph, always. */
  content: Block[];
  style: TableCellStyle;
  /** Cells that this one covers stay in their rows, empty, with spans of 1. */
  rowSpan: number;
  columnSpan: number;
}

export interface Row {
  style: docs_v1.Schema$TableRowStyle;
  cells: Cell[];
}

export interface Table {
  readonly kind: 'table';
  columns: docs_v1.Schema$TableColumnProperties[];
  rows: Row[];
}

export type Block = Paragraph | Table;

/** A part of the document with indexes of its own: the body, a header, a footer. Ends with a paragraph, always. */
export type Segment = Block[];

export interface NamedRange {
  readonly id: string;
  readonly name: string;
  /** '' is the body. */
  readonly segmentId: string;
  readonly start: number;
  readonly end: number;
}

export interface DocumentTree {
  readonly id: string;
  body: Segment;
  headers: Record<string, Segment>;
  footers: Record<string, Segment>;
  documentStyle: docs_v1.Schema$DocumentStyle;
  /** The style of the one section; a body always opens with its section break. */
  sectionStyle: docs_v1.Schema$SectionStyle;
  /** The bullet preset of each list, by list id. */
  lists: Record<string, string>;
  namedRanges: NamedRange[];
  /** Number of ids given out. */
  minted: number;
  /** Number of changes so far; the revision id is made from it. */
  revision: number;
}

const points = (magnitude: number): docs_v1.Schema$Dimension => ({ magnitude, unit: 'PT' });

/** A new paragraph without text. */
export function emptyParagraph(style: ParagraphStyle = {}): Paragraph {
  return {
    kind: 'paragraph',
    content: [],
    style: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT', ...style },
    bullet: null,
    newline: {},
  };
}

/** The page of a fresh document: Letter paper, margins of an inch. */
export function defaultDocumentStyle(): docs_v1.Schema$DocumentStyle {
  return {
    background: { color: {} },
    pageNumberStart: 1,
    marginTop: points(72),
    marginBottom: points(72),
    marginRight: points(72),
    marginLeft: points(72),
    pageSize: { height: points(792), width: points(612) },
    marginHeader: points(36),
    marginFooter: points(36),
    useCustomHeaderFooterMargins: true,
  };
}

/** A document as Google creates it: one empty paragraph. */
export function emptyDocument(id: string): DocumentTree {
  return {
    id,
    body: [emptyParagraph()],
    headers: {},
    footers: {},
    documentStyle: defaultDocumentStyle(),
    sectionStyle: {
      columnSeparatorStyle: 'NONE',
      contentDirection: 'LEFT_TO_RIGHT',
      sectionType: 'CONTINUOUS',
    },
    lists: {},
    namedRanges: [],
    minted: 0,
    revision: 0,
  };
}

/** A value of its own with the same content. */
export function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** The document under another id, as when a file is copied. */
export function copyDocument(document: DocumentTree, id: string): DocumentTree {
  return { ...copyOf(document), id };
}

/** A new id for something in the document. @param prefix `kix.` or, for headings, `h.` */
export function mintId(document: DocumentTree, prefix: 'kix.' | 'h.'): string {
  document.minted += 1;
  return prefix + opaqueId(`${document.id}:${document.minted}`, 12, SHORT_ID_LETTERS);
}

/** The revision id that a person gets; one person's is of no use to another, as Google says. */
export function revisionId(document: DocumentTree, email: string): string {
  return `ALm37BV${opaqueId(`${document.id}:${document.revision}:${email}`, 43, FILE_ID_LETTERS)}`;
}

/** The segment with this id ('' is the body), if there is one. */
export function segmentOf(document: DocumentTree, segmentId: string): Segment | undefined {
  if (segmentId === '') return document.body;
  const holder = [document.headers, document.footers].find((segments) => Object.hasOwn(segments, segmentId));
  return holder?.[segmentId];
}

/** All segments with their ids, the body first. */
export function segmentsOf(document: DocumentTree): [string, Segment][] {
  return [['', document.body], ...Object.entries(document.headers), ...Object.entries(document.footers)];
}
