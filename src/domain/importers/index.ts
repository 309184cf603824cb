/** The source formats, each in a file of its own. A new format is a file and a line here. */
import { casePackage } from './learnings/case';
import { columns } from './learnings/columns';
import { lines } from './learnings/lines';
import { anyTable } from './rosters/any-table';
import { canvasPeople } from './rosters/canvas-people';
import { googleClassroomPeople } from './rosters/google-classroom-people';
import { infiniteCampus } from './rosters/infinite-campus';
import { oneRoster } from './rosters/one-roster';
import { powerSchool } from './rosters/power-school';

export const ROSTER_IMPORTERS = [
  oneRoster,
  powerSchool,
  infiniteCampus,
  canvasPeople,
  googleClassroomPeople,
  anyTable,
] as const;

export const LEARNING_IMPORTERS = [casePackage, columns, lines] as const;

// Lists of their own, so that the page of assessments does not carry the formats of class lists and learnings.
export { BLUEPRINT_IMPORTERS } from './blueprints';
export { SCORE_IMPORTERS } from './scores';
