/**
 * The named styles of a fresh document, as `documents.get` reports them for a document made with Docs' defaults.
 */
import type { docs_v1 } from '@googleapis/docs';
import type { ParagraphStyle, TextStyle } from './tree';

const points = (magnitude: number): docs_v1.Schema$Dimension =>
  magnitude === 0 ? { unit: 'PT' } : { magnitude, unit: 'PT' };

const grey = (level: number): docs_v1.Schema$OptionalColor => ({
  color: { rgbColor: { red: level, green: level, blue: level } },
});

const NO_BORDER: docs_v1.Schema$ParagraphBorder = {
  color: {},
  width: points(0),
  padding: points(0),
  dashStyle: 'SOLID',
};

const NORMAL_TEXT: docs_v1.Schema$NamedStyle = {
  namedStyleType: 'NORMAL_TEXT',
  textStyle: {
    bold: false,
    italic: false,
    underline: false,
    strikethrough: false,
    smallCaps: false,
    backgroundColor: {},
    foregroundColor: { color: { rgbColor: {} } },
    fontSize: points(11),
    weightedFontFamily: { fontFamily: 'Arial', weight: 400 },
    baselineOffset: 'NONE',
  },
  paragraphStyle: {
    namedStyleType: 'NORMAL_TEXT',
    alignment: 'START',
    lineSpacing: 115,
    direction: 'LEFT_TO_RIGHT',
    spacingMode: 'COLLAPSE_LISTS',
    spaceAbove: points(0),
    spaceBelow: points(0),
    borderBetween: NO_BORDER,
    borderTop: NO_BORDER,
    borderBottom: NO_BORDER,
    borderLeft: NO_BORDER,
    borderRight: NO_BORDER,
    indentFirstLine: points(0),
    indentStart: points(0),
    indentEnd: points(0),
    keepLinesTogether: false,
    keepWithNext: false,
    avoidWidowAndOrphan: true,
    shading: { backgroundColor: {} },
    pageBreakBefore: false,
  },
};

function headingStyle(type: string, above: number, below: number, textStyle: TextStyle): docs_v1.Schema$NamedStyle {
  return {
    namedStyleType: type,
    textStyle,
    paragraphStyle: {
      namedStyleType: 'NORMAL_TEXT',
      direction: 'LEFT_TO_RIGHT',
      spaceAbove: points(above),
      spaceBelow: points(below),
      keepLinesTogether: true,
      keepWithNext: true,
      pageBreakBefore: false,
    },
  };
}

export const NAMED_STYLES: readonly docs_v1.Schema$NamedStyle[] = [
  NORMAL_TEXT,
  headingStyle('HEADING_1', 20, 6, { fontSize: points(20) }),
  headingStyle('HEADING_2', 18, 6, { bold: false, fontSize: points(16) }),
  headingStyle('HEADING_3', 16, 4, { bold: false, foregroundColor: grey(0.2627451), fontSize: points(14) }),
  headingStyle('HEADING_4', 14, 4, { foregroundColor: grey(0.4), fontSize: points(12) }),
  headingStyle('HEADING_5', 12, 4, { foregroundColor: grey(0.4), fontSize: points(11) }),
  headingStyle('HEADING_6', 12, 4, { italic: true, foregroundColor: grey(0.4), fontSize: points(11) }),
  headingStyle('TITLE', 0, 3, { fontSize: points(26) }),
  headingStyle('SUBTITLE', 0, 16, {
    italic: false,
    foregroundColor: grey(0.4),
    fontSize: points(15),
    weightedFontFamily: { fontFamily: 'Arial', weight: 400 },
  }),
];

/** The types that a paragraph can have. */
export const NAMED_STYLE_TYPES: readonly string[] = NAMED_STYLES.map(({ namedStyleType }) => namedStyleType ?? '');

/** What text of such a paragraph looks like when nothing else is said. */
export function inheritedTextStyle(paragraph: ParagraphStyle): TextStyle {
  const named = NAMED_STYLES.find(({ namedStyleType }) => namedStyleType === paragraph.namedStyleType);
  return { ...NORMAL_TEXT.textStyle, ...named?.textStyle };
}

/** Whether paragraphs of this type are headings, which have an id that links can point to. */
export function isHeading(namedStyleType: string | null | undefined): boolean {
  return typeof namedStyleType === 'string' && namedStyleType !== 'NORMAL_TEXT';
}
