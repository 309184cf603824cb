/**
 * Reads minutes out of an agenda that people have written in. Nothing that a person typed is lost: what is not
 * understood is handed back with the heading it stood under, to be placed by hand.
 */
import { words } from '../messages';
import { type DocContent, oneLine } from './content';
import { lineMark } from './generated-lines';
import { readPrefixed } from './prefixed';
import { actionFromLine, NOTHING_READ, noteOf, plain, type Reading } from './reading';
import { type Section, sectionOf } from './sections';
import { readTableOf } from './tables';
import type { Known, LineKind, Understood, UnderstoodNext, Unplaced } from './understood';

/** Kinds of line by the section in which they are written freely. */
const FREE: Readonly<Partial<Record<Section, LineKind>>> = {
  decisions: 'decision',
  parked: 'parked',
  questions: 'question',
};

/** @returns what was typed, in the order in which it stands; see `Understood` */
export function understandMinutes(content: DocContent, known: Known): Understood {
  const isOurs = (text: string): boolean => known.generated?.has(lineMark(text)) === true;
  const readings: Reading[] = [];
  const unplaced: Unplaced[] = [];
  let section: Section = 'other';
  let heading = '';
  // Without the marks of our own lines, only the last page can be told from what we wrote: it is all room to write.
  let roomToWrite = known.generated !== undefined || content.id === '';
  const take = (reading: Reading): void => {
    readings.push(reading);
    for (const text of reading.unplaced) unplaced.push({ text, from: heading });
  };
  for (const block of content.blocks) {
    if (block.kind === 'table') take(readTableOf(block, section, heading, known, isOurs));
    else if (block.heading) {
      section = sectionOf(block.text);
      if (section === 'other' && known.generated && !isOurs(block.text))
        take({ ...NOTHING_READ, unplaced: [block.text] });
      heading = block.text;
      roomToWrite ||= plain(block.text) === plain(words.agenda.whatWeDecided);
    } else if (!isOurs(block.text) && block.text !== words.agenda.notes && roomToWrite)
      take(readPrefixed(block.text, known) ?? freeLine(block.text, section, heading, known));
  }
  return {
    lines: unique(
      readings.flatMap((each) => each.lines),
      (line) => `${line.kind} ${plain(line.text)}`,
    ),
    actions: unique(
      readings.flatMap((each) => each.actions),
      (action) => plain(action.what),
    ),
    statuses: unique(
      readings.flatMap((each) => each.statuses),
      (status) => status.action,
    ),
    attendance: lastOfEach(readings.flatMap((each) => each.attendance)),
    next: news(
      readings.flatMap((each) => each.next ?? []),
      known,
    ),
    unplaced,
  };
}

function freeLine(text: string, section: Section, heading: string, known: Known): Reading {
  const kind = FREE[section];
  if (kind) return { ...NOTHING_READ, lines: [{ kind, text }] };
  if (section === 'actions') return { ...NOTHING_READ, actions: [actionFromLine(text, known)] };
  if (section === 'box' && known.generated)
    return { ...NOTHING_READ, lines: [{ kind: 'note', text: noteOf(heading, text) }] };
  return { ...NOTHING_READ, unplaced: [text] };
}

/** What is said of the next meeting and does not stand in the agenda already. */
function news(said: readonly UnderstoodNext[], known: Known): UnderstoodNext {
  const date = said.find((next) => next.date !== undefined)?.date;
  const fresh = (key: 'facilitator' | 'bring'): string => {
    const typed = said.find((next) => next[key] !== '')?.[key] ?? '';
    return plain(typed) === plain(known.next[key]) ? '' : oneLine(typed);
  };
  return {
    date: date === known.next.date ? undefined : date,
    facilitator: fresh('facilitator'),
    bring: fresh('bring'),
  };
}

/** The first of each key: a table that was copied says everything twice. */
function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}

function lastOfEach(marks: Reading['attendance']): Reading['attendance'] {
  return [...new Map(marks.map((mark) => [mark.member, mark])).values()];
}
