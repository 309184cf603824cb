/** Published shares as a table: what may leave the team, and in place of what may not, a word. */

import { shareText } from '../../domain/analysis/published-share';
import type { PublishedGroup, PublishedShares } from '../../domain/analysis/publishing';
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
const LEARNING_WIDTH = 128;
const COUNT_WIDTH = 58;

/** One row per learning, where nothing but all our students is told of any. */
export function publishedLearnings(
  learnings: readonly { readonly name: string; readonly groups: readonly PublishedGroup[] }[],
  levels: readonly LevelColumn[],
  smallest: number,
): Table {
  const rows = learnings.flatMap(({ name, groups }) =>
    publishedRows(groups, smallest).map((row) => ({ ...row, name })),
  );
  return tableOf({ title: words.copies.learning, width: LEARNING_WIDTH }, rows, levels);
}

/** One row per group with its students and the share at each level, in percent; levels in the order given. */
export function publishedTable(
  groups: readonly PublishedGroup[],
  levels: readonly LevelColumn[],
  smallest: number,
): Table {
  return tableOf({ title: words.copies.students, width: GROUP_WIDTH }, publishedRows(groups, smallest), levels);
}

function tableOf(
  first: { readonly title: string; readonly width: number },
  rows: readonly PublishedRow[],
  levels: readonly LevelColumn[],
): Table {
  const width = (PAGE_WIDTH - first.width - COUNT_WIDTH) / Math.max(1, levels.length);
  return table(
    [
      first,
      { title: words.copies.howMany, width: COUNT_WIDTH, align: 'end' },
      ...levels.map(({ name }) => ({ title: name, width, align: 'end' as const })),
    ],
    rows.map(({ name, count, shares }) => [
      cell(name),
      cell(count),
      ...levels.map(({ rank }) => {
        const share = shares.find((one) => one.rank === rank)?.share;
        return cell(share ? `${shareText(share)}%` : '');
      }),
    ]),
  );
}

export interface PublishedRow {
  readonly name: string;
  /** How many students, or what stands in place of it. */
  readonly count: string;
  readonly shares: PublishedShares['shares'];
}

/**
 * The lines of a copy. What a group of a few students is called could tell who they are (a language that one child
 * speaks, a name in a column of the team's own), so the small groups of a column share one line without their names.
 */
export function publishedRows(groups: readonly PublishedGroup[], smallest: number): PublishedRow[] {
  const isUnnamed = ({ column, hidden }: PublishedGroup): boolean =>
    column !== '' && (hidden === 'too-few' || hidden === 'as-in-earlier-copy');
  return groups.flatMap((group, place): PublishedRow[] => {
    if (!isUnnamed(group))
      return [
        {
          name: groupName(group),
          count: group.published ? String(group.published.n) : hiddenText(group, smallest),
          shares: group.published?.shares ?? [],
        },
      ];
    const isLast = !groups.slice(place + 1).some((later) => later.column === group.column && isUnnamed(later));
    return isLast ? [{ name: words.copies.smallGroups(group.column), count: words.copies.notShown, shares: [] }] : [];
  });
}

/** `All our students`, or the column with its value. */
export function groupName({ column, value }: PublishedGroup): string {
  if (column === '') return words.copies.allOurStudents;
  return words.copies.group(column, value);
}

/** What stands in place of a number that is not shown. */
function hiddenText({ hidden }: PublishedGroup, smallest: number): string {
  return hidden === 'too-few' ? words.copies.fewerThan(smallest) : words.copies.notShown;
}
