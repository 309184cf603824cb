/** What Apps Script can call: triggers, menu items and the one `call`. Every export becomes a top-level function. */
import { buildMenu } from './menu';
import { openDialog, openSidebar } from './pages';

export { call } from './call';

const ASSESSMENT_TITLES: Readonly<Record<string, string>> = {
  new: 'New common assessment',
  scores: 'Bring in scores',
  tab: 'Bring in scores',
  edit: 'Blueprint',
};

/**
 * Simple trigger. With AuthMode.NONE nothing but the menu may be built.
 */
export function onOpen(): void {
  buildMenu();
}

/** Runs once when a person installs the add-on. */
export function onInstall(): void {
  buildMenu();
}

/** Extensions > Common Ground > Open sidebar */
export function showSidebar(): void {
  openSidebar('home');
}

/** Another panel of the sidebar, which may stand on another page. */
export function showPanel(panel: unknown): void {
  openSidebar(encodeURIComponent(String(panel)));
}

/** Extensions > Common Ground > New common assessment */
export function showNewAssessment(): void {
  showAssessment('new');
}

/** Extensions > Common Ground > Bring in scores */
export function showScores(): void {
  showAssessment('scores');
}

/**
 * The dialog of assessments, on what the sidebar asks for.
 * @param start `new`, `scores`, `scores:CA2`, `edit:CA2`, or `tab:123:CA2` for new responses of a form
 */
export function showAssessment(start: unknown): void {
  const wanted = String(start);
  const [title = 'Common assessment'] = Object.entries(ASSESSMENT_TITLES).flatMap(([word, says]) =>
    wanted === word || wanted.startsWith(`${word}:`) ? [says] : [],
  );
  // An id of the team's own stands in it: in percent form it cannot leave its place in the page.
  openDialog('assessment', title, encodeURIComponent(wanted));
}

/** Extensions > Common Ground > Update mastery */
export function showMastery(): void {
  openSidebar('mastery');
}

/** Extensions > Common Ground > Why this level? */
export function showWhy(): void {
  openSidebar('why');
}

/** Extensions > Common Ground > See results */
export function showResults(): void {
  openDialog('results', 'Our results');
}

/** Extensions > Common Ground > New agenda */
export function showNewAgenda(): void {
  openSidebar('agenda');
}

/** Extensions > Common Ground > Minutes */
export function showMinutes(): void {
  openSidebar('minutes');
}

/** Extensions > Common Ground > New action plan */
export function showNewPlan(): void {
  openDialog('plan', 'Action plan');
}

/** From the sidebar: how our plans go */
export function showMonitor(): void {
  openSidebar('monitor');
}

/** From the sidebar: our goals */
export function showGoals(): void {
  openSidebar('goals');
}

/** From the sidebar: what we tried */
export function showTried(): void {
  openSidebar('tried');
}

/** Extensions > Common Ground > Copy without names */
export function showShareCopy(): void {
  openDialog('results', 'Copy without names', 'copy');
}

/** Extensions > Common Ground > Help */
export function showHelp(): void {
  openSidebar('help');
}
