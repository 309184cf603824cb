/** The proposal for a plan, an empty one, or one that goes about it as an earlier plan did. Nothing is written. */
import { array, object, optional, picklist } from 'valibot';
import { asBefore, blankPlan } from '../../domain/planning/blank-plan';
import { proposePlan as propose } from '../../domain/planning/propose-plan';
import { overAllYears } from '../../domain/planning/school-year';
import { maybe, named } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { bookOf, draftOf } from './plan-draft';
import { newestFirst, offersFor } from './plan-offers';
import { nextPlanId, PLANNING_NEEDS, planGone, planningToday } from './planning-today';

export const proposePlan = defineJob({
  id: 'proposePlan',
  label: 'Propose an action plan',
  input: object({
    /** The newest with scores, unless given. */
    assessment: maybe(named),
    /** Those below the team's line, or all that it asks for, unless given. */
    learnings: maybe(array(named)),
    begin: optional(picklist(['proposal', 'blank']), 'proposal'),
    /** Id of a plan whose strategies, leads and times are taken over. */
    like: maybe(named),
  }),
  needs: () => [...PLANNING_NEEDS, 'documents'],
  run: (asked, snapshot, now) => {
    const planning = planningToday(snapshot, now.today);
    if (!planning.ok) return planning.refusal;
    const { course, record, mastery, tried, problems } = planning.value;
    const before = asked.like === undefined ? undefined : record.plans.find(({ id }) => id === asked.like);
    if (asked.like !== undefined && !before) return planGone(asked.like);
    const newest = newestFirst(planning.value)[0]?.assessment.id;
    const book = bookOf(planning.value, asked.assessment ?? newest ?? '');
    if (!book)
      return refused([
        ...problems,
        stop(
          'no-results',
          'New action plan',
          'There is no assessment with scores yet.',
          'Bring in the scores of a common assessment first.',
        ),
      ]);
    const offers = offersFor(planning.value, book.assessment.id);
    const below = offers.filter(({ belowTrigger }) => belowTrigger);
    const wanted = asked.learnings ?? (below.length > 0 ? below : offers).map(({ learning }) => learning);
    const learnings = course.learnings.map(({ code }) => code).filter((code) => wanted.includes(code));
    if (learnings.length === 0)
      return refused([
        ...problems,
        stop(
          'no-learning',
          'New action plan',
          'No essential learning was chosen that the team still has.',
          'Choose one, or say on the tab Items which learning each item asks for.',
        ),
      ]);
    const id = nextPlanId(snapshot, record.plans);
    if (asked.begin === 'blank')
      return done(draftOf(planning.value, blankPlan(id, book.assessment.id, learnings, now.today), [], false), {
        problems,
      });
    if (!offers.some(({ learning, assessed }) => learnings.includes(learning) && assessed > 0))
      return refused([
        ...problems,
        stop(
          'nobody-assessed',
          'New action plan',
          `No student of the roster has a result on ${learnings.join(', ')} yet, so there is nothing to propose.`,
          'Bring in scores first, or begin with an empty plan.',
        ),
      ]);
    const proposal = propose({
      id,
      today: now.today,
      team: course.team,
      members: record.members,
      learnings,
      book,
      mastery,
      tried: overAllYears(tried),
      goals: record.goals,
    });
    const plan = before ? asBefore(proposal.plan, before, record.members) : proposal.plan;
    const goals = [...record.goals.filter((goal) => plan.goals.includes(goal.id)), ...proposal.newGoals];
    return done(draftOf(planning.value, plan, goals, false), { problems });
  },
});
