/** What every mastery method is: a rule that turns a student's percents on one learning into one percent (METHODS.md section 2). */
import type { Scale } from '../scale';

/** The one number of a method that a team may set. */
export interface Parameter {
  readonly key: 'weight' | 'count';
  readonly label: string;
  readonly about: string;
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  /** True where only whole numbers make sense. */
  readonly whole: boolean;
}

/** What a method may need beside the percents: the scale with which the learning is judged. */
export interface MethodContext {
  readonly scale: Scale;
}

/** One line of the arithmetic behind a result. */
export interface Step {
  /** What is done, in a teacher's words. */
  readonly words: string;
  /** The numbers put together, for example `0.35 × 60 + 0.65 × 80`; empty where nothing is computed. */
  readonly arithmetic: string;
  /** What comes out, in percent at full precision; undefined where the line only says something. */
  readonly result: number | undefined;
}

/** Why a rule gives no result. No result is never 0. */
export type NoResult =
  | { readonly code: 'no-evidence' }
  | { readonly code: 'too-few-at-the-cut'; readonly have: number; readonly need: number; readonly cut: number };

/** A result: its percent (0..100), the places (0 = oldest) of the attempts that counted, and the way there. */
export interface Judged {
  readonly percent: number;
  readonly counted: readonly number[];
  /** Said to the reader when the method could not be used and another took its place. */
  readonly fallback: string | undefined;
  /** Worked out only when somebody asks why. */
  readonly steps: () => readonly Step[];
}

export interface NotJudged {
  readonly percent: undefined;
  readonly reason: NoResult;
  readonly counted: readonly number[];
  readonly steps: () => readonly Step[];
}

export type Judgement = Judged | NotJudged;

export interface Method {
  /** Stored in the workbook; its meaning never changes. */
  readonly id: string;
  readonly label: string;
  /** One sentence for a teacher, with the parameter in it (ignored by a method without one). */
  readonly describe: (parameter: number) => string;
  /** None, or the one that a rule can set. */
  readonly parameters: readonly Parameter[];
  /**
   * @param percents 0..100, oldest first
   * @param parameter the value set, already checked; 0 for a method without one
   */
  readonly judge: (percents: readonly number[], parameter: number, context: MethodContext) => Judgement;
}

/** The answer of every method to no percents at all. */
export const NO_EVIDENCE: NotJudged = {
  percent: undefined,
  reason: { code: 'no-evidence' },
  counted: [],
  steps: () => [],
};
