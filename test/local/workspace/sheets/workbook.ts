/** A spreadsheet for tests: everything allowed by the gate, which only counts; the clock stands still. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Kernel, Person } from '../../../../local/workspace/kernel/kernel';
import { createLedger } from '../../../../local/workspace/kernel/ledger';
import {
  createSpreadsheet,
  createSpreadsheetApp,
  type FormulaEngine,
  ironcalcEngine,
  type PersonDoor,
  type PersonEdit,
  personDoor,
  type SpreadsheetModel,
  type SpreadsheetOptions,
} from '../../../../local/workspace/sheets';

const bytes = readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm'));
export const engine: FormulaEngine = ironcalcEngine(bytes);

export const OWNER: Person = { email: 'ada.brook@school.example', name: 'Ada Brook', access: 'owner' };
export const EDITOR: Person = { email: 'ben.ortiz@school.example', name: 'Ben Ortiz', access: 'editor' };
export const VIEWER: Person = { email: 'cleo.marsh@school.example', name: 'Cleo Marsh', access: 'viewer' };

/** Noon UTC on 22 November 2026. */
export const NOW = Date.UTC(2026, 10, 22, 12);

export interface TestWorkbook {
  readonly model: SpreadsheetModel;
  readonly kernel: Kernel;
  readonly app: ReturnType<typeof createSpreadsheetApp>;
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly sheetId: number;
  readonly edits: PersonEdit[];
  /** Lets another person run the script. */
  actAs(person: Person): void;
  door(person?: Person, confirmWarning?: (message: string) => boolean): PersonDoor;
}

export function workbook(options: Partial<SpreadsheetOptions> = {}): TestWorkbook {
  const model = createSpreadsheet({
    id: 'file-1',
    name: 'Grade 7 Mathematics',
    locale: 'en_US',
    timeZone: 'America/Chicago',
    engine,
    clock: () => NOW,
    people: [OWNER, EDITOR, VIEWER],
    ...options,
  });
  return opened(model);
}

/** A model behind its services. */
export function opened(model: SpreadsheetModel): TestWorkbook {
  let person = OWNER;
  const ledger = createLedger();
  const kernel: Kernel = {
    ledger,
    execution: () => ({ person, mode: 'FULL', scopes: new Set(), scriptTimeZone: 'Europe/Berlin' }),
    enter: (method, kind) => ledger.record(method, kind),
    now: () => NOW,
  };
  const app = createSpreadsheetApp(kernel, model, {} as GoogleAppsScript.Base.Ui);
  const spreadsheet = app.getActiveSpreadsheet();
  const sheet = spreadsheet.getActiveSheet();
  const edits: PersonEdit[] = [];
  return {
    model,
    kernel,
    app,
    spreadsheet,
    sheet,
    sheetId: sheet.getSheetId(),
    edits,
    actAs(next) {
      person = next;
    },
    door: (who = OWNER, confirmWarning) =>
      personDoor(model, {
        person: who,
        onEdit: (edit) => edits.push(edit),
        ...(confirmWarning ? { confirmWarning } : {}),
      }),
  };
}
