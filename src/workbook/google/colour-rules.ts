/** Colours by rule: the add-on's own are replaced, the team's stay. */
import type { PlacedColour } from '../plan/write';
import { columnLetters } from './a1';

/** The team's own rules first, as they were; ours are known by their text and colour and replaced. */
export function colourRules(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  rules: readonly PlacedColour[],
  standing: readonly GoogleAppsScript.Spreadsheet.ConditionalFormatRule[],
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  const ours = rules.map(({ when, background, areas }) => {
    const builder = SpreadsheetApp.newConditionalFormatRule().setBackground(background);
    const ranges = areas.map((area) => sheet.getRange(area.row + 1, area.column + 1, area.rows, area.columns));
    if ('text' in when) return builder.whenTextEqualTo(when.text).setRanges(ranges).build();
    const cell = (row: number): string => `$${columnLetters(when.begins)}${row}`;
    const first = (areas[0]?.row ?? 0) + 1;
    return builder
      .whenFormulaSatisfied(`=${cell(first)}<>${cell(first - 1)}`)
      .setBold(true)
      .setRanges(ranges)
      .build();
  });
  const kept = standing.filter((rule) => !isOneOf(rule, rules));
  return [...kept, ...ours];
}

function isOneOf(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule, ours: readonly PlacedColour[]): boolean {
  const condition = rule.getBooleanCondition();
  const type = condition?.getCriteriaType();
  const first: unknown = condition?.getCriteriaValues()[0];
  const background = condition?.getBackground()?.toLowerCase() ?? '';
  return ours.some((each) => {
    if (!each.formerly.includes(background)) return false;
    if ('text' in each.when) return type === SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO && each.when.text === first;
    return type === SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA && /^=\$[A-Z]+\d+<>\$[A-Z]+\d+$/.test(String(first));
  });
}
