/** Reads the tables of an agenda, however people have changed them: more rows, more columns, no header, another place. */
import { words } from '../messages';
import { type ContentTable, oneLine } from './content';
import { actionStatus, attendanceMark } from './marks';
import { isNextMeeting, readNextMeeting } from './next-meeting';
import { memberFor } from './people';
import { actionFrom, actionFromLine, NOTHING_READ, noteOf, plain, type Reading, together } from './reading';
import { type ColumnMeaning, columnsOf, type Section, sectionOfColumns } from './sections';
import type { Known, LineKind, UnderstoodLine } from './understood';

type Row = ContentTable['rows'][number];
type Columns = readonly (ColumnMeaning | undefined)[];

/** What the columns are when the header row was taken out. */
const WITHOUT_HEADER: Readonly<Partial<Record<Section, Columns>>> = {
  decisions: ['decision', 'agreed'],
  actions: ['what', 'owner', 'due'],
  'open actions': ['what', 'owner', 'due', 'status'],
  'plus and delta': ['plus', 'delta'],
  'norm check': ['norm', 'rating'],
};
const FRAMES: Readonly<Partial<Record<Section, LineKind>>> = {
  parked: 'parked',
  questions: 'question',
  decisions: 'decision',
};

/** @param isOurs whether a line was written by the add-on; always false when that is not known any more */
export function readTableOf(
  table: ContentTable,
  section: Section,
  heading: string,
  known: Known,
  isOurs: (text: string) => boolean,
): Reading {
  const [first = [], ...rest] = table.rows;
  const header = columnsOf(first.map((cell) => cell.join(' ')));
  const named = sectionOfColumns(header);
  if (named) return readRows(named, header, headerTexts(first), rest, known, isOurs);
  if (isNextMeeting(table)) return readNextMeeting(table, known, isOurs);
  if (isRoles(first, known)) return readRoles(table, known);
  const width = Math.max(...table.rows.map((row) => row.length));
  const columns = WITHOUT_HEADER[section];
  if (columns && width > 1) return readRows(section, columns, [], table.rows, known, isOurs);
  return readFrame(table, section, heading, known, isOurs);
}

/** A frame to write in: every line stands for itself. */
function readFrame(
  table: ContentTable,
  section: Section,
  heading: string,
  known: Known,
  isOurs: (text: string) => boolean,
): Reading {
  const typed = table.rows.flat(2).filter((line) => !isOurs(line) && line !== words.agenda.notes);
  const kind = FRAMES[section];
  if (kind) return { ...NOTHING_READ, lines: typed.map((text) => ({ kind, text })) };
  if (section === 'actions') return { ...NOTHING_READ, actions: typed.map((text) => actionFromLine(text, known)) };
  if (section === 'box')
    return { ...NOTHING_READ, lines: typed.map((text) => ({ kind: 'note', text: noteOf(heading, text) })) };
  return known.generated ? { ...NOTHING_READ, unplaced: typed } : NOTHING_READ;
}

function readRows(
  section: Section,
  columns: Columns,
  titles: readonly string[],
  rows: readonly Row[],
  known: Known,
  isOurs: (text: string) => boolean,
): Reading {
  const cellsOf = (row: Row): RowCells => ({
    one: (meaning) => oneLine((row[columns.indexOf(meaning)] ?? []).join(' ')),
    lines: (meaning) => row[columns.indexOf(meaning)] ?? [],
    others: row
      .map((cell, place) => ({ title: titles[place] ?? '', text: oneLine(cell.join(' ')), known: columns[place] }))
      .filter(({ text, known: meaning }) => text !== '' && meaning === undefined)
      .map(({ title, text }) => (title === '' ? text : `${title}: ${text}`)),
  });
  return together(
    rows.map((row) => {
      const cells = cellsOf(row);
      switch (section) {
        case 'decisions':
          return decisionRow(cells);
        case 'actions':
          return actionRow(cells, known);
        case 'open actions':
          return openActionRow(cells, known, isOurs);
        case 'plus and delta':
          return plusDeltaRow(cells);
        case 'attendance':
          return attendanceRow(row, columns, known);
        case 'norm check':
          return normRow(cells);
        default:
          return { ...NOTHING_READ, unplaced: row.flat() };
      }
    }),
  );
}

interface RowCells {
  /** A cell on one line; empty when the column is gone. */
  readonly one: (meaning: ColumnMeaning) => string;
  readonly lines: (meaning: ColumnMeaning) => readonly string[];
  /** What stands in columns that people added, with their titles. */
  readonly others: readonly string[];
}

function withOthers(text: string, others: readonly string[]): string {
  return others.length === 0 ? text : `${text} (${others.join('; ')})`;
}

function decisionRow({ one, others }: RowCells): Reading {
  const agreed = one('agreed');
  const extra = [...(agreed === '' ? [] : [`agreed: ${agreed}`]), ...others];
  const decision = one('decision');
  if (decision === '') return { ...NOTHING_READ, unplaced: extra };
  return { ...NOTHING_READ, lines: [{ kind: 'decision', text: withOthers(decision, extra) }] };
}

function actionRow({ one, others }: RowCells, known: Known): Reading {
  const [what, owner, due] = [one('what'), one('owner'), one('due')];
  if (what === '') {
    const left = [owner, due, ...others].filter((text) => text !== '');
    return { ...NOTHING_READ, unplaced: left.length === 0 ? [] : [left.join(', ')] };
  }
  // Some teams write everything into the first cell.
  const action = owner === '' && due === '' ? actionFromLine(what, known) : actionFrom(what, owner, due, known);
  return { ...NOTHING_READ, actions: [{ ...action, what: withOthers(action.what, others) }] };
}

function openActionRow({ one, others }: RowCells, known: Known, isOurs: (text: string) => boolean): Reading {
  const [what, owner, due, typed] = [one('what'), one('owner'), one('due'), one('status')];
  const texts = [what, owner, due, typed, ...others].filter((text) => text !== '');
  const action =
    known.openActions.find((open) => plain(open.what) === plain(what)) ??
    known.openActions.find((open) => open.what !== '' && plain(what).startsWith(plain(open.what)));
  if (!action) {
    if (what === '' || texts.every(isOurs) || !known.generated)
      return { ...NOTHING_READ, unplaced: what === '' && texts.length > 0 ? [texts.join(', ')] : [] };
    const added = actionFrom(what, owner, due, known);
    return { ...NOTHING_READ, actions: [{ ...added, status: actionStatus(typed) ?? 'not started' }] };
  }
  const status = actionStatus(typed);
  const changed = status !== undefined && status !== action.status;
  const rest = known.generated
    ? [what, owner, due].filter((text) => text !== '' && plain(text) !== plain(action.what) && !isOurs(text))
    : [];
  const unread = typed !== '' && status === undefined ? [typed] : [];
  return {
    ...NOTHING_READ,
    statuses: changed ? [{ action: action.id, what: action.what, status }] : [],
    unplaced: [...rest, ...unread, ...others].map((text) => `${action.what}: ${text}`),
  };
}

function plusDeltaRow({ lines }: RowCells): Reading {
  const of = (kind: 'plus' | 'delta'): UnderstoodLine[] => lines(kind).map((text) => ({ kind, text }));
  return { ...NOTHING_READ, lines: [...of('plus'), ...of('delta')] };
}

function normRow({ one }: RowCells): Reading {
  const rating = one('rating');
  if (rating === '') return NOTHING_READ;
  return { ...NOTHING_READ, lines: [{ kind: 'note', text: `${words.agenda.normCheck}: ${one('norm')} ${rating}` }] };
}

/** Members stand side by side, each with the cell for the mark to the right. */
function attendanceRow(row: Row, columns: Columns, known: Known): Reading {
  return together(
    columns.flatMap((meaning, place): Reading[] => {
      if (meaning !== 'member') return [];
      const name = oneLine((row[place] ?? []).join(' '));
      const typed = oneLine((row[place + 1] ?? []).join(' '));
      if (typed === '')
        return memberFor(name, known.members) || name === '' ? [] : [{ ...NOTHING_READ, unplaced: [name] }];
      const member = memberFor(name, known.members);
      const mark = attendanceMark(typed);
      if (!member || !mark) return [{ ...NOTHING_READ, unplaced: [`${name}: ${typed}`] }];
      // "A (sick)": the reason is worth keeping.
      const more = /[\s(]/.test(typed) ? [{ kind: 'note', text: `${member.name}: ${typed}` } as const] : [];
      return [{ ...NOTHING_READ, attendance: [{ member: member.name, mark }], lines: more }];
    }),
  );
}

function isRoles(first: Row, known: Known): boolean {
  const titles = headerTexts(first).map(plain);
  return known.roles.length > 0 && known.roles.every(({ role }) => titles.includes(plain(role)));
}

/** Somebody stood in for somebody else: told, so that a person can change it. */
function readRoles(table: ContentTable, known: Known): Reading {
  const [first = [], ...rows] = table.rows;
  const unplaced = headerTexts(first).flatMap((title, place) => {
    const was = known.roles.find(({ role }) => plain(role) === plain(title))?.who ?? '';
    const now = oneLine(rows.flatMap((row) => row[place] ?? []).join(' '));
    return now === '' || plain(now) === plain(was) ? [] : [`${title}: ${now}`];
  });
  return { ...NOTHING_READ, unplaced };
}

function headerTexts(row: Row): string[] {
  return row.map((cell) => oneLine(cell.join(' ')));
}
