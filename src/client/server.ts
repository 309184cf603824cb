/** The one way from a page to the server: `call`, typed by the job's own input and value. */
import type { Problem } from '../domain/problem';
import type { InputOf, JobId, ValueOf } from '../jobs';
import { words } from './words';

/** A value after its way over the wire: what was undefined arrives as null, functions and classes do not arrive. */
export type Arrived<T> = T extends undefined
  ? null
  : T extends string | number | boolean | null
    ? T
    : T extends (infer E)[]
      ? Arrived<E>[]
      : T extends readonly (infer E)[]
        ? readonly Arrived<E>[]
        : T extends object
          ? { readonly [K in keyof T]-?: Arrived<T[K]> }
          : T;

export type Reply<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Fields that may be undefined may be left out when asking. */
type Asked<I> = I extends object
  ? { readonly [K in keyof I as undefined extends I[K] ? never : K]: I[K] } & {
      readonly [K in keyof I as undefined extends I[K] ? K : never]?: I[K] | null;
    }
  : I;

interface ScriptRun {
  withSuccessHandler(handler: (reply: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: { readonly message?: string }) => void): ScriptRun;
  call(job: string, input: unknown): void;
  showNewPlan(): void;
  showSidebar(): void;
  showPanel(panel: string): void;
  showAssessment(start: string): void;
}

declare const google: {
  readonly script: { readonly run: ScriptRun; readonly host: { close(): void } };
};

/** Asks the server for a job. Never rejects: whatever goes wrong comes back as Problems. */
export function call<Id extends JobId>(job: Id, input: Asked<InputOf<Id>>): Promise<Reply<Arrived<ValueOf<Id>>>> {
  return new Promise((resolve) => {
    google.script.run
      .withSuccessHandler((reply) =>
        resolve(isReply(reply) ? (reply as Reply<Arrived<ValueOf<Id>>>) : { ok: false, problems: [words.noAnswer] }),
      )
      .withFailureHandler((error) => resolve({ ok: false, problems: [problemOf(error.message ?? '')] }))
      .call(job, input);
  });
}

/** Opens the planning window over the workbook. */
export function openPlanningWindow(): void {
  google.script.run.showNewPlan();
}

/** Opens the window of assessments. @param start what for: see `showAssessment` of the add-on */
export function openAssessmentWindow(start: string): void {
  google.script.run.showAssessment(start);
}

/** Opens the sidebar afresh, so that it shows what a dialog has changed; then `after`, whether it came or not. */
export function reopenSidebar(after: () => void): void {
  const run = google.script.run.withSuccessHandler(after).withFailureHandler(after);
  run.showSidebar();
}

/** Brings the page that holds a panel into the sidebar; `home` is a panel too. */
export function openPanel(panel: string): void {
  google.script.run.showPanel(panel);
}

/** Closes the dialog or sidebar this page is in. */
export function closePage(): void {
  google.script.host.close();
}

function isReply(reply: unknown): boolean {
  return typeof reply === 'object' && reply !== null && 'ok' in reply;
}

/** What google.script.run itself says when a call does not get through. */
function problemOf(message: string): Problem {
  if (/permission_denied|authori[sz]ation/i.test(message)) return words.severalAccounts;
  if (/networkerror|http 0|offline|connection/i.test(message)) return words.offline;
  if (/maximum execution time/i.test(message)) return words.tooLong;
  return words.noAnswer;
}
