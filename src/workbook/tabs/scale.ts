/** Scale: the proficiency levels the team uses, highest first. */

import type { Outcome } from '../../domain/problem';
import { failure, stops, success } from '../../domain/problem';
import { DEFAULT_SCALE, type Scale, scaleProblems } from '../../domain/scale';
import { defineTab, flag, number, percent, text } from '../declaration';
import type { Snapshot } from '../snapshot';
import { readTable } from '../table';
import { districtScale, tabOverDistrict } from './district-tables';
import { levelColours } from './level-colours';
import { TAB_COLOURS } from './look';

export const SCALE = defineTab({
  key: 'scale',
  title: 'Scale',
  rowIs: 'a proficiency level',
  id: ['level'],
  frozenColumns: 0,
  tabColour: TAB_COLOURS.team,
  hidden: true,
  computed: false,
  columns: {
    level: number('Level', '1 is the lowest level.', { width: 70, align: 'center', required: true }),
    name: text('Name', 'The word students and teachers see.', { width: 160 }),
    from: percent('From %', 'The percent at which the level begins, without a percent sign. The lowest begins at 0.', {
      width: 90,
      align: 'center',
      required: true,
    }),
    colour: text('Colour', 'Behind the name, as #rrggbb.', { width: 90 }),
    proficient: flag('Proficient', 'Yes for every level that counts as having learned it.', {
      width: 90,
      align: 'center',
    }),
  },
});

/** The Scale tab with each level on its colour, by name and by the colour's own number. */
export function scaleTab(scale: Scale): typeof SCALE {
  const numbers = scale.levels.map(({ colour }) => ({ columns: ['colour'], text: colour, background: colour }));
  return { ...SCALE, colourRules: [...levelColours(scale, ['name']), ...numbers] };
}

/**
 * The team's scale; the default one while the tab does not exist. A scale that cannot be used stops the job. What a
 * district set counts, whatever the tab says; where the tab says something else, a Problem tells so.
 */
export function readScale(snapshot: Snapshot): Outcome<Scale> {
  const typed = typedScale(snapshot);
  const district = districtScale(snapshot);
  if (district === undefined) return typed;
  if (typed.ok && sameScale(typed.value, district)) return typed;
  const other = typed.ok
    ? `The tab says ${inWords(typed.value)}; your district has set ${inWords(district)}.`
    : `The tab cannot be used as it is; your district has set ${inWords(district)}.`;
  return success(district, [tabOverDistrict(SCALE.title, other)]);
}

/** True when two scales mean the same levels. */
export function sameScale(a: Scale, b: Scale): boolean {
  return JSON.stringify(scaleRows(a)) === JSON.stringify(scaleRows(b));
}

/** A scale as a sentence lists it. */
export function inWords(scale: Scale): string {
  return scale.levels.map((level) => `${level.name} from ${level.from}%`).join(', ');
}

/** What stands in the Scale tab, whoever decided it. */
export function typedScale(snapshot: Snapshot): Outcome<Scale> {
  const table = readTable(snapshot, SCALE);
  if (!table.exists) return success(DEFAULT_SCALE);
  if (table.rows.length === 0 && !stops(table.problems)) return success(DEFAULT_SCALE, table.problems);
  const rows = table.rows.map((each) => each.row).sort((a, b) => (b.level ?? 0) - (a.level ?? 0));
  const levels = rows.map((row) => ({
    rank: row.level ?? 0,
    name: row.name === '' ? `Level ${row.level}` : row.name,
    from: row.from ?? Number.NaN,
    colour: /^#[0-9a-f]{6}$/i.test(row.colour) ? row.colour : '#ffffff',
  }));
  const proficient = rows.filter((row) => row.proficient).map((row) => row.level ?? 0);
  const fallback = levels[Math.max(0, levels.length - 3)]?.rank ?? 1;
  const scale: Scale = { levels, proficientRank: proficient.length > 0 ? Math.min(...proficient) : fallback };
  const problems = [...table.problems, ...scaleProblems(scale, 'Scale')];
  return stops(problems) ? failure(problems) : success(scale, problems);
}

/** The rows of a scale, highest level first. */
export function scaleRows(scale: Scale) {
  return scale.levels.map((level) => ({
    level: level.rank,
    name: level.name,
    from: level.from,
    colour: level.colour,
    proficient: level.rank >= scale.proficientRank,
  }));
}
