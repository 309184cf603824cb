/**
 * The bullet presets of `createParagraphBullets`: which glyph each level of nesting has, and how far it is indented.
 */
import type { docs_v1 } from '@googleapis/docs';

const SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  BULLET_DISC_CIRCLE_SQUARE: ['●', '○', '■'],
  BULLET_DIAMONDX_ARROW3D_SQUARE: ['❖', '➢', '■'],
  BULLET_CHECKBOX: [],
  BULLET_ARROW_DIAMOND_DISC: ['➔', '◆', '●'],
  BULLET_STAR_CIRCLE_SQUARE: ['★', '○', '■'],
  BULLET_ARROW3D_CIRCLE_SQUARE: ['➢', '○', '■'],
  BULLET_LEFTTRIANGLE_DIAMOND_DISC: ['◄', '◆', '●'],
  BULLET_DIAMONDX_HOLLOWDIAMOND_SQUARE: ['❖', '◇', '■'],
  BULLET_DIAMOND_CIRCLE_SQUARE: ['◆', '○', '■'],
};

const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  NUMBERED_DECIMAL_ALPHA_ROMAN: ['DECIMAL', 'ALPHA', 'ROMAN'],
  NUMBERED_DECIMAL_ALPHA_ROMAN_PARENS: ['DECIMAL', 'ALPHA', 'ROMAN'],
  NUMBERED_DECIMAL_NESTED: ['DECIMAL'],
  NUMBERED_UPPERALPHA_ALPHA_ROMAN: ['UPPER_ALPHA', 'ALPHA', 'ROMAN'],
  NUMBERED_UPPERROMAN_UPPERALPHA_DECIMAL: ['UPPER_ROMAN', 'UPPER_ALPHA', 'DECIMAL'],
  NUMBERED_ZERODECIMAL_ALPHA_ROMAN: ['ZERO_DECIMAL', 'ALPHA', 'ROMAN'],
};

export const BULLET_PRESETS: readonly string[] = [...Object.keys(SYMBOLS), ...Object.keys(NUMBERS)];

/** The preset whose items can be ticked. */
export const CHECKLIST = 'BULLET_CHECKBOX';

export const DEEPEST_LEVEL = 8;

const points = (magnitude: number): docs_v1.Schema$Dimension => ({ magnitude, unit: 'PT' });

/** How far a list item is indented, in points: its glyph, and its text. */
export function indentOf(level: number): { readonly indentFirstLine: number; readonly indentStart: number } {
  return { indentFirstLine: 36 * level + 18, indentStart: 36 * (level + 1) };
}

/** The nine levels of a list as `documents.get` reports them. */
export function nestingLevels(preset: string): docs_v1.Schema$NestingLevel[] {
  return Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => {
    const { indentFirstLine, indentStart } = indentOf(level);
    return {
      bulletAlignment: 'START',
      ...glyph(preset, level),
      indentFirstLine: points(indentFirstLine),
      indentStart: points(indentStart),
      textStyle: { underline: false },
      startNumber: 1,
    };
  });
}

function glyph(preset: string, level: number): docs_v1.Schema$NestingLevel {
  const symbols = SYMBOLS[preset];
  // A checklist's glyph is not told: neither the box nor whether it is ticked.
  if (preset === CHECKLIST) return { glyphType: 'GLYPH_TYPE_UNSPECIFIED', glyphFormat: `%${level}` };
  if (symbols !== undefined) return { glyphSymbol: symbols[level % symbols.length] ?? '●', glyphFormat: `%${level}` };
  const numbers = NUMBERS[preset] ?? ['DECIMAL'];
  const glyphType = numbers[level % numbers.length] ?? 'DECIMAL';
  if (preset === 'NUMBERED_DECIMAL_NESTED') {
    const nested = Array.from({ length: level + 1 }, (_, each) => `%${each}.`).join('');
    return { glyphType, glyphFormat: nested };
  }
  return { glyphType, glyphFormat: `%${level}${preset.endsWith('PARENS') ? ')' : '.'}` };
}
