/** Range: everything about looks. One table says, per property, its default and which values it takes. */
import { cellAt } from '../display/values';
import { restyleCells, type StyleChange, touch } from '../edit/cells';
import type { Border, Style } from '../model';
import { requireEditable } from '../permission';
import { color } from './color';
import { requiredColour } from './colour';
import { type Context, located, matrix, type RangeHandle, requireShape } from './context';
import { ENUMS, enumNameOf, enumValue } from './enums';
import type { RangeStyle } from './range-style-kinds';
import { requireSignature, wrongParameters } from './signature';

/** What a property takes: the value to keep, null for the default, undefined for a value that does not fit. */
type Reader<K extends keyof Style> = (value: unknown) => Style[K] | null | undefined;

const colour = (value: unknown) =>
  typeof value === 'string' ? requiredColour(value) : value === null ? null : undefined;
const oneOf =
  <T extends string>(...allowed: readonly T[]) =>
  (value: unknown): T | null | undefined => {
    if (value === null) return null;
    if (typeof value !== 'string') return undefined;
    if (!(allowed as readonly string[]).includes(value)) throw new Error(`Invalid argument: ${value}`);
    return value as T;
  };
const wrapName = (value: unknown) => enumNameOf('WrapStrategy', value) as 'WRAP' | 'OVERFLOW' | 'CLIP' | null;
const alignment = (value: unknown) => (value === 'normal' ? null : oneOf('left', 'center', 'right')(value));
const positive = (value: unknown) => {
  if (typeof value !== 'number') return undefined;
  if (value < 1) throw new Error(`Invalid argument: ${value}`);
  return value;
};
const numberFormat = (value: unknown) =>
  typeof value === 'string' ? (value === '' || /^general$/i.test(value) ? null : value) : undefined;

export function rangeStyle(
  context: Context,
  handle: RangeHandle,
  self: () => GoogleAppsScript.Spreadsheet.Range,
): RangeStyle {
  const styleAt = (row: number, column: number): Style =>
    cellAt(located(context, handle).sheet, row, column)?.style ?? {};

  const change = (changeAt: (row: number, column: number) => StyleChange): GoogleAppsScript.Spreadsheet.Range => {
    const { sheet, area } = located(context, handle);
    requireEditable(sheet, area, context.actor());
    restyleCells(sheet, area, changeAt);
    touch(context.model);
    return self();
  };

  const property = <K extends keyof Style, Out>(
    key: K,
    name: string,
    names: string,
    show: (style: Style) => Out,
    accept: Reader<K>,
  ) => ({
    one: (): Out => {
      const { area } = located(context, handle);
      return show(styleAt(area.top, area.left));
    },
    all: (): Out[][] => matrix(located(context, handle).area, (row, column) => show(styleAt(row, column))),
    set: (...args: unknown[]): GoogleAppsScript.Spreadsheet.Range => {
      const value = args.length === 1 ? accept(args[0]) : undefined;
      if (value === undefined) throw wrongParameters(`Range.${name}`, args);
      const everywhere: StyleChange = { [key]: value };
      return change(() => everywhere);
    },
    setAll: (...args: unknown[]): GoogleAppsScript.Spreadsheet.Range => {
      requireSignature(`Range.${names}`, args, ['Matrix']);
      const data = args[0] as unknown[][];
      requireShape(data, located(context, handle).area);
      const changes = new Map<unknown, StyleChange>();
      const accepted = data.map((line) =>
        line.map((value): StyleChange => {
          const taken = accept(value);
          if (taken === undefined) throw wrongParameters(`Range.${names}`, args);
          const known = changes.get(taken) ?? { [key]: taken };
          changes.set(taken, known);
          return known;
        }),
      );
      return change((row, column) => accepted[row]?.[column] ?? {});
    },
  });

  const format = property(
    'numberFormat',
    'setNumberFormat',
    'setNumberFormats',
    (s) => s.numberFormat ?? 'General',
    numberFormat,
  );
  const back = property('background', 'setBackground', 'setBackgrounds', (s) => s.background ?? '#ffffff', colour);
  const font = property(
    'fontColor',
    'setFontColor',
    'setFontColors',
    (s) => color(context, s.fontColor ?? '#000000'),
    colour,
  );
  const weight = property(
    'fontWeight',
    'setFontWeight',
    'setFontWeights',
    (s) => s.fontWeight ?? 'normal',
    oneOf('bold', 'normal'),
  );
  const slant = property(
    'fontStyle',
    'setFontStyle',
    'setFontStyles',
    (s) => s.fontStyle ?? 'normal',
    oneOf('italic', 'normal'),
  );
  const size = property('fontSize', 'setFontSize', 'setFontSizes', (s) => s.fontSize ?? 10, positive);
  const family = property(
    'fontFamily',
    'setFontFamily',
    'setFontFamilies',
    (s) => s.fontFamily ?? 'Arial',
    (value) => (typeof value === 'string' || value === null ? value : undefined),
  );
  const line = property(
    'fontLine',
    'setFontLine',
    'setFontLines',
    (s) => s.fontLine ?? 'none',
    oneOf('underline', 'line-through', 'none'),
  );
  const across = property(
    'hAlign',
    'setHorizontalAlignment',
    'setHorizontalAlignments',
    (s) => s.hAlign ?? 'general',
    alignment,
  );
  const down = property(
    'vAlign',
    'setVerticalAlignment',
    'setVerticalAlignments',
    (s) => s.vAlign ?? 'bottom',
    oneOf('top', 'middle', 'bottom'),
  );
  const wrap = property(
    'wrap',
    'setWrap',
    'setWraps',
    (s) => s.wrap === 'WRAP',
    (value) => (typeof value === 'boolean' ? (value ? 'WRAP' : null) : undefined),
  );
  const strategy = property(
    'wrap',
    'setWrapStrategy',
    'setWrapStrategies',
    (s) =>
      enumValue<GoogleAppsScript.Spreadsheet.WrapStrategy>(
        ENUMS.WrapStrategy as unknown as Record<string, unknown>,
        s.wrap ?? 'OVERFLOW',
      ),
    (value) => wrapName(value) ?? undefined,
  );

  return {
    getNumberFormat: format.one,
    getNumberFormats: format.all,
    setNumberFormat: format.set,
    setNumberFormats: format.setAll,
    getBackground: back.one,
    getBackgrounds: back.all,
    setBackground: back.set,
    setBackgrounds: back.setAll,
    getFontColorObject: font.one,
    getFontColorObjects: font.all,
    setFontColor: font.set,
    setFontColors: font.setAll,
    getFontWeight: weight.one,
    getFontWeights: weight.all,
    setFontWeight: weight.set,
    setFontWeights: weight.setAll,
    getFontStyle: slant.one,
    getFontStyles: slant.all,
    setFontStyle: slant.set,
    setFontStyles: slant.setAll,
    getFontSize: size.one,
    getFontSizes: size.all,
    setFontSize: size.set,
    setFontSizes: size.setAll,
    getFontFamily: family.one,
    getFontFamilies: family.all,
    setFontFamily: family.set,
    setFontFamilies: family.setAll,
    getFontLine: line.one,
    getFontLines: line.all,
    setFontLine: line.set,
    setFontLines: line.setAll,
    getHorizontalAlignment: across.one,
    getHorizontalAlignments: across.all,
    setHorizontalAlignment: across.set,
    setHorizontalAlignments: across.setAll,
    getVerticalAlignment: down.one,
    getVerticalAlignments: down.all,
    setVerticalAlignment: down.set,
    setVerticalAlignments: down.setAll,
    getWrap: wrap.one,
    getWraps: wrap.all,
    setWrap: wrap.set,
    setWraps: wrap.setAll,
    getWrapStrategy: strategy.one,
    getWrapStrategies: strategy.all,
    setWrapStrategy: strategy.set,
    setWrapStrategies: strategy.setAll,
    setTextRotation(...args: unknown[]) {
      requireSignature('Range.setTextRotation', args, ['number']);
      const turned: StyleChange = { rotation: args[0] === 0 ? null : (args[0] as number) };
      return change(() => turned);
    },
    setBorder(...args: unknown[]) {
      const sides = ['Boolean?', 'Boolean?', 'Boolean?', 'Boolean?', 'Boolean?', 'Boolean?'];
      requireSignature('Range.setBorder', args, sides, [...sides, 'String?', 'enum?']);
      const [top, left, bottom, right, vertical, horizontal] = args as (boolean | null)[];
      const given = args[6] as string | null | undefined;
      const border: Border = {
        style: enumNameOf('BorderStyle', args[7]) ?? 'SOLID',
        colour: given === null || given === undefined ? '#000000' : requiredColour(given),
      };
      const { area } = located(context, handle);
      const lastRow = area.bottom - area.top;
      const lastColumn = area.right - area.left;
      // Null leaves a side as it is, false removes it.
      const side = (edge: boolean, outer: boolean | null | undefined, inner: boolean | null | undefined) => {
        const wanted = edge ? outer : inner;
        return wanted === null || wanted === undefined ? undefined : wanted ? border : null;
      };
      const known = new Map<string, BorderSides>();
      return change((row, column) => {
        const edges = [row === 0, row === lastRow, column === 0, column === lastColumn] as const;
        const [first, last, leftmost, rightmost] = edges;
        const sides =
          known.get(edges.join()) ??
          asked({
            borderTop: side(first, top, horizontal),
            borderBottom: side(last, bottom, horizontal),
            borderLeft: side(leftmost, left, vertical),
            borderRight: side(rightmost, right, vertical),
          });
        known.set(edges.join(), sides);
        return sides;
      });
    },
  };
}

type BorderSides = { readonly [K in 'borderTop' | 'borderLeft' | 'borderBottom' | 'borderRight']?: Border | null };

/** Only the sides that were asked for. */
function asked(sides: { readonly [K in keyof BorderSides]: Border | null | undefined }): BorderSides {
  return Object.fromEntries(Object.entries(sides).filter(([, value]) => value !== undefined));
}
