/** Every kind of meeting, in the order of the cycle. A new kind is one file and one line here. */
import type { MeetingType } from '../../domain/planning/meetings';
import { assessmentDesign } from './assessment-design';
import { cycleReflection } from './cycle-reflection';
import { dataAnalysis } from './data-analysis';
import { firstMeeting } from './first-meeting';
import { plain } from './plain';
import { planMonitoring } from './plan-monitoring';
import type { AgendaTemplate } from './template';
import { unpackStandards } from './unpack-standards';

export const AGENDAS = [
  firstMeeting,
  unpackStandards,
  assessmentDesign,
  dataAnalysis,
  planMonitoring,
  cycleReflection,
  plain,
] as const;

/** The template of one kind of meeting. */
export function agendaFor(type: MeetingType): AgendaTemplate {
  const found = AGENDAS.find((agenda) => agenda.id === type);
  if (!found) throw new Error(`No agenda for a meeting of type ${type}.`);
  return found;
}
