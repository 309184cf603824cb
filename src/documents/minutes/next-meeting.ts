/**
 * Reads the table of the next meeting: what it is in the first row, room for it below. In older agendas, and where people
 * turned it, what it is stands on the left.
 */
import { words } from '../messages';
import { type ContentTable, oneLine } from './content';
import { memberFor } from './people';
import { dueIn, NOTHING_READ, plain, type Reading } from './reading';
import type { Known } from './understood';

const { agenda } = words;
const NAMES = [agenda.date, agenda.time, agenda.facilitator, agenda.focus, agenda.bring].map(plain);

interface Fact {
  readonly name: string;
  readonly value: string;
}

export function isNextMeeting(table: ContentTable): boolean {
  return namesAbove(table) || hasDayAndLead(table.rows.map((row) => row[0] ?? []));
}

function namesAbove(table: ContentTable): boolean {
  return hasDayAndLead(table.rows[0] ?? []);
}

function hasDayAndLead(cells: readonly (readonly string[])[]): boolean {
  const names = cells.map((cell) => plain(cell.join(' ')));
  return names.includes(plain(agenda.date)) && names.includes(plain(agenda.facilitator));
}

/** @param isOurs whether a line was written by the add-on; always false when that is not known any more */
export function readNextMeeting(table: ContentTable, known: Known, isOurs: (text: string) => boolean): Reading {
  const facts = factsOf(table);
  const said = (name: string): string =>
    oneLine(
      facts
        .filter((fact) => plain(fact.name) === plain(name))
        .map(({ value }) => value)
        .join(' '),
    );
  const day = dueIn(said(agenda.date), known);
  const lead = said(agenda.facilitator);
  const time = said(agenda.time);
  const focus = said(agenda.focus);
  const added = facts.filter(({ name, value }) => !NAMES.includes(plain(name)) && !isOurs(value));
  const left: readonly Fact[] = [
    ...(day.kind === 'unclear' ? [{ name: agenda.date, value: day.text }] : []),
    ...(lead !== '' && !memberFor(lead, known.members) ? [{ name: agenda.facilitator, value: lead }] : []),
    ...(focus === '' ? [] : [{ name: agenda.focus, value: focus }]),
    ...(time === '' || time === known.start ? [] : [{ name: agenda.time, value: time }]),
    ...added,
  ];
  return {
    ...NOTHING_READ,
    next: {
      date: day.kind === 'date' ? day.date : undefined,
      facilitator: memberFor(lead, known.members)?.name ?? '',
      bring: said(agenda.bring),
    },
    unplaced: left.map(({ name, value }) => `${agenda.nextMeeting}${name === '' ? '' : `, ${name}`}: ${value}`),
  };
}

/** Every cell that says something, with the name above it or to its left. */
function factsOf(table: ContentTable): Fact[] {
  const [first = [], ...rest] = table.rows;
  const facts = namesAbove(table)
    ? rest.flatMap((row) => row.map((cell, place) => ({ name: first[place] ?? [], value: cell })))
    : table.rows.flatMap(([name = [], ...values]) => values.map((value) => ({ name, value })));
  return facts
    .map(({ name, value }) => ({ name: oneLine(name.join(' ')), value: oneLine(value.join(' ')) }))
    .filter(({ value }) => value !== '');
}
