/** The numbers of a meeting: the data blocks that its boxes look at, each a region that can be refreshed. */
import { heading, region } from '../blocks';
import { growthBlocks, groupBlocks, hardestBlocks, levelBlocks, planBlocks, strategyBlocks } from '../data-blocks';
import { counted, fullDate } from '../messages';
import type { Block, Simple } from '../model';
import type { AgendaInput } from './agenda-input';
import type { DataBlock } from './template';

/** The names under which a page and its boxes speak of the data blocks. */
export const DATA_TITLES: Readonly<Record<DataBlock, string>> = {
  levels: 'Where our students stand',
  hardest: 'The hardest items',
  groups: 'Who needs what',
  strategies: 'What each section tried',
  plans: 'Our plan, group by group',
  growth: 'First and latest',
};

/** The section with every block that a box of this meeting looks at and that there are numbers for. */
export function dataBlocks(input: AgendaInput): Block[] {
  const wanted = [...new Set(input.boxes.flatMap((box) => box.data ?? []))];
  const sections = wanted.flatMap((name): Block[] => {
    const blocks = blocksOf(name, input);
    return blocks === undefined
      ? []
      : [heading(2, DATA_TITLES[name]), region(name, asOfLine(name, input), blocks)];
  });
  return sections.length === 0 ? [] : [heading(1, 'Our numbers'), ...sections];
}

function blocksOf(name: DataBlock, { data, showNames }: AgendaInput): Simple[] | undefined {
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
      return data.plans && planBlocks(data.plans, showNames);
    case 'growth':
      return data.growth && growthBlocks(data.growth);
  }
}

function asOfLine(name: DataBlock, { asOf, data }: AgendaInput): string {
  const day = `As of ${fullDate(asOf)}`;
  if (name !== 'levels' || !data.levels) return day;
  const { assessment, scored, roster, rule } = data.levels;
  const source = assessment === '' ? '' : `${assessment}, `;
  return `${day}: ${source}results for ${scored} of our ${counted(roster, 'student')}. Rule: ${rule}.`;
}
