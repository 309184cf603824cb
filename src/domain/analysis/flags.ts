/** What an item's numbers ask a team to look at, in words (METHODS.md section 4). */
import type { ItemOptions } from './distractors';
import type { Statistic } from './statistic';
import { FEWEST_STUDENTS } from './statistic';

export type ItemFlag =
  | { readonly code: 'too-hard' }
  | { readonly code: 'too-easy' }
  /** `answer`: the wrong option chosen by stronger students than the key; undefined where the item itself runs backwards. */
  | { readonly code: 'check-the-key'; readonly answer: string | undefined }
  | { readonly code: 'nobody-chose'; readonly answers: readonly string[] };

const TOO_HARD_BELOW = 0.3;
const TOO_EASY_ABOVE = 0.95;

/** The flags of one item; none below 10 students, where they would be chance. */
export function flagsOf(
  n: number,
  p: Statistic,
  itemRest: Statistic,
  options: ItemOptions | undefined,
): readonly ItemFlag[] {
  if (n < FEWEST_STUDENTS || p.value === undefined) return [];
  const flags: ItemFlag[] = [];
  if (p.value < TOO_HARD_BELOW) flags.push({ code: 'too-hard' });
  if (p.value > TOO_EASY_ABOVE) flags.push({ code: 'too-easy' });
  const stronger = options && strongerThanKey(options);
  if (stronger !== undefined) flags.push({ code: 'check-the-key', answer: stronger });
  else if (itemRest.value !== undefined && itemRest.value < 0) flags.push({ code: 'check-the-key', answer: undefined });
  const unchosen = options?.options.filter(({ right, count }) => !right && count === 0) ?? [];
  if (unchosen.length > 0) flags.push({ code: 'nobody-chose', answers: unchosen.map(({ answer }) => answer) });
  return flags;
}

/** A flag as a team reads it. */
export function flagWords(flag: ItemFlag): string {
  switch (flag.code) {
    case 'too-hard':
      return 'Too hard: fewer than 30% of the points were earned.';
    case 'too-easy':
      return 'Too easy: more than 95% of the points were earned.';
    case 'check-the-key':
      return flag.answer === undefined
        ? 'Check the key: students who did well otherwise missed this item more often than the others.'
        : `Check the key: students who did well otherwise chose ${flag.answer} more than the key.`;
    case 'nobody-chose':
      return `Nobody chose ${flag.answers.join(' or ')}.`;
  }
}

function strongerThanKey({ options, rightItemRest }: ItemOptions): string | undefined {
  if (rightItemRest.value === undefined) return undefined;
  const key = rightItemRest.value;
  let found: { answer: string; r: number } | undefined;
  for (const { right, answer, itemRest } of options) {
    if (right || itemRest.value === undefined || itemRest.value <= key) continue;
    if (!found || itemRest.value > found.r) found = { answer, r: itemRest.value };
  }
  return found?.answer;
}
