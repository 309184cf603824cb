/**
 * A copy of a plan for people outside the team: what is done, by whom and when, and what may be published about its
 * learnings. Suppressed like every copy, also against the copies before; it stands in the maker's own Drive.
 */
import { array, email, object, optional, pipe, string, trim } from 'valibot';
import { checksum } from '../../documents/checksum';
import { planCopyDoc } from '../../documents/plans/plan-copy-doc';
import { copyRecordChange, readCopyRecords } from '../../workbook/copy-records';
import { readGroupColumns } from '../../workbook/tabs/results-choices';
import { documentChange } from '../documents';
import { named } from '../inputs';
import { defineJob, refused, stop } from '../job';
import { asOfText } from '../mastery/mastery-changes';
import { publishCourse } from '../results/publish-course';
import { PLANNING_NEEDS, planGone, planningToday } from './planning-today';

const LABEL = 'Copy of a plan without names';

export const copyPlan = defineJob({
  id: 'copyPlan',
  label: LABEL,
  input: object({
    plan: named,
    /** E-mail addresses of those who may read it; Google tells them by mail. */
    readers: optional(array(pipe(string(), trim(), email())), []),
  }),
  needs: () => [...PLANNING_NEEDS, 'documents', 'log'],
  run: (asked, snapshot, now) => {
    const planning = planningToday(snapshot, now.today);
    if (!planning.ok) return planning.refusal;
    const { course, record, mastery, assessments, problems } = planning.value;
    const plan = record.plans.find(({ id }) => id === asked.plan);
    if (!plan) return planGone(asked.plan);
    const published = publishCourse(
      course,
      record,
      mastery,
      readGroupColumns(snapshot).used,
      readCopyRecords(snapshot),
    );
    const isOfPlan = ({ learning }: { readonly learning: string }): boolean => plan.learnings.includes(learning);
    const exposed = [...new Set(published.exposed.filter(isOfPlan).map(({ learning }) => learning))];
    if (exposed.length > 0)
      return refused([
        stop(
          'copy-exposes',
          `Plan ${plan.id}`,
          `What is hidden about ${exposed.join(', ')} could still be worked out, so no copy is made.`,
          'Look at fewer groups, or wait until more students have changed since the last copy.',
        ),
      ]);
    const withoutNames = planCopyDoc({
      team: course.team,
      plan,
      assessment: assessments.find(({ id }) => id === plan.assessment)?.title ?? plan.assessment,
      asOf: now.today,
      levels: course.scale.levels.map(({ rank, name }) => ({ rank, name })),
      evidence: published.learnings.filter(({ code }) => plan.learnings.includes(code)),
    });
    // A plan or results that changed make another copy; the same asked twice is found.
    const contents = checksum(JSON.stringify(withoutNames));
    return {
      ok: true,
      problems,
      documents: [
        {
          key: `plan-copy:${plan.id}:${contents}`,
          folderName: '',
          withNames: undefined,
          withoutNames,
          people: [],
          shareWith: [],
          copy: { table: undefined, readers: asked.readers },
        },
      ],
      changes: (made) => [
        ...made.map((document) => documentChange(document, 'plan without names', plan.id, now.today)),
        copyRecordChange(published.records.filter(isOfPlan), asOfText(now), LABEL),
      ],
      value: (made) => ({ plan: plan.id, document: made[0] ?? null }),
    };
  },
});
