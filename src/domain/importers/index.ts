/** The source formats, each in a file of its own. A new format is a file and a line here. */
import { quickText } from './blueprints/quickText';
import { table } from './blueprints/table';
import { zipGradeKey } from './blueprints/zipGradeKey';
import { casePackage } from './learnings/case';
import { columns } from './learnings/columns';
import { lines } from './learnings/lines';
import { anyTable } from './rosters/anyTable';
import { canvasPeople } from './rosters/canvasPeople';
import { googleClassroomPeople } from './rosters/googleClassroomPeople';
import { infiniteCampus } from './rosters/infiniteCampus';
import { oneRoster } from './rosters/oneRoster';
import { powerSchool } from './rosters/powerSchool';
import { canvasGradebook } from './scores/canvasGradebook';
import { canvasQuizAnalysis } from './scores/canvasQuizAnalysis';
import { googleClassroom } from './scores/googleClassroom';
import { googleFormsCsv } from './scores/googleFormsCsv';
import { googleFormsSheet } from './scores/googleFormsSheet';
import { longTable } from './scores/longTable';
import { wideTable } from './scores/wideTable';
import { zipGrade } from './scores/zipGrade';

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
