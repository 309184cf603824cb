/** A draft as the jobs want it: an assessment that is made and one that is saved send the same. */
import { letterOfOption } from '../../../domain/answer-options';
import type { Item } from '../../../domain/assessment';
import { parseCalendarDate } from '../../../domain/calendar';
import { type Draft, keysOf, pointsOf } from './draft';

/** Everything that a person says in the blueprint; of its new learnings those that an item asks for. */
export function blueprintToSend(draft: Draft) {
  const { title, kind, reassesses, givenOn, until } = draft;
  const items = itemsToSend(draft);
  return {
    title,
    kind,
    reassesses: kind === 'reassessment' && reassesses !== '' ? reassesses : null,
    givenOn: parseCalendarDate(givenOn),
    until: parseCalendarDate(until),
    items,
    pointsNeeded: neededToSend(draft),
    newLearnings: draft.fresh.filter(({ code }) => items.some(({ learnings }) => learnings.includes(code))),
  };
}

/** The items as the job wants them; only those in use. Points that are no number arrive as 0, and the job says so. */
function itemsToSend(draft: Draft) {
  return draft.items
    .filter(({ use }) => use)
    .map(({ id, label, points, keys, options, learnings, type, depth, expectedMistake, screening }) => ({
      id: id.trim(),
      label,
      points: pointsOf(points),
      keys: keysOf(keys).map((key) => letterOfOption(key, { options }) ?? key),
      options: [...options],
      learnings: [...learnings],
      type,
      depth,
      expectedMistake,
      screening,
    }));
}

/** The same items as the domain knows them. */
export function itemsOf(draft: Draft, assessment: string): Item[] {
  return itemsToSend(draft).map((item) => ({ ...item, assessment }));
}

/** Points needed of learnings that still have points. */
function neededToSend(draft: Draft) {
  const asked = new Set(draft.items.flatMap(({ learnings, use }) => (use ? learnings : [])));
  return Object.entries(draft.needed)
    .filter(([learning]) => asked.has(learning))
    .map(([learning, points]) => ({ learning, points }));
}
