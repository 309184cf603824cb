/** Published shares as a table: what may leave the team, and in place of what may not, a word. */

import { shareText } from '../../domain/analysis/published-share';
import type { PublishedGroup } from '../../domain/analysis/publishing';
import { cell, table } from '../blocks';
import { words } from '../messages';
import type { Table } from '../model';
import { PAGE_WIDTH } from '../model';

/** A level as the table heads its column. */
export interface LevelColumn {
  readonly rank: number;
  readonly name: string;
}

const GROUP_WIDTH = 120;
const COUNT_WIDTH = 72;

/** One row per group with its students and the share at each level, in percent; levels in the order given. */
export function publishedTable(
  groups: readonly PublishedGroup[],
  levels: readonly LevelColumn[],
  smallest: number,
): Table {
  const width = (PAGE_WIDTH - GROUP_WIDTH - COUNT_WIDTH) / Math.max(1, levels.length);
  return table(
    [
      { title: words.copies.students, width: GROUP_WIDTH },
      { title: words.copies.howMany, width: COUNT_WIDTH, align: 'end' },
      ...levels.map(({ name }) => ({ title: name, width, align: 'end' as const })),
    ],
    groups.map((group) => [
      cell(groupName(group)),
      cell(group.published ? String(group.published.n) : hiddenText(group, smallest)),
      ...levels.map(({ rank }) => {
        const share = group.published?.shares.find((one) => one.rank === rank)?.share;
        return cell(share ? `${shareText(share)}%` : '');
      }),
    ]),
  );
}

/** `All our students`, or the column with its value. */
export function groupName({ column, value }: PublishedGroup): string {
  if (column === '') return words.copies.allOurStudents;
  return words.copies.group(column, value);
}

/** What stands in place of a number that is not shown. */
export function hiddenText({ hidden }: PublishedGroup, smallest: number): string {
  return hidden === 'too-few' ? words.copies.fewerThan(smallest) : words.copies.notShown;
}
