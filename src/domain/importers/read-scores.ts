/**
 * Scores from whatever was chosen: several files at once (one per class), a key file beside the answers. Each table is read
 * by the format that recognises it, and the parts are joined, so that no file is silently left aside.
 */
import { failure, type Outcome, type Problem, success } from '../problem';
import { BLUEPRINT_IMPORTERS } from './blueprints';
import type { BlueprintItem } from './blueprints/blueprint';
import { recogniseSources } from './importer';
import { matchItems } from './item-matching';
import type { Sources } from './reading/sources';
import { type SourceTable, whereTable } from './reading/table';
import { SCORE_IMPORTERS } from './scores';
import type { ImportedItem, ImportedScores, ScoreOptions } from './scores/imported-scores';
import { keepLatestRows } from './scores/score-rows';

export interface ReadScores {
  readonly scores: ImportedScores;
  /** Ids of the importers that read the tables, without repeats. */
  readonly formats: readonly string[];
}

/**
 * Reads all tables as scores. A table that no score format recognises, but a blueprint format does, gives points and keys.
 * `format` forces one importer (a person's choice). Fails when no table holds scores.
 */
export function readScores(sources: Sources, options: ScoreOptions = {}, format?: string): Outcome<ReadScores> {
  const problems: Problem[] = [];
  const parts: { table: SourceTable; importer: (typeof SCORE_IMPORTERS)[number] }[] = [];
  const blueprint: BlueprintItem[] = [...(options.blueprint ?? [])];
  let keyVersions = options.keyVersions;
  for (const table of sources.tables) {
    const alone: Sources = { tables: [table], json: [], texts: [] };
    const chosen =
      SCORE_IMPORTERS.find(({ id }) => id === format) ?? recogniseSources(SCORE_IMPORTERS, alone)[0]?.importer;
    const key = recogniseSources(BLUEPRINT_IMPORTERS, alone)[0]?.importer.read(alone, {});
    if (chosen && !(format && key?.ok)) parts.push({ table, importer: chosen });
    else if (key?.ok) {
      blueprint.push(...key.value.items);
      problems.push(...key.problems);
      if (key.value.keyVersions.length > 0) keyVersions ??= key.value.keyVersions;
    } else problems.push(notScores(table));
  }

  const own: ScoreOptions = { ...options, blueprint, ...(keyVersions ? { keyVersions } : {}) };
  const read = parts.flatMap(({ table, importer }) => {
    const outcome = importer.read({ tables: [table], json: [], texts: [] }, own);
    problems.push(...outcome.problems);
    return outcome.ok ? [outcome.value] : [];
  });
  const [first, ...rest] = read;
  if (!first) return failure(problems.length > 0 ? problems : [noTables()]);
  const scores = rest.reduce((all, part) => joinScores(all, part, problems), first);
  return success({ scores, formats: [...new Set(parts.map(({ importer }) => importer.id))] }, problems);
}

/** Two parts of one assessment: items that match are one item, rows follow each other, the later row of a student counts. */
export function joinScores(a: ImportedScores, b: ImportedScores, problems: Problem[]): ImportedScores {
  const placeOf = new Map(matchItems(b.items, a.items).pairs.map((pair) => [pair.imported, pair.known]));
  const items: ImportedItem[] = [...a.items];
  b.items.forEach((item, index) => {
    const place = placeOf.get(index) ?? items.push(item) - 1;
    placeOf.set(index, place);
    const known = items[place];
    if (known)
      items[place] = {
        ...known,
        points: known.points ?? item.points,
        keys: known.keys.length > 0 ? known.keys : item.keys,
      };
  });
  const blank = { kind: 'blank' } as const;
  const rows = [
    ...a.rows.map((row) => ({ ...row, marks: items.map((_, place) => row.marks[place] ?? blank) })),
    ...b.rows.map((row) => {
      const marks = items.map(() => blank as (typeof row.marks)[number]);
      row.marks.forEach((mark, index) => {
        const place = placeOf.get(index);
        if (place !== undefined) marks[place] = mark;
      });
      return { ...row, marks };
    }),
  ];
  return {
    title: a.title || b.title,
    givenOn: a.givenOn ?? b.givenOn,
    sections: [...new Set([...a.sections, ...b.sections])],
    items,
    rows: keepLatestRows(rows, problems),
  };
}

function notScores(table: SourceTable): Problem {
  return {
    code: 'table-not-recognised',
    where: whereTable(table),
    message: 'No students with scores were recognised in it. It is left out.',
    remedy: 'Choose the columns by hand, or leave the file out.',
    severity: 'skip',
  };
}

function noTables(): Problem {
  return {
    code: 'table-not-recognised',
    where: 'the source',
    message: 'There is no table in it.',
    remedy: 'Choose a CSV file with scores, or paste the table with its headings.',
    severity: 'stop',
  };
}
