/**
 * The gradebook of one assessment: a row per student, a column per item, then live formulas: total points and
 * percent, and points, percent and level per essential learning. The formulas are plain spreadsheet formulas and
 * read points, keys and cuts from frozen rows above the header, so that a typed score shows its level at once, also
 * on a phone, and the tab lives on without the add-on.
 */
import type { Assessment, Item } from '../../domain/assessment';
import type { EssentialLearning } from '../../domain/learning';
import { scaleFor } from '../../domain/mastery/criteria';
import { type PointsNeeded, pointsNeededProblems } from '../../domain/mastery/points-needed';
import { possiblePoints } from '../../domain/evidence';
import { proficientCut, type Scale } from '../../domain/scale';
import { ABSENT_MARK, EXCUSED_MARK } from '../../domain/score';
import { columnKey, nameInKey } from '../column-key';
import type { ColourRule, Column, Columns, InfoRow, TabDeclaration } from '../declaration';
import { formula, text } from '../declaration';
import { COMPUTED_BACKGROUND, SECTION_COLOURS, TAB_COLOURS } from './look';

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

/** What other systems write for excused and absent: beside answer letters it would be read as an answer. */
export const SLIP_WORDS = ['ex', 'exc', 'excused', 'abs', 'absent', 'na', 'n/a'] as const;

/** True when a student's letters can be typed and the tab scores them: keys of letters only, so that a number is always points. */
export function takesLetters(item: Pick<Item, 'keys'>): boolean {
  return item.keys.length > 0 && item.keys.every((key) => /^[a-z]+$/i.test(key) && key.toLowerCase() !== EXCUSED_MARK);
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
    title: `${input.assessment.id} ${input.assessment.title}`.slice(0, 90),
    rowIs: 'a student',
    id: ['id'],
    frozenColumns: 1,
    tabColour: TAB_COLOURS.assessments,
    hidden: false,
    computed: false,
    filter: true,
    columns: { ...studentColumns(), ...itemColumns(input.items), ...resultColumns(input, learnings) },
    info: infoRows(input, learnings),
    colourRules: [...levelColours(input.scale, learnings), ...sectionColours(input.sections)],
  };
}

/** The colours of sections, the same on every tab that has a section column. */
export function sectionColours(sections: readonly string[]): ColourRule[] {
  return sections.map((section, position) => ({
    columns: ['section'],
    text: section,
    background: SECTION_COLOURS[position % SECTION_COLOURS.length] ?? COMPUTED_BACKGROUND,
  }));
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

function resultColumns(input: GradebookInput, learnings: readonly EssentialLearning[]): Columns {
  const columns: Record<string, Column> = {};
  const computed = { width: 70, align: 'center', background: COMPUTED_BACKGROUND } as const;
  const items = itemRange(input.items);
  columns['total:points'] = formula('Points', 'Points earned so far.', pointsFormula(items, undefined), {
    ...computed,
    format: '0.##',
  });
  columns['total:percent'] = formula(
    '%',
    'Percent of the points scored so far.',
    percentFormula(items, undefined, 'total:points'),
    {
      ...computed,
      format: '0',
    },
  );
  // Levels, points and percents stand in blocks: side by side the levels read like a map, and a block is one write.
  for (const { code, statement } of learnings)
    columns[columnKey('level', code)] = formula(code, statement, levelFormula(input.scale, code), {
      ...computed,
      width: 112,
    });
  for (const { code, statement } of learnings)
    columns[columnKey('points', code)] = formula(`${code} points`, statement, pointsFormula(items, code), {
      ...computed,
      format: '0.##',
    });
  for (const { code, statement } of learnings)
    columns[columnKey('percent', code)] = formula(
      `${code} %`,
      statement,
      percentFormula(items, code, columnKey('points', code)),
      { ...computed, format: '0.0' },
    );
  return columns;
}

interface ItemRange {
  readonly first: string;
  readonly last: string;
  /** Info rows with right answers: one, and one more for each further right answer that an item accepts. */
  readonly keys: readonly string[];
}

/** An item's different right answers as letters; none when its answers are not typed as letters. */
function letterKeys(item: Item): readonly string[] {
  return takesLetters(item) ? [...new Set(item.keys.map((key) => key.trim().toUpperCase()))] : [];
}

function keyRows(items: readonly Item[]): readonly string[] {
  const most = Math.max(1, ...items.map((item) => letterKeys(item).length));
  return Array.from({ length: most }, (_, position) => (position === 0 ? 'key' : `key${position + 1}`));
}

function itemRange(items: readonly Item[]): ItemRange {
  const first = items[0];
  const last = items[items.length - 1];
  if (!first || !last) throw new Error('A gradebook needs at least one item.');
  return { first: itemColumn(first.id), last: itemColumn(last.id), keys: keyRows(items) };
}

/**
 * Points earned: typed points from 0 to the item's most, and all points for each letter that is a key. Text is
 * greater than any number in every spreadsheet's order, which is what keeps letters and points apart.
 */
function earned({ first, last, keys }: ItemRange, mask: string): string {
  const row = (key: string): string => `[${key}!${first}..${last}]`;
  const scores = `[${first}..${last}]`;
  const typed = `SUMPRODUCT((${scores}>=0)*(${scores}<=${row('points')})*${row(mask)};${scores})`;
  const lettered = keys
    .map((key) => `SUMPRODUCT((${scores}<>"")*(${scores}=${row(key)})*${row(mask)}*${row('points')})`)
    .join('+');
  return `${typed}+${lettered}`;
}

/** Points possible over the items that are scored: blank, excused, absent and unreadable cells drop out. */
function possible({ first, last }: ItemRange, mask: string): string {
  const row = (key: string): string => `[${key}!${first}..${last}]`;
  const scores = `[${first}..${last}]`;
  const counted = `${row(mask)}*${row('points')}`;
  const typed = `SUMPRODUCT((${scores}<>"")*(${scores}>=0)*(${scores}<=${row('points')})*${counted})`;
  const lettered = `SUMPRODUCT((${row('key')}<>"")*(${scores}>99999999)*(${scores}<>"${EXCUSED_MARK}")*(${scores}<>"${ABSENT_MARK}")*${counted})`;
  return `(${typed}+${lettered})`;
}

function maskRow(code: string | undefined): string {
  return code === undefined ? 'counts' : columnKey('counts', code);
}

function pointsFormula(items: ItemRange, code: string | undefined): string {
  const mask = maskRow(code);
  return `=IF(${possible(items, mask)}=0;"";${earned(items, mask)})`;
}

function percentFormula(items: ItemRange, code: string | undefined, points: string): string {
  return `=IF([${points}]="";"";100*[${points}]/${possible(items, maskRow(code))})`;
}

/** Cuts and names are read from the frozen rows; ROUND to 9 places is the tolerance of METHODS.md at a cut. */
function levelFormula(scale: Scale, code: string): string {
  const lowest = scale.levels.length - 1;
  const name = (position: number): string => `[cut${position}!${columnKey('percent', code)}]`;
  const cut = (position: number): string => `[cut${position}!${columnKey('level', code)}]`;
  const nested = scale.levels
    .slice(0, lowest)
    .reduceRight(
      (rest, _level, position) => `IF(ROUND([${columnKey('percent', code)}];9)>=${cut(position)};${name(position)};${rest})`,
      name(lowest),
    );
  return `=IF([${columnKey('percent', code)}]="";"";${nested})`;
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
  const rows: InfoRow[] = [
    { key: 'asks', cells: { name: 'Essential learning', ...perItem((item) => item.learnings.join('; ')) } },
    { key: 'points', cells: { name: 'Points', ...perItem((item) => item.points) }, format: '0.##' },
    ...keyRows(items).map((row, position) => ({
      key: row,
      cells: { name: position === 0 ? 'Key' : 'Also right', ...perItem((item) => letterKeys(item)[position] ?? '') },
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

function cutRow(scale: Scale, learnings: readonly EssentialLearning[], position: number, name: string): InfoRow {
  const cells: Record<string, string | number> = {};
  for (const learning of learnings) {
    const own = learning.proficientAt === undefined ? scale : withProficientCut(scale, learning.proficientAt);
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
  return [...visible, ...cuts.slice(hosts.length), ...hidden];
}

function levelColours(scale: Scale, learnings: readonly EssentialLearning[]): ColourRule[] {
  return scale.levels.map((level) => ({
    columns: learnings.map((learning) => columnKey('level', learning.code)),
    text: level.name,
    background: level.colour,
  }));
}
