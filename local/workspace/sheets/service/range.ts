/** Range: its parts put together behind the gate. */
import { expose } from '../../kernel/kernel';
import { type Context, type RangeHandle, rememberRange } from './context';
import { RANGE_EDIT_KINDS, type RangeEdit, rangeEdit } from './range-edit';
import { DATA_RANGE_KINDS, RANGE_PLACE_KINDS, type RangePlace, rangePlace } from './range-place';
import { RANGE_RULES_KINDS, type RangeRules, rangeRules } from './range-rules';
import { rangeStyle } from './range-style';
import { RANGE_STYLE_KINDS, type RangeStyle } from './range-style-kinds';
import { RANGE_VALUES_KINDS, type RangeValues, rangeValues } from './range-values';

type Service = RangePlace & RangeValues & RangeStyle & RangeRules & RangeEdit;

const KINDS = {
  ...RANGE_PLACE_KINDS,
  ...RANGE_VALUES_KINDS,
  ...RANGE_STYLE_KINDS,
  ...RANGE_RULES_KINDS,
  ...RANGE_EDIT_KINDS,
};

/** @param isDataRange whether the extent had to be asked for: then reading it is a round trip */
export function range(context: Context, handle: RangeHandle, isDataRange = false): GoogleAppsScript.Spreadsheet.Range {
  const self = () => made;
  const service: Service = {
    ...rangePlace(context, handle),
    ...rangeValues(context, handle, self),
    ...rangeStyle(context, handle, self),
    ...rangeRules(context, handle, self),
    ...rangeEdit(context, handle, self),
  };
  const kinds = isDataRange ? { ...KINDS, ...DATA_RANGE_KINDS } : KINDS;
  const made = expose<Service>(context.kernel, 'Range', kinds, service) as GoogleAppsScript.Spreadsheet.Range;
  rememberRange(made, handle);
  return made;
}
