/** Range: its parts put together behind the gate. */
import { exposeParts, part } from '../../kernel/kernel';
import { type Context, type RangeHandle, rememberRange } from './context';
import { RANGE_EDIT_KINDS, type RangeEdit, rangeEdit } from './range-edit';
import { DATA_RANGE_KINDS, RANGE_PLACE_KINDS, type RangePlace, rangePlace } from './range-place';
import { RANGE_RULES_KINDS, type RangeRules, rangeRules } from './range-rules';
import { rangeStyle } from './range-style';
import { RANGE_STYLE_KINDS, type RangeStyle } from './range-style-kinds';
import { RANGE_VALUES_KINDS, type RangeValues, rangeValues } from './range-values';

/** @param isDataRange whether the extent had to be asked for: then reading it is a round trip */
export function range(context: Context, handle: RangeHandle, isDataRange = false): GoogleAppsScript.Spreadsheet.Range {
  const self = () => made;
  const made = exposeParts(context.kernel, 'Range', [
    part<RangePlace>(isDataRange ? DATA_RANGE_KINDS : RANGE_PLACE_KINDS, () => rangePlace(context, handle)),
    part<RangeValues>(RANGE_VALUES_KINDS, () => rangeValues(context, handle, self)),
    part<RangeStyle>(RANGE_STYLE_KINDS, () => rangeStyle(context, handle, self)),
    part<RangeRules>(RANGE_RULES_KINDS, () => rangeRules(context, handle, self)),
    part<RangeEdit>(RANGE_EDIT_KINDS, () => rangeEdit(context, handle, self)),
  ]) as GoogleAppsScript.Spreadsheet.Range;
  rememberRange(made, handle);
  return made;
}
