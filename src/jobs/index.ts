/** Every job, in the order a team meets them. A new job is one file and one line. */
import { bringLearnings } from './bring-learnings';
import { bringRoster } from './bring-roster';
import { bringScores } from './bring-scores';
import { clearSample } from './clear-sample';
import { saveDistrictFile, startFromDistrict } from './district-file';
import { home } from './home';
import { learningsToday } from './learnings-today';
import { loadSample } from './load-sample';
import { newAgenda } from './new-agenda';
import { newAssessment } from './new-assessment';
import { newPlan } from './new-plan';
import { lookAtNewYear, newYear } from './new-year';
import { openTab } from './open-tab';
import { results } from './results';
import { rosterToday } from './roster-today';
import { saveMembers } from './save-members';
import { saveNorms } from './save-norms';
import { saveScale } from './save-scale';
import { saveSettings } from './save-settings';
import { setUpTeam } from './set-up-team';
import { settings } from './settings';
import { unpackLearning } from './unpack-learning';
import { updateMastery } from './update-mastery';
import { whoCanOpen } from './who-can-open';

export const JOBS = [
  home,
  setUpTeam,
  settings,
  saveSettings,
  saveScale,
  saveNorms,
  saveMembers,
  saveDistrictFile,
  startFromDistrict,
  loadSample,
  clearSample,
  rosterToday,
  bringRoster,
  learningsToday,
  bringLearnings,
  unpackLearning,
  whoCanOpen,
  openTab,
  lookAtNewYear,
  newYear,
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
