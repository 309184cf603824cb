/** Results of one assessment, to keep and to print: a row per essential learning and per item, with charts beside them. */
import type { Assessment } from '../../domain/assessment';
import type { Scale } from '../../domain/scale';
import type { ChartOfRows } from '../changes';
import { type Column, defineTab, number, percent, text } from '../declaration';
import { ACCENT, TAB_COLOURS } from './look';

/** Kind and name together are a row's id: a learning and an item may be called the same. */
export type ResultsKind = 'learning' | 'item';

/** The Results tab of an assessment. `asOf` is the moment, `students` how many were assessed. */
export function resultsTab(assessment: Assessment, scale: Scale, asOf: string, students: number) {
  const levels: Record<string, Column<'number'>> = {};
  for (const level of scale.levels)
    levels[levelColumn(level.rank)] = number(level.name, 'Students at this level on this assessment.', {
      width: 118,
      align: 'center',
      background: level.colour,
    });
  const given = assessment.givenOn ? `, given on ${assessment.givenOn}` : '';
  return defineTab({
    key: 'results',
    instance: assessment.id,
    title: `Results ${assessment.id}`.slice(0, 90),
    rowIs: 'an essential learning or an item',
    id: ['kind', 'name'],
    frozenColumns: 1,
    tabColour: TAB_COLOURS.results,
    hidden: false,
    computed: true,
    info: [
      { key: 'title', cells: { name: 'Our results', kind: `${assessment.title}${given}` }, format: '@' },
      {
        key: 'asOf',
        cells: {
          name: 'As of',
          kind: `${asOf}. ${students} ${students === 1 ? 'student' : 'students'} assessed. Levels by this assessment alone.`,
        },
        format: '@',
      },
    ],
    columns: {
      name: text('What', 'An essential learning by its code, or an item.', { width: 110, required: true }),
      kind: text('Kind', 'An essential learning, or an item.', { width: 72, required: true }),
      asks: text('What it asks', '', { width: 270, wrap: true }),
      n: number('Students', 'Students with a score here.', { width: 76, align: 'center' }),
      reached: number('Got there', 'Learning: students proficient. Item: students with all points.', {
        width: 76,
        align: 'center',
      }),
      share: percent('Share %', 'Learning: of these students, proficient. Item: part of the points earned.', {
        width: 70,
        align: 'center',
      }),
      ...levels,
    },
  });
}

function levelColumn(rank: number): string {
  return `level:${rank}`;
}

/** The two pictures: levels by learning, and share right by item. */
export function resultsCharts(
  assessment: Pick<Assessment, 'id'>,
  scale: Scale,
  learnings: readonly string[],
  items: readonly string[],
): ChartOfRows[] {
  return [
    {
      title: `${assessment.id}: our students by level`,
      rows: learnings.map((code) => ['learning' satisfies ResultsKind, code]),
      label: 'name',
      values: scale.levels.map((level) => levelColumn(level.rank)),
      colours: scale.levels.map((level) => level.colour),
      axis: 'Students',
    },
    {
      title: `${assessment.id}: share right by item, %`,
      rows: items.map((id) => ['item' satisfies ResultsKind, id]),
      label: 'name',
      values: ['share'],
      colours: [ACCENT],
      axis: 'Share right, %',
    },
  ];
}
