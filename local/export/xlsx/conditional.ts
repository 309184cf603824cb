/** Conditional formats as .xlsx knows them. */
import type ExcelJS from 'exceljs';
import { areaName, cellName, type SheetView } from '../../workspace/sheets';
import { excelFormula, type FormulaWords, writtenValue } from './formulas';

/** Every rule that .xlsx can hold, in the order in which they count. */
export function conditionalFormatting(sheet: SheetView, words: FormulaWords): ExcelJS.ConditionalFormattingOptions[] {
  return sheet.conditionalRules.flatMap((rule, place): ExcelJS.ConditionalFormattingOptions[] => {
    const first = rule.ranges[0];
    if (!first) return [];
    const formula = formulaOf(rule.criteria, writtenValue(rule.values[0]), cellName(first.top, first.left), words);
    if (formula === undefined) return [];
    const { background, fontColor, bold, italic } = rule.style;
    return [
      {
        ref: rule.ranges.map(areaName).join(' '),
        rules: [
          {
            type: 'expression',
            priority: place + 1,
            formulae: [formula],
            style: {
              ...(background
                ? { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(background) } } }
                : {}),
              ...(fontColor || bold || italic
                ? {
                    font: {
                      ...(fontColor ? { color: { argb: argb(fontColor) } } : {}),
                      ...(bold ? { bold } : {}),
                      ...(italic ? { italic } : {}),
                    },
                  }
                : {}),
            },
          },
        ],
      },
    ];
  });
}

/** The condition as a formula for the first cell of the rule. */
function formulaOf(criteria: string, value: string, cell: string, words: FormulaWords): string | undefined {
  switch (criteria) {
    case 'TEXT_EQUAL_TO':
      return `${cell}="${value.replace(/"/g, '""')}"`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH("${value.replace(/"/g, '""')}",${cell}))`;
    case 'CUSTOM_FORMULA':
      return excelFormula(value, words);
    case 'CELL_EMPTY':
      return `${cell}=""`;
    case 'CELL_NOT_EMPTY':
      return `${cell}<>""`;
    default:
      return undefined;
  }
}

function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}
