/** Assessments: the team's common assessments, oldest attempts included; a reassessment is a row of its own. */
import { ASSESSMENT_KINDS, type Assessment } from '../../domain/assessment';
import type { PointsNeeded } from '../../domain/mastery/points-needed';
import type { Problem } from '../../domain/problem';
import { choice, date, defineTab, link, list, type RowOf, text } from '../declaration';
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
    until: date('Given until', 'The last day it may be taken, if there is a window of days.'),
    takers: choice('Taken by', 'Chosen students: only those with a row on its tab, for example after support.', [
      'everyone',
      'chosen students',
    ]),
    pointsNeeded: list(
      'Points needed',
      'Only where few points put a percent out of reach: the learning and how many points are proficient, such as EL1 3. Several are separated by a semicolon.',
      { width: 160 },
    ),
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

/** `EL1 3`: three points of the learning are proficient. A code may hold spaces; the number stands last. */
const NEEDED = /^(.*\S)\s+(\d+(?:[.,]\d+)?)$/;

/** The points that a row of the Assessments tab asks for in place of percents; what cannot be read is a Problem. */
export function pointsNeededOn(
  row: Pick<RowOf<typeof ASSESSMENTS>, 'id' | 'pointsNeeded'>,
  proficientRank: number,
  problems: Problem[],
): PointsNeeded[] {
  return row.pointsNeeded.flatMap((written): PointsNeeded[] => {
    const [, learning, points] = NEEDED.exec(written) ?? [];
    if (learning !== undefined && points !== undefined)
      return [{ assessment: row.id, learning, needed: { [proficientRank]: Number(points.replace(',', '.')) } }];
    problems.push({
      code: 'points-needed-unreadable',
      where: `Assessments, ${row.id}, column Points needed`,
      message: `"${written}" does not say how many points of which learning are proficient.`,
      remedy: 'Write the code and the number, such as EL1 3. Until then the percent cuts are used.',
      severity: 'skip',
    });
    return [];
  });
}

/** How points needed stand in the cell. */
export function pointsNeededCell(needed: readonly PointsNeeded[]): string[] {
  return needed.flatMap(({ learning, needed: byRank }) =>
    Object.values(byRank).map((points) => `${learning} ${points}`),
  );
}
