/**
 * A job: one thing a person asks for, as a pure function from a snapshot of the workbook to changes and documents.
 * The shell in `addon/` reads once, runs it, and writes once.
 */
import type { GenericSchema } from 'valibot';
import type { DocContent } from '../documents/minutes/content';
import type { Doc, Region } from '../documents/model';
import type { CalendarDate } from '../domain/calendar';
import type { Problem } from '../domain/problem';
import type { Change } from '../workbook/changes';
import type { Need, Snapshot } from '../workbook/snapshot';

/** The moment a job runs, in the spreadsheet's own zone. */
export interface Now {
  readonly today: CalendarDate;
  /** `14:45` */
  readonly time: string;
}

/** A Google Doc that a job wants made. */
export interface DocumentOrder {
  /** Stable across retries: `agenda:M4`. The same order never makes a second Doc. */
  readonly key: string;
  /** Name of the team's folder in Drive. */
  readonly folderName: string;
  /** Undefined when the team wants no names. */
  readonly withNames: Doc | undefined;
  /** Written instead while somebody beside `people` could read it. */
  readonly withoutNames: Doc;
  /** E-mail addresses of those who may read names. */
  readonly people: readonly string[];
  /** Those of them to give access, without a notification mail. */
  readonly shareWith: readonly string[];
  /** For people outside the team: `withoutNames` alone is made, in the maker's own Drive. */
  readonly copy?: {
    /** The same as comma-separated text, to be a spreadsheet beside the Doc. */
    readonly table: string | undefined;
    /** E-mail addresses of those who may read it. */
    readonly readers: readonly string[];
  };
}

export interface MadeDocument {
  readonly key: string;
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly holdsNames: boolean;
  /** E-mail address of the member in whose Drive it is. */
  readonly madeBy: string;
  /** `found` when an earlier try had made it already. */
  readonly state: 'made' | 'found';
  /** The spreadsheet beside a copy for people outside the team. */
  readonly spreadsheet?: { readonly id: string; readonly url: string };
}

/** Something that a job wants done in a Doc that this member made. */
export type DocumentEdit =
  /** New numbers in the place of the old ones. */
  | {
      readonly kind: 'refresh';
      readonly documentId: string;
      /** Undefined when no student stands in them. */
      readonly withNames: readonly Region[] | undefined;
      readonly withoutNames: readonly Region[];
      readonly people: readonly string[];
    }
  /** A block at the end, under a heading of its own; in place of the earlier one where there is one. */
  | {
      readonly kind: 'append';
      readonly documentId: string;
      readonly heading: string;
      readonly withNames: Region | undefined;
      readonly withoutNames: Region;
      readonly people: readonly string[];
    }
  /** Access for members who have none yet, without a notification mail. */
  | { readonly kind: 'share'; readonly documentId: string; readonly people: readonly string[] }
  /** Only a look: is it in the bin? It stops nothing. */
  | { readonly kind: 'look'; readonly documentId: string };

export type JobResult<O> =
  | { readonly ok: false; readonly problems: readonly Problem[] }
  | {
      readonly ok: true;
      readonly problems: readonly Problem[];
      readonly documents: readonly DocumentOrder[];
      /** Done before anything is written to the workbook; one that cannot be done stops the job. */
      readonly edits?: readonly DocumentEdit[];
      /** @param named students stand by name in a Doc that was edited */
      readonly changes: (made: readonly MadeDocument[], named: boolean) => readonly Change[];
      readonly value: (made: readonly MadeDocument[]) => O;
    };

export interface Job<Id extends string, I, O> {
  readonly id: Id;
  /** What a person would call it; stands in the Log tab. */
  readonly label: string;
  /** Checks what came over the wire; anything else is refused before the workbook is read. */
  readonly input: GenericSchema<unknown, I>;
  readonly needs: (input: I) => readonly Need[];
  /** Id of a Doc that this member made, to be read before the job runs. */
  readonly reads?: (input: I) => string | undefined;
  readonly run: (input: I, snapshot: Snapshot, now: Now, document?: DocContent) => JobResult<O>;
}

/** Declares a job, keeping its types. */
export function defineJob<const Id extends string, I, O>(job: Job<Id, I, O>): Job<Id, I, O> {
  return job;
}

/** A job that changes nothing more than it says. */
export function done<O>(
  value: O,
  parts: { readonly problems?: readonly Problem[]; readonly changes?: readonly Change[] } = {},
): JobResult<O> {
  return {
    ok: true,
    problems: parts.problems ?? [],
    documents: [],
    changes: () => parts.changes ?? [],
    value: () => value,
  };
}

/** A job that could not be done; nothing changes. */
export function refused(problems: readonly Problem[]): Extract<JobResult<never>, { readonly ok: false }> {
  return { ok: false, problems };
}

/** A Problem that stops a job. */
export function stop(code: string, where: string, message: string, remedy: string): Problem {
  return { code, where, message, remedy, severity: 'stop' };
}
