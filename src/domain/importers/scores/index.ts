/** Every format of scores: to add one, write its file and name it here. Surest shapes first. */
import { canvasGradebook } from './canvas-gradebook';
import { canvasQuizAnalysis } from './canvas-quiz-analysis';
import { googleClassroom } from './google-classroom';
import { googleFormsCsv } from './google-forms-csv';
import { googleFormsSheet } from './google-forms-sheet';
import { longTable } from './long-table';
import { wideTable } from './wide-table';
import { zipGrade } from './zip-grade';

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
