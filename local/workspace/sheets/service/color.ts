/** Color objects: only RGB colours, as the add-on uses them. */
import { expose, type Kinds } from '../../kernel/kernel';
import { requiredColour } from './colour';
import type { Context } from './context';
import { ENUMS } from './enums';
import { requireSignature } from './signature';

type Rgb = Pick<GoogleAppsScript.Base.RgbColor, 'asHexString' | 'getColorType'>;
type Color = Pick<GoogleAppsScript.Spreadsheet.Color, 'asRgbColor' | 'getColorType'>;
type Builder = Pick<GoogleAppsScript.Spreadsheet.ColorBuilder, 'build' | 'setRgbColor'>;

const RGB_KINDS: Kinds<Rgb> = { asHexString: 'builder', getColorType: 'builder' };
const COLOR_KINDS: Kinds<Color> = { asRgbColor: 'builder', getColorType: 'builder' };
const BUILDER_KINDS: Kinds<Builder> = { build: 'builder', setRgbColor: 'builder' };

/** A colour as a script sees it. `hex` is `#rrggbb`. */
export function color(context: Context, hex: string): GoogleAppsScript.Spreadsheet.Color {
  const getColorType = () => ENUMS.ColorType.RGB;
  return expose<Color>(context.kernel, 'Color', COLOR_KINDS, {
    getColorType,
    asRgbColor: () =>
      expose<Rgb>(context.kernel, 'RgbColor', RGB_KINDS, {
        getColorType,
        asHexString: () => hex,
      }) as GoogleAppsScript.Base.RgbColor,
  }) as GoogleAppsScript.Spreadsheet.Color;
}

/** `newColor()`. */
export function colorBuilder(context: Context): GoogleAppsScript.Spreadsheet.ColorBuilder {
  let hex: string | null = null;
  const made = expose<Builder>(context.kernel, 'ColorBuilder', BUILDER_KINDS, {
    setRgbColor(...args: unknown[]) {
      requireSignature('ColorBuilder.setRgbColor', args, ['String']);
      hex = requiredColour(args[0] as string);
      return made;
    },
    build() {
      if (hex === null) throw new Error('A color must be set before building.');
      return color(context, hex);
    },
  }) as GoogleAppsScript.Spreadsheet.ColorBuilder;
  return made;
}
