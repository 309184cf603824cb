/** Tells the page what it does not know yet: the state, toasts, and the cells of the watched tab. */
import { createCellTeller, type Watched } from './cell-teller';
import type { Notice, PageShown, State } from './protocol';
import type { Session } from './session';
import { shownCall, shownFiles, shownPerson } from './shown-state';
import type { OpenPage } from './workspace-types';

export interface Teller {
  watch(watched: Watched): void;
  /** Posts what changed since the last time; of the cells, those in the page's window. @returns whether there are others */
  tell(): boolean;
  /** Posts what changed in some of the cells that the page wants besides. @returns whether there are more */
  tellRest(): boolean;
}

export function createTeller(session: Session, post: (notice: Notice) => void): Teller {
  let watched: Watched | null = null;
  let stateText = '';
  let toasts: { of: unknown; told: number } = { of: null, told: 0 };
  const numberOf = numbering();
  const cells = createCellTeller(session, post);

  function state(): State {
    const { workspace, person, people, studio } = session;
    const { screen } = workspace;
    return {
      ...session.outline(),
      person,
      people: people.map((each) => shownPerson(each, session.refusedBy(each.email))),
      scopes: studio.manifest.oauthScopes,
      menus: screen.menus,
      sidebar: screen.sidebar && pageShown(screen.sidebar),
      dialog: screen.dialog && { ...pageShown(screen.dialog), modal: screen.dialog.modal },
      functions: workspace.callableFunctions(),
      files: shownFiles(workspace.files(), person),
      faults: session.faults,
      lastCall: shownCall(workspace.executions.at(-1)),
      canUndo: session.history.canUndo,
      canRedo: session.history.canRedo,
      copies: session.copies,
      workbookId: workspace.spreadsheetId,
      clockOffset: session.clockOffset,
    };
  }

  function pageShown(page: OpenPage): PageShown {
    const { title, width, height } = page;
    return { title, width, height, shown: numberOf(page) };
  }

  function tellToasts(): void {
    const { workspace } = session;
    if (toasts.of !== workspace) toasts = { of: workspace, told: workspace.toasts.length };
    for (const toast of workspace.toasts.slice(toasts.told)) post({ notice: 'toast', toast });
    toasts.told = workspace.toasts.length;
  }

  return {
    watch(next) {
      watched = next;
    },
    tell() {
      const next = state();
      const text = JSON.stringify(next);
      if (text !== stateText) post({ notice: 'state', state: next });
      stateText = text;
      const hasRest = watched !== null && cells.near(watched);
      tellToasts();
      return hasRest;
    },
    tellRest: () => watched !== null && cells.rest(watched),
  };
}

/** Gives each page that is shown a number; the same page keeps its own. */
function numbering(): (page: object) => number {
  const numbers = new WeakMap<object, number>();
  let given = 0;
  return (page) => {
    const known = numbers.get(page);
    if (known !== undefined) return known;
    given += 1;
    numbers.set(page, given);
    return given;
  };
}
