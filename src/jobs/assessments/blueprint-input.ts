/** A blueprint as a form sends it, and as the domain knows it. */
import { array, type InferOutput, number, object, optional } from 'valibot';
import type { Item } from '../../domain/assessment';
import type { EssentialLearning } from '../../domain/learning';
import type { PointsNeeded } from '../../domain/mastery/points-needed';
import type { Scale } from '../../domain/scale';
import { type Change, upsert } from '../../workbook/changes';
import type { Course } from '../../workbook/course';
import { LEARNINGS } from '../../workbook/tabs/learnings';
import { type itemInput, line, named } from '../inputs';

/** Points that are proficient on a learning, in place of the percent cut. */
export const pointsNeededInput = optional(array(object({ learning: named, points: number() })), []);
/** Essential learnings that the team names for the first time while it builds an assessment. */
export const newLearningsInput = optional(array(object({ code: named, statement: optional(line, '') })), []);
/** What a section tried before an assessment. */
export const strategiesInput = optional(
  array(object({ learning: named, section: named, strategy: line, notes: optional(line, '') })),
  [],
);

/** The items of an assessment as a form sends them. */
export function itemsAsked(asked: readonly InferOutput<typeof itemInput>[], assessment: string): Item[] {
  return asked.map(
    ({ type, screening, ...item }): Item => ({
      ...item,
      screening,
      label: item.label === '' ? item.id : item.label,
      assessment,
      type: type ?? (item.keys.length > 0 ? 'multiple choice' : 'constructed response'),
    }),
  );
}

/** The points needed as a form sends them. */
export function neededAsked(
  asked: InferOutput<typeof pointsNeededInput>,
  assessment: string,
  scale: Scale,
): PointsNeeded[] {
  return asked.map(({ learning, points }) => ({ assessment, learning, needed: { [scale.proficientRank]: points } }));
}

/** The course with learnings that are new to it, and the change that keeps those. */
export function withLearnings(
  course: Course,
  asked: InferOutput<typeof newLearningsInput>,
): { readonly course: Course; readonly changes: readonly Change[] } {
  const fresh = asked.filter(({ code }) => !course.learnings.some((known) => known.code === code));
  if (fresh.length === 0) return { course, changes: [] };
  const added = fresh.map(
    ({ code, statement }): EssentialLearning => ({
      code,
      statement,
      iCan: '',
      unit: '',
      proficientAt: undefined,
      rule: undefined,
      caseId: '',
    }),
  );
  return { course: { ...course, learnings: [...course.learnings, ...added] }, changes: [upsert(LEARNINGS, fresh)] };
}
