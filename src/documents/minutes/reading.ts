/** What one table or line of an agenda says, before everything is put together. */
import { type Due, parseDue } from '../../domain/planning/action-items';
import { oneLine } from './content';
import { memberFor, membersIn } from './people';
import type {
  Known,
  UnderstoodAction,
  UnderstoodAttendance,
  UnderstoodLine,
  UnderstoodNext,
  UnderstoodStatus,
} from './understood';

export interface Reading {
  readonly lines: readonly UnderstoodLine[];
  readonly actions: readonly UnderstoodAction[];
  readonly statuses: readonly UnderstoodStatus[];
  readonly attendance: readonly UnderstoodAttendance[];
  readonly next: UnderstoodNext | undefined;
  readonly unplaced: readonly string[];
}

export const NOTHING_READ: Reading = {
  lines: [],
  actions: [],
  statuses: [],
  attendance: [],
  next: undefined,
  unplaced: [],
};

/** Several readings as one. */
export function together(readings: readonly Reading[]): Reading {
  return {
    lines: readings.flatMap((each) => each.lines),
    actions: readings.flatMap((each) => each.actions),
    statuses: readings.flatMap((each) => each.statuses),
    attendance: readings.flatMap((each) => each.attendance),
    next: readings.find((each) => each.next)?.next,
    unplaced: readings.flatMap((each) => each.unplaced),
  };
}

/** Text for comparing: what people change without meaning to makes no difference. */
export function plain(text: string): string {
  return oneLine(text)
    .toLowerCase()
    .replace(/[.!;:]+$/, '');
}

/** A due text, read on the meeting's day. */
export function dueIn(typed: string, known: Pick<Known, 'date' | 'nextMeeting'>): Due {
  const bare = oneLine(typed).replace(/^(by|on|due|until)\s+/i, '');
  const whole = parseDue(bare, known.date, known.nextMeeting);
  if (whole.kind !== 'unclear') return whole;
  // "Fri 11/21" and "Friday, Nov 21" say the day twice; the date is the surer one.
  const rest = parseDue(bare.replace(/^[a-z]+[.,]*\s+/i, ''), known.date, known.nextMeeting);
  return rest.kind === 'date' ? rest : whole;
}

/** An action item from its cells. */
export function actionFrom(what: string, ownerTyped: string, dueTyped: string, known: Known): UnderstoodAction {
  const { found, unknown } = membersIn(ownerTyped, known.members);
  const due = dueIn(dueTyped, known);
  const [owner] = found;
  // A commitment has one name; the others stay readable in what is to be done.
  const others = found.slice(1).map((member) => member.name);
  const unclear = [...unknown, ...(due.kind === 'unclear' ? [due.text] : [])];
  return {
    what: others.length === 0 ? oneLine(what) : `${oneLine(what)} (with ${others.join(', ')})`,
    owner: owner?.name ?? '',
    due: due.kind === 'date' ? due.date : undefined,
    status: 'not started',
    unclear: unclear.join(', '),
  };
}

/** An action item from one line: `Erik to copy papers by Fri`, `Erik copies papers by Fri`, `Copy papers - Erik - Friday`, `Copy papers (Erik, 12/5)`. */
export function actionFromLine(text: string, known: Known): UnderstoodAction {
  let what = oneLine(text);
  let owner = '';
  let due = '';
  const takePart = (part: string): boolean => {
    if (owner === '' && memberFor(part, known.members)) owner = part;
    else if (due === '' && dueIn(part, known).kind === 'date') due = part;
    else return false;
    return true;
  };
  const inBrackets = /^(.*\S)\s*\(([^()]+)\)$/.exec(what);
  if (inBrackets?.[2]?.split(/[,;]/).every((part) => takePart(part.trim()))) what = inBrackets[1] ?? what;
  const dashed = what.split(/\s+[-\u2013\u2014|]\s+/);
  if (dashed.length > 1) what = dashed.filter((part) => !takePart(part)).join(' - ');
  const named = /^(.{1,40}?)(?::\s+|\s+(?:to|will)\s+)(.*)$/i.exec(what);
  if (named?.[1] !== undefined && owner === '' && memberFor(named[1], known.members)) {
    owner = named[1];
    what = named[2] ?? what;
  }
  // `Erik copies papers`: the sentence stays as it is. Without the s it may be a verb: `Mark the papers`.
  const does = [/^(\S+ \S+) [a-z]+s\b/, /^(\S+) [a-z]+s\b/]
    .map((pattern) => pattern.exec(what)?.[1] ?? '')
    .find((name) => memberFor(name, known.members));
  if (owner === '' && does) owner = does;
  const dated = /^(.*\S)[\s,]+(?:by|due|until)\s+(.+)$/i.exec(what);
  if (dated?.[2] !== undefined && due === '' && dueIn(dated[2], known).kind === 'date') {
    due = dated[2];
    what = dated[1] ?? what;
  }
  return actionFrom(what, owner, due, known);
}

/** `Who needs what: what was written in its frame`. */
export function noteOf(heading: string, text: string): string {
  const box = oneLine(heading)
    .replace(/^\d+\.\s*/, '')
    .replace(/\s*\(\d+\s*min\)$/, '');
  return box === '' ? text : `${box}: ${text}`;
}
