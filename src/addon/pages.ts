/** Opens the built pages. A page learns which panel to show from an attribute of the element it renders into. */

import { problemOf } from './refusals';

/** Opens the sidebar on a panel. */
export function openSidebar(panel: string): void {
  orSay(() => SpreadsheetApp.getUi().showSidebar(page(pageOf(panel), panel).setTitle('Common Ground')));
}

/** The sidebar is several pages, so that each opens quickly; a panel that is not named here stands on the first. */
const PANELS_OF: Readonly<Record<string, readonly string[]>> = {
  team: ['team', 'roster', 'learnings', 'newYear'],
  meetings: ['agenda', 'minutes', 'meetings'],
  plans: ['monitor', 'goals', 'tried'],
};

function pageOf(panel: string): string {
  return Object.keys(PANELS_OF).find((name) => PANELS_OF[name]?.includes(panel)) ?? 'sidebar';
}

/** Opens a dialog, on one of its views: at most 900 x 500, so that it fits a Chromebook. */
export function openDialog(name: string, title: string, panel = ''): void {
  orSay(() => SpreadsheetApp.getUi().showModalDialog(page(name, panel).setWidth(900).setHeight(500), title));
}

/** An alert needs no permission, so it can say what is wrong when a page may not be shown. */
function orSay(show: () => void): void {
  try {
    show();
  } catch (error) {
    const { message, remedy } = problemOf(error);
    const ui = SpreadsheetApp.getUi();
    ui.alert('Common Ground', `${message}\n\n${remedy}`, ui.ButtonSet.OK);
  }
}

/** @param panel one of our own names, or something in percent form: it cannot leave its place in the page */
function page(name: string, panel: string): GoogleAppsScript.HTML.HtmlOutput {
  const html = HtmlService.createHtmlOutputFromFile(name).getContent();
  return HtmlService.createHtmlOutput(html.replace('id="app"', `id="app" data-panel="${panel}"`));
}
