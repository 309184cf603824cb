/**
 * A team's own files as the values that the sidebar would send: the demo stands where the sidebar stands, so it reads
 * files with the same importers and asks the same jobs.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { BLUEPRINT_IMPORTERS, LEARNING_IMPORTERS, ROSTER_IMPORTERS, SCORE_IMPORTERS } from '../../src/domain/importers';
import type { BlueprintItem } from '../../src/domain/importers/blueprints/blueprint';
import { type Importer, recogniseSources } from '../../src/domain/importers/importer';
import { matchItems } from '../../src/domain/importers/item-matching';
import { toEssentialLearnings } from '../../src/domain/importers/learnings/imported-learnings';
import { readSources, type Sources } from '../../src/domain/importers/reading/sources';
import { rosterFromScores } from '../../src/domain/importers/rosters/roster-from-scores';
import type { ImportedMark, ImportedScores } from '../../src/domain/importers/scores/imported-scores';
import { matchStudents } from '../../src/domain/importers/student-matching';
import type { EssentialLearning } from '../../src/domain/learning';
import type { Problem } from '../../src/domain/problem';
import type { Student } from '../../src/domain/roster';
import type { DemoOptions } from './options';

/** The one learning of a team that named none. */
const WHOLE: EssentialLearning = {
  code: 'EL1',
  statement: 'What this assessment asks for',
  iCan: '',
  unit: '',
  proficientAt: undefined,
  rule: undefined,
  caseId: '',
};

export interface TeamFiles {
  readonly students: readonly Student[];
  readonly learnings: readonly EssentialLearning[];
  readonly title: string;
  readonly givenOn: string | undefined;
  readonly items: readonly (Omit<BlueprintItem, 'label'> & {
    readonly id: string;
    readonly label: string;
    readonly points: number;
  })[];
  readonly marks: readonly { readonly student: string; readonly item: string; readonly mark: string | number }[];
  readonly problems: readonly Problem[];
}

/** A file that cannot be used: its message is for the person who chose it. */
export class UnusableFile extends Error {}

/** Reads what was given; what was not given is made from the scores. @throws UnusableFile */
export function readTeamFiles(options: DemoOptions & { readonly scores: string }): TeamFiles {
  const problems: Problem[] = [];
  const key = options.key === undefined ? [] : read(options.key, BLUEPRINT_IMPORTERS, {}, problems).items;
  const blueprint =
    options.blueprint === undefined
      ? key
      : withKeys(read(options.blueprint, BLUEPRINT_IMPORTERS, {}, problems).items, key);
  const scores = read(options.scores, SCORE_IMPORTERS, blueprint.length > 0 ? { blueprint } : {}, problems);
  const students =
    options.roster === undefined
      ? rosterFromScores(scores)
      : read(options.roster, ROSTER_IMPORTERS, {}, problems).students;
  const given =
    options.learnings === undefined
      ? undefined
      : toEssentialLearnings(read(options.learnings, LEARNING_IMPORTERS, {}, problems).candidates);
  const named = [...new Set(blueprint.flatMap((item) => item.learnings))];
  const learnings = given ?? (named.length > 0 ? named.map((code) => ({ ...WHOLE, code, statement: code })) : [WHOLE]);
  const items = itemsOf(scores, blueprint, learnings);
  return {
    students,
    learnings,
    title: scores.title || basename(options.scores).replace(/\.\w+$/, ''),
    givenOn: scores.givenOn,
    items,
    marks: marksOf(scores, items, students, problems),
    problems,
  };
}

function read<Options, Result>(
  file: string,
  importers: readonly Importer<Options, Result>[],
  options: Options,
  problems: Problem[],
): Result {
  const sources = open(file, problems);
  const [best] = recogniseSources(importers, sources);
  const importer = best?.importer;
  if (!importer)
    throw new UnusableFile(
      `${file}: this file is not recognised. Known are: ${importers.map(({ label }) => label).join('; ')}.`,
    );
  const result = importer.read(sources, options);
  problems.push(...result.problems);
  if (!result.ok) throw new UnusableFile(sentences(file, result.problems));
  return result.value;
}

function open(file: string, problems: Problem[]): Sources {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const isFolder = error instanceof Error && 'code' in error && error.code === 'EISDIR';
    throw new UnusableFile(
      isFolder ? `${file}: this is a folder. Name one file in it.` : `${file}: there is no such file.`,
    );
  }
  const sources = readSources([{ name: basename(file), bytes }]);
  problems.push(...sources.problems);
  if (!sources.ok) throw new UnusableFile(sentences(file, sources.problems));
  return sources.value;
}

function sentences(file: string, problems: readonly Problem[]): string {
  return problems.map(({ where, message, remedy }) => `${where || file}: ${message} ${remedy}`).join('\n');
}

function withKeys(items: readonly BlueprintItem[], keys: readonly BlueprintItem[]): readonly BlueprintItem[] {
  const byLabel = new Map(keys.map((item) => [item.label, item]));
  return items.map((item) =>
    item.keys.length > 0
      ? item
      : { ...item, keys: byLabel.get(item.label)?.keys ?? [], type: byLabel.get(item.label)?.type ?? item.type },
  );
}

/** The importer has given the items their points, keys and learnings already; the rest comes from the blueprint. */
function itemsOf(
  scores: ImportedScores,
  blueprint: readonly BlueprintItem[],
  learnings: readonly EssentialLearning[],
): TeamFiles['items'] {
  const pairs = new Map(
    matchItems(scores.items, blueprint).pairs.map(({ imported, known }) => [imported, blueprint[known]]),
  );
  const fallback = learnings[0]?.code ?? WHOLE.code;
  return scores.items.map(({ label, text, points, keys, learnings: tagged }, place) => ({
    id: label,
    label: text || label,
    points: points ?? 1,
    learnings: tagged.length > 0 ? tagged : [fallback],
    type: pairs.get(place)?.type ?? (keys.length > 0 ? 'multiple choice' : 'constructed response'),
    keys,
    depth: pairs.get(place)?.depth ?? '',
    expectedMistake: pairs.get(place)?.expectedMistake ?? '',
  }));
}

function marksOf(
  scores: ImportedScores,
  items: TeamFiles['items'],
  students: readonly Student[],
  problems: Problem[],
): TeamFiles['marks'] {
  const match = matchStudents(scores.rows, students);
  for (const place of [...match.notOnRoster, ...match.doubtful.map(({ row }) => row)])
    problems.push({
      code: 'not-on-roster',
      where: scores.rows[place]?.where ?? '',
      message: 'This student is not on the roster, so the scores are left out.',
      remedy: 'Add the student to the roster, or correct the id in the file.',
      severity: 'skip',
    });
  return scores.rows.flatMap((row, place) => {
    const student = match.matched.get(place);
    if (student === undefined) return [];
    return items.flatMap((item, column) => {
      const mark = written(row.marks[column]);
      return mark === '' ? [] : [{ student, item: item.id, mark }];
    });
  });
}

/** A mark as a teacher would type it. */
function written(mark: ImportedMark | undefined): string | number {
  switch (mark?.kind) {
    case 'points':
      return mark.points;
    case 'answer':
      return mark.answer;
    case 'excused':
      return 'x';
    case 'absent':
      return '-';
    default:
      return '';
  }
}
