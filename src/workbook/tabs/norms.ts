/** Norms: the team's commitments on how it works together. */
import type { Problem } from '../../domain/problem';
import { defineTab, text } from '../declaration';
import type { Snapshot } from '../snapshot';
import { readTable } from '../table';
import { districtNorms, tabOverDistrict } from './district-tables';
import { TAB_COLOURS } from './look';

export const NORMS = defineTab({
  key: 'norms',
  title: 'Norms',
  rowIs: 'a norm',
  id: ['norm'],
  frozenColumns: 0,
  tabColour: TAB_COLOURS.team,
  hidden: true,
  computed: false,
  columns: {
    norm: text('Norm', 'A commitment: "We ...". Few, and looked at twice a year.', {
      width: 520,
      wrap: true,
      required: true,
    }),
  },
});

/** The team's norms. What a district set counts, whatever the tab says; where the tab says something else, a Problem tells so. */
export function readNorms(snapshot: Snapshot): {
  readonly norms: readonly string[];
  readonly typed: readonly string[];
  readonly problems: readonly Problem[];
} {
  const table = readTable(snapshot, NORMS);
  const typed = table.rows.map(({ row }) => row.norm);
  const district = districtNorms(snapshot);
  if (district === undefined) return { norms: typed, typed, problems: table.problems };
  const missing = district.filter((norm) => !typed.includes(norm));
  const more = typed.filter((norm) => !district.includes(norm));
  if (missing.length + more.length === 0) return { norms: typed, typed, problems: table.problems };
  const said = [
    ...missing.map((norm) => `"${norm}" is missing.`),
    ...more.map((norm) => `"${norm}" is not one of your district's.`),
  ];
  return { norms: district, typed, problems: [...table.problems, tabOverDistrict(NORMS.title, said.join(' '))] };
}
