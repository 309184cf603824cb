/** The source formats, each in a file of its own. A new format is a file and a line here. */
import { quickText } from './blueprints/quick-text';
import { table } from './blueprints/table';
import { zipGradeKey } from './blueprints/zip-grade-key';
import { casePackage } from './learnings/case';
import { columns } from './learnings/columns';
import { lines } from './learnings/lines';
import { anyTable } from './rosters/any-table';
import { canvasPeople } from './rosters/canvas-people';
import { googleClassroomPeople } from './rosters/google-classroom-people';
import { infiniteCampus } from './rosters/infinite-campus';
import { oneRoster } from './rosters/one-roster';
import { powerSchool } from './rosters/power-school';
import { canvasGradebook } from './scores/canvas-gradebook';
import { canvasQuizAnalysis } from './scores/canvas-quiz-analysis';
import { googleClassroom } from './scores/google-classroom';
import { googleFormsCsv } from './scores/google-forms-csv';
import { googleFormsSheet } from './scores/google-forms-sheet';
import { longTable } from './scores/long-table';
import { wideTable } from './scores/wide-table';
import { zipGrade } from './scores/zip-grade';

export const ROSTER_IMPORTERS = [
  oneRoster,
  powerSchool,
  infiniteCampus,
  canvasPeople,
  googleClassroomPeople,
  anyTable,
] as const;

export const LEARNING_IMPORTERS = [casePackage, columns, lines] as const;

export const BLUEPRINT_IMPORTERS = [zipGradeKey, table, quickText] as const;

export const SCORE_IMPORTERS = [
  canvasQuizAnalysis,
  canvasGradebook,
  zipGrade,
  googleFormsCsv,
  googleFormsSheet,
  googleClassroom,
  longTable,
  wideTable,
] as const;
