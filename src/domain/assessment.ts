/** Common assessments and their items: the same task for all students of the team. */
import type { CalendarDate } from './calendar';

export const ASSESSMENT_KINDS = ['formative', 'summative', 'pre', 'post', 'reassessment'] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

export interface Assessment {
  readonly id: string;
  readonly title: string;
  readonly kind: AssessmentKind;
  /** Id of the assessment that this one reassesses. */
  readonly reassesses: string | undefined;
  /** Undated evidence counts as oldest. */
  readonly givenOn: CalendarDate | undefined;
  readonly status: 'planned' | 'open' | 'closed';
}

/** An assessment as a list names it: a title that begins with the id says it once. */
export function assessmentName({ id, title }: Pick<Assessment, 'id' | 'title'>): string {
  const plain = (text: string): string => text.replace(/\s/g, '').toLowerCase();
  const says = plain(title).startsWith(plain(id));
  // A title of the tenth says nothing of the first.
  return says && !/^\d/.test(plain(title).slice(plain(id).length)) ? title : `${id} ${title}`.trim();
}

export const ITEM_TYPES = ['multiple choice', 'several right', 'check all', 'constructed response', 'numeric'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

export interface Item {
  /** Id of its assessment. */
  readonly assessment: string;
  /** Stable within the assessment; never a position. */
  readonly id: string;
  readonly label: string;
  /** Most points that can be earned, above 0. */
  readonly points: number;
  /** Codes of the learnings it asks for; with several it counts in full for each. */
  readonly learnings: readonly string[];
  readonly type: ItemType;
  /** Right answers. Several mean that any one of them is right; a check-all answer is one key such as `BD`. */
  readonly keys: readonly string[];
  /** The words of options A, B, C ... where students answered in words; see answer-options.ts. */
  readonly options?: readonly string[];
  readonly depth: string;
  readonly expectedMistake: string;
  readonly screening: 'keep' | 'fix' | 'drop' | undefined;
}

/** What the team did to teach a learning in a section before an assessment. */
export interface StrategyTried {
  readonly assessment: string;
  readonly learning: string;
  readonly section: string;
  readonly strategy: string;
  readonly notes: string;
}
