/**
 * The script project: everything of the workspace that is not a file. It joins the gate, the services, the user interface
 * and the executions; the open spreadsheet and the Drive are handed in as makers of their own globals.
 */
import { createHtmlService } from './html/service';
import { clockedDate } from './kernel/clock';
import { type Bundle, createExecutions, type Executions } from './kernel/executions';
import { createFaults, type Faults } from './kernel/faults';
import { createGate, type Gate } from './kernel/gate';
import type { Manifest } from './kernel/manifest';
import { createPeople, type People, type PersonOptions } from './kernel/people';
import { builtInScopes } from './kernel/scopes';
import { type CacheStores, createCacheService } from './services/cache';
import { createLocks } from './services/lock';
import { createConsole, createLogger } from './services/logging';
import { createPropertiesService, type PropertyStores } from './services/properties';
import { createScriptApp } from './services/script';
import { createSession } from './services/session';
import { createUnofferedServices } from './services/unoffered';
import { createUtilities } from './services/utilities';
import { createLifecycle, type Lifecycle } from './ui/lifecycle';
import { type Answer, emptyScreen, type Question, type Screen } from './ui/screen';
import { createUi } from './ui/ui';

export interface ScriptOptions {
  /** The caption of the add-on's menu and of a sidebar without a title. */
  readonly addOnName: string;
  readonly manifest: Manifest;
  readonly people: readonly PersonOptions[];
  /** The deployed HTML files by name, with or without `.html`. */
  readonly html: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch: the workspace's only clock. */
  readonly clock: () => number;
  /** Evaluates the whole script again, in this realm, and returns its top-level functions. */
  readonly loadBundle: () => Bundle;
  /** From 0 to 1, for Utilities.getUuid; default Math.random. */
  readonly random?: () => number;
  /** False: the script stands alone, without a file; default true. */
  readonly hasContainer?: boolean;
  /** Answers alerts and prompts that no answer was queued for; undefined closes them. */
  readonly answer?: (question: Question) => Answer | undefined;
}

/** The globals of the open file, and what an event says of it. */
export interface FileServices {
  readonly globals: Readonly<Record<string, unknown>>;
  /** The value of `e.source`. */
  readonly source: () => unknown;
  /** Scopes of the advanced services' methods. */
  readonly scopes: Readonly<Record<string, readonly string[]>>;
}

export interface ScriptProject {
  readonly gate: Gate;
  readonly people: People;
  readonly faults: Faults;
  readonly executions: Executions;
  readonly lifecycle: Lifecycle;
  readonly screen: Screen;
  readonly properties: PropertyStores;
  /** Everything that the script sees. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** Answers the next alert or prompt; the answers are used in order. */
  queueAnswer(answer: Answer): void;
}

/** What was kept of an earlier session. */
export interface KeptScript {
  readonly properties: PropertyStores;
  /** Whether the add-on was used in this file before. */
  readonly enabled: boolean;
}

/**
 * @param openFile makes the services of the open file, once the gate and the Ui exist
 */
export function createScriptProject(
  options: ScriptOptions,
  kept: KeptScript,
  openFile: (gate: Gate, ui: GoogleAppsScript.Base.Ui) => FileServices,
): ScriptProject {
  const { manifest, hasContainer = true } = options;
  const people = createPeople(options.people, manifest.oauthScopes);
  const faults = createFaults();
  const gate: Gate = createGate({
    clock: options.clock,
    scopesOf: (method) => file.scopes[method] ?? builtInScopes(method),
    faults,
  });
  const screen = emptyScreen();
  const answers: Answer[] = [];
  const locks = createLocks(gate, faults, hasContainer);
  const caches: CacheStores = new Map();
  const ui = createUi(gate, {
    screen,
    addOnName: options.addOnName,
    answer: (question) => answers.shift() ?? options.answer?.(question),
    addMenu: (menu) => lifecycle.addMenu(menu),
    holdsLock: locks.heldByRunning,
  });
  const executions = createExecutions({
    gate,
    people,
    manifest: manifest.oauthScopes,
    scriptTimeZone: manifest.timeZone,
    loadBundle: options.loadBundle,
    ended: locks.releaseAll,
  });
  const scriptApp = createScriptApp(gate, {
    manifest: manifest.oauthScopes,
    granted: people.granted,
    revokeAll: people.revokeAll,
  });
  const file = openFile(gate, ui);
  const lifecycle: Lifecycle = createLifecycle({
    executions,
    screen,
    faults,
    enabled: kept.enabled,
    authMode: (mode) => scriptApp.AuthMode[mode],
    source: file.source,
  });
  return {
    ...{ gate, people, faults, executions, lifecycle, screen, properties: kept.properties },
    queueAnswer: (answer) => answers.push(answer),
    globals: {
      ...createUnofferedServices(gate),
      CacheService: createCacheService(gate, caches, hasContainer),
      Date: clockedDate(options.clock),
      HtmlService: createHtmlService(gate, options.html),
      LockService: locks.service,
      Logger: createLogger(gate, executions.log),
      PropertiesService: createPropertiesService(gate, kept.properties, hasContainer),
      ScriptApp: scriptApp,
      Session: createSession(gate, people.localeOf),
      Utilities: createUtilities(gate, options.random ?? Math.random),
      console: createConsole(gate, executions.log),
      ...file.globals,
    },
  };
}
