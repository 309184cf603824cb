/** What a person has said about a list of students, and what the list means with it. */
import { ROSTER_IMPORTERS } from '../../../domain/importers';
import { recogniseSources } from '../../../domain/importers/importer';
import type { TableMapping } from '../../../domain/importers/reading/person-columns';
import type { Sources } from '../../../domain/importers/reading/sources';
import { anyTable } from '../../../domain/importers/rosters/any-table';
import type { ImportedRoster } from '../../../domain/importers/rosters/imported-roster';
import { previewRoster, type RosterPreview } from '../../../domain/importers/rosters/preview-roster';
import { type SubgroupColumn, subgroupColumns } from '../../../domain/importers/rosters/subgroup-columns';
import { NO_HEADINGS } from '../../../domain/importers/rosters/table-roster';
import { type Problem, success } from '../../../domain/problem';
import { compareText, type Student } from '../../../domain/roster';

export interface Answers {
  /** Said now, by fingerprint of the headings. */
  readonly mappings: Readonly<Record<string, TableMapping>>;
  readonly sectionOf: Readonly<Record<string, string>>;
  /** Sections that are ours; all when undefined. */
  readonly sections: readonly string[] | undefined;
  readonly severalSections: 'first' | 'all';
  /** Columns about groups of students that are to come in too; off until somebody ticks them. */
  readonly subgroups: readonly string[];
}

export const NO_ANSWERS: Answers = {
  mappings: {},
  sectionOf: {},
  sections: undefined,
  severalSections: 'all',
  subgroups: [],
};

export type Reading =
  | { readonly kind: 'columns'; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly hasColumns: boolean; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'read';
      /** What the source is called, such as OneRoster. */
      readonly source: string;
      /** True where a person may say which column is which. */
      readonly hasColumns: boolean;
      readonly roster: ImportedRoster;
      /** Every section of the source, also those that were left out. */
      readonly allSections: readonly string[];
      /** Names of files, or '' for what was pasted, that do not say which section they are. */
      readonly withoutSection: readonly string[];
      /** Students of a single list whose rows name no section while others' do; 0 when none does. */
      readonly someWithoutSection: number;
      /** Columns of the list that the district allows for looking at groups. */
      readonly subgroups: readonly SubgroupColumn[];
      readonly preview: RosterPreview;
      readonly problems: readonly Problem[];
    };

/** Reads a source as a roster, with what was said now and what was remembered. */
export function readRoster(
  sources: Sources,
  answers: Answers,
  remembered: Readonly<Record<string, TableMapping>>,
  existing: readonly Student[],
  allowed: readonly string[] = [],
): Reading {
  const importer =
    recogniseSources(ROSTER_IMPORTERS, sources)[0]?.importer ?? (sources.tables.some(isList) ? anyTable : undefined);
  if (!importer) return { kind: 'refused', hasColumns: false, problems: [noTable()] };
  const { sectionOf, severalSections } = answers;
  const options = { mappings: { ...remembered, ...answers.mappings }, sectionOf, severalSections };
  const whole = importer.read(sources, options);
  const hasColumns = importer.id !== 'oneRoster' && sources.tables.length > 0;
  if (!whole.ok) {
    const asksColumns = whole.problems.some(({ code }) => code === 'no-person-columns' || code === 'no-name-column');
    return hasColumns && asksColumns
      ? { kind: 'columns', problems: whole.problems }
      : { kind: 'refused', hasColumns, problems: whole.problems };
  }
  const read =
    answers.sections === undefined
      ? whole
      : answers.sections.length === 0
        ? // Nothing is ticked yet: no student comes in, and the question stays.
          success({ ...whole.value, students: [], sections: [], inSeveralSections: [] })
        : importer.read(sources, { ...options, sections: answers.sections });
  if (!read.ok) return { kind: 'refused', hasColumns, problems: read.problems };
  // Asked of the source as it came, so that a question stays while it is answered.
  const asked = importer.read(sources, { ...options, sectionOf: {} });
  return {
    kind: 'read',
    source: importer.label,
    hasColumns,
    roster: read.value,
    // A file names them in the order of its rows.
    allSections: [...whole.value.sections].sort(compareText),
    withoutSection: asked.ok ? asked.value.withoutSection : [],
    someWithoutSection: asked.ok && sources.tables.length === 1 ? someWithout(asked.value.students) : 0,
    subgroups: subgroupColumns(sources, allowed, options),
    preview: previewRoster(existing, read.value.students, { sectionsInFile: read.value.sections }),
    problems: read.problems,
  };
}

/** One cell alone is no list: a note in a zip, a word that somebody pasted. */
function isList({ rows }: Sources['tables'][number]): boolean {
  return rows.flat().filter((cell) => cell.trim() !== '').length > 1;
}

function someWithout(students: readonly Student[]): number {
  const without = students.filter(({ section }) => section === '').length;
  return without === students.length ? 0 : without;
}

/** The mappings worth remembering: those that belong to headings. */
export function lasting(mappings: Answers['mappings']): Record<string, TableMapping> {
  return Object.fromEntries(Object.entries(mappings).filter(([key]) => key !== NO_HEADINGS));
}

function noTable(): Problem {
  return {
    code: 'no-table',
    where: '',
    message: 'There is no list of students in it.',
    remedy: 'Choose a CSV file or a OneRoster zip, or copy the list and paste it.',
    severity: 'stop',
  };
}
