/** What the Minutes panel and the meeting history say, in English. */
import type { Due } from '../../../domain/planning/action-items';
import type { Minutes } from './minutes';

const KINDS = {
  decision: { title: 'Decisions', add: 'A decision', one: 'Decision' },
  parked: { title: 'Parking lot', add: 'Park something', one: 'Parking lot' },
  plus: { title: 'Plus', add: 'What went well in our meeting', one: 'Plus' },
  delta: { title: 'Change', add: 'What we change next time', one: 'Change' },
  question: { title: 'Questions for the administration', add: 'A question', one: 'Question' },
  note: { title: 'Notes', add: 'A note', one: 'Note' },
} as const;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Nov 21`, or `Nov 21, 2026` where the year is not this one. */
export function shortDay(date: string, today: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const short = `${MONTHS[Number(month) - 1] ?? month} ${Number(day)}`;
  return year === today.slice(0, 4) ? short : `${short}, ${year}`;
}

/** What a typed day was understood as. */
export function dueHint(read: Due, today: string): string {
  if (read.kind === 'date') return texts.dueIs(shortDay(read.date, today));
  return read.kind === 'unclear' ? texts.dueUnclear : texts.dueHint;
}

export const texts = {
  kinds: KINDS,
  meeting: 'Meeting',
  meetingOption: (day: string, label: string, planned: boolean) => `${day}: ${label}${planned ? ' (planned)' : ''}`,
  noMeeting: 'There is no meeting yet.',
  startToday: 'Start minutes for today',
  openAgenda: 'Open the agenda',
  attendance: 'Who is here',
  attendanceOf: (here: number, of: number) => `Who is here: ${here} of ${of}`,
  noMembers: 'No members are entered yet. Then one tap says who is here, and a task has an owner to choose.',
  addMembers: 'Enter our members',
  allHere: 'Everybody is here',
  marks: { present: 'Here', late: 'Late', absent: 'Absent' },
  markOf: (member: string, mark: string) => `${member}: ${mark}`,
  oldActions: 'Open action items',
  oldActionsOf: (open: number, overdue: number) =>
    `Open action items: ${open}${overdue === 0 ? '' : `, ${overdue} overdue`}`,
  showAll: (count: number) => `Show all ${count}`,
  noOld: 'Nothing is open.',
  statusOf: (what: string) => `Status of ${what}`,
  overdue: 'overdue',
  noDate: 'no date',
  actions: 'New action items',
  what: 'What',
  owner: 'Who',
  nobody: 'Nobody yet',
  due: 'By when',
  dueHint: '"next meeting", "Fri", or a date',
  dueIs: (day: string) => `That is ${day}.`,
  dueUnclear: 'That is not a day. Try "next meeting", "Fri" or 12/5.',
  add: 'Add',
  save: 'Save',
  change: 'Change',
  cancel: 'Leave it as it was',
  remove: 'Take out',
  changeOf: (text: string) => `Change: ${text}`,
  removeOf: (text: string) => `Take out: ${text}`,
  more: 'Parking lot, plus and change, questions, notes',
  nextMeeting: 'Next meeting',
  nextDate: 'Date',
  facilitator: 'Facilitator',
  bring: 'What to bring',
  keepNext: 'Keep',
  nextKept: (day: string) => `Planned for ${day}.`,
  held: 'This meeting took place',
  saving: 'Saving...',
  saved: 'Saved in the workbook.',
  doc: 'From and to the Doc',
  fromDoc: 'Bring in what was typed into the Doc',
  fromDocOf: (maker: string) => `Made by ${maker}. Whoever made it can bring it in; anybody can paste its text.`,
  anotherMembers:
    'Another member made this Doc, so Common Ground cannot open it for you. Copy its text and paste it below, or ask them.',
  anotherMembersAdd:
    'Another member made this Doc, and only they can add to it from here. The workbook has the minutes.',
  paste: 'Paste text from the Doc, or from anywhere',
  pasteHint: 'Whole tables can be pasted. A line such as "Action: Erik copies papers by Fri" is understood, too.',
  read: 'Read it',
  understood: 'As we understood it',
  nothingNew: (already: number) =>
    already === 0
      ? 'Nothing new was found.'
      : already === 1
        ? 'Nothing new: one entry is in the workbook already.'
        : `Nothing new: all ${already} entries are in the workbook already.`,
  already: (count: number) =>
    `${count} ${count === 1 ? 'entry is' : 'entries are'} in the workbook already and will not be added again.`,
  unclear: (typed: string) => `"${typed}" was not understood.`,
  place: 'To be placed by you',
  placeOf: (text: string) => `What is this: ${text}`,
  leaveOut: 'Leave it out',
  asAction: 'Action item',
  from: (heading: string) => `under "${heading}"`,
  statusNow: (what: string, status: string) => `${what}: ${status}`,
  nextNow: (parts: readonly string[]) => `Next meeting: ${parts.join(', ')}`,
  keepAll: 'Keep what is ticked',
  kept: 'Kept in the workbook.',
  toDoc: 'Add the minutes to the end of the Doc',
  toDocAgain: 'A second time, they take the place of the first ones.',
  added: 'The minutes stand at the end of the Doc.',
  history: {
    summary: (held: number) => `${held} ${held === 1 ? 'meeting' : 'meetings'} so far.`,
    onTime: (onTime: number, due: number) => `${onTime} of ${due} action items that were due were done by their day.`,
    overdue: (items: number) => `${items} ${items === 1 ? 'is' : 'are'} overdue now.`,
    none: 'No meeting yet. Make an agenda, and the first one stands here.',
    planned: 'Planned',
    here: (here: number, of: number) => `${here} of ${of} here`,
    late: (names: string) => `Late: ${names}`,
    absent: (names: string) => `Absent: ${names}`,
    led: (name: string) => `Facilitator: ${name}`,
    decisions: 'Decisions',
    done: (onTime: number, due: number, made: number) =>
      made === 0
        ? 'No action items'
        : due === 0
          ? `${made} action ${made === 1 ? 'item' : 'items'}, none due yet`
          : `${onTime} of ${due} due action items done on time`,
    minutes: 'Open the minutes',
    agenda: 'Agenda',
  },
} as const;

export type LineKind = keyof typeof KINDS;
export type Mark = keyof typeof texts.marks;
export type Meeting = NonNullable<Minutes['meeting']>;
