/** What a person brought, read as scores or as a blueprint, with what was said about it now or before. */
import { BLUEPRINT_IMPORTERS } from '../../../domain/importers/blueprints';
import type { BlueprintItem } from '../../../domain/importers/blueprints/blueprint';
import { recogniseSources } from '../../../domain/importers/importer';
import { readScores } from '../../../domain/importers/read-scores';
import { findMapping, type TableMapping } from '../../../domain/importers/reading/person-columns';
import type { Sources } from '../../../domain/importers/reading/sources';
import { fingerprint, type SourceTable, textAt } from '../../../domain/importers/reading/table';
import { SCORE_IMPORTERS } from '../../../domain/importers/scores';
import type { ImportedScores, ScoreOptions } from '../../../domain/importers/scores/imported-scores';
import type { Problem } from '../../../domain/problem';
import type { RememberedSource } from './desk';

/** Files, a paste, or a tab of this spreadsheet. */
export interface Given {
  readonly sources: Sources;
  /** What it is called, for a title: a file's or a tab's name. */
  readonly name: string;
  readonly tab: { readonly sheetId: number; readonly rows: number } | undefined;
}

/** What a person said about it. */
export interface Said {
  readonly mapping?: TableMapping;
  /** Line of the row with the right answers; 0: there is none. */
  readonly keyLine?: number;
}

export interface KeyRow {
  readonly line: number;
  readonly label: string;
}

export interface ReadAsScores {
  readonly kind: 'scores';
  /** `Google Forms responses`. */
  readonly label: string;
  /** Its columns are whole assignments, of which one may be this assessment. */
  readonly isGradebook: boolean;
  /** The table whose columns a person may name; undefined where the format itself says what they are. */
  readonly table: SourceTable | undefined;
  readonly scores: ImportedScores;
  readonly fingerprint: string;
  /** Rows that may be the key, where answers have none yet. */
  readonly keyRows: readonly KeyRow[];
  readonly needsKey: boolean;
  /** What was said about it, now or before: worth remembering. */
  readonly used: Said;
  readonly problems: readonly Problem[];
}

export type Reading =
  | ReadAsScores
  | {
      readonly kind: 'blueprint';
      readonly label: string;
      readonly title: string;
      readonly items: readonly BlueprintItem[];
      readonly problems: readonly Problem[];
    }
  /** The headings say nothing: a person says which column is which. */
  | { readonly kind: 'columns'; readonly table: SourceTable; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

const GRADEBOOKS: readonly string[] = ['canvasGradebook', 'googleClassroom'];
const KEY_ROWS_SHOWN = 60;

/** Reads what was given. `blueprint` gives points and keys that the source lacks. */
export function readGiven(
  given: Given,
  said: Said,
  known: readonly RememberedSource[] = [],
  blueprint: readonly BlueprintItem[] = [],
): Reading {
  const table = given.sources.tables[0];
  if (!table) return blueprintOf(given, [nothingKnown()]);
  const same = known.filter((source) => source.fingerprint === fingerprintOf(table, source.mapping));
  const sameTab = same.find(({ tab }) => tab !== undefined && tab.sheetId === given.tab?.sheetId);
  const mapping = said.mapping ?? (sameTab ?? same[0])?.mapping;
  // "Student ID, Q1, Q2" heads many a table; in which row the key stands is known of the very tab alone.
  const keyLine = said.keyLine ?? sameTab?.keyLine;
  const options: ScoreOptions = {
    ...(mapping ? { mapping } : {}),
    ...(keyLine ? { keyLine } : {}),
    ...(blueprint.length > 0 ? { blueprint } : {}),
  };
  const recognised = recogniseSources(SCORE_IMPORTERS, { ...given.sources, tables: [table] }).length > 0;
  const read = readScores(given.sources, options, mapping && !recognised ? 'wideTable' : undefined);
  if (!read.ok) {
    const asBlueprint = blueprintOf(given, read.problems);
    if (asBlueprint.kind === 'blueprint' || !isTable(table)) return asBlueprint;
    return { kind: 'columns', table, problems: read.problems };
  }
  const { scores, formats } = read.value;
  const needsKey = read.problems.some(({ code }) => code === 'key-missing');
  return {
    kind: 'scores',
    label: SCORE_IMPORTERS.filter(({ id }) => formats.includes(id))
      .map(({ label }) => label)
      .join(', '),
    isGradebook: formats.some((id) => GRADEBOOKS.includes(id)),
    table: formats.every((id) => id === 'wideTable') ? table : undefined,
    scores,
    fingerprint: fingerprintOf(table, mapping),
    keyRows: needsKey || keyLine ? keyRowsOf(table) : [],
    needsKey,
    used: { ...(mapping ? { mapping } : {}), ...(keyLine ? { keyLine } : {}) },
    problems: read.problems.filter(({ code }) => code !== 'key-missing' || said.keyLine === 0),
  };
}

function blueprintOf(given: Given, problems: readonly Problem[]): Reading {
  const [best] = recogniseSources(BLUEPRINT_IMPORTERS, given.sources);
  const read = best?.importer.read(given.sources, {});
  if (!best || !read?.ok)
    return {
      kind: 'refused',
      problems: read?.problems ?? (given.sources.tables.some(isTable) ? problems : [nothingKnown()]),
    };
  return {
    kind: 'blueprint',
    label: best.importer.label,
    title: read.value.title,
    items: read.value.items,
    problems: read.problems,
  };
}

/** The headings by which a source is known again: those that a person pointed at, or that were found. */
function fingerprintOf(table: SourceTable, mapping: TableMapping | undefined): string {
  const { headerRow } = mapping ?? findMapping(table) ?? { headerRow: 0 };
  return headerRow < 0 ? `no-headings-${table.rows[0]?.length ?? 0}` : fingerprint(table.rows[headerRow] ?? []);
}

/** True for rows with columns; a letter that was pasted has a comma here and there. */
function isTable({ rows }: SourceTable): boolean {
  const wide = rows.filter((row) => row.filter((cell) => cell.trim() !== '').length > 1);
  return rows.length > 1 && wide.length * 2 > rows.length;
}

function keyRowsOf(table: SourceTable): KeyRow[] {
  const header = findMapping(table)?.headerRow ?? 0;
  return table.rows.slice(header + 1, header + 1 + KEY_ROWS_SHOWN).map((row, index) => ({
    line: table.lines[header + 1 + index] ?? header + 2 + index,
    label: row
      .map((_cell, column) => textAt(row, column))
      .filter((cell) => cell !== '')
      .slice(0, 5)
      .join(' · ')
      .slice(0, 90),
  }));
}

function nothingKnown(): Problem {
  return {
    code: 'source-not-recognised',
    where: '',
    message: 'There are neither scores nor items in it.',
    remedy:
      'Paste a table with its headings (Student ID, Q1, Q2 ...), or say the items in a sentence: 20 items, 1 point, key ABCDB...',
    severity: 'stop',
  };
}
