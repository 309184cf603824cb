/** The add-on's menu. It is built in every authorisation mode, so it asks the workbook nothing. */

const ITEMS = [
  ['Open sidebar', 'showSidebar'],
  undefined,
  ['New common assessment', 'showNewAssessment'],
  ['Bring in scores', 'showScores'],
  ['Update mastery', 'showMastery'],
  ['Why this level?', 'showWhy'],
  ['See results', 'showResults'],
  undefined,
  ['New agenda', 'showNewAgenda'],
  ['Minutes', 'showMinutes'],
  ['New action plan', 'showNewPlan'],
  ['Copy without names', 'showShareCopy'],
  undefined,
  ['Help', 'showHelp'],
] as const;

/** Puts Extensions > Common Ground into the menu bar. */
export function buildMenu(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const item of ITEMS) {
    if (item) menu.addItem(item[0], item[1]);
    else menu.addSeparator();
  }
  menu.addToUi();
}
