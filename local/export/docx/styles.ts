/**
 * The looks of paragraphs and text, and the named styles of a document as styles of the file.
 */

import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  ShadingType,
} from 'docx';
import type { docs_v1 } from '../../workspace/docs';
import { border, given, hexColour, points, twips } from './units';

const ALIGNMENTS = {
  START: AlignmentType.START,
  CENTER: AlignmentType.CENTER,
  END: AlignmentType.END,
  JUSTIFIED: AlignmentType.JUSTIFIED,
} as const;

/** A line of 100 % in the file's units (240ths of a line). */
const SINGLE_LINE = 240;

/** The looks of text. */
export function runLook(style: docs_v1.Schema$TextStyle): IRunStylePropertiesOptions {
  const background = hexColour(style.backgroundColor);
  const weight = style.weightedFontFamily?.weight ?? 400;
  const size = points(style.fontSize);
  return given({
    bold: style.bold ?? (weight >= 600 ? true : undefined),
    italics: style.italic ?? undefined,
    underline: style.underline ? {} : undefined,
    strike: style.strikethrough ?? undefined,
    smallCaps: style.smallCaps ?? undefined,
    superScript: style.baselineOffset === 'SUPERSCRIPT' ? true : undefined,
    subScript: style.baselineOffset === 'SUBSCRIPT' ? true : undefined,
    color: hexColour(style.foregroundColor),
    font: style.weightedFontFamily?.fontFamily ?? undefined,
    size: size > 0 ? Math.round(size * 2) : undefined,
    shading: background === undefined ? undefined : { type: ShadingType.CLEAR, fill: background, color: 'auto' },
  });
}

/** The looks of a paragraph; what it does not say comes from its named style. */
export function paragraphLook(style: docs_v1.Schema$ParagraphStyle): IParagraphStylePropertiesOptions {
  const fill = hexColour(style.shading?.backgroundColor);
  const alignment = style.alignment as keyof typeof ALIGNMENTS | null | undefined;
  return given({
    alignment: alignment ? ALIGNMENTS[alignment] : undefined,
    spacing: spacing(style),
    indent: indent(style),
    keepNext: style.keepWithNext ?? undefined,
    keepLines: style.keepLinesTogether ?? undefined,
    widowControl: style.avoidWidowAndOrphan ?? undefined,
    pageBreakBefore: style.pageBreakBefore ?? undefined,
    shading: fill === undefined ? undefined : { type: ShadingType.CLEAR, fill, color: 'auto' },
    border: borders(style),
  });
}

function spacing(style: docs_v1.Schema$ParagraphStyle): IParagraphStylePropertiesOptions['spacing'] {
  const { lineSpacing, spaceAbove, spaceBelow } = style;
  if (!lineSpacing && !spaceAbove && !spaceBelow) return undefined;
  return given({
    before: spaceAbove && twips(spaceAbove),
    after: spaceBelow && twips(spaceBelow),
    line: lineSpacing ? Math.round((SINGLE_LINE * lineSpacing) / 100) : undefined,
    lineRule: lineSpacing ? LineRuleType.AUTO : undefined,
  });
}

/** Docs measures the first line from the margin, the file from the other lines. */
function indent(style: docs_v1.Schema$ParagraphStyle): IParagraphStylePropertiesOptions['indent'] {
  const { indentEnd, indentFirstLine, indentStart } = style;
  if (!indentEnd && !indentFirstLine && !indentStart) return undefined;
  const first = twips(indentFirstLine) - twips(indentStart);
  return given({
    start: twips(indentStart),
    end: indentEnd && twips(indentEnd),
    firstLine: first > 0 ? first : undefined,
    hanging: first < 0 ? -first : undefined,
  });
}

function borders(style: docs_v1.Schema$ParagraphStyle): IParagraphStylePropertiesOptions['border'] {
  const sides = given({
    top: style.borderTop && border(style.borderTop),
    bottom: style.borderBottom && border(style.borderBottom),
    left: style.borderLeft && border(style.borderLeft),
    right: style.borderRight && border(style.borderRight),
    between: style.borderBetween && border(style.borderBetween),
  });
  return Object.keys(sides).length === 0 ? undefined : sides;
}

/** The style in the file of each named style of Docs. */
export const STYLE_IDS: Readonly<Record<string, string>> = {
  TITLE: 'Title',
  SUBTITLE: 'Subtitle',
  HEADING_1: 'Heading1',
  HEADING_2: 'Heading2',
  HEADING_3: 'Heading3',
  HEADING_4: 'Heading4',
  HEADING_5: 'Heading5',
  HEADING_6: 'Heading6',
};

/** The named styles of a document; those of normal text are the defaults of the file. */
export function documentStyles({ styles = [] }: docs_v1.Schema$NamedStyles): IStylesOptions {
  const look = (type: string): IBaseParagraphStyleOptions => {
    const named = styles.find(({ namedStyleType }) => namedStyleType === type);
    return { run: runLook(named?.textStyle ?? {}), paragraph: paragraphLook(named?.paragraphStyle ?? {}) };
  };
  const normal = look('NORMAL_TEXT');
  return {
    default: {
      document: given({ run: normal.run, paragraph: withoutBorder(normal.paragraph) }),
      title: look('TITLE'),
      heading1: look('HEADING_1'),
      heading2: look('HEADING_2'),
      heading3: look('HEADING_3'),
      heading4: look('HEADING_4'),
      heading5: look('HEADING_5'),
      heading6: look('HEADING_6'),
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', quickFormat: true, ...look('SUBTITLE') },
      // Docs leaves out the space between items of a list; the file does so between paragraphs of one style.
      { id: LIST_ITEM, name: 'List Item', basedOn: 'Normal', paragraph: { contextualSpacing: true } },
    ],
  };
}

/** The style of list items. */
export const LIST_ITEM = 'ListItem';

/** Normal text names its absent borders one by one, which as a default would be written on every paragraph. */
function withoutBorder(
  look: IParagraphStylePropertiesOptions | undefined,
): IParagraphStylePropertiesOptions | undefined {
  if (look === undefined) return undefined;
  const { border: _none, ...rest } = look;
  return rest;
}
