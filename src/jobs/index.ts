/** Every job, in the order a team meets them. A new job is one file and one line. */
import { bringLearnings } from './bring-learnings';
import { bringRoster } from './bring-roster';
import { bringScores } from './bring-scores';
import { home } from './home';
import { loadSample } from './load-sample';
import { newAgenda } from './new-agenda';
import { newAssessment } from './new-assessment';
import { newPlan } from './new-plan';
import { results } from './results';
import { setUpTeam } from './set-up-team';
import { updateMastery } from './update-mastery';

export const JOBS = [
  home,
  setUpTeam,
  loadSample,
  bringRoster,
  bringLearnings,
  newAssessment,
  bringScores,
  updateMastery,
  results,
  newAgenda,
  newPlan,
] as const;

type AnyJob = (typeof JOBS)[number];
export type JobId = AnyJob['id'];
type JobOf<Id extends JobId> = Extract<AnyJob, { readonly id: Id }>;
/** What a job is asked with, after its input was checked. */
export type InputOf<Id extends JobId> = Parameters<JobOf<Id>['run']>[0];
type ResultOf<Id extends JobId> = Extract<ReturnType<JobOf<Id>['run']>, { readonly ok: true }>;
/** What a job answers. */
export type ValueOf<Id extends JobId> = ReturnType<ResultOf<Id>['value']>;
