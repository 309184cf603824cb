/** Opens the built pages. A page learns which panel to show from an attribute of the element it renders into. */

/** Opens the sidebar on a panel. */
export function openSidebar(panel: string): void {
  SpreadsheetApp.getUi().showSidebar(page('sidebar', panel).setTitle('Common Ground'));
}

/** Opens a dialog, on one of its views: at most 900 x 500, so that it fits a Chromebook. */
export function openDialog(name: string, title: string, panel = ''): void {
  SpreadsheetApp.getUi().showModalDialog(page(name, panel).setWidth(900).setHeight(500), title);
}

/** @param panel one of our own names, never something a person typed */
function page(name: string, panel: string): GoogleAppsScript.HTML.HtmlOutput {
  const html = HtmlService.createHtmlOutputFromFile(name).getContent();
  return HtmlService.createHtmlOutput(html.replace('id="app"', `id="app" data-panel="${panel}"`));
}
