/** Try with a sample team: an invented team with a term's work, clearly marked, in a workbook that has no team yet. */

import { bySectionAndName, displayName } from '../../domain/roster';
import { sampleTeam } from '../../domain/sample';
import { type Change, replace, upsert } from '../../workbook/changes';
import { sectionsOf } from '../../workbook/course';
import { findTab } from '../../workbook/snapshot';
import { ACTIONS } from '../../workbook/tabs/actions';
import { ASSESSMENTS } from '../../workbook/tabs/assessments';
import { GOALS } from '../../workbook/tabs/goals';
import { gradebookTab, itemColumn } from '../../workbook/tabs/gradebook';
import { LEARNINGS, ruleCells } from '../../workbook/tabs/learnings';
import { MEETINGS } from '../../workbook/tabs/meetings';
import { MEMBERS } from '../../workbook/tabs/members';
import { MINUTES } from '../../workbook/tabs/minutes';
import { NORMS } from '../../workbook/tabs/norms';
import { ROSTER, rosterTab } from '../../workbook/tabs/roster';
import { scaleRows, scaleTab } from '../../workbook/tabs/scale';
import { STRATEGIES } from '../../workbook/tabs/strategies';
import { TEAM, teamRows } from '../../workbook/tabs/team';
import { itemChange } from '../assessments/assessment-changes';
import { nothing } from '../inputs';
import { defineJob, done, refused, stop } from '../job';

export const loadSample = defineJob({
  id: 'loadSample',
  label: 'Try with a sample team',
  input: nothing,
  needs: () => [
    'team',
    'scale',
    'members',
    'norms',
    'goals',
    'roster',
    'learnings',
    'assessments',
    'items',
    'strategies',
    'meetings',
    'minutes',
    'actions',
    { gradebooks: 'all' },
  ],
  run: (_input, snapshot) => {
    if (findTab(snapshot, 'roster') || findTab(snapshot, 'team'))
      return refused([
        stop(
          'team-exists',
          'This workbook',
          'This workbook belongs to a team already, so the sample is not put into it.',
          'Open an empty spreadsheet and try the sample there.',
        ),
      ]);
    const sample = sampleTeam();
    return done(
      { students: sample.roster.length, assessments: sample.assessments.length },
      { changes: changesFor(sample) },
    );
  },
});

function changesFor(sample: ReturnType<typeof sampleTeam>): Change[] {
  const students = [...sample.roster].sort(bySectionAndName);
  const sections = sectionsOf(sample.roster);
  const gradebooks = sample.assessments.map(({ assessment, items, cells }): Change => {
    const tab = gradebookTab({ assessment, items, learnings: sample.learnings, scale: sample.scale, sections });
    const rows = students
      .filter((student) => cells.has(student.id))
      .map((student) => ({
        name: displayName(student),
        section: student.section,
        id: student.id,
        ...Object.fromEntries(
          items.map((item, place) => [itemColumn(item.id), typed(cells.get(student.id)?.[place] ?? '')]),
        ),
      }));
    return replace(tab, rows);
  });
  return [
    upsert(TEAM, teamRows(sample.team)),
    upsert(scaleTab(sample.scale), scaleRows(sample.scale)),
    upsert(MEMBERS, sample.members),
    upsert(
      NORMS,
      sample.norms.map((norm) => ({ norm })),
    ),
    upsert(GOALS, sample.goals),
    upsert(rosterTab(sections), students),
    upsert(
      LEARNINGS,
      sample.learnings.map(({ rule, ...learning }) => ({ ...learning, ...ruleCells(rule) })),
    ),
    upsert(
      ASSESSMENTS,
      sample.assessments.map(({ assessment }) => ({
        ...assessment,
        reassesses: assessment.reassesses ?? '',
        gradebook: { label: 'Open', to: { key: 'gradebook', instance: assessment.id } },
      })),
    ),
    itemChange(sample.assessments.flatMap(({ items }) => items)),
    upsert(STRATEGIES, sample.strategies),
    ...gradebooks,
    upsert(
      MEETINGS,
      sample.meetings.map(({ roles, assessment, document: _doc, ...meeting }) => ({
        ...meeting,
        ...roles,
        assessment: assessment ?? '',
      })),
    ),
    upsert(
      MINUTES,
      sample.minutes.map((minute, place) => ({ ...minute, id: `L${place + 1}` })),
    ),
    upsert(ACTIONS, sample.actions),
    { kind: 'show', tab: ROSTER },
  ];
}

/** A number typed is a number; a letter or a mark stays as it is. */
function typed(cell: string): string | number {
  return /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}
