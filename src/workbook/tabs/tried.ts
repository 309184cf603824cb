/** What we tried: the team's own evidence on its strategies, year by year. It stays when a new year empties the plans. */
import { ROW_DECISIONS, ROW_KINDS, type RowDecision } from '../../domain/planning/plan';
import type { TriedInYear } from '../../domain/planning/school-year';
import { choice, defineTab, list, number, type RowOf, text } from '../declaration';
import { TAB_COLOURS } from './look';

export const TRIED = defineTab({
  key: 'tried',
  title: 'What we tried',
  rowIs: 'a strategy on a learning, in a school year',
  id: ['year', 'learning', 'strategy', 'kind'],
  frozenColumns: 0,
  tabColour: TAB_COLOURS.results,
  hidden: true,
  computed: true,
  filter: true,
  columns: {
    learning: text('Essential learning', 'Its code.', { width: 120, required: true }),
    strategy: text('What we tried', 'The strategy.', { width: 260, wrap: true, required: true }),
    kind: choice('Kind', 'Class reteach, intervention on top of class, or extension.', ROW_KINDS, { width: 120 }),
    reassessed: number('n', 'Students reassessed. Counts about fewer than 10 say nothing about the strategy.', {
      width: 60,
    }),
    proficient: number('Now proficient', 'Of those reassessed.', { width: 100 }),
    up: number('Up', 'Moved up a level or more.', { width: 60 }),
    same: number('Same', 'At the level they had.', { width: 60 }),
    down: number('Down', 'Moved down.', { width: 60 }),
    named: number('Named', 'Students named in these groups.', { width: 80 }),
    groups: number('Groups', 'How many groups tried it.', { width: 80 }),
    decisions: list('We decided', 'Oldest first.', { width: 160, wrap: true }),
    say: text('Read it so', 'What these counts can and cannot tell.', { width: 260, wrap: true }),
    year: text('School year', 'When it was tried.', { width: 90, required: true }),
  },
});

/** The rows of the tab; `say` is the sentence beside each. */
export function triedRows(entries: readonly TriedInYear[], say: (entry: TriedInYear) => string) {
  return entries.map((entry) => ({
    learning: entry.learning,
    strategy: entry.strategy,
    kind: entry.kind,
    reassessed: entry.result.reassessed,
    proficient: entry.result.nowProficient,
    up: entry.result.movedUp,
    same: entry.result.same,
    down: entry.result.movedDown,
    named: entry.result.named,
    groups: entry.rows,
    decisions: entry.decisions,
    say: say(entry),
    year: entry.year,
  }));
}

/** An entry from its row, without the mark that follows from the counts; undefined when the kind is not readable. */
export function triedOf(row: RowOf<typeof TRIED>): Omit<TriedInYear, 'tooFewToCredit'> | undefined {
  if (row.kind === '') return undefined;
  return {
    year: row.year,
    strategy: row.strategy,
    learning: row.learning,
    kind: row.kind,
    rows: row.groups ?? 0,
    result: {
      named: row.named ?? 0,
      reassessed: row.reassessed ?? 0,
      nowProficient: row.proficient ?? 0,
      movedUp: row.up ?? 0,
      same: row.same ?? 0,
      movedDown: row.down ?? 0,
    },
    decisions: row.decisions.filter((each): each is RowDecision => ROW_DECISIONS.some((known) => known === each)),
  };
}
