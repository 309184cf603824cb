/**
 * Changing the style of paragraphs. Setting the named style comes first and puts the rest back to that style.
 */
import type { docs_v1 } from '@googleapis/docs';
import { isHeading } from './named-styles';
import { refuse } from './refusal';
import { withFields } from './style-values';
import type { DocumentTree, Paragraph, ParagraphStyle } from './tree';
import { mintId } from './tree';

export const PARAGRAPH_STYLE_FIELDS: readonly (keyof ParagraphStyle)[] = [
  'alignment',
  'avoidWidowAndOrphan',
  'borderBetween',
  'borderBottom',
  'borderLeft',
  'borderRight',
  'borderTop',
  'direction',
  'indentEnd',
  'indentFirstLine',
  'indentStart',
  'keepLinesTogether',
  'keepWithNext',
  'lineSpacing',
  'namedStyleType',
  'pageBreakBefore',
  'shading',
  'spaceAbove',
  'spaceBelow',
  'spacingMode',
];

const BORDERS = ['borderBetween', 'borderBottom', 'borderLeft', 'borderRight', 'borderTop'] as const;

/** @throws a refusal for a border that is given in part; Docs takes borders whole */
export function checkParagraphStyle(style: ParagraphStyle, fields: readonly string[]): void {
  for (const border of BORDERS) {
    const given: docs_v1.Schema$ParagraphBorder | undefined = fields.includes(border) ? style[border] : undefined;
    if (given === undefined) continue;
    const whole = given.color !== undefined && given.width && given.padding && given.dashStyle;
    if (!whole) refuse(`The paragraph border ${border} must be specified in its entirety.`); // ours
  }
}

/** Changes one paragraph. */
export function changeParagraph(
  document: DocumentTree,
  paragraph: Paragraph,
  given: ParagraphStyle,
  fields: readonly string[],
): void {
  if (fields.includes('namedStyleType')) {
    setNamedStyle(document, paragraph, given.namedStyleType ?? 'NORMAL_TEXT');
  }
  const others = fields.filter((field) => field !== 'namedStyleType');
  const style = withFields(paragraph.style, given, others);
  paragraph.style = { ...style, direction: style.direction ?? 'LEFT_TO_RIGHT' };
}

function setNamedStyle(document: DocumentTree, paragraph: Paragraph, namedStyleType: string): void {
  if (paragraph.style.namedStyleType === namedStyleType) return;
  const { direction, indentFirstLine, indentStart, headingId } = paragraph.style;
  paragraph.style = {
    namedStyleType,
    direction: direction ?? 'LEFT_TO_RIGHT',
    // A list item stays where its list puts it.
    ...(paragraph.bullet !== null && indentFirstLine && indentStart ? { indentFirstLine, indentStart } : {}),
    ...(isHeading(namedStyleType) ? { headingId: headingId ?? mintId(document, 'h.') } : {}),
  };
}
