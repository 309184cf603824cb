/**
 * The agenda of a meeting as a document. What a team would have retyped stands there already: roles, norms, goals with
 * today's number, what is open, the numbers to talk about; then the timed boxes, and room for what is decided.
 */

import { heading } from '../blocks';
import { REGION_TITLES, TO_FILL_IN, words } from '../messages';
import type { Block, Box, Doc } from '../model';
import type { AgendaInput } from './agenda-input';
import { carryOverBlocks } from './carry-over';
import { closingBlocks } from './closing';
import { dataBlocks } from './data-section';
import { CLOSING } from './opening-and-closing';
import { agendaTitle, clockRange, goalBlocks, headerBlocks, normBlocks, peopleBlocks } from './standing';

/** The agenda. Without `showNames` no student stands in it; its title never holds one. */
export function agendaDoc(input: AgendaInput): Doc {
  return {
    title: agendaTitle(input),
    // The date stands in the line below.
    firstLine: words.agenda.firstLine(input.team.name, input.agenda.label),
    blocks: [
      ...headerBlocks(input),
      ...peopleBlocks(input),
      ...normBlocks(input),
      ...goalBlocks(input),
      ...carryOverBlocks(input),
      ...dataBlocks(input),
      ...boxBlocks(input),
      ...closingBlocks(input),
    ],
  };
}

function boxBlocks(input: AgendaInput): Block[] {
  const total = input.boxes.reduce((sum, box) => sum + box.minutes, 0);
  let from = 0;
  const boxes = input.boxes.map((box, index): Box => {
    const clock = clockRange(input.start, from, from + box.minutes);
    from += box.minutes;
    const looksAt = (box.data ?? [])
      .filter((name) => input.data[name] !== undefined)
      .map((name) => REGION_TITLES[name]);
    return {
      kind: 'box',
      title: words.agenda.boxTitle(index + 1, box.title, box.minutes),
      minutes: box.minutes,
      clock,
      lead: words.agenda.lead(box.lead || TO_FILL_IN),
      protocol: box.protocol ?? '',
      prompts: [...box.prompts, ...(looksAt.length > 0 ? [words.agenda.lookAt(looksAt)] : [])],
      // What is said at the end has its own places on the next page.
      notes: box.title === CLOSING.title ? '' : words.agenda.notes,
    };
  });
  return [heading(1, words.agenda.ourMinutes(total)), ...boxes];
}
