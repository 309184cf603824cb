/**
 * Bad data is a value, never a throw: every reader and every job collects Problems and shows all of them at once,
 * in words a teacher can act on. A throw means a defect of ours.
 */

export interface Problem {
  /** Stable name for tests and for the messages file, for example `score-above-points`. */
  readonly code: string;
  /** Where, in a teacher's words: `CA 2 Fractions, row 14, column Q3`. */
  readonly where: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /**
   * `stop`: the job changes nothing until it is mended. `skip`: this row or cell is left out, the rest goes on.
   * `note`: worth knowing, nothing is left out.
   */
  readonly severity: 'stop' | 'skip' | 'note';
}

/** The outcome of something that may not be possible: a value, or the Problems that stood in the way. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A success, with Problems that did not stop it. */
export function success<T>(value: T, problems: readonly Problem[] = []): Outcome<T> {
  return { ok: true, value, problems };
}

/** A failure with its Problems. */
export function failure<T>(problems: readonly Problem[]): Outcome<T> {
  return { ok: false, problems };
}

/** True when one of the Problems must be mended before anything is changed. */
export function stops(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'stop');
}
