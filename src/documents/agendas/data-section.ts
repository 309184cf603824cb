/** The numbers of a meeting: the data blocks that its boxes look at, each a region that can be refreshed. */

import { heading, note, region } from '../blocks';
import { groupBlocks, growthBlocks, hardestBlocks, levelBlocks, planBlocks, strategyBlocks } from '../data-blocks';
import { REGION_TITLES, words } from '../messages';
import type { Block, Simple } from '../model';
import type { AgendaInput } from './agenda-input';
import type { DataBlock } from './template';

/** The section with every block that a box of this meeting looks at and that there are numbers for. */
export function dataBlocks(input: AgendaInput): Block[] {
  const wanted = [...new Set(input.boxes.flatMap((box) => box.data ?? []))];
  const sections = wanted.flatMap((name): Block[] => {
    const blocks = blocksOf(name, input);
    return blocks === undefined ? [] : [heading(2, REGION_TITLES[name]), region(name, asOfLine(name, input), blocks)];
  });
  if (sections.length === 0) return [];
  // What the team predicts or says it did comes first, though the numbers stand before the boxes.
  const place = input.boxes.findIndex((box) => (box.data ?? []).length > 0);
  const title = input.boxes[place]?.title ?? '';
  return [
    heading(1, words.agenda.ourNumbers),
    ...(place > 0 ? [note(words.agenda.scrollPast(place + 1, title))] : []),
    ...sections,
  ];
}

function blocksOf(name: DataBlock, { data, date, showNames }: AgendaInput): Simple[] | undefined {
  switch (name) {
    case 'levels':
      return data.levels && levelBlocks(data.levels);
    case 'hardest':
      return data.hardest && hardestBlocks(data.hardest);
    case 'groups':
      return data.groups && groupBlocks(data.groups, data.levelChanges ?? [], showNames);
    case 'strategies':
      return data.strategies && strategyBlocks(data.strategies);
    case 'plans':
      return data.plans && planBlocks(data.plans, date, showNames);
    case 'growth':
      return data.growth && growthBlocks(data.growth);
  }
}

function asOfLine(name: DataBlock, { asOf, data }: AgendaInput): string {
  const day = words.asOf(asOf);
  if (name !== 'levels' || !data.levels) return day;
  const { assessment, scored, roster, rule } = data.levels;
  return words.agenda.levelsAsOf(day, assessment, scored, roster, rule);
}
