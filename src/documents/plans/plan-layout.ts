/**
 * The sections of a plan's Doc in order, and how a team or its district lays them out in its own way: another title,
 * prompts under it, a section left out, a section more.
 */
import { heading, note, roomToWrite } from '../blocks';
import type { Block } from '../model';
import { PAGE_WIDTH } from '../model';

/** One line of the team's own layout. What is undefined stays as we have it. */
export interface SectionOverride {
  /** 1 for the first section; a number beyond the last adds a section at the end. */
  readonly order: number;
  readonly title?: string;
  readonly leftOut?: boolean;
  readonly prompts?: readonly string[];
}

/** Height of the box to write in under a section that the team added, in points. */
const ROOM = 72;

/** @param sections each with its heading first; an empty one has nothing to show and stays away */
export function laidOut(sections: readonly (readonly Block[])[], overrides: readonly SectionOverride[]): Block[] {
  const inOrder = [...overrides].sort((a, b) => a.order - b.order);
  const ours = sections.flatMap((blocks, place) => {
    const override = inOrder.find(({ order }) => order === place + 1);
    return override ? overridden(blocks, override) : blocks;
  });
  const more = inOrder
    .filter(({ order, leftOut }) => order > sections.length && leftOut !== true)
    .flatMap(({ title = '', prompts = [] }) => [
      ...(title === '' ? [] : [heading(1, title)]),
      ...prompts.map(note),
      roomToWrite(PAGE_WIDTH, ROOM, ''),
    ]);
  return [...ours, ...more];
}

function overridden(blocks: readonly Block[], { title, leftOut, prompts = [] }: SectionOverride): readonly Block[] {
  const [first, ...rest] = blocks;
  if (leftOut || first === undefined) return [];
  const head = first.kind === 'heading' && title !== undefined ? heading(1, title) : first;
  return [head, ...prompts.map(note), ...rest];
}
