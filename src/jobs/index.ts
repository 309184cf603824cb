/** Every job, in the order a team meets them. A new job is one file and one line. */
import { agendaForm } from './agenda-form';
import { appendMinutes } from './append-minutes';
import { bringLearnings } from './bring-learnings';
import { bringRoster } from './bring-roster';
import { bringScores } from './bring-scores';
import { chooseResults } from './choose-results';
import { clearSample } from './clear-sample';
import { closePlan, decideRow } from './decide-row';
import { saveDistrictFile, startFromDistrict } from './district-file';
import { explain } from './explain';
import { home } from './home';
import { importMinutes } from './import-minutes';
import { keepMinutes } from './keep-minutes';
import { learningsToday } from './learnings-today';
import { loadSample } from './load-sample';
import { makePlanDoc } from './make-plan-doc';
import { meetingHistory } from './meeting-history';
import { minutesToday } from './minutes-today';
import { monitorPlans } from './monitor-plans';
import { moveOrKeep } from './move-or-keep';
import { newAgenda } from './new-agenda';
import { newAssessment } from './new-assessment';
import { newPlan } from './new-plan';
import { lookAtNewYear, newYear } from './new-year';
import { openPlan } from './open-plan';
import { openTab } from './open-tab';
import { newResponses, otherTabs, readOtherTab } from './other-tabs';
import { ourGoals, saveGoal } from './our-goals';
import { planForStudents } from './plan-for-students';
import { planOffers } from './plan-offers';
import { proposePlan } from './propose-plan';
import { putResults } from './put-results';
import { refreshAgenda } from './refresh-agenda';
import { refreshGradebook } from './refresh-gradebook';
import { results } from './results';
import { rosterToday } from './roster-today';
import { rules } from './rules';
import { saveBlueprint } from './save-blueprint';
import { saveCheck } from './save-check';
import { saveMembers } from './save-members';
import { saveNorms } from './save-norms';
import { savePlan } from './save-plan';
import { saveScale } from './save-scale';
import { saveSettings } from './save-settings';
import { saveStrategies } from './save-strategies';
import { scoreDesk } from './score-desk';
import { setUpTeam } from './set-up-team';
import { settings } from './settings';
import { shareAgenda } from './share-agenda';
import { shareCopy } from './share-copy';
import { startMeeting } from './start-meeting';
import { switchRule } from './switch-rule';
import { originalTemplate, saveTemplate } from './templates';
import { undoImport } from './undo-import';
import { unpackLearning } from './unpack-learning';
import { updateMastery } from './update-mastery';
import { keepWhatWeTried, whatWeTried } from './what-we-tried';
import { whoCanOpen } from './who-can-open';
import { whoNeeds } from './who-needs';

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
  scoreDesk,
  otherTabs,
  readOtherTab,
  newResponses,
  newAssessment,
  saveBlueprint,
  refreshGradebook,
  saveStrategies,
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
  monitorPlans,
  saveCheck,
  decideRow,
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
