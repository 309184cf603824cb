/** The requests that give written text and tables their look. Everything is already in its place. */
import type { docs_v1 } from '@googleapis/docs';
import { QUIET } from '../blocks';
import type { FlowParagraph, FlowStyle } from '../flow';
import type { Run } from '../model';
import { colour, points } from './measure';
import { type Placed, type PlacedParagraph, paragraphsOf } from './placement';
import { tableLook } from './table-look';

type Request = docs_v1.Schema$Request;
type TextStyle = docs_v1.Schema$TextStyle;
type ParagraphStyle = docs_v1.Schema$ParagraphStyle;

interface Look {
  readonly named: string;
  /** Points above and below the paragraph. */
  readonly above: number;
  readonly below: number;
  readonly run: Omit<Run, 'text' | 'link'>;
  /** Points, where it is not the text's. */
  readonly size?: number;
}

const INK = '#1b3a4b';
const TEXT_SIZE = 10.5;
const SMALL_SIZE = 9;
/** Points between a table and the text under it. */
const BELOW_TABLE = 6;

const LOOKS: Readonly<Record<FlowStyle, Look>> = {
  title: { named: 'TITLE', above: 0, below: 2, size: 20, run: { bold: true, colour: INK } },
  subtitle: { named: 'SUBTITLE', above: 0, below: 6, size: 11.5, run: { colour: QUIET } },
  heading1: { named: 'HEADING_1', above: 18, below: 4, size: 16, run: { bold: true, colour: INK } },
  heading2: { named: 'HEADING_2', above: 12, below: 3, size: 12.5, run: { bold: true, colour: INK } },
  heading3: { named: 'HEADING_3', above: 8, below: 2, size: 11, run: { bold: true, colour: INK } },
  text: { named: 'NORMAL_TEXT', above: 0, below: 4, run: {} },
  note: { named: 'NORMAL_TEXT', above: 2, below: 4, run: { colour: QUIET, small: true } },
  // A gap only keeps two tables apart.
  gap: { named: 'NORMAL_TEXT', above: 0, below: 0, size: 5, run: {} },
  cell: { named: 'NORMAL_TEXT', above: 0, below: 0, run: {} },
};

/** Text styles that text could have inherited from where it was put. */
const TEXT_FIELDS =
  'bold,italic,underline,strikethrough,smallCaps,baselineOffset,foregroundColor,backgroundColor,link,fontSize,weightedFontFamily';
const PARAGRAPH_FIELDS = 'namedStyleType,alignment,spaceAbove,spaceBelow,keepWithNext,indentStart,indentFirstLine';

/** Takes every look off one empty paragraph, so that what is written into it begins plain. */
export function plainRequests(start: number): Request[] {
  const range = { startIndex: start, endIndex: start + 1 };
  return [
    { deleteParagraphBullets: { range } },
    { updateParagraphStyle: { range, paragraphStyle: { namedStyleType: 'NORMAL_TEXT' }, fields: PARAGRAPH_FIELDS } },
  ];
}

/**
 * The look of everything placed; list bullets come last.
 * @param limit where ranges end at the latest: Docs refuses one that holds the document's last line end, even for a look
 */
export function lookRequests(placed: readonly Placed[], limit: number): Request[] {
  const paragraphs = paragraphsOf(placed);
  const first = paragraphs[0];
  if (first === undefined) return [];
  const merged = <T>(stretches: readonly Stretch<T>[]): Covered<T>[] => joined(stretches, limit);
  return [
    ...(limit > first.start
      ? [textStyleRequest(first.start, limit, { fontSize: points(TEXT_SIZE) }, TEXT_FIELDS)]
      : []),
    ...merged(paragraphs.map(paragraphLook)).map(({ start, end, value }) => paragraphStyleRequest(start, end, value)),
    ...merged(paragraphs.flatMap(textLooks)).map(({ start, end, value }) =>
      textStyleRequest(start, end, value, fieldsOf(value)),
    ),
    ...placed.flatMap((item) => (item.kind === 'table' ? tableLook(item) : [])),
    ...merged(paragraphs.map(listLook)).map(({ start, end, value }) => bulletsRequest(start, end, value)),
  ];
}

interface Stretch<T> {
  readonly start: number;
  readonly end: number;
  /** Undefined: nothing to do here. */
  readonly value: T | undefined;
}

type Covered<T> = Pick<Stretch<T>, 'start' | 'end'> & { readonly value: T };

/**
 * Joins stretches that touch and look the same, so that a request covers as much as it can; nothing beyond `limit`.
 * Stretches of two cells never touch, and a range must not cut a table in two.
 */
function joined<T>(stretches: readonly Stretch<T>[], limit: number): Covered<T>[] {
  const result: { start: number; end: number; value: T; key: string }[] = [];
  for (const { start, end, value } of stretches) {
    if (value === undefined) continue;
    const key = JSON.stringify(value);
    const before = result[result.length - 1];
    if (before?.key === key && before.end === start) before.end = end;
    else result.push({ start, end, value, key });
  }
  return result
    .map(({ start, end, value }) => ({ start, end: Math.min(end, limit), value }))
    .filter(({ start, end }) => end > start);
}

function paragraphLook({ paragraph, start, end }: PlacedParagraph): Stretch<ParagraphStyle> {
  const value = paragraphStyle(paragraph);
  return { start, end, value: Object.keys(value).length > 0 ? value : undefined };
}

const ALIGNMENT = { start: 'START', centre: 'CENTER', end: 'END' } as const;

function paragraphStyle(paragraph: FlowParagraph): ParagraphStyle {
  const { style, align, keep, newPage, afterTable } = paragraph;
  const look = LOOKS[style];
  // At the top of a page there is nothing to keep away from.
  const above = newPage ? 0 : afterTable && style !== 'gap' ? Math.max(look.above, BELOW_TABLE) : look.above;
  return {
    ...(style === 'cell'
      ? {}
      : { namedStyleType: look.named, spaceAbove: points(above), spaceBelow: points(look.below) }),
    ...(align === 'start' ? {} : { alignment: ALIGNMENT[align] }),
    ...(keep ? { keepWithNext: true } : {}),
    ...(newPage ? { pageBreakBefore: true } : {}),
  };
}

/** A paragraph's runs, each with the look of its paragraph and its own. The line end gets none: people type there. */
function textLooks({ paragraph, start, end }: PlacedParagraph): Stretch<TextStyle>[] {
  let at = start;
  if (paragraph.style === 'gap') return [{ start, end, value: { fontSize: points(LOOKS.gap.size ?? 0) } }];
  return paragraph.line.map((run) => {
    const from = at;
    at += run.text.length;
    const value = textStyle(run, LOOKS[paragraph.style]);
    return { start: from, end: at, value: Object.keys(value).length > 0 ? value : undefined };
  });
}

function textStyle(own: Run, look: Look): TextStyle {
  const run = { ...look.run, ...own };
  const size = look.size ?? (run.small ? SMALL_SIZE : undefined);
  return {
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italic: true } : {}),
    ...(run.colour ? { foregroundColor: colour(run.colour) } : {}),
    ...(run.background ? { backgroundColor: colour(run.background) } : {}),
    ...(run.link ? { link: { url: run.link } } : {}),
    ...(run.mono ? { weightedFontFamily: { fontFamily: 'Courier New' } } : {}),
    ...(size === undefined ? {} : { fontSize: points(size) }),
  };
}

const PRESETS = { none: undefined, bullets: 'BULLET_DISC_CIRCLE_SQUARE', checklist: 'BULLET_CHECKBOX' } as const;

function listLook({ paragraph, start, end }: PlacedParagraph): Stretch<string> {
  return { start, end, value: PRESETS[paragraph.list] };
}

function bulletsRequest(startIndex: number, endIndex: number, bulletPreset: string): Request {
  return { createParagraphBullets: { range: { startIndex, endIndex }, bulletPreset } };
}

function paragraphStyleRequest(startIndex: number, endIndex: number, style: ParagraphStyle): Request {
  return { updateParagraphStyle: { range: { startIndex, endIndex }, paragraphStyle: style, fields: fieldsOf(style) } };
}

function textStyleRequest(startIndex: number, endIndex: number, style: TextStyle, fields: string): Request {
  return { updateTextStyle: { range: { startIndex, endIndex }, textStyle: style, fields } };
}

function fieldsOf(style: object): string {
  return Object.keys(style).join(',');
}
