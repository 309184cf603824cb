/** Essential learnings: the few things that every student must learn. */
import type { RuleChoice } from './mastery/rule';

export interface EssentialLearning {
  /** Free text such as `NC.5.NF.1` or `EL1`; compared whole, never by prefix (EL1 is not EL10). */
  readonly code: string;
  readonly statement: string;
  /** The student's words: "I can ...". */
  readonly iCan: string;
  readonly unit: string;
  /** A cut of its own (percent), in place of the team's proficient cut. */
  readonly proficientAt: number | undefined;
  /** A mastery rule of its own, in place of the team's. */
  readonly rule: RuleChoice | undefined;
  readonly caseId: string;
}
