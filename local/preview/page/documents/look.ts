/** From the styles of the Docs API to CSS: points to pixels, colours from fractions, inherited values left to the page. */
import type { docs_v1 } from '@googleapis/docs';
import type { CSSProperties } from 'preact';
import type { RenderedDocument } from '../../worker/protocol';

export type Structural = NonNullable<NonNullable<RenderedDocument['body']>['content']>[number];
export type DocParagraph = NonNullable<Structural['paragraph']>;
export type DocTable = NonNullable<Structural['table']>;
export type DocRow = NonNullable<DocTable['tableRows']>[number];
export type DocCell = NonNullable<DocRow['tableCells']>[number];
type Style = CSSProperties;

const PIXELS_PER_POINT = 4 / 3;

/** Pixels of a dimension; undefined where none is set. */
export function pixels(dimension: docs_v1.Schema$Dimension | null | undefined): number | undefined {
  return dimension ? (dimension.magnitude ?? 0) * PIXELS_PER_POINT : undefined;
}

export function cssColour(colour: docs_v1.Schema$OptionalColor | null | undefined): string | undefined {
  const rgb = colour?.color?.rgbColor;
  if (!rgb) return undefined;
  const part = (value: number | null | undefined) => Math.round((value ?? 0) * 255);
  return `rgb(${part(rgb.red)} ${part(rgb.green)} ${part(rgb.blue)})`;
}

/** The look of a run of text. */
export function textLook(style: docs_v1.Schema$TextStyle | null | undefined): Style {
  if (!style) return {};
  const look: Style = {};
  if (style.bold !== undefined && style.bold !== null) look.fontWeight = style.bold ? 700 : 400;
  if (style.italic === true) look.fontStyle = 'italic';
  const lines = [style.underline === true ? 'underline' : '', style.strikethrough === true ? 'line-through' : ''];
  if (lines.some((line) => line !== '')) look.textDecoration = lines.join(' ').trim();
  const size = pixels(style.fontSize);
  if (size !== undefined) look.fontSize = `${size}px`;
  const colour = cssColour(style.foregroundColor);
  if (colour !== undefined) look.color = colour;
  const background = cssColour(style.backgroundColor);
  if (background !== undefined) look.backgroundColor = background;
  if (style.weightedFontFamily?.fontFamily) look.fontFamily = `${style.weightedFontFamily.fontFamily}, sans-serif`;
  if (style.baselineOffset === 'SUPERSCRIPT') look.verticalAlign = 'super';
  if (style.baselineOffset === 'SUBSCRIPT') look.verticalAlign = 'sub';
  return look;
}

const ALIGNMENTS: Readonly<Record<string, string>> = {
  START: 'left',
  CENTER: 'center',
  END: 'right',
  JUSTIFIED: 'justify',
};

/** The look of a paragraph: spacing, indents, shading, borders. */
export function paragraphLook(style: docs_v1.Schema$ParagraphStyle | null | undefined): Style {
  if (!style) return {};
  const look: Style = {};
  if (style.alignment && ALIGNMENTS[style.alignment]) look.textAlign = ALIGNMENTS[style.alignment] as 'left';
  if (style.lineSpacing) look.lineHeight = String((style.lineSpacing / 100) * 1.15);
  const above = pixels(style.spaceAbove);
  const below = pixels(style.spaceBelow);
  if (above !== undefined) look.paddingTop = `${above}px`;
  if (below !== undefined) look.paddingBottom = `${below}px`;
  const indent = pixels(style.indentStart) ?? 0;
  const first = pixels(style.indentFirstLine) ?? 0;
  if (indent > 0) look.marginLeft = `${indent}px`;
  if (first !== indent) look.textIndent = `${first - indent}px`;
  const shade = cssColour(style.shading?.backgroundColor);
  if (shade !== undefined) look.backgroundColor = shade;
  for (const side of ['Top', 'Bottom', 'Left', 'Right'] as const) {
    const border = borderLook(style[`border${side}`]);
    if (border !== undefined) look[`border${side}`] = border;
  }
  return look;
}

function borderLook(
  border: Pick<docs_v1.Schema$ParagraphBorder, 'color' | 'dashStyle' | 'width'> | null | undefined,
): string | undefined {
  const width = pixels(border?.width) ?? 0;
  if (width <= 0) return undefined;
  const dash = border?.dashStyle === 'DOT' ? 'dotted' : border?.dashStyle === 'DASH' ? 'dashed' : 'solid';
  return `${Math.max(1, width)}px ${dash} ${cssColour(border?.color) ?? '#000'}`;
}

/** The look of a table's cell. Docs draws a black line of a point where nothing else is said. */
export function cellLook(style: docs_v1.Schema$TableCellStyle | null | undefined): Style {
  const look: Style = {};
  const background = cssColour(style?.backgroundColor);
  if (background !== undefined) look.backgroundColor = background;
  for (const side of ['Top', 'Bottom', 'Left', 'Right'] as const) {
    const border = style?.[`border${side}`];
    if (border) look[`border${side}`] = borderLook(border) ?? 'none';
    const padding = pixels(style?.[`padding${side}`]);
    if (padding !== undefined) look[`padding${side}`] = `${padding}px`;
  }
  const middle = style?.contentAlignment;
  if (middle === 'MIDDLE' || middle === 'BOTTOM') look.verticalAlign = middle === 'MIDDLE' ? 'middle' : 'bottom';
  return look;
}
