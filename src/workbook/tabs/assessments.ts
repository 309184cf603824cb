/** Assessments: the team's common assessments, oldest attempts included; a reassessment is a row of its own. */
import { ASSESSMENT_KINDS, type Assessment } from '../../domain/assessment';
import { choice, date, defineTab, link, type RowOf, text } from '../declaration';
import { TAB_COLOURS } from './look';

export const ASSESSMENTS = defineTab({
  key: 'assessments',
  title: 'Assessments',
  rowIs: 'a common assessment',
  id: ['id'],
  frozenColumns: 2,
  tabColour: TAB_COLOURS.assessments,
  hidden: true,
  computed: false,
  columns: {
    id: text('Assessment', 'A short id such as CA2. Items and results refer to it.', { width: 100, required: true }),
    title: text('Title', 'What the team calls it.', { width: 240 }),
    kind: choice(
      'Kind',
      'Formative: to respond to. Summative: at the end. Pre and post: to compare. Reassessment: a later attempt after support.',
      ASSESSMENT_KINDS,
    ),
    reassesses: text('Reassesses', 'The id of the assessment this is a later attempt at.', { width: 100 }),
    givenOn: date('Given on', 'The day most students took it. Without a date it counts as the oldest.'),
    status: choice(
      'Status',
      'Planned, open while scores come in, closed when the team has discussed it.',
      ['planned', 'open', 'closed'],
      { width: 90 },
    ),
    gradebook: link('Gradebook', 'Opens the tab with its scores.', { width: 120 }),
  },
});

/** A row of the Assessments tab. */
export function assessmentOf(row: RowOf<typeof ASSESSMENTS>): Assessment {
  return {
    id: row.id,
    title: row.title === '' ? row.id : row.title,
    kind: row.kind === '' ? 'formative' : row.kind,
    reassesses: row.reassesses === '' ? undefined : row.reassesses,
    givenOn: row.givenOn,
    status: row.status === '' ? 'open' : row.status,
  };
}
