/** Dropdowns and checks of cells as .xlsx knows them. */
import type ExcelJS from 'exceljs';
import type { ValidationView } from '../../workspace/sheets';
import { excelFormula, type FormulaWords, writtenValue } from './formulas';

/** A list written into the file itself may be this long; a longer one is left to the sheet. */
const LONGEST_LIST = 255;

/** The rule, or undefined for a kind that .xlsx cannot hold. */
export function dataValidation(rule: ValidationView, words: FormulaWords): ExcelJS.DataValidation | undefined {
  const shared = {
    allowBlank: true,
    showErrorMessage: !rule.allowInvalid,
    ...(rule.help ? { error: rule.help, errorTitle: 'Common Ground', showInputMessage: false } : {}),
  } as const;
  const numbers = rule.values.flatMap((value) =>
    value.kind === 'plain' && typeof value.value === 'number' ? [value.value] : [],
  );
  switch (rule.criteria) {
    case 'VALUE_IN_LIST': {
      const list = rule.choices.join(',');
      return list.length > LONGEST_LIST
        ? undefined
        : { ...shared, type: 'list', formulae: [`"${list.replace(/"/g, '""')}"`] };
    }
    case 'CUSTOM_FORMULA':
      return { ...shared, type: 'custom', formulae: [excelFormula(writtenValue(rule.values[0]), words)] };
    case 'NUMBER_BETWEEN':
      return { ...shared, type: 'decimal', operator: 'between', formulae: numbers };
    case 'DATE_IS_VALID_DATE':
      // The first and last day that .xlsx knows: any date will do.
      return { ...shared, type: 'date', operator: 'between', formulae: [1, 2958465] };
    default:
      return undefined;
  }
}
