/**
 * Where in an agenda a line stands, told by the headings that the agenda has, and what a table is for, told by its
 * header cells: people move sections and tables, and rename the one or the other, seldom both.
 */
import { words } from '../messages';
import { oneLine } from './content';

export const SECTIONS = [
  'attendance',
  'open actions',
  'decisions',
  'actions',
  'parked',
  'plus and delta',
  'norm check',
  'questions',
  'next meeting',
  'box',
  'other',
] as const;
export type Section = (typeof SECTIONS)[number];

const { agenda } = words;

/** Headings as the agenda writes them, and as people shorten them. */
const HEADINGS: readonly (readonly [Section, readonly string[]])[] = [
  ['attendance', [agenda.whoIsHere, 'attendance', 'present', 'members']],
  ['open actions', [agenda.openActionItems, 'open actions', 'old action items']],
  ['decisions', [agenda.decisions, agenda.whatWeDecided, 'decision', 'decided', 'we decided']],
  ['actions', [agenda.newActionItems, 'action items', 'actions', 'next steps', 'to do', 'to dos', 'todo']],
  ['parked', [agenda.parkingLot, 'parked', 'parking lot items']],
  ['plus and delta', [agenda.howDidWeWork, 'plus/delta', 'plus and delta', 'plus / delta']],
  ['norm check', [agenda.normCheckScale, agenda.normCheck]],
  ['questions', [agenda.questionsForTheAdministration, 'questions for the principal', 'questions']],
  ['next meeting', [agenda.nextMeeting]],
];

/** The section that a heading opens. */
export function sectionOf(heading: string): Section {
  const plain = bare(heading);
  const found = HEADINGS.find(([, titles]) => titles.some((title) => bare(title) === plain));
  if (found) return found[0];
  return isBoxTitle(heading) ? 'box' : 'other';
}

/** `3. Who needs what (7 min)`. */
export function isBoxTitle(heading: string): boolean {
  return /^\d+\.\s.*\(\d+\s*min\)/.test(oneLine(heading));
}

/** True for a line of pasted text that is a heading of the agenda. */
export function isKnownHeading(line: string): boolean {
  const known = [...HEADINGS.flatMap(([, titles]) => titles), agenda.fromLastTime, agenda.ourNorms, agenda.ourNumbers];
  return (
    isBoxTitle(line) || known.some((title) => bare(title) === bare(line)) || /^our \d+ minutes$/i.test(line.trim())
  );
}

/** What the columns of a table are, by their header cells; undefined where a cell is none of ours. */
export function columnsOf(header: readonly string[]): readonly (ColumnMeaning | undefined)[] {
  return header.map((cell) => COLUMN_NAMES.find(([, names]) => names.some((name) => bare(name) === bare(cell)))?.[0]);
}

export type ColumnMeaning =
  | 'decision'
  | 'agreed'
  | 'what'
  | 'owner'
  | 'due'
  | 'status'
  | 'plus'
  | 'delta'
  | 'member'
  | 'mark'
  | 'norm'
  | 'rating';

const COLUMN_NAMES: readonly (readonly [ColumnMeaning, readonly string[]])[] = [
  ['decision', [agenda.decision, agenda.decisions]],
  ['agreed', [agenda.whoAgreed, 'agreed']],
  ['what', [agenda.what, 'action', 'action item', 'task']],
  ['owner', [agenda.owner, 'who', 'person responsible']],
  ['due', [agenda.due, 'by when', 'when', 'due date']],
  ['status', [agenda.status]],
  ['plus', [agenda.plus, '+']],
  ['delta', [agenda.change, 'delta', 'minus', '-', '\u0394']],
  ['member', [agenda.member, 'name']],
  ['mark', [agenda.pOrA, 'present', 'here']],
  ['norm', [agenda.norm]],
  ['rating', [agenda.rating]],
];

/** The section that a table belongs to by its columns, or undefined. */
export function sectionOfColumns(columns: readonly (ColumnMeaning | undefined)[]): Section | undefined {
  const has = (meaning: ColumnMeaning): boolean => columns.includes(meaning);
  if (has('decision')) return 'decisions';
  if (has('what') && has('status')) return 'open actions';
  if (has('what') && (has('owner') || has('due'))) return 'actions';
  if (has('plus') || has('delta')) return 'plus and delta';
  if (has('member') && has('mark')) return 'attendance';
  return has('norm') && has('rating') ? 'norm check' : undefined;
}

function bare(text: string): string {
  return oneLine(text)
    .toLowerCase()
    .replace(/[:.!?]+$/, '')
    .trim();
}
