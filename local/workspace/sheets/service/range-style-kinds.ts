/** Range: which methods about looks there are, and which of them wait for an answer. */
import type { Kinds } from '../../kernel/kernel';

export type RangeStyle = Pick<
  GoogleAppsScript.Spreadsheet.Range,
  | 'getNumberFormat'
  | 'getNumberFormats'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'getBackground'
  | 'getBackgrounds'
  | 'setBackground'
  | 'setBackgrounds'
  | 'getFontColorObject'
  | 'getFontColorObjects'
  | 'setFontColor'
  | 'setFontColors'
  | 'getFontWeight'
  | 'getFontWeights'
  | 'setFontWeight'
  | 'setFontWeights'
  | 'getFontStyle'
  | 'getFontStyles'
  | 'setFontStyle'
  | 'setFontStyles'
  | 'getFontSize'
  | 'getFontSizes'
  | 'setFontSize'
  | 'setFontSizes'
  | 'getFontFamily'
  | 'getFontFamilies'
  | 'setFontFamily'
  | 'setFontFamilies'
  | 'getFontLine'
  | 'getFontLines'
  | 'setFontLine'
  | 'setFontLines'
  | 'getHorizontalAlignment'
  | 'getHorizontalAlignments'
  | 'setHorizontalAlignment'
  | 'setHorizontalAlignments'
  | 'getVerticalAlignment'
  | 'getVerticalAlignments'
  | 'setVerticalAlignment'
  | 'setVerticalAlignments'
  | 'getWrap'
  | 'getWraps'
  | 'setWrap'
  | 'setWraps'
  | 'getWrapStrategy'
  | 'getWrapStrategies'
  | 'setWrapStrategy'
  | 'setWrapStrategies'
  | 'setTextRotation'
  | 'setBorder'
>;

const read = 'read' as const;
const write = 'write' as const;

export const RANGE_STYLE_KINDS: Kinds<RangeStyle> = {
  getNumberFormat: read,
  getNumberFormats: read,
  setNumberFormat: write,
  setNumberFormats: write,
  getBackground: read,
  getBackgrounds: read,
  setBackground: write,
  setBackgrounds: write,
  getFontColorObject: read,
  getFontColorObjects: read,
  setFontColor: write,
  setFontColors: write,
  getFontWeight: read,
  getFontWeights: read,
  setFontWeight: write,
  setFontWeights: write,
  getFontStyle: read,
  getFontStyles: read,
  setFontStyle: write,
  setFontStyles: write,
  getFontSize: read,
  getFontSizes: read,
  setFontSize: write,
  setFontSizes: write,
  getFontFamily: read,
  getFontFamilies: read,
  setFontFamily: write,
  setFontFamilies: write,
  getFontLine: read,
  getFontLines: read,
  setFontLine: write,
  setFontLines: write,
  getHorizontalAlignment: read,
  getHorizontalAlignments: read,
  setHorizontalAlignment: write,
  setHorizontalAlignments: write,
  getVerticalAlignment: read,
  getVerticalAlignments: read,
  setVerticalAlignment: write,
  setVerticalAlignments: write,
  getWrap: read,
  getWraps: read,
  setWrap: write,
  setWraps: write,
  getWrapStrategy: read,
  getWrapStrategies: read,
  setWrapStrategy: write,
  setWrapStrategies: write,
  setTextRotation: write,
  setBorder: write,
};
