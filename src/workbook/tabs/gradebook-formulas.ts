/**
 * The live formulas of a gradebook as templates of formula.ts: points, percent and level, over all items and per
 * essential learning. They must say what the domain says of the same cells (evidence.ts, points-needed.ts), typed slips
 * included. Products in SUMPRODUCT only: every spreadsheet reads them alike, and a whole row is one formula.
 */
import { ABSENT_MARK, EXCUSED_MARK } from '../../domain/score';
import { columnKey } from '../column-key';

/** What other systems write for excused and absent: beside answer letters it would be read as an answer. */
export const SLIP_WORDS = ['ex', 'exc', 'excused', 'abs', 'absent', 'na', 'n/a'] as const;

/** Info row of 0 and 1 that says which items count: for a learning, or for the total. */
export function maskRow(code: string | undefined): string {
  return code === undefined ? 'counts' : columnKey('counts', code);
}

/**
 * Points earned: typed points from 0 to the item's most, and all points for each letter that is a key. Text is
 * greater than any number in every spreadsheet's order, which is what keeps letters and points apart.
 *
 * @param keys info rows with right answers: one, and one more for each further right answer that an item accepts
 */
function earned(keys: readonly string[], mask: string): string {
  const typed = `SUMPRODUCT(([*]>=0)*([*]<=[points!*])*[${mask}!*];[*])`;
  const lettered = keys.map((key) => `SUMPRODUCT(([${key}!*]<>"")*([*]=[${key}!*])*[${mask}!*]*[points!*])`);
  return `{item|${[typed, ...lettered].join('+')}}`;
}

/** Text that is no answer, and begins with a letter as answers do. */
const NO_ANSWER = [EXCUSED_MARK, ABSENT_MARK, ...SLIP_WORDS].map((word) => `*([*]<>"${word}")`).join('');

/** Points possible over the items that are scored: blank, excused, absent and unreadable cells drop out. */
function possible(mask: string): string {
  const counted = `[${mask}!*]*[points!*]`;
  const typed = `SUMPRODUCT(([*]<>"")*([*]>=0)*([*]<=[points!*])*${counted})`;
  const lettered = `SUMPRODUCT(([key!*]<>"")*([*]>="a")${NO_ANSWER}*${counted})`;
  return `({item|${typed}+${lettered}})`;
}

/** Points of all items that count, scored or not. */
function all(mask: string): string {
  return `({item|SUMPRODUCT([${mask}!*]*[points!*])})`;
}

/** Points earned so far; blank while nothing is scored. */
export function pointsFormula(keys: readonly string[], code: string | undefined): string {
  const mask = maskRow(code);
  return `=IF(${possible(mask)}=0;"";${earned(keys, mask)})`;
}

/** Percent of the points scored so far. `points` is the column that holds the points earned. */
export function percentFormula(code: string | undefined, points: string): string {
  return `=IF([${points}]="";"";100*[${points}]/${possible(maskRow(code))})`;
}

/**
 * Percent by straight lines through (0, 0), (points needed, proficient cut) and (all, 100): METHODS.md, points needed. The
 * points needed stand in the row Points above the learning's points, the cut above its level. A student with an unscored
 * item is taken in proportion. ROUND to 9 places is the tolerance at a corner.
 *
 * @param cut info row of the proficient cut
 */
export function neededPercentFormula(code: string, cut: string): string {
  const points = columnKey('points', code);
  const mask = maskRow(code);
  const most = all(mask);
  const inProportion = `[${points}]*${most}/${possible(mask)}`;
  const needed = `[points!${points}]`;
  const percent = `[${cut}!${columnKey('level', code)}]`;
  const above = `IF(${most}>${needed};${percent}+(${inProportion}-${needed})/(${most}-${needed})*(100-${percent});100)`;
  const below = `${inProportion}/${needed}*${percent}`;
  return `=IF([${points}]="";"";IF(ROUND(${inProportion};9)>=${needed};${above};${below}))`;
}

/**
 * The level's name. Cuts and names are read from the frozen rows; ROUND to 9 places is the tolerance of METHODS.md at a cut.
 *
 * @param levels how many levels the scale has
 */
export function levelFormula(levels: number, code: string): string {
  const percent = columnKey('percent', code);
  const name = (position: number): string => `[cut${position}!${percent}]`;
  const cut = (position: number): string => `[cut${position}!${columnKey('level', code)}]`;
  const nested = Array.from({ length: levels - 1 }, (_, position) => position).reduceRight(
    (rest, position) => `IF(ROUND([${percent}];9)>=${cut(position)};${name(position)};${rest})`,
    name(levels - 1),
  );
  return `=IF([${percent}]="";"";${nested})`;
}
