/**
 * The workbook that is open in the worker: who is at the keyboard, what the page was told, what is kept in the browser's
 * storage. An act that a script's question interrupts is undone and done again with the answer, because alert and prompt
 * wait for a person and a worker cannot.
 */
import { createHistory, type History } from './history';
import type { Asking, Faulty, NewWorkbook, StartFiles, Tab, Went } from './protocol';
import { type KeptWorkbook, openStorage, type Storage } from './storage';
import { type Opened, openStudio, type Studio } from './studio';
import type { Answer, Moment, PersonOptions, Question, SavedWorkspace, Workspace } from './workspace-types';

/** Thrown into a script that asks, to end it; what the script makes of it does not matter, since all of it is undone. */
const UNANSWERED = new Error('a person has to answer first');
const NO_FAULTS: Faulty = { offline: false, severalAccounts: false };
/** The Monday on which the sample team's story stands, ten in the morning at its school. */
const SAMPLE_MORNING = Date.UTC(2025, 10, 17, 15);
/** Keeping a large workbook takes the worker a moment, so it waits until the person does. */
const KEEP_AFTER_MS = 1200;

const machineNow = Date.now;
const later = setTimeout;
const notLater = clearTimeout;

export interface Outline {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly activeSheetId: number;
  readonly tabs: readonly Tab[];
}

export interface ActedOn {
  readonly where: Went | null;
  readonly joins: boolean;
}

/** An act outside the cells. */
const ELSEWHERE: ActedOn = { where: null, joins: false };

export interface Session {
  readonly studio: Studio;
  readonly workspace: Workspace;
  readonly people: readonly PersonOptions[];
  readonly person: string;
  readonly faults: Faulty;
  readonly clockOffset: number;
  /** Grows with every change that a page could show. */
  readonly version: number;
  readonly history: Pick<History, 'canUndo' | 'canRedo'>;
  readonly copies: readonly { readonly id: string; readonly name: string }[];
  refusedBy(email: string): ReadonlySet<string>;
  /** Names and order of the tabs, and which one is looked at. */
  outline(): Outline;
  /** Something changed outside the spreadsheet. */
  touched(): void;
  become(email: string): void;
  setAccess(email: string, access: PersonOptions['access']): void;
  setScope(email: string, scope: string, granted: boolean): void;
  setFaults(faults: Faulty): void;
  /** Runs a script's function; `answers` are those of the questions that it asks, in order. */
  asking<T>(answers: readonly Answer[], act: () => T): Asking<T>;
  /**
   * A person's act: asked only before something protected with a warning is touched.
   * @param about which cells it changes, and whether it goes on with the act before
   */
  warning<T>(answers: readonly Answer[], act: () => T, about?: ActedOn): Asking<T>;
  /** Runs an act that changes nothing but what is selected in the open tab. */
  look(act: () => void): void;
  /** Takes back the last change, or does the last one taken back again. */
  travel(way: 'undo' | 'redo'): Went | null;
  exported(): KeptWorkbook;
  openKept(kept: KeptWorkbook): void;
  make(what: NewWorkbook): Promise<void>;
  /** Keeps what was changed a moment ago, before another workbook is opened. */
  leave(): Promise<void>;
  openCopy(id: string): Promise<void>;
  forget(id: string): Promise<void>;
  keep(): Promise<void>;
}

/** @param keptChanged hears whether everything is in the browser's storage */
export async function openSession(
  files: StartFiles,
  keptChanged: (kept: 'kept' | 'unkept' | 'full') => void,
): Promise<Session> {
  let asked: Question | null = null;
  let answersLeft: Answer[] = [];
  let version = 0;
  /** While a person only looks elsewhere: that is neither told nor kept by itself. */
  let onlyLooks = false;
  let keepPlanned: ReturnType<typeof setTimeout> | null = null;
  /** What the storage would get, as long as nothing changed since it was made. */
  let latest: SavedWorkspace | null = null;
  let outline: Outline | null = null;

  const ask = (question: Question): never => {
    asked ??= question;
    throw UNANSWERED;
  };
  const studio = openStudio(files, {
    answer: (question) => answersLeft.shift() ?? ask(question),
    confirmWarning(text) {
      const answer = answersLeft.shift();
      if (answer !== undefined) return answer.button === 'OK';
      asked ??= { kind: 'alert', title: 'Heads up!', text, buttons: ['OK', 'CANCEL'] };
      return false;
    },
    onChange: () => {
      if (!onlyLooks) changed();
    },
  });
  const storage: Storage | null = await openStorage().catch(() => null);
  let copies = (await storage?.all().catch(() => [])) ?? [];
  const last = (await storage?.last().catch(() => null)) ?? null;

  const history = createHistory();
  let people: readonly PersonOptions[] = [];
  let refused = new Map<string, Set<string>>();
  let faults = NO_FAULTS;
  let opened = last === null ? openSample() : open(last);

  function open(kept: KeptWorkbook | undefined, name = 'Untitled spreadsheet', clockOffset = 0): Opened {
    faults = NO_FAULTS;
    refused = new Map(Object.entries(kept?.refused ?? {}).map(([email, scopes]) => [email, new Set(scopes)]));
    const made = studio.open(kept, name, clockOffset);
    people = made.people;
    history.forget();
    touched();
    return made;
  }

  function touched(): void {
    outline = null;
    changed();
  }

  function changed(): void {
    version += 1;
    latest = null;
    if (keepPlanned === null) keptChanged('unkept');
    else notLater(keepPlanned);
    keepPlanned = later(() => void keep(), KEEP_AFTER_MS);
  }

  function kept(): KeptWorkbook {
    latest ??= opened.workspace.save();
    return {
      version: 1,
      id: opened.workspace.spreadsheetId,
      name: latest.spreadsheet.name,
      saved: latest,
      people,
      person: opened.person,
      refused: Object.fromEntries([...refused].map(([email, scopes]) => [email, [...scopes]])),
      clockOffset: opened.clockOffset,
    };
  }

  async function keep(): Promise<void> {
    if (keepPlanned !== null) notLater(keepPlanned);
    keepPlanned = null;
    const workbook = kept();
    try {
      if (storage === null) throw new Error('There is no storage.');
      await storage.put(workbook);
      copies = await storage.all();
      if (keepPlanned === null) keptChanged('kept');
    } catch {
      keptChanged('full');
    }
  }

  function openSample(): Opened {
    const made = open(undefined, 'Sample team: Grade 5 mathematics', SAMPLE_MORNING - machineNow());
    made.workspace.scriptRun('call', ['loadSample', {}], made.person);
    touched();
    return made;
  }

  /** Puts everything back as it was before an act, the open pages and the menus included. */
  function undo(before: KeptWorkbook, screen: Workspace['screen']): void {
    const keptFaults = faults;
    opened = open(before);
    Object.assign(opened.workspace.screen, screen);
    session.setFaults(keptFaults);
  }

  const session: Session = {
    studio,
    get workspace() {
      return opened.workspace;
    },
    get people() {
      return people;
    },
    get person() {
      return opened.person;
    },
    get faults() {
      return faults;
    },
    get clockOffset() {
      return opened.clockOffset;
    },
    get version() {
      return version;
    },
    history,
    get copies() {
      return copies;
    },
    refusedBy: (email) => refused.get(email) ?? new Set(),
    outline: () => (outline ??= outlineOf(opened.workspace.moment())),
    touched,
    become(email) {
      opened = { ...opened, person: email };
      history.forget();
      opened.workspace.open(email);
      touched();
    },
    setAccess(email, access) {
      people = people.map((person) => (person.email === email ? { ...person, access } : person));
      opened.workspace.setAccess(email, access);
      touched();
    },
    setScope(email, scope, granted) {
      const scopes = refused.get(email) ?? new Set();
      refused.set(email, scopes);
      if (granted) scopes.delete(scope);
      else scopes.add(scope);
      if (granted) opened.workspace.grantScope(email, scope);
      else opened.workspace.refuseScope(email, scope);
      touched();
    },
    setFaults(next) {
      faults = next;
      opened.workspace.faults.offline(next.offline);
      opened.workspace.faults.severalAccounts(next.severalAccounts);
      version += 1;
    },
    asking(answers, act) {
      const before = studio.mayAsk ? kept() : null;
      const screen = { ...opened.workspace.screen };
      asked = null;
      answersLeft = [...answers];
      try {
        const done = history.step(opened.workspace, ELSEWHERE, act);
        if (asked === null) return { done };
      } catch (thrown) {
        if (asked === null) return { refused: wordsOf(thrown) };
      } finally {
        answersLeft = [];
        if (leftTraces(opened.workspace)) touched();
      }
      if (before !== null) undo(before, screen);
      return { asks: asked };
    },
    warning(answers, act, about = ELSEWHERE) {
      asked = null;
      answersLeft = [...answers];
      try {
        const done = history.step(opened.workspace, about, act);
        return asked === null ? { done } : { asks: asked };
      } catch (thrown) {
        return { refused: wordsOf(thrown) };
      } finally {
        answersLeft = [];
        touched();
      }
    },
    look(act) {
      onlyLooks = true;
      try {
        act();
      } finally {
        onlyLooks = false;
      }
    },
    travel(way) {
      const went = history[way](opened.workspace);
      touched();
      return went;
    },
    exported: kept,
    openKept(workbook) {
      opened = open(workbook);
    },
    async leave() {
      if (keepPlanned !== null) await keep();
    },
    async make(what) {
      await session.leave();
      if (what === 'empty') opened = open(undefined);
      else if (what === 'sample') opened = openSample();
      else {
        const saved = opened.workspace.makeCopy(opened.person);
        const owner = people.find(({ email }) => email === opened.person);
        if (owner === undefined) throw new Error('nobody is at the keyboard');
        opened = open({
          ...kept(),
          id: saved.spreadsheet.id,
          name: saved.spreadsheet.name,
          saved,
          people: [{ ...owner, access: 'owner' }],
          refused: {},
        });
      }
    },
    async openCopy(id) {
      await session.leave();
      const found = await storage?.get(id);
      if (found) opened = open(found);
    },
    async forget(id) {
      await storage?.remove(id);
      copies = copies.filter((copy) => copy.id !== id);
    },
    keep,
  };
  return session;
}

/** Whether the last execution changed anything that is kept; most calls of a page only read. */
function leftTraces({ executions }: Workspace): boolean {
  const totals = executions.at(-1)?.totals;
  if (totals === undefined) return false;
  const setsProperties = Object.keys(totals.calls).some((method) => /^Properties\.(?:set|delete)/.test(method));
  return executions.length < 3 || totals.writes > 0 || totals.remote > 0 || setsProperties;
}

function outlineOf({ file, activeSheetId, tabs }: Moment): Outline {
  const { name, locale, timeZone } = file;
  const shown = tabs.map(({ state }) => ({
    id: state.id,
    name: state.name,
    colour: state.tabColour,
    hidden: state.hidden,
    rows: state.maxRows,
    columns: state.maxColumns,
  }));
  return { name, locale, timeZone, activeSheetId, tabs: shown };
}

/** An error's message, whichever realm it comes from. */
export function wordsOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'message' in thrown ? String(thrown.message) : String(thrown);
}
