/** What Apps Script can call: triggers, menu items and the one `call`. Every export becomes a top-level function. */
import { buildMenu } from './menu';
import { openDialog, openSidebar } from './pages';

export { call } from './call';

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

/** Extensions > Common Ground > New common assessment */
export function showNewAssessment(): void {
  openSidebar('assessment');
}

/** Extensions > Common Ground > Bring in scores */
export function showScores(): void {
  openSidebar('scores');
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

/** Extensions > Common Ground > New action plan */
export function showNewPlan(): void {
  openDialog('plan', 'Action plan');
}

/** Extensions > Common Ground > Copy without names */
export function showShareCopy(): void {
  openDialog('results', 'Copy without names', 'copy');
}

/** Extensions > Common Ground > Help */
export function showHelp(): void {
  openSidebar('help');
}
