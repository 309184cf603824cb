/** All tabs that exist once and have fixed columns, and what is known of the others before they are read. */
import type { TabDeclaration, TabKey } from '../declaration';
import { ACTIONS } from './actions';
import { ASSESSMENTS } from './assessments';
import { CHECKS } from './checks';
import { DOCUMENTS } from './documents';
import { GOALS } from './goals';
import { ITEMS } from './items';
import { LEARNINGS } from './learnings';
import { LOG } from './log';
import { MEETINGS } from './meetings';
import { MEMBERS } from './members';
import { MINUTES } from './minutes';
import { NEEDS } from './needs';
import { NORMS } from './norms';
import { PLANS } from './plans';
import { ROSTER } from './roster';
import { SCALE } from './scale';
import { STRATEGIES } from './strategies';
import { TEAM } from './team';
import { TEMPLATES } from './templates';
import { TRIED } from './tried';

export const FIXED_TABS = [
  TEAM,
  SCALE,
  MEMBERS,
  NORMS,
  GOALS,
  ROSTER,
  LEARNINGS,
  ASSESSMENTS,
  ITEMS,
  STRATEGIES,
  NEEDS,
  PLANS,
  CHECKS,
  TRIED,
  MEETINGS,
  MINUTES,
  ACTIONS,
  DOCUMENTS,
  TEMPLATES,
  LOG,
] as const satisfies readonly TabDeclaration[];

/** Header texts of columns that depend on the team's choices keep these whatever the team chose. */
const LASTING_HEADERS = ['student', 'student id', 'section', 'essential learning', 'assessed', 'points'];

/** Lower-case header texts by which a header row is known when its notes are gone. */
export function declaredHeaders(tab: TabKey): ReadonlySet<string> {
  const fixed = FIXED_TABS.find((each) => each.key === tab);
  return new Set(fixed ? Object.values(fixed.columns).map((column) => column.header.toLowerCase()) : LASTING_HEADERS);
}
