/**
 * Changing the style of text, with what Docs does on the way: a link brings its colour and its line, and what equals
 * the inherited value is not kept.
 */
import type { docs_v1 } from '@googleapis/docs';
import { same } from './inlines';
import { inheritedTextStyle } from './named-styles';
import { refuse } from './refusal';
import { storedValue, withFields } from './style-values';
import type { Paragraph, TextStyle } from './tree';

export const TEXT_STYLE_FIELDS: readonly (keyof TextStyle)[] = [
  'backgroundColor',
  'baselineOffset',
  'bold',
  'fontSize',
  'foregroundColor',
  'italic',
  'link',
  'smallCaps',
  'strikethrough',
  'underline',
  'weightedFontFamily',
];

const LINK_COLOUR: docs_v1.Schema$OptionalColor = storedValue({
  color: { rgbColor: { red: 17 / 255, green: 85 / 255, blue: 204 / 255 } },
});

/** @throws a refusal for a value that Docs does not take */
export function checkTextStyle(style: TextStyle, fields: readonly string[]): void {
  const font = fields.includes('weightedFontFamily') ? style.weightedFontFamily : undefined;
  if (font !== undefined) {
    if (!font.fontFamily) refuse('The font family must be set when the weighted font family is set.'); // ours
    const weight = font.weight ?? 400;
    if (weight % 100 !== 0 || weight < 100 || weight > 900) {
      refuse('The font weight must be a multiple of 100 between 100 and 900.'); // ours
    }
  }
  if (fields.includes('fontSize') && style.fontSize !== undefined && !((style.fontSize.magnitude ?? 0) > 0)) {
    refuse('The font size must be greater than 0.'); // ours
  }
  const link = fields.includes('link') ? style.link : undefined;
  if (link === undefined) return;
  const kinds = Object.keys(link);
  if (kinds.length !== 1) refuse('A link must have exactly one destination.'); // ours
  if (link.url === undefined && link.headingId === undefined) {
    throw new Error(`not implemented: Docs.Documents.batchUpdate link to ${kinds[0]}`);
  }
  if (link.url === '') refuse('The URL of a link must not be empty.'); // ours
}

/** The style of one run after the change; a newline takes no link. */
export function changedTextStyle(
  style: TextStyle,
  given: TextStyle,
  fields: readonly string[],
  paragraph: Paragraph,
  isNewline: boolean,
): TextStyle {
  const taken = isNewline ? fields.filter((field) => field !== 'link') : fields;
  const changed = withFields(style, withDefaultWeight(given), taken);
  if (taken.includes('link')) {
    const linked = given.link !== undefined && given.link !== null;
    if (linked || style.link !== undefined) {
      if (!taken.includes('underline')) setOrClear(changed, 'underline', linked ? true : undefined);
      if (!taken.includes('foregroundColor')) {
        setOrClear(changed, 'foregroundColor', linked ? LINK_COLOUR : undefined);
      }
    }
  }
  return withoutInherited(changed, paragraph);
}

function withDefaultWeight(given: TextStyle): TextStyle {
  const font = given.weightedFontFamily;
  return font === undefined ? given : { ...given, weightedFontFamily: { ...font, weight: font.weight ?? 400 } };
}

function setOrClear<K extends 'underline' | 'foregroundColor'>(
  style: TextStyle,
  field: K,
  value: TextStyle[K] | undefined,
): void {
  if (value === undefined) delete style[field];
  else style[field] = value;
}

function withoutInherited(style: TextStyle, paragraph: Paragraph): TextStyle {
  const inherited = inheritedTextStyle(paragraph.style) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(style).filter(([field, value]) => !same(value, inherited[field])));
}
