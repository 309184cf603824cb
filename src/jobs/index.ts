/** Every job, in the order a team meets them. A new job is one file and one line. */

import { bringScores } from './assessments/bring-scores';
import { newAssessment } from './assessments/new-assessment';
import { newResponses, otherTabs, readOtherTab } from './assessments/other-tabs';
import { refreshGradebook } from './assessments/refresh-gradebook';
import { saveBlueprint } from './assessments/save-blueprint';
import { saveStrategies } from './assessments/save-strategies';
import { scoreDesk } from './assessments/score-desk';
import { strategiesToSay } from './assessments/strategies-to-say';
import { undoImport } from './assessments/undo-import';
import { home } from './home';
import { explain } from './mastery/explain';
import { rules } from './mastery/rules';
import { switchRule } from './mastery/switch-rule';
import { updateMastery } from './mastery/update-mastery';
import { whoNeeds } from './mastery/who-needs';
import { agendaForm } from './meetings/agenda-form';
import { appendMinutes } from './meetings/append-minutes';
import { importMinutes } from './meetings/import-minutes';
import { keepMinutes } from './meetings/keep-minutes';
import { meetingHistory } from './meetings/meeting-history';
import { minutesToday } from './meetings/minutes-today';
import { newAgenda } from './meetings/new-agenda';
import { refreshAgenda } from './meetings/refresh-agenda';
import { shareAgenda } from './meetings/share-agenda';
import { startMeeting } from './meetings/start-meeting';
import { originalTemplate, saveTemplate } from './meetings/templates';
import { openTab } from './open-tab';
import { copyPlan } from './plans/copy-plan';
import { closePlan, decideRow } from './plans/decide-row';
import { discardPlan } from './plans/discard-plan';
import { makePlanDoc } from './plans/make-plan-doc';
import { monitorPlans } from './plans/monitor-plans';
import { moveOrKeep } from './plans/move-or-keep';
import { newPlan } from './plans/new-plan';
import { openPlan } from './plans/open-plan';
import { ourGoals, saveGoal } from './plans/our-goals';
import { planForStudents } from './plans/plan-for-students';
import { openPlanLayout, planFormDoc } from './plans/plan-form';
import { planOffers } from './plans/plan-offers';
import { proposePlan } from './plans/propose-plan';
import { reassessRow } from './plans/reassess-row';
import { refreshPlanDoc } from './plans/refresh-plan-doc';
import { saveCheck } from './plans/save-check';
import { savePlan } from './plans/save-plan';
import { keepWhatWeTried, whatWeTried } from './plans/what-we-tried';
import { chooseResults } from './results/choose-results';
import { putResults } from './results/put-results';
import { results } from './results/results';
import { shareCopy } from './results/share-copy';
import { bringLearnings } from './team/bring-learnings';
import { bringRoster } from './team/bring-roster';
import { clearSample } from './team/clear-sample';
import { saveDistrictFile, startFromDistrict } from './team/district-file';
import { learningsToday } from './team/learnings-today';
import { loadSample } from './team/load-sample';
import { lookAtNewYear, newYear } from './team/new-year';
import { putBackDistrict } from './team/put-back-district';
import { rosterToday } from './team/roster-today';
import { saveMembers } from './team/save-members';
import { saveNorms } from './team/save-norms';
import { saveScale } from './team/save-scale';
import { saveSettings } from './team/save-settings';
import { setUpTeam } from './team/set-up-team';
import { settings } from './team/settings';
import { unpackLearning } from './team/unpack-learning';
import { whoCanOpen } from './team/who-can-open';

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
  putBackDistrict,
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
  scoreDesk,
  otherTabs,
  readOtherTab,
  newResponses,
  newAssessment,
  saveBlueprint,
  refreshGradebook,
  saveStrategies,
  strategiesToSay,
  bringScores,
  undoImport,
  updateMastery,
  rules,
  switchRule,
  whoNeeds,
  explain,
  results,
  chooseResults,
  planForStudents,
  putResults,
  shareCopy,
  agendaForm,
  newAgenda,
  saveTemplate,
  originalTemplate,
  refreshAgenda,
  shareAgenda,
  startMeeting,
  minutesToday,
  keepMinutes,
  importMinutes,
  appendMinutes,
  meetingHistory,
  newPlan,
  planOffers,
  proposePlan,
  openPlan,
  savePlan,
  makePlanDoc,
  refreshPlanDoc,
  copyPlan,
  planFormDoc,
  openPlanLayout,
  discardPlan,
  monitorPlans,
  saveCheck,
  decideRow,
  reassessRow,
  closePlan,
  moveOrKeep,
  ourGoals,
  saveGoal,
  whatWeTried,
  keepWhatWeTried,
] as const;

type AnyJob = (typeof JOBS)[number];
export type JobId = AnyJob['id'];
type JobOf<Id extends JobId> = Extract<AnyJob, { readonly id: Id }>;
/** What a job is asked with, after its input was checked. */
export type InputOf<Id extends JobId> = Parameters<JobOf<Id>['run']>[0];
type ResultOf<Id extends JobId> = Extract<ReturnType<JobOf<Id>['run']>, { readonly ok: true }>;
/** What a job answers. */
export type ValueOf<Id extends JobId> = ReturnType<ResultOf<Id>['value']>;
