/** RichTextValue and TextStyle: text with links and styles of parts. */
import { expose, type Kinds } from '../../kernel/kernel';
import type { TextRun, TextStyleValue } from '../model';
import { requiredColour } from './colour';
import type { Context } from './context';
import { requireSignature, whole } from './signature';

type Style = Omit<GoogleAppsScript.Spreadsheet.TextStyle, 'getForegroundColorObject'>;
type StyleBuilder = Omit<GoogleAppsScript.Spreadsheet.TextStyleBuilder, 'setForegroundColorObject'>;

const STYLES = new WeakMap<object, TextStyleValue>();
const b = 'builder' as const;
const STYLE_KINDS: Kinds<Style> = {
  copy: b,
  getFontFamily: b,
  getFontSize: b,
  getForegroundColor: b,
  isBold: b,
  isItalic: b,
  isStrikethrough: b,
  isUnderline: b,
};

/** A style as a script sees it. */
export function textStyle(context: Context, value: TextStyleValue): GoogleAppsScript.Spreadsheet.TextStyle {
  const made = expose<Style>(context.kernel, 'TextStyle', STYLE_KINDS, {
    copy: () => textStyleBuilder(context, value),
    getFontFamily: () => value.fontFamily ?? null,
    getFontSize: () => value.fontSize ?? null,
    getForegroundColor: () => value.foregroundColor ?? null,
    isBold: () => value.bold ?? null,
    isItalic: () => value.italic ?? null,
    isStrikethrough: () => value.strikethrough ?? null,
    isUnderline: () => value.underline ?? null,
  }) as GoogleAppsScript.Spreadsheet.TextStyle;
  STYLES.set(made, value);
  return made;
}

const STYLE_BUILDER_KINDS: Kinds<StyleBuilder> = {
  build: b,
  setBold: b,
  setFontFamily: b,
  setFontSize: b,
  setForegroundColor: b,
  setItalic: b,
  setStrikethrough: b,
  setUnderline: b,
};

/** `newTextStyle()`. */
export function textStyleBuilder(
  context: Context,
  start: TextStyleValue = {},
): GoogleAppsScript.Spreadsheet.TextStyleBuilder {
  let value = start;
  const set =
    (method: string, type: string, key: keyof TextStyleValue) =>
    (...args: unknown[]) => {
      requireSignature(`TextStyleBuilder.${method}`, args, [type]);
      const given = key === 'foregroundColor' ? requiredColour(args[0] as string) : args[0];
      value = { ...value, [key]: given };
      return made;
    };
  const made = expose<StyleBuilder>(context.kernel, 'TextStyleBuilder', STYLE_BUILDER_KINDS, {
    build: () => textStyle(context, value),
    setBold: set('setBold', 'Boolean', 'bold'),
    setFontFamily: set('setFontFamily', 'String', 'fontFamily'),
    setFontSize: set('setFontSize', 'number', 'fontSize'),
    setForegroundColor: set('setForegroundColor', 'String', 'foregroundColor'),
    setItalic: set('setItalic', 'Boolean', 'italic'),
    setStrikethrough: set('setStrikethrough', 'Boolean', 'strikethrough'),
    setUnderline: set('setUnderline', 'Boolean', 'underline'),
  }) as GoogleAppsScript.Spreadsheet.TextStyleBuilder;
  return made;
}

export interface RichText {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

type Value = Pick<
  GoogleAppsScript.Spreadsheet.RichTextValue,
  'copy' | 'getEndIndex' | 'getLinkUrl' | 'getRuns' | 'getStartIndex' | 'getText' | 'getTextStyle'
>;
const VALUES = new WeakMap<object, RichText>();
const VALUE_KINDS: Kinds<Value> = {
  copy: b,
  getEndIndex: b,
  getLinkUrl: b,
  getRuns: b,
  getStartIndex: b,
  getText: b,
  getTextStyle: b,
};

/** The text and runs behind a RichTextValue that a script holds. */
export function richTextOf(value: unknown): RichText | null {
  return typeof value === 'object' && value !== null ? (VALUES.get(value) ?? null) : null;
}

/** Cuts the text where any run begins or ends; every piece has one link and one style. */
function pieces({ text, runs }: RichText): TextRun[] {
  const cuts = [...new Set([0, text.length, ...runs.flatMap((run) => [run.start, run.end])])].sort((x, y) => x - y);
  const cut: TextRun[] = [];
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const start = cuts[i] as number;
    const end = cuts[i + 1] as number;
    const over = runs.filter((run) => run.start <= start && run.end >= end);
    const link = over.reduce<string | null>((last, run) => run.link ?? last, null);
    const styles = over.flatMap((run) => run.style ?? []);
    cut.push({ start, end, link, style: styles.length === 0 ? null : Object.assign({}, ...styles) });
  }
  return cut;
}

/** A rich text as a script sees it. */
export function richTextValue(
  context: Context,
  rich: RichText,
  offset = 0,
): GoogleAppsScript.Spreadsheet.RichTextValue {
  const all = pieces(rich);
  const within = (args: readonly unknown[]): TextRun[] => {
    if (args.length === 0) return all;
    return all.filter((run) => run.start < whole(args[1]) && run.end > whole(args[0]));
  };
  const made = expose<Value>(context.kernel, 'RichTextValue', VALUE_KINDS, {
    copy: () => richTextBuilder(context, rich),
    getStartIndex: () => offset,
    getEndIndex: () => offset + rich.text.length,
    getText: () => rich.text,
    getRuns: () =>
      all.map(({ start, end, link, style }) =>
        richTextValue(
          context,
          { text: rich.text.slice(start, end), runs: [{ start: 0, end: end - start, link, style }] },
          start,
        ),
      ),
    // Several links, or a link on a part only, is no link of the whole.
    getLinkUrl(...args: unknown[]) {
      requireSignature('RichTextValue.getLinkUrl', args, [], ['number', 'number']);
      const links = new Set(within(args).map((run) => run.link));
      const [only] = [...links];
      return links.size === 1 ? (only ?? null) : null;
    },
    getTextStyle(...args: unknown[]) {
      requireSignature('RichTextValue.getTextStyle', args, [], ['number', 'number']);
      return textStyle(context, within(args)[0]?.style ?? {});
    },
  }) as GoogleAppsScript.Spreadsheet.RichTextValue;
  VALUES.set(made, rich);
  return made;
}

type ValueBuilder = Pick<
  GoogleAppsScript.Spreadsheet.RichTextValueBuilder,
  'build' | 'setLinkUrl' | 'setText' | 'setTextStyle'
>;
const VALUE_BUILDER_KINDS: Kinds<ValueBuilder> = { build: b, setLinkUrl: b, setText: b, setTextStyle: b };

/** `newRichTextValue()`. */
export function richTextBuilder(
  context: Context,
  start: RichText | null = null,
): GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
  let rich = start;
  const add = (method: string, args: readonly unknown[], type: string, run: (value: unknown) => Partial<TextRun>) => {
    requireSignature(`RichTextValueBuilder.${method}`, args, [type], ['number', 'number', type]);
    if (!rich) throw new Error('The text must be set before links or styles.');
    const [from, to] = args.length === 3 ? [whole(args[0]), whole(args[1])] : [0, rich.text.length];
    if (from < 0 || to > rich.text.length || from > to) throw new Error('Invalid argument: offset');
    rich = {
      ...rich,
      runs: [...rich.runs, { start: from, end: to, link: null, style: null, ...run(args[args.length - 1]) }],
    };
    return made;
  };
  const made = expose<ValueBuilder>(context.kernel, 'RichTextValueBuilder', VALUE_BUILDER_KINDS, {
    build: () => richTextValue(context, rich ?? { text: '', runs: [] }),
    setText(...args: unknown[]) {
      requireSignature('RichTextValueBuilder.setText', args, ['String']);
      rich = { text: args[0] as string, runs: [] };
      return made;
    },
    setLinkUrl: (...args: unknown[]) =>
      add('setLinkUrl', args, 'String?', (value) => ({ link: value === '' ? null : (value as string | null) })),
    setTextStyle: (...args: unknown[]) =>
      add('setTextStyle', args, 'TextStyle?', (value) => ({
        style: value === null ? null : (STYLES.get(value as object) ?? null),
      })),
  }) as GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
  return made;
}
