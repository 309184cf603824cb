// A script project with a spreadsheet of three methods, for tests of what runs when and in which mode.
import type { Bundle } from '../../../../local/workspace/kernel/executions';
import { expose } from '../../../../local/workspace/kernel/kernel';
import { createScriptProject, type ScriptOptions, type ScriptProject } from '../../../../local/workspace/script';
import type { PropertyStores } from '../../../../local/workspace/services/properties';
import { OUR_SCOPES } from '../kernel/runningGate';

export const ADA = 'ada@school.example';
export const BO = 'bo@school.example';

/** The globals that the tests' scripts use. */
export interface Globals {
  readonly SpreadsheetApp: { getUi(): GoogleAppsScript.Base.Ui; getActiveSpreadsheet(): object; flush(): void };
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly UrlFetchApp: { fetch(url: string): unknown };
  readonly Date: DateConstructor;
  readonly console: { log(...values: unknown[]): void };
}

export interface TestProject extends ScriptProject {
  readonly clock: { now: number };
}

/** @param script evaluated anew for every execution, as the whole script is; it returns the top-level functions */
export function project(
  script: (globals: Globals) => Record<string, (...args: never[]) => unknown>,
  changes: Partial<ScriptOptions> & { enabled?: boolean } = {},
): TestProject {
  const clock = { now: Date.UTC(2025, 8, 1, 12) };
  const properties: PropertyStores = new Map();
  const made: ScriptProject = createScriptProject(
    {
      addOnName: 'Common Ground',
      manifest: { timeZone: 'America/New_York', runtimeVersion: 'V8', oauthScopes: OUR_SCOPES },
      people: [
        { email: ADA, name: 'Ada', access: 'owner' },
        { email: BO, name: 'Bo', access: 'editor', locale: 'de' },
      ],
      html: { Sidebar: '<p>Hello</p>' },
      clock: () => clock.now,
      loadBundle: () => script(made.globals as unknown as Globals) as unknown as Bundle,
      ...changes,
    },
    { properties, enabled: changes.enabled ?? false },
    (gate, ui) => ({
      globals: {
        SpreadsheetApp: expose(
          gate,
          'SpreadsheetApp',
          { getUi: 'builder', getActiveSpreadsheet: 'builder', flush: 'flush' },
          { getUi: () => ui, getActiveSpreadsheet: () => ({}), flush: () => undefined },
        ),
      },
      source: () => 'the spreadsheet',
      scopes: {},
    }),
  );
  return { ...made, clock };
}
