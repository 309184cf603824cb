/**
 * The gradebook of one assessment: a row per student, a column per item, then live formulas: total points and
 * percent, and points, percent and level per essential learning. The formulas are plain spreadsheet formulas and
 * read points, keys and cuts from frozen rows above the header, so that a typed score shows its level at once, also
 * on a phone, and the tab lives on without the add-on.
 */
import { optionLines } from '../../domain/answer-options';
import { type Assessment, assessmentName, type Item } from '../../domain/assessment';
import { possiblePoints } from '../../domain/evidence';
import type { EssentialLearning } from '../../domain/learning';
import { scaleFor } from '../../domain/mastery/criteria';
import { type PointsNeeded, pointsNeededProblems } from '../../domain/mastery/points-needed';
import { proficientCut, type Scale } from '../../domain/scale';
import { ABSENT_MARK, EXCUSED_MARK } from '../../domain/score';
import { columnKey, nameInKey } from '../column-key';
import type { Column, Columns, InfoRow, TabDeclaration } from '../declaration';
import { formula, text } from '../declaration';
import { levelFormula, neededPercentFormula, percentFormula, pointsFormula } from './gradebook-formulas';
import { levelColours } from './level-colours';
import { COMPUTED_BACKGROUND, SEPARATOR_BACKGROUND, TAB_COLOURS } from './look';
import { sectionColours } from './section-colours';
import { shortCodes } from './short-codes';

export interface GradebookInput {
  readonly assessment: Assessment;
  readonly items: readonly Item[];
  /** Learnings of the team; those that no item asks for get no columns. */
  readonly learnings: readonly EssentialLearning[];
  readonly scale: Scale;
  /** Names of the team's sections, sorted: they are coloured alike on every tab. */
  readonly sections: readonly string[];
  /** Where the team asks for points in place of the percent cut; those that cannot be used are left aside. */
  readonly pointsNeeded?: readonly PointsNeeded[];
}

/** A letter of an answer sheet, or several of a check-all item; x is the mark for excused. */
const ANSWER_LETTERS = /^([a-wyz]|[a-j]{2,6})$/i;

/**
 * True when a student's letters can be typed and the tab scores them: keys of letters only, so that a number is always
 * points. Words are no letters: they are scored when they come in, and stand as points.
 */
export function takesLetters(item: Pick<Item, 'keys'>): boolean {
  return item.keys.length > 0 && item.keys.every((key) => ANSWER_LETTERS.test(key.trim()));
}

/** Key of the column that holds an item's scores. */
export function itemColumn(itemId: string): string {
  return columnKey('item', itemId);
}

/** The id of the item whose scores stand in a column, or undefined. */
export function itemOfColumn(key: string): string | undefined {
  return nameInKey('item', key);
}

/** Learnings that at least one item asks for, in the team's order. */
export function assessedLearnings(input: Pick<GradebookInput, 'items' | 'learnings'>): readonly EssentialLearning[] {
  return input.learnings.filter((learning) => input.items.some((item) => item.learnings.includes(learning.code)));
}

/** Declares the gradebook tab of an assessment. */
export function gradebookTab(input: GradebookInput): TabDeclaration {
  const learnings = assessedLearnings(input);
  return {
    key: 'gradebook',
    instance: input.assessment.id,
    title: assessmentName(input.assessment).slice(0, 90),
    rowIs: 'a student',
    id: ['id'],
    frozenColumns: 1,
    tabColour: TAB_COLOURS.assessments,
    hidden: false,
    computed: false,
    filter: true,
    columns: { ...studentColumns(), ...itemColumns(input.items), ...resultColumns(input, learnings) },
    info: infoRows(input, learnings),
    colourRules: [
      ...levelColours(
        input.scale,
        learnings.map(({ code }) => columnKey('level', code)),
      ),
      ...sectionColours(input.sections),
    ],
    separator: { of: 'section', columns: ['name', 'section', 'id'], background: SEPARATOR_BACKGROUND },
  };
}

function studentColumns(): Columns {
  return {
    name: text('Student', 'Last name, first name. Filled from the Roster.', { width: 150 }),
    section: text('Section', 'Filled from the Roster.', { width: 90 }),
    id: text('Student id', 'Finds the student again; please leave it as it is.', { width: 80, required: true }),
  };
}

function itemColumns(items: readonly Item[]): Columns {
  const columns: Record<string, Column> = {};
  for (const item of items) {
    const letters = takesLetters(item);
    columns[itemColumn(item.id)] = {
      kind: 'score',
      header: item.id,
      note: [
        item.label === item.id ? '' : item.label,
        item.learnings.length === 0 ? '' : `Asks for ${item.learnings.join(', ')}.`,
        optionLines(item.options ?? []),
        `${letters ? 'Type the letter the student chose, or the points' : 'Type the points'} (0 to ${item.points}).`,
        `${EXCUSED_MARK} excused, ${ABSENT_MARK} absent, empty not scored yet.`,
      ]
        .filter((line) => line !== '')
        .join('\n'),
      width: 46,
      align: 'center',
      narrow: true,
      score: { points: item.points, keyed: letters },
    };
  }
  return columns;
}

const NARROWEST_RESULT = 70;
/** Longer codes break; wider columns would not print on a page. */
const WIDEST_RESULT = 140;

function resultColumns(input: GradebookInput, learnings: readonly EssentialLearning[]): Columns {
  const columns: Record<string, Column> = {};
  const computed = { width: NARROWEST_RESULT, align: 'center', background: COMPUTED_BACKGROUND } as const;
  // One width for all of them is one write; the longest code must stand whole beside the filter's button.
  const longest = Math.max(0, ...learnings.map(({ code }) => code.length));
  const coded = {
    ...computed,
    width: Math.min(WIDEST_RESULT, Math.max(NARROWEST_RESULT, Math.round(30 + 7.5 * longest))),
  };
  if (input.items.length === 0) throw new Error('A gradebook needs at least one item.');
  const keys = keyRows(input.items);
  columns['total:points'] = formula('Points', 'Points earned so far.', pointsFormula(keys, undefined), {
    ...computed,
    format: '0.##',
  });
  columns['total:percent'] = formula(
    '%',
    'Percent of the points scored so far.',
    percentFormula(undefined, 'total:points'),
    { ...computed, format: '0' },
  );
  // Levels, points and percents stand in blocks: side by side the levels read like a map, and a block is one write.
  for (const { code, statement } of learnings)
    columns[columnKey('level', code)] = formula(code, statement, levelFormula(input.scale.levels.length, code), {
      ...computed,
      width: Math.max(112, coded.width),
    });
  for (const { code, statement } of learnings)
    columns[columnKey('points', code)] = formula(`${code} points`, statement, pointsFormula(keys, code), {
      ...coded,
      format: '0.##',
    });
  for (const learning of learnings) {
    const { code, statement } = learning;
    const needed = neededFor(input, learning);
    columns[columnKey('percent', code)] = formula(
      `${code} %`,
      needed === undefined ? statement : neededNote(input, learning, needed),
      needed === undefined
        ? percentFormula(code, columnKey('points', code))
        : neededPercentFormula(code, proficientRow(input.scale)),
      { ...coded, format: '0.0' },
    );
  }
  return columns;
}

/** Points that the team asks for in place of the proficient cut; undefined where the percent cuts count. */
function neededFor(input: GradebookInput, learning: EssentialLearning): number | undefined {
  const asked = input.pointsNeeded?.find(
    (each) => each.assessment === input.assessment.id && each.learning === learning.code,
  );
  if (!asked) return undefined;
  const { scale } = scaleFor(learning, input.scale);
  const wrong = pointsNeededProblems(asked, possiblePoints(input, learning.code), scale);
  return wrong.length > 0 ? undefined : asked.needed[scale.proficientRank];
}

function neededNote(input: GradebookInput, learning: EssentialLearning, needed: number): string {
  const cut = proficientCut(scaleFor(learning, input.scale).scale);
  const all = possiblePoints(input, learning.code);
  return [learning.statement, `${needed} of ${all} points counts as ${cut}%, as your team chose.`]
    .filter((line) => line !== '')
    .join('\n');
}

/** Info row that holds the proficient cut. */
function proficientRow(scale: Scale): string {
  return `cut${scale.levels.findIndex((level) => level.rank === scale.proficientRank)}`;
}

/** An item's different right answers as letters; none when its answers are not typed as letters. */
function letterKeys(item: Item): readonly string[] {
  return takesLetters(item) ? [...new Set(item.keys.map((key) => key.trim().toUpperCase()))] : [];
}

function keyRows(items: readonly Item[]): readonly string[] {
  const most = Math.max(1, ...items.map((item) => letterKeys(item).length));
  return Array.from({ length: most }, (_, position) => (position === 0 ? 'key' : `key${position + 1}`));
}

/**
 * Rows above the header: what each item asks for, its points and its keys, which a teacher reads; per learning a row
 * of 0 and 1 that formulas read and nobody needs to see; and the cuts, above the columns that use them.
 */
function infoRows(input: GradebookInput, learnings: readonly EssentialLearning[]): InfoRow[] {
  const { items, scale } = input;
  const perItem = (value: (item: Item) => string | number): Record<string, string | number> =>
    Object.fromEntries(items.map((item) => [itemColumn(item.id), value(item)]));
  const counted = (item: Item): boolean => item.screening !== 'drop';
  const short = shortCodes(input.learnings.map(({ code }) => code));
  const rows: InfoRow[] = [
    { key: 'asks', cells: { name: 'Essential learning', ...perItem((item) => item.learnings.map(short).join('; ')) } },
    {
      key: 'points',
      cells: { name: 'Points', ...perItem((item) => item.points), ...pointsNeededCells(input, learnings) },
      format: '0.##',
    },
    ...keyRows(items).map((row, position) => ({
      key: row,
      cells: { name: keyLabel(position), ...perItem((item) => letterKeys(item)[position] ?? '') },
      format: '@',
    })),
    ...scale.levels.map((level, position) => cutRow(scale, learnings, position, level.name)),
    { key: 'counts', cells: { name: 'Counts', ...perItem((item) => (counted(item) ? 1 : 0)) }, hidden: true },
    ...learnings.map((learning) => ({
      key: columnKey('counts', learning.code),
      cells: {
        name: `Counts for ${learning.code}`,
        ...perItem((item) => (counted(item) && item.learnings.includes(learning.code) ? 1 : 0)),
      },
      hidden: true,
    })),
  ];
  return mergeVisible(rows);
}

/** Rows above the header are found again by their labels, so each has its own. */
function keyLabel(position: number): string {
  return position === 0 ? 'Key' : position === 1 ? 'Also right' : `Also right (${position})`;
}

/** Cuts that share no row with an item's facts have a label of their own. */
function cutLabel(position: number): string {
  return position === 0 ? 'Levels begin at' : `Levels begin at (${position})`;
}

/** Above a learning's points: how many the team asks for, where it chose a count. */
function pointsNeededCells(
  input: GradebookInput,
  learnings: readonly EssentialLearning[],
): Record<string, string | number> {
  return Object.fromEntries(
    learnings.flatMap((learning) => {
      const needed = neededFor(input, learning);
      return needed === undefined ? [] : [[columnKey('points', learning.code), needed]];
    }),
  );
}

function cutRow(scale: Scale, learnings: readonly EssentialLearning[], position: number, name: string): InfoRow {
  const cells: Record<string, string | number> = {};
  for (const learning of learnings) {
    const own = scaleFor(learning, scale).scale;
    cells[columnKey('percent', learning.code)] = name;
    cells[columnKey('level', learning.code)] = own.levels[position]?.from ?? 0;
  }
  return { key: `cut${position}`, cells };
}

/**
 * Cuts stand above the result columns and items' rows above the item columns, so each cut shares a physical row with
 * one of them: the frozen part stays low enough for a phone.
 */
function mergeVisible(rows: readonly InfoRow[]): InfoRow[] {
  const cuts = rows.filter((row) => row.key.startsWith('cut') && !row.key.startsWith('counts'));
  const rest = rows.filter((row) => !cuts.includes(row));
  const hosts = rest.filter((row) => row.hidden !== true);
  const placed = new Map(hosts.map((host, position) => [host.key, cuts[position]]));
  const merged = rest.map((row) => {
    const cut = placed.get(row.key);
    return cut ? { ...row, also: cut.key, cells: { ...row.cells, ...cut.cells } } : row;
  });
  const visible = merged.filter((row) => row.hidden !== true);
  const hidden = merged.filter((row) => row.hidden === true);
  const alone = cuts
    .slice(hosts.length)
    .map((row, position) => ({ ...row, cells: { name: cutLabel(position), ...row.cells } }));
  return [...visible, ...alone, ...hidden];
}
