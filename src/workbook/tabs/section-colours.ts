/** Sections coloured alike on every tab that has a section column: the same section is the same colour wherever one looks. */
import type { ColourRule, TabDeclaration } from '../declaration';
import { findTab, type Snapshot } from '../snapshot';
import { readTable } from '../table';
import { COMPUTED_BACKGROUND, SECTION_COLOURS } from './look';

/** The colours of sections, the same on every tab that has a section column. */
export function sectionColours(sections: readonly string[]): ColourRule[] {
  return sections.map((section, position) => ({
    columns: ['section'],
    text: section,
    background: SECTION_COLOURS[position % SECTION_COLOURS.length] ?? COMPUTED_BACKGROUND,
    palette: SECTION_COLOURS,
  }));
}

/** The tab with its sections coloured. */
export function withSections<T extends TabDeclaration>(tab: T, sections: readonly string[]): T {
  return { ...tab, colourRules: [...(tab.colourRules ?? []), ...sectionColours(sections)] };
}

/**
 * True when the tab stands and was coloured for other sections or for fewer rows than it is to hold: colours reach as
 * far as the rows did when they were last written, and what it shows tells both without asking the sheet for its rules.
 */
export function needsColouring(
  snapshot: Snapshot,
  tab: TabDeclaration,
  rows: readonly Readonly<Record<string, unknown>>[],
): boolean {
  if (!findTab(snapshot, tab.key, tab.instance)) return false;
  const before = readTable(snapshot, tab).rows.map(({ row }): Readonly<Record<string, unknown>> => row);
  return rows.length > before.length || sectionNames(before) !== sectionNames(rows);
}

function sectionNames(rows: readonly Readonly<Record<string, unknown>>[]): string {
  return JSON.stringify([...new Set(rows.map(({ section }) => String(section ?? '')))].sort());
}
