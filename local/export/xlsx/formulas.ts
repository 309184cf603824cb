/** Formulas as .xlsx keeps them: no equals sign, a comma between arguments, outside quotes. */

import type { ValidationView } from '../../workspace/sheets';

/** @param formula as it stands in the sheet, `;` between arguments */
export function excelFormula(formula: string): string {
  return formula
    .replace(/^=/, '')
    .split('"')
    .map((part, place) => (place % 2 === 0 ? part.replace(/;/g, ',') : part))
    .join('"');
}

/** The argument of a rule as text: its formula, or its value. */
export function writtenValue(value: CriterionValue | undefined): string {
  if (value?.kind === 'formula') return value.source;
  return value?.kind === 'plain' ? String(value.value) : '';
}

type CriterionValue = ValidationView['values'][number];
