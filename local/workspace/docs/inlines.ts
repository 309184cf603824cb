/**
 * The content of a line: cutting it in two, joining it again, and the text in it.
 */
import { inlineLength } from './measure';
import type { Inline, Paragraph, TextStyle } from './tree';

/** Whether two values of plain data are the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => key in right && same(left[key], right[key]));
}

/** The content before and after an offset. */
export function splitContent(content: readonly Inline[], offset: number): [Inline[], Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let at = 0;
  for (const inline of content) {
    const length = inlineLength(inline);
    if (at + length <= offset) before.push(inline);
    else if (at >= offset) after.push(inline);
    else if (inline.kind === 'text') {
      before.push({ ...inline, text: inline.text.slice(0, offset - at) });
      after.push({ ...inline, text: inline.text.slice(offset - at) });
    }
    at += length;
  }
  return [before, after];
}

/** One content from several; neighbouring text of one style becomes one run, empty text goes. */
export function joinContent(...parts: readonly (readonly Inline[])[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of parts.flat()) {
    if (inline.kind === 'text' && inline.text === '') continue;
    const last = joined.at(-1);
    if (last?.kind === 'text' && inline.kind === 'text' && same(last.style, inline.style)) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    } else joined.push(inline);
  }
  return joined;
}

/** The text of a line; what is no text stands as U+FFFC, so that offsets stay right. */
export function contentText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === 'text' ? inline.text : '\uFFFC')).join('');
}

/** The style of the unit at an offset; the newline's at the end. */
export function styleAt(paragraph: Paragraph, offset: number): TextStyle {
  let at = 0;
  for (const inline of paragraph.content) {
    at += inlineLength(inline);
    if (offset < at) return inline.style;
  }
  return paragraph.newline;
}

/** The line with the style of the units from `from` to `to` changed; `to` counts the newline. */
export function restyle(
  paragraph: Paragraph,
  from: number,
  to: number,
  change: (style: TextStyle, isNewline: boolean) => TextStyle,
): void {
  const [before, rest] = splitContent(paragraph.content, from);
  const [inside, after] = splitContent(rest, to - from);
  const length = paragraph.content.reduce((sum, inline) => sum + inlineLength(inline), 0);
  const changed = inside.map((inline) => ({ ...inline, style: change(inline.style, false) }));
  paragraph.content = joinContent(before, changed, after);
  if (to > length) paragraph.newline = change(paragraph.newline, true);
}

/** Whether an offset lies between the two halves of a surrogate pair. */
export function cutsPair(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  return offset > 0 && code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}

/**
 * Google puts an insertion that falls into a letter made of several code points (an emoji, a letter with its accent)
 * behind that letter.
 */
export function afterGrapheme(text: string, offset: number): number {
  if (offset <= 0 || offset >= text.length || text.charCodeAt(offset) < 0x80) return offset;
  for (const { index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (index >= offset) return index;
  }
  return text.length;
}
