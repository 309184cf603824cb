/**
 * The shapes of the styles in requests. Typed against @googleapis/docs: complete, or it does not compile.
 */
import type { docs_v1 } from '@googleapis/docs';
import { NAMED_STYLE_TYPES } from '../named-styles';
import { BOOLEAN, INT, listOf, message, NUMBER, oneOf, STRING } from './shape';

export const DIMENSION = message<docs_v1.Schema$Dimension>('Dimension', {
  magnitude: NUMBER,
  unit: oneOf('Unit', ['PT']),
});

const RGB_COLOUR = message<docs_v1.Schema$RgbColor>('RgbColor', { red: NUMBER, green: NUMBER, blue: NUMBER });

const OPTIONAL_COLOUR = message<docs_v1.Schema$OptionalColor>('OptionalColor', {
  color: message<docs_v1.Schema$Color>('Color', { rgbColor: RGB_COLOUR }),
});

const DASH_STYLE = oneOf('DashStyle', ['SOLID', 'DOT', 'DASH']);

const DIRECTION = oneOf('ContentDirection', ['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT']);

const TARGET = { id: STRING, tabId: STRING };

const LINK = message<docs_v1.Schema$Link>(
  'Link',
  {
    bookmark: message<docs_v1.Schema$BookmarkLink>('BookmarkLink', TARGET),
    bookmarkId: STRING,
    heading: message<docs_v1.Schema$HeadingLink>('HeadingLink', TARGET),
    headingId: STRING,
    tabId: STRING,
    url: STRING,
  },
  { destination: ['bookmark', 'bookmarkId', 'heading', 'headingId', 'tabId', 'url'] },
);

export const TEXT_STYLE = message<docs_v1.Schema$TextStyle>('TextStyle', {
  backgroundColor: OPTIONAL_COLOUR,
  baselineOffset: oneOf('BaselineOffset', ['NONE', 'SUPERSCRIPT', 'SUBSCRIPT']),
  bold: BOOLEAN,
  fontSize: DIMENSION,
  foregroundColor: OPTIONAL_COLOUR,
  italic: BOOLEAN,
  link: LINK,
  smallCaps: BOOLEAN,
  strikethrough: BOOLEAN,
  underline: BOOLEAN,
  weightedFontFamily: message<docs_v1.Schema$WeightedFontFamily>('WeightedFontFamily', {
    fontFamily: STRING,
    weight: INT,
  }),
});

const PARAGRAPH_BORDER = message<docs_v1.Schema$ParagraphBorder>('ParagraphBorder', {
  color: OPTIONAL_COLOUR,
  dashStyle: DASH_STYLE,
  padding: DIMENSION,
  width: DIMENSION,
});

export const PARAGRAPH_STYLE = message<docs_v1.Schema$ParagraphStyle>('ParagraphStyle', {
  alignment: oneOf('Alignment', ['START', 'CENTER', 'END', 'JUSTIFIED']),
  avoidWidowAndOrphan: BOOLEAN,
  borderBetween: PARAGRAPH_BORDER,
  borderBottom: PARAGRAPH_BORDER,
  borderLeft: PARAGRAPH_BORDER,
  borderRight: PARAGRAPH_BORDER,
  borderTop: PARAGRAPH_BORDER,
  direction: DIRECTION,
  headingId: STRING,
  indentEnd: DIMENSION,
  indentFirstLine: DIMENSION,
  indentStart: DIMENSION,
  keepLinesTogether: BOOLEAN,
  keepWithNext: BOOLEAN,
  lineSpacing: NUMBER,
  namedStyleType: oneOf('NamedStyleType', NAMED_STYLE_TYPES),
  pageBreakBefore: BOOLEAN,
  shading: message<docs_v1.Schema$Shading>('Shading', { backgroundColor: OPTIONAL_COLOUR }),
  spaceAbove: DIMENSION,
  spaceBelow: DIMENSION,
  spacingMode: oneOf('SpacingMode', ['NEVER_COLLAPSE', 'COLLAPSE_LISTS']),
  tabStops: listOf(
    message<docs_v1.Schema$TabStop>('TabStop', {
      alignment: oneOf('TabStopAlignment', ['START', 'CENTER', 'END']),
      offset: DIMENSION,
    }),
  ),
});

const TABLE_CELL_BORDER = message<docs_v1.Schema$TableCellBorder>('TableCellBorder', {
  color: OPTIONAL_COLOUR,
  dashStyle: DASH_STYLE,
  width: DIMENSION,
});

export const TABLE_CELL_STYLE = message<docs_v1.Schema$TableCellStyle>('TableCellStyle', {
  backgroundColor: OPTIONAL_COLOUR,
  borderBottom: TABLE_CELL_BORDER,
  borderLeft: TABLE_CELL_BORDER,
  borderRight: TABLE_CELL_BORDER,
  borderTop: TABLE_CELL_BORDER,
  columnSpan: INT,
  contentAlignment: oneOf('ContentAlignment', ['TOP', 'MIDDLE', 'BOTTOM']),
  paddingBottom: DIMENSION,
  paddingLeft: DIMENSION,
  paddingRight: DIMENSION,
  paddingTop: DIMENSION,
  rowSpan: INT,
});

export const TABLE_COLUMN_PROPERTIES = message<docs_v1.Schema$TableColumnProperties>('TableColumnProperties', {
  width: DIMENSION,
  widthType: oneOf('WidthType', ['EVENLY_DISTRIBUTED', 'FIXED_WIDTH']),
});

export const TABLE_ROW_STYLE = message<docs_v1.Schema$TableRowStyle>('TableRowStyle', {
  minRowHeight: DIMENSION,
  preventOverflow: BOOLEAN,
  tableHeader: BOOLEAN,
});

export const DOCUMENT_STYLE = message<docs_v1.Schema$DocumentStyle>('DocumentStyle', {
  background: message<docs_v1.Schema$Background>('Background', { color: OPTIONAL_COLOUR }),
  defaultFooterId: STRING,
  defaultHeaderId: STRING,
  documentFormat: message<docs_v1.Schema$DocumentFormat>('DocumentFormat', {
    documentMode: oneOf('DocumentMode', ['PAGES', 'PAGELESS']),
  }),
  evenPageFooterId: STRING,
  evenPageHeaderId: STRING,
  firstPageFooterId: STRING,
  firstPageHeaderId: STRING,
  flipPageOrientation: BOOLEAN,
  marginBottom: DIMENSION,
  marginFooter: DIMENSION,
  marginHeader: DIMENSION,
  marginLeft: DIMENSION,
  marginRight: DIMENSION,
  marginTop: DIMENSION,
  pageNumberStart: INT,
  pageSize: message<docs_v1.Schema$Size>('Size', { height: DIMENSION, width: DIMENSION }),
  useCustomHeaderFooterMargins: BOOLEAN,
  useEvenPageHeaderFooter: BOOLEAN,
  useFirstPageHeaderFooter: BOOLEAN,
});

export const SECTION_STYLE = message<docs_v1.Schema$SectionStyle>('SectionStyle', {
  columnProperties: listOf(
    message<docs_v1.Schema$SectionColumnProperties>('SectionColumnProperties', {
      paddingEnd: DIMENSION,
      width: DIMENSION,
    }),
  ),
  columnSeparatorStyle: oneOf('ColumnSeparatorStyle', ['NONE', 'BETWEEN_EACH_COLUMN']),
  contentDirection: DIRECTION,
  defaultFooterId: STRING,
  defaultHeaderId: STRING,
  evenPageFooterId: STRING,
  evenPageHeaderId: STRING,
  firstPageFooterId: STRING,
  firstPageHeaderId: STRING,
  flipPageOrientation: BOOLEAN,
  marginBottom: DIMENSION,
  marginFooter: DIMENSION,
  marginHeader: DIMENSION,
  marginLeft: DIMENSION,
  marginRight: DIMENSION,
  marginTop: DIMENSION,
  pageNumberStart: INT,
  sectionType: oneOf('SectionType', ['CONTINUOUS', 'NEXT_PAGE']),
  useFirstPageHeaderFooter: BOOLEAN,
});
