/** An import laid beside the roster and an assessment, before anything is written. */
import { isOptionText } from '../../../domain/answer-options';
import type { Item } from '../../../domain/assessment';
import {
  type ItemMatch,
  type ItemPair,
  keyDifferences,
  type MatchableItem,
  matchItems,
  wrongAssessment,
} from '../../../domain/importers/item-matching';
import { mergeScores, type ScoreGrid, type ScoreMerge, toScoreGrid } from '../../../domain/importers/merge-scores';
import type { ImportedScores } from '../../../domain/importers/scores/imported-scores';
import { type MatchDecisions, matchStudents, type StudentMatch } from '../../../domain/importers/student-matching';
import type { Problem } from '../../../domain/problem';
import type { Student } from '../../../domain/roster';
import { ABSENT, ABSENT_MARK, BLANK, EXCUSED, EXCUSED_MARK, type Score, scoreAnswer } from '../../../domain/score';
import { itemsOf } from './blueprint-to-send';
import type { Desk, DeskAssessment } from './desk';
import type { Draft } from './draft';

export interface Mark {
  readonly student: string;
  readonly item: string;
  readonly mark: string | number;
}

export interface DraftComparison {
  readonly match: StudentMatch;
  readonly marks: readonly Mark[];
}

/** The scores of a source for the assessment that is being made of it. */
export function compareWithDraft(
  scores: ImportedScores,
  draft: Draft,
  roster: readonly Student[],
  decisions: MatchDecisions,
): DraftComparison {
  const match = matchStudents(scores.rows, roster, decisions);
  const used = draft.items.filter(({ use }) => use);
  const pairs = used.flatMap(({ source }, known) => (source === undefined ? [] : [{ imported: source, known }]));
  const items = itemsOf(draft, '');
  const keyless = new Set(pairs.filter(({ known }) => items[known]?.keys.length === 0).map(({ imported }) => imported));
  // A key that was taken out of the grid counts no more: the answers are scored by hand.
  const asked = { ...scores, items: scores.items.map((item, at) => (keyless.has(at) ? { ...item, keys: [] } : item)) };
  return { match, marks: marksOf(toScoreGrid(asked, match, pairs, items), items) };
}

export interface ScoreComparison {
  readonly match: StudentMatch;
  readonly itemMatch: ItemMatch;
  readonly pairs: readonly Pick<ItemPair, 'imported' | 'known'>[];
  /** The source seems to belong to another assessment. */
  readonly wrong: Problem | undefined;
  readonly problems: readonly Problem[];
  readonly merge: ScoreMerge;
  readonly marks: readonly Mark[];
}

/** What a person said about items: the assessment's item id by the source's label; empty text for none. */
export type ItemDecisions = Readonly<Record<string, string>>;

/** The scores of a source beside the standing ones of an assessment. */
export function compareWithAssessment(
  scores: ImportedScores,
  assessment: DeskAssessment,
  desk: Desk,
  decisions: MatchDecisions,
  itemDecisions: ItemDecisions,
): ScoreComparison {
  const match = matchStudents(scores.rows, desk.students, decisions);
  const known = assessment.items.map(matchable);
  const itemMatch = matchItems(scores.items, known);
  const pairs = pairsOf(scores, assessment.items, itemMatch, itemDecisions);
  const incoming = toScoreGrid(scores, match, pairs, assessment.items);
  return {
    match,
    itemMatch,
    pairs,
    wrong: wrongAssessment(
      scores.items,
      known,
      { ...itemMatch, pairs: pairs.map((pair) => ({ ...pair, by: 'label' })) },
      assessment.title,
    ),
    problems: keyDifferences(scores.items, known, itemMatch),
    merge: mergeScores(standingGrid(desk, assessment), incoming, match),
    marks: marksOf(incoming, assessment.items),
  };
}

function matchable(item: Item): MatchableItem {
  return { label: item.id, text: item.label, points: item.points, keys: item.keys };
}

function pairsOf(
  scores: ImportedScores,
  items: readonly Item[],
  match: ItemMatch,
  decisions: ItemDecisions,
): Pick<ItemPair, 'imported' | 'known'>[] {
  const decided = scores.items.flatMap(({ label }, imported) => {
    const chosen = decisions[label];
    const known = items.findIndex(({ id }) => id === chosen);
    return chosen === undefined ? [] : [{ imported, known }];
  });
  const settled = new Set(decided.map(({ imported }) => imported));
  const taken = new Set(decided.map(({ known }) => known));
  return [
    ...decided.filter(({ known }) => known !== -1),
    ...match.pairs.filter(({ imported, known }) => !settled.has(imported) && !taken.has(known)),
  ];
}

/** The standing cells as scores. What cannot be read is somebody's, so it differs from any score. */
function standingGrid(desk: Desk, assessment: DeskAssessment): ScoreGrid {
  return new Map(
    (desk.standing ?? []).map(({ student, cells }) => [
      student,
      new Map(
        assessment.items.flatMap((item, at): [string, Score][] => {
          const score = standingScore(cells[at] ?? '', item);
          return score.kind === 'blank' ? [] : [[item.id, score]];
        }),
      ),
    ]),
  );
}

function standingScore(cell: string | number, item: Item): Score {
  if (typeof cell === 'number') return { kind: 'points', points: cell };
  const text = cell.trim();
  if (text === '') return BLANK;
  if (text.toLowerCase() === EXCUSED_MARK) return EXCUSED;
  return text === ABSENT_MARK ? ABSENT : scoreAnswer(text, item);
}

/** Scores as they will stand in the cells: letters where the key is letters, points for answers in words without options. */
export function marksOf(grid: ScoreGrid, items: readonly Item[]): Mark[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const lettered = new Set(
    items
      .filter(({ keys }) => keys.length > 0 && keys.every((key) => KEY_LETTERS.test(key.trim())))
      .map(({ id }) => id),
  );
  return [...grid].flatMap(([student, scores]) =>
    [...scores].map(([item, score]) => ({
      student,
      item,
      mark:
        score.kind === 'answer' && lettered.has(item) && isNewOption(score.answer, byId.get(item))
          ? score.answer
          : typed(score, lettered.has(item)),
    })),
  );
}

/** Words that the item's options do not have yet: they go as they are, and get their letter when they are written. */
function isNewOption(answer: string, item: Item | undefined): boolean {
  return (item?.options?.length ?? 0) > 0 && isOptionText(answer) && !(isLetters(answer) && answer.length === 1);
}

/** The keys whose letters a gradebook takes: see its tab. */
const KEY_LETTERS = /^([a-wyz]|[a-j]{2,6})$/i;

function isLetters(text: string): boolean {
  return /^[a-z]{1,6}$/i.test(text.trim());
}

/** A score in a teacher's shorthand. */
export function typed(score: Score, asLetters = true): string | number {
  switch (score.kind) {
    case 'points':
      return score.points;
    case 'answer':
      return asLetters && isLetters(score.answer) ? score.answer : score.points;
    case 'excused':
      return EXCUSED_MARK;
    case 'absent':
      return ABSENT_MARK;
    default:
      return '';
  }
}
