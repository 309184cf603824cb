/** Items: the blueprint of every assessment, which item asks for which essential learning and what it is worth. */
import { readOptionLines } from '../../domain/answer-options';
import { ITEM_TYPES, type Item } from '../../domain/assessment';
import type { Problem } from '../../domain/problem';
import type { RowOf } from '../declaration';
import { choice, defineTab, list, number, text } from '../declaration';
import type { TableRow } from '../table';
import { TAB_COLOURS } from './look';

export const ITEMS = defineTab({
  key: 'items',
  title: 'Items',
  rowIs: 'an item of an assessment',
  id: ['assessment', 'item'],
  frozenColumns: 2,
  tabColour: TAB_COLOURS.assessments,
  hidden: true,
  computed: false,
  filter: true,
  columns: {
    assessment: text('Assessment', 'The id of its assessment.', { width: 110, required: true }),
    item: text('Item', 'Its number or name on the paper.', { width: 70, required: true }),
    label: text('Label', 'A few words that say what it asks.', { width: 220, wrap: true }),
    points: number('Points', 'Most points a student can earn, more than 0.', { width: 70, required: true }),
    learnings: list(
      'Essential learnings',
      'Codes of the learnings it asks for; several separated by a semicolon count in full for each.',
      { width: 160 },
    ),
    type: choice('Type', 'How it is answered.', ITEM_TYPES, { width: 150 }),
    keys: list(
      'Key',
      'The right answer. Several right answers are separated by a semicolon; a check-all answer is written together, such as BD.',
      { width: 90 },
    ),
    options: text(
      'Options',
      'Where students answered in words, as in a form: the letter that stands for each option in the gradebook.',
      { width: 200, wrap: true },
    ),
    depth: text('Depth', 'Depth of knowledge, 1 to 4.', { width: 70 }),
    expectedMistake: text('Expected mistake', 'The wrong idea you expect, and the answer it leads to.', {
      width: 240,
      wrap: true,
    }),
    screening: choice(
      'Screening',
      'Does it ask what the learning asks? Dropped items are not counted.',
      ['keep', 'fix', 'drop'],
      { width: 96 },
    ),
  },
});

/** A row of the Items tab; an item without points above 0 is a Problem and left out. */
export function itemOf(table: TableRow<RowOf<typeof ITEMS>>, problems: Problem[]): Item | undefined {
  const { row } = table;
  if (row.points === undefined || !(row.points > 0)) {
    problems.push({
      code: 'item-without-points',
      where: `Items, row ${table.number}`,
      message: `Item ${row.item} of ${row.assessment} has no points, so it cannot be counted.`,
      remedy: 'Give it a number above 0 in the column Points.',
      severity: 'skip',
    });
    return undefined;
  }
  return {
    assessment: row.assessment,
    id: row.item,
    label: row.label === '' ? row.item : row.label,
    points: row.points,
    learnings: row.learnings,
    type: row.type === '' ? (row.keys.length > 0 ? 'multiple choice' : 'constructed response') : row.type,
    keys: row.keys,
    ...(row.options === '' ? {} : { options: readOptionLines(row.options) }),
    depth: row.depth,
    expectedMistake: row.expectedMistake,
    screening: row.screening === '' ? undefined : row.screening,
  };
}
