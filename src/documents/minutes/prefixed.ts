/** Lines that say themselves what they are: `Decision: ...`, `Action: ...`, `Present: ...`. */
import { membersIn } from './people';
import { actionFromLine, dueIn, NOTHING_READ, type Reading } from './reading';
import type { AttendanceMark, Known, LineKind } from './understood';

const LINES: readonly (readonly [LineKind, RegExp])[] = [
  ['decision', /^(?:decisions?|decided|we decided|agreed)\s*[:\u2013-]\s*(.+)$/i],
  ['parked', /^(?:parked|parking lot|park)\s*[:\u2013-]\s*(.+)$/i],
  ['plus', /^(?:plus|pluses|\+)\s*[:\u2013-]\s*(.+)$/i],
  ['delta', /^(?:delta|change|minus|\u0394)\s*[:\u2013-]\s*(.+)$/i],
  ['question', /^(?:questions?(?: for (?:the )?(?:administration|admin|principal))?)\s*[:\u2013-]\s*(.+)$/i],
  ['note', /^notes?\s*[:\u2013-]\s*(.+)$/i],
];
const ACTION = /^(?:action items?|actions?|to ?do|ai)\s*[:\u2013-]\s*(.+)$/i;
const NEXT = /^next (?:meeting|time|mtg)\s*[:\u2013-]\s*(.+)$/i;
const ATTENDANCE: readonly (readonly [AttendanceMark, RegExp])[] = [
  ['present', /^(?:present|here|attending)\s*[:\u2013-]\s*(.+)$/i],
  ['absent', /^(?:absent|away|missing)\s*[:\u2013-]\s*(.+)$/i],
  ['late', /^(?:late)\s*[:\u2013-]\s*(.+)$/i],
];

/** What the line says; undefined when it does not say what it is. */
export function readPrefixed(text: string, known: Known): Reading | undefined {
  for (const [kind, pattern] of LINES) {
    const said = pattern.exec(text)?.[1];
    if (said !== undefined) return { ...NOTHING_READ, lines: [{ kind, text: said }] };
  }
  const action = ACTION.exec(text)?.[1];
  if (action !== undefined) return { ...NOTHING_READ, actions: [actionFromLine(action, known)] };
  for (const [mark, pattern] of ATTENDANCE) {
    const said = pattern.exec(text)?.[1];
    if (said === undefined) continue;
    const { found, unknown } = membersIn(said, known.members);
    return {
      ...NOTHING_READ,
      attendance: found.map(({ name }) => ({ member: name, mark })),
      unplaced: unknown.map((name) => `${mark}: ${name}`),
    };
  }
  const next = NEXT.exec(text)?.[1];
  const day = next === undefined ? undefined : dueIn(next, known);
  if (day?.kind !== 'date') return undefined;
  return { ...NOTHING_READ, next: { date: day.date, facilitator: '', bring: '' } };
}
