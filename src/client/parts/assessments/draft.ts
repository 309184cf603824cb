/** A common assessment while a person builds it: proposed from what they have, then changed in the grid. */
import { type AssessmentKind, ITEM_TYPES, type Item, type ItemType } from '../../../domain/assessment';
import { type BlueprintItem, typeOfKeys } from '../../../domain/importers/blueprints/blueprint';
import { itemNumber } from '../../../domain/importers/item-matching';
import type { ImportedItem, ImportedScores } from '../../../domain/importers/scores/imported-scores';
import type { EssentialLearning } from '../../../domain/learning';
import { inLetters, isOpenQuestion } from './answered-in-words';
import type { DeskAssessment } from './desk';
import { labelOf, shortIds, titleFrom } from './proposed-names';

export interface DraftItem {
  /** Stays with the row while its id is typed. */
  readonly row: number;
  readonly id: string;
  readonly label: string;
  /** As typed. */
  readonly points: string;
  readonly keys: string;
  /** Words of the options A, B, C ... where the answers are words. */
  readonly options: readonly string[];
  readonly learnings: readonly string[];
  readonly type: ItemType;
  readonly depth: string;
  readonly expectedMistake: string;
  readonly screening: Item['screening'];
  /** Index of the item in the source, for its scores. */
  readonly source: number | undefined;
  readonly use: boolean;
}

export interface Draft {
  readonly title: string;
  readonly kind: AssessmentKind;
  readonly reassesses: string;
  readonly givenOn: string;
  readonly until: string;
  readonly items: readonly DraftItem[];
  /** Points that are proficient, by learning, where the team took the offer. */
  readonly needed: Readonly<Record<string, number>>;
  /** Learnings that the team names here for the first time: code and statement. */
  readonly fresh: readonly { readonly code: string; readonly statement: string }[];
  /** The learning that every item asks for until somebody names another for it; empty when none is assumed. */
  readonly assumed: string;
  /** Chosen students; everyone when undefined. */
  readonly students: readonly string[] | undefined;
}

export const EMPTY_DRAFT: Draft = {
  title: '',
  kind: 'formative',
  reassesses: '',
  givenOn: '',
  until: '',
  items: [],
  needed: {},
  fresh: [],
  assumed: '',
  students: undefined,
};

type Known = readonly Pick<EssentialLearning, 'code'>[];

/** A draft with everything that scores say about the assessment. */
export function draftFromScores(
  scores: ImportedScores,
  name: string,
  isGradebook: boolean,
  learnings: Known,
  today: string,
): Draft {
  const ids = shortIds(scores.items.map(({ label }) => label));
  const scored = scores.items.map((_item, at) =>
    scores.rows.some(({ marks }) => marks[at] && marks[at].kind !== 'blank'),
  );
  // Of a whole gradebook the newest column with scores is the likeliest.
  const newest = isGradebook && scores.items.length > 1 ? scored.lastIndexOf(true) : -1;
  const items = scores.items.map((item, at) => ({
    ...inLetters(
      draftItem(at, ids[at] ?? String(at + 1), blueprintItemOf(item, isOpenQuestion(scores, at)), learnings),
      scores,
      at,
    ),
    label: labelOf(item, ids[at] ?? ''),
    source: at,
    use: newest === -1 || at === newest,
  }));
  const givenOn = scores.givenOn ?? today;
  return withFresh(
    {
      ...EMPTY_DRAFT,
      title: scores.title || (newest === -1 ? titleFrom(name, givenOn) : (scores.items[newest]?.label ?? '')),
      givenOn,
      items,
    },
    learnings,
  );
}

/** A draft of a blueprint that a person brought or wrote. */
export function draftFromBlueprint(
  title: string,
  items: readonly BlueprintItem[],
  learnings: Known,
  today: string,
): Draft {
  const ids = shortIds(items.map(({ label }) => label));
  return withFresh(
    {
      ...EMPTY_DRAFT,
      title,
      givenOn: today,
      items: items.map((item, at) => ({
        ...draftItem(at, ids[at] ?? String(at + 1), item, learnings),
        label: item.label === ids[at] ? '' : item.label,
      })),
    },
    learnings,
  );
}

/** An assessment as a draft: to change it, or to copy its blueprint. */
export function draftOf(assessment: DeskAssessment): Draft {
  return {
    ...EMPTY_DRAFT,
    title: assessment.title,
    kind: assessment.kind,
    reassesses: assessment.reassesses ?? '',
    givenOn: assessment.givenOn ?? '',
    until: assessment.until ?? '',
    items: assessment.items.map((item, row) => ({
      row,
      id: item.id,
      label: item.label === item.id ? '' : item.label,
      points: String(item.points),
      keys: item.keys.join(' | '),
      options: item.options ?? [],
      learnings: item.learnings,
      type: item.type,
      depth: item.depth,
      expectedMistake: item.expectedMistake,
      screening: item.screening,
      source: undefined,
      use: true,
    })),
    needed: Object.fromEntries(
      assessment.pointsNeeded.flatMap(({ learning, needed }) =>
        Object.values(needed).map((points) => [learning, points]),
      ),
    ),
  };
}

/** One more item, like the one above it. Its name is none of `taken`: scores of an item that was removed are not its own. */
export function withItem(draft: Draft, taken: readonly string[] = []): Draft {
  const last = draft.items[draft.items.length - 1];
  const number = Math.max(0, ...[...draft.items.map(({ id }) => id), ...taken].map((id) => itemNumber(id) ?? 0)) + 1;
  const prefix = /^(\D*)\d+$/.exec(last?.id ?? '')?.[1] ?? '';
  const item: DraftItem = {
    row: Math.max(-1, ...draft.items.map(({ row }) => row)) + 1,
    id: `${prefix}${number}`,
    label: '',
    points: last?.points ?? '1',
    keys: '',
    options: [],
    learnings: last?.learnings ?? [],
    type: last?.type ?? 'multiple choice',
    depth: '',
    expectedMistake: '',
    screening: undefined,
    source: undefined,
    use: true,
  };
  return { ...draft, items: [...draft.items, item] };
}

/** The draft with one item changed. */
export function changed(draft: Draft, row: number, change: Partial<DraftItem>): Draft {
  return { ...draft, items: draft.items.map((item) => (item.row === row ? { ...item, ...change } : item)) };
}

/** The draft with a learning ticked or not, on some items. What was only assumed of an item gives way. */
export function tagged(draft: Draft, rows: readonly number[], code: string, on: boolean): Draft {
  const said = (learnings: readonly string[]): readonly string[] =>
    code === draft.assumed ? learnings : learnings.filter((each) => each !== draft.assumed);
  return {
    ...draft,
    items: draft.items.map((item) =>
      rows.includes(item.row)
        ? {
            ...item,
            learnings: on
              ? [...new Set([...said(item.learnings), code])]
              : item.learnings.filter((each) => each !== code),
          }
        : item,
    ),
  };
}

/** Rows of the items that `1-7, 9` names, by number or by id. */
export function rowsNamed(draft: Draft, words: string): number[] {
  const wanted = new Set<number>();
  for (const part of words.split(/[,;]/).map((each) => each.trim())) {
    const range = /^(\S+?)\s*(?:-|–|to)\s*(\S+)$/.exec(part);
    const place = (name: string | undefined): number =>
      draft.items.findIndex(
        ({ id }) =>
          id.toLowerCase() === name?.toLowerCase() || (/^\d+$/.test(name ?? '') && itemNumber(id) === Number(name)),
      );
    const [from, to] = range ? [place(range[1]), place(range[2])] : [place(part), place(part)];
    if (from === -1 || to === -1) continue;
    for (const item of draft.items.slice(Math.min(from, to), Math.max(from, to) + 1)) wanted.add(item.row);
  }
  return [...wanted];
}

export function pointsOf(typed: string): number {
  const points = Number(typed.trim().replace(',', '.'));
  return Number.isFinite(points) ? points : 0;
}

/** `A | C`: either is right. */
export function keysOf(typed: string): string[] {
  return typed
    .split('|')
    .map((key) => key.trim())
    .filter((key) => key !== '');
}

/** Points of the counting items that ask for a learning. */
export function pointsFor(draft: Draft, code: string): number {
  return draft.items.reduce(
    (sum, item) =>
      item.use && item.screening !== 'drop' && item.learnings.includes(code) ? sum + pointsOf(item.points) : sum,
    0,
  );
}

export { ITEM_TYPES };

function blueprintItemOf(item: ImportedItem, isOpen: boolean): BlueprintItem {
  if (isOpen) return blueprintItemOf({ ...item, keys: [] }, false);
  return {
    label: item.label,
    points: item.points,
    learnings: item.learnings,
    type: typeOfKeys(item.keys),
    keys: item.keys,
    depth: '',
    expectedMistake: '',
  };
}

function draftItem(row: number, id: string, item: BlueprintItem, learnings: Known): DraftItem {
  const only = learnings.length === 1 ? learnings.map(({ code }) => code) : [];
  const named = item.learnings.map(
    (written) => learnings.find(({ code }) => code.toLowerCase() === written.toLowerCase())?.code ?? written,
  );
  return {
    row,
    id,
    label: item.label,
    points: String(item.points ?? 1),
    keys: item.keys.join(' | '),
    options: [],
    learnings: named.length > 0 ? named : only,
    type: item.type,
    depth: item.depth,
    expectedMistake: item.expectedMistake,
    screening: undefined,
    source: undefined,
    use: true,
  };
}

/** Learnings that the source names and the team does not have yet become learnings of the team. */
function withFresh(draft: Draft, learnings: Known): Draft {
  const known = new Set(learnings.map(({ code }) => code));
  const named = [...new Set(draft.items.flatMap((item) => item.learnings))].filter((code) => !known.has(code));
  return { ...draft, fresh: named.map((code) => ({ code, statement: '' })) };
}
