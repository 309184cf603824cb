/** Mastery: a row per student; per essential learning the level, the percent and a mark where it rests on little. */
import type { EssentialLearning } from '../../domain/learning';
import type { Scale } from '../../domain/scale';
import { cellText } from '../cell';
import { columnKey, nameInKey } from '../column-key';
import { type Column, defineTab, type InfoRow, text } from '../declaration';
import { findTab, type Snapshot } from '../snapshot';
import { placeColumns } from '../table';
import { levelColours } from './level-colours';
import { TAB_COLOURS } from './look';

/** When the tab was computed, by which rule, and from what. */
export interface MasteryStamp {
  /** `2025-11-17 09:30`. */
  readonly asOf: string;
  /** The team's rule as a name: `Most recent score`. */
  readonly rule: string;
  readonly fingerprint: string;
}

const RESULT_KINDS = ['level', 'percent', 'mark'] as const;

/** The Mastery tab for a team's learnings and scale; `stamp` stands in a row above the header. */
export function masteryTab(learnings: readonly EssentialLearning[], scale: Scale, stamp?: MasteryStamp) {
  const results: Record<string, Column<'text'> | Column<'number'>> = {};
  // Three blocks, levels first: side by side they read like a map.
  for (const { code, statement } of learnings)
    results[columnKey('level', code)] = text(code, statement, { width: 112, align: 'center' });
  for (const { code } of learnings)
    results[columnKey('percent', code)] = {
      kind: 'number',
      header: `${code} %`,
      note: 'Percent by the mastery rule.',
      width: 100,
      align: 'center',
      format: '0.#',
    };
  for (const { code } of learnings)
    results[columnKey('mark', code)] = text(`${code} note`, 'Where one more look is wise before moving a student.', {
      // Both marks in one line: "near the line; few points".
      width: 156,
    });
  const colourRules = levelColours(
    scale,
    learnings.map(({ code }) => columnKey('level', code)),
  );
  return defineTab({
    key: 'mastery',
    title: 'Mastery',
    rowIs: 'a student',
    id: ['id'],
    frozenColumns: 1,
    tabColour: TAB_COLOURS.results,
    hidden: false,
    computed: true,
    filter: true,
    colourRules,
    ...(stamp ? { info: [stampRow(stamp)], madeFrom: stamp.fingerprint } : {}),
    columns: {
      name: text('Student', 'Last name, first name.', { width: 160, wrap: true }),
      section: text('Section', '', { width: 90 }),
      ...results,
      id: text('Student id', '', { width: 90, required: true }),
    },
  });
}

/** The learning that a column of Mastery or of a gradebook is about, or undefined. */
export function learningOfColumn(key: string): string | undefined {
  for (const kind of [...RESULT_KINDS, 'points']) {
    const code = nameInKey(kind, key);
    if (code !== undefined) return code;
  }
  return undefined;
}

const LABEL = 'As of';
const BETWEEN = ' · ';

function stampRow({ asOf, rule }: MasteryStamp): InfoRow {
  return {
    key: 'stamp',
    cells: { name: LABEL, section: [asOf, rule].join(BETWEEN) },
    format: '@',
  };
}

/** What the tab says of its own making; undefined while it was never computed, or when the row is gone. */
export function readMasteryStamp(snapshot: Snapshot): MasteryStamp | undefined {
  const found = findTab(snapshot, 'mastery');
  if (!found) return undefined;
  const placed = placeColumns(masteryTab([], { levels: [], proficientRank: 1 }), found);
  if (!placed.ok) return undefined;
  const textIn = (row: (typeof found.cells)[number], key: string): string =>
    cellText(row[placed.value.index.get(key) ?? -1] ?? '');
  const row = found.cells.slice(0, found.headerRow).find((each) => textIn(each, 'name') === LABEL);
  if (!row) return undefined;
  const [asOf = '', rule = ''] = textIn(row, 'section').split(BETWEEN);
  return { asOf, rule, fingerprint: found.madeFrom ?? '' };
}

/** Columns that an earlier update made for learnings that the team has taken out since. */
export function retiredColumns(snapshot: Snapshot, tab: ReturnType<typeof masteryTab>): readonly string[] {
  const tags = findTab(snapshot, 'mastery')?.tags ?? [];
  return tags.filter((tag) => learningOfColumn(tag) !== undefined && !(tag in tab.columns));
}
