/** Formulas as .xlsx keeps them: no equals sign, a comma between arguments, a point as decimal mark, its own tab names. */
import { conventions, type LocaleName, referenceText, tokenize, type ValidationView } from '../../workspace/sheets';

/** What a formula's words mean where it stands. */
export interface FormulaWords {
  readonly locale: LocaleName;
  /** The name in the file of a tab, by its name in the spreadsheet. */
  readonly tabs: ReadonlyMap<string, string>;
}

/** @param formula as a person sees it in the spreadsheet, with or without its `=` */
export function excelFormula(formula: string, { locale, tabs }: FormulaWords): string {
  return tokenize(formula.replace(/^=/, ''), conventions(locale).decimal)
    .map((token) => {
      switch (token.kind) {
        case 'separator':
          return ',';
        case 'number':
          return String(token.value);
        case 'reference': {
          const { sheet } = token.reference;
          return sheet === null ? token.text : referenceText({ ...token.reference, sheet: tabs.get(sheet) ?? sheet });
        }
        default:
          return token.text;
      }
    })
    .join('');
}

/** The argument of a rule as text: its formula, or its value. */
export function writtenValue(value: CriterionValue | undefined): string {
  if (value?.kind === 'formula') return value.source;
  return value?.kind === 'plain' ? String(value.value) : '';
}

type CriterionValue = ValidationView['values'][number];
