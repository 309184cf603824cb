/**
 * Google's enums as the script sees them: objects whose text is their name. Typed against the official enums, so that a
 * name which Google drops or adds is found by the test that compares them.
 */

/** One value of an enum. */
export interface EnumValue {
  readonly name: () => string;
  readonly ordinal: () => number;
  readonly toString: () => string;
  readonly toJSON: () => string;
  readonly compareTo: (other: EnumValue) => number;
}

const NAMES = new WeakMap<object, { readonly enumName: string; readonly value: string }>();

function makeEnum<E>(enumName: string, names: string): E {
  const made: Record<string, EnumValue> = {};
  names.split(' ').forEach((name, index) => {
    const value: EnumValue = Object.freeze({
      name: () => name,
      ordinal: () => index,
      toString: () => name,
      toJSON: () => name,
      compareTo: (other: EnumValue) => index - other.ordinal(),
    });
    NAMES.set(value, { enumName, value: name });
    made[name] = value;
  });
  return Object.freeze(made) as unknown as E;
}

/** The name of an enum value, when it belongs to the enum; else null. */
export function enumNameOf(enumName: string, value: unknown): string | null {
  const known = typeof value === 'object' && value !== null ? NAMES.get(value) : undefined;
  return known?.enumName === enumName ? known.value : null;
}

/** The enum value of a name. */
export function enumValue<E>(all: Record<string, unknown>, name: string): E {
  return all[name] as E;
}

const NUMBER_CRITERIA =
  'NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO';

/** The enums that SpreadsheetApp offers and the add-on may name. */
export const ENUMS = {
  BooleanCriteria: makeEnum<typeof GoogleAppsScript.Spreadsheet.BooleanCriteria>(
    'BooleanCriteria',
    `CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE ${NUMBER_CRITERIA} TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH CUSTOM_FORMULA`,
  ),
  BorderStyle: makeEnum<typeof GoogleAppsScript.Spreadsheet.BorderStyle>(
    'BorderStyle',
    'DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE',
  ),
  ColorType: makeEnum<typeof GoogleAppsScript.Base.ColorType>('ColorType', 'UNSUPPORTED RGB THEME'),
  CopyPasteType: makeEnum<typeof GoogleAppsScript.Spreadsheet.CopyPasteType>(
    'CopyPasteType',
    'PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS',
  ),
  DataValidationCriteria: makeEnum<typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria>(
    'DataValidationCriteria',
    `DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER DATE_ON_OR_BEFORE ${NUMBER_CRITERIA} TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE CUSTOM_FORMULA CHECKBOX`,
  ),
  DeveloperMetadataLocationType: makeEnum<typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType>(
    'DeveloperMetadataLocationType',
    'SPREADSHEET SHEET ROW COLUMN',
  ),
  DeveloperMetadataVisibility: makeEnum<typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility>(
    'DeveloperMetadataVisibility',
    'DOCUMENT PROJECT',
  ),
  Dimension: makeEnum<typeof GoogleAppsScript.Spreadsheet.Dimension>('Dimension', 'COLUMNS ROWS'),
  Direction: makeEnum<typeof GoogleAppsScript.Spreadsheet.Direction>('Direction', 'UP DOWN PREVIOUS NEXT'),
  ProtectionType: makeEnum<typeof GoogleAppsScript.Spreadsheet.ProtectionType>('ProtectionType', 'RANGE SHEET'),
  SheetType: makeEnum<typeof GoogleAppsScript.Spreadsheet.SheetType>('SheetType', 'GRID OBJECT'),
  WrapStrategy: makeEnum<typeof GoogleAppsScript.Spreadsheet.WrapStrategy>('WrapStrategy', 'WRAP OVERFLOW CLIP'),
};
