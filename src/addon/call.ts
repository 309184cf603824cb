/**
 * The one door to the server. Read once, run the job, make its documents, take the lock, look again, write once.
 * Every failure that a person can do something about comes back as Problems; anything else is a defect of ours, and
 * its text goes no further than here, because it could carry a cell.
 */
import { safeParse } from 'valibot';
import type { DocContent } from '../documents/minutes/content';
import { failure, type Outcome, type Problem, success } from '../domain/problem';
import { JOBS } from '../jobs';
import type { DocumentOrder, Job, JobResult, MadeDocument, Now } from '../jobs/job';
import type { Change } from '../workbook/changes';
import { applyWrites } from '../workbook/google/apply-writes';
import { calendarIn, type OpenWorkbook, openWorkbook, readSnapshot } from '../workbook/google/read-snapshot';
import { planWrites, tabName } from '../workbook/plan';
import { findTab, type Need, type Snapshot } from '../workbook/snapshot';
import { edit, make, read } from './documents';
import { problemOf } from './refusals';

export type Reply<O> =
  | { readonly ok: true; readonly value: O; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type AnyJob = Job<string, unknown, unknown>;

/** How long to wait for a colleague's save, in milliseconds, and how often to start again when the sheet moved. */
const LOCK_WAIT = 20_000;
const TRIES = 3;
/** A run ends without warning after six minutes: what is not begun by now, in milliseconds, would be left half done. */
const LATEST_BEGIN = 4.5 * 60_000;

/** Runs a job by its id with an input from the client; a menu item uses the same door. */
export function call(id: string, input: unknown): Reply<unknown> {
  try {
    const job = (JOBS as readonly AnyJob[]).find((each) => each.id === id);
    if (!job)
      return refuse('job-unknown', 'This page is older than the add-on.', 'Close the sidebar and open it again.');
    const parsed = safeParse(job.input, input);
    if (!parsed.success)
      return refuse(
        'input-unreadable',
        `"${job.label}" was asked for something it does not understand.`,
        'Close the sidebar and open it again.',
      );
    return perform(job, parsed.output);
  } catch (error) {
    return { ok: false, problems: [problemOf(error)] };
  }
}

function perform(job: AnyJob, input: unknown): Reply<unknown> {
  const isLate = timer(LATEST_BEGIN);
  const needs = job.needs(input);
  let workbook = openWorkbook();
  const now = momentIn(workbook.timeZone);
  let snapshot = readSnapshot(workbook, needs);
  const content = contentFor(job, input);
  if (!content.ok) return content;
  let result = job.run(input, snapshot, now, content.value);
  if (!result.ok) return { ok: false, problems: result.problems };
  if (isLate()) return TOO_SLOW;
  const opened = workbook.spreadsheet;
  const made = result.documents.map((order) => make(opened.getId(), job.label, order));
  const edited = stopping(made) ? [] : (result.edits ?? []).map((change) => edit(job.label, change));
  const named = edited.some((each) => each.ok && each.value.named);
  const said = [...made, ...edited].flatMap((each) => each.problems);
  if (stopping([...made, ...edited])) return { ok: false, problems: [...result.problems, ...said] };
  let documents = made.flatMap((each) => (each.ok ? [each.value] : []));
  if (result.changes(documents, named).length === 0) return reply(result, documents, said);
  const lock = LockService.getDocumentLock();
  if (lock && !lock.tryLock(LOCK_WAIT))
    return refuse('busy', 'A colleague is saving to this workbook right now.', 'Try again in a minute.');
  try {
    for (let attempt = 1; ; attempt += 1) {
      const changes = result.changes(documents, named);
      const fresh = openWorkbook(workbook);
      // What goes as a whole is not looked at again: nothing in it can be covered by mistake.
      const touched = changes.filter(({ kind }) => kind !== 'remove');
      const seen = readSnapshot(fresh, written(touched), snapshot);
      if (isLate()) return TOO_SLOW;
      if (unmoved(snapshot, seen, touched)) return write(fresh, snapshot, changes, result, documents, said);
      if (attempt === TRIES)
        return refuse(
          'moved',
          'Colleagues are changing these tabs at this moment. Nothing was written.',
          'Try again in a minute.',
        );
      workbook = fresh;
      snapshot = readSnapshot(workbook, needs);
      result = job.run(input, snapshot, now, content.value);
      if (!result.ok) return { ok: false, problems: result.problems };
      const again = madeAgain(opened.getId(), job.label, result.documents, documents);
      said.push(...again.problems);
      if (!again.ok) return { ok: false, problems: [...result.problems, ...said] };
      documents = again.value;
    }
  } finally {
    lock?.releaseLock();
  }
}

/**
 * The Docs of a job that ran again. A colleague took its number meanwhile: what it makes now has another, and so must
 * the Doc that says so. The one that was made before stays in the member's Drive, and is named.
 */
function madeAgain(
  workbook: string,
  label: string,
  orders: readonly DocumentOrder[],
  before: readonly MadeDocument[],
): Outcome<MadeDocument[]> {
  const made = orders.map((order): Outcome<MadeDocument> => {
    const there = before.find(({ key }) => key === order.key);
    return there ? success(there) : make(workbook, label, order);
  });
  const leftOver = before
    .filter(({ key, state }) => state === 'made' && !orders.some((order) => order.key === key))
    .map(
      ({ title }): Problem => ({
        code: 'doc-left-over',
        where: label,
        message: `A colleague saved at the same moment, so this Doc was made twice: ${title}.`,
        remedy: 'Keep the one that opens here, and put the other one into the bin in your Drive.',
        severity: 'note',
      }),
    );
  const problems = [...made.flatMap((each) => each.problems), ...leftOver];
  return stopping(made)
    ? failure(problems)
    : success(
        made.flatMap((each) => (each.ok ? [each.value] : [])),
        problems,
      );
}

/** The Doc that a job reads, where it reads one. */
function contentFor(job: AnyJob, input: unknown): Outcome<DocContent | undefined> {
  const id = job.reads?.(input);
  return id === undefined ? success(undefined) : read(job.label, id);
}

function stopping(outcomes: readonly Outcome<unknown>[]): boolean {
  return outcomes.some((each) => !each.ok);
}

function write(
  workbook: OpenWorkbook,
  snapshot: Snapshot,
  changes: readonly Change[],
  result: Extract<JobResult<unknown>, { ok: true }>,
  documents: readonly MadeDocument[],
  said: readonly Problem[],
): Reply<unknown> {
  const planned = planWrites(snapshot, changes);
  if (!planned.ok) return { ok: false, problems: [...result.problems, ...planned.problems] };
  applyWrites(workbook, planned.value);
  return reply(result, documents, [...said, ...planned.problems]);
}

/** The tabs that changes write to: what must not have moved since it was read. */
function written(changes: readonly Change[]): readonly Need[] {
  const names = new Set<string>();
  return changes.flatMap(({ tab }): Need[] => {
    if (names.has(tabName(tab))) return [];
    names.add(tabName(tab));
    return [tab.key === 'gradebook' ? { gradebooks: [tab.instance] } : tab.key];
  });
}

/** True when every tab about to be written is there, or still missing, and holds what the job saw. */
function unmoved(seen: Snapshot, again: Snapshot, changes: readonly Change[]): boolean {
  return changes.every(({ tab }) => {
    const before = findTab(seen, tab.key, tab.instance);
    const after = findTab(again, tab.key, tab.instance);
    return before === undefined ? after === undefined : JSON.stringify(before) === JSON.stringify(after);
  });
}

function reply(
  result: Extract<JobResult<unknown>, { ok: true }>,
  documents: readonly MadeDocument[],
  more: readonly Problem[] = [],
): Reply<unknown> {
  return { ok: true, value: result.value(documents), problems: [...result.problems, ...more] };
}

function refuse(code: string, message: string, remedy: string): Reply<never> {
  return { ok: false, problems: [{ code, where: '', message, remedy, severity: 'stop' }] };
}

const TOO_SLOW = refuse(
  'slow',
  'Google is so slow at the moment that this would not be finished in the six minutes it allows. The workbook is as it was.',
  'Press the button again in a few minutes.',
);

/** Tells whether that many milliseconds have passed since it was made. */
function timer(milliseconds: number): () => boolean {
  const end = Date.now() + milliseconds;
  return () => Date.now() > end;
}

function momentIn(timeZone: string): Now {
  const instant = new Date();
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant);
  return { today: calendarIn(timeZone)(instant), time };
}
