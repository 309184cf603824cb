/** What every job that makes a Doc says of it: who may read names, and the row that keeps it in Documents. */
import type { Doc } from '../documents/model';
import { addDays, type CalendarDate } from '../domain/calendar';
import type { Team } from '../domain/team';
import { type Change, upsert } from '../workbook/changes';
import type { Course } from '../workbook/course';
import type { TeamRecord } from '../workbook/record';
import type { Snapshot } from '../workbook/snapshot';
import { readTable } from '../workbook/table';
import { DOCUMENTS } from '../workbook/tabs/documents';
import type { DocumentOrder, MadeDocument } from './job';

/** Docs that hold names are looked at again after a school year. */
const KEEP_DAYS = 365;

/** The order for a Doc of the team: its members may read names, and have it shared with them if asked. */
export function orderOf(
  key: string,
  doc: (names: boolean) => Doc,
  asked: { readonly names: boolean; readonly share: boolean },
  course: Course,
  record: Pick<TeamRecord, 'members'>,
): DocumentOrder {
  const people = teamPeople(record);
  return {
    key,
    folderName: teamFolder(course.team),
    withNames: asked.names ? doc(true) : undefined,
    withoutNames: doc(false),
    people,
    shareWith: asked.share ? people : [],
  };
}

/** The team's folder in Drive. */
export function teamFolder(team: Pick<Team, 'name' | 'label'>): string {
  return `Common Ground: ${team.name || team.label}`;
}

/** E-mail addresses of the active members: those who may read names. */
export function teamPeople(record: Pick<TeamRecord, 'members'>): string[] {
  return record.members.filter((member) => member.active && member.email !== '').map((member) => member.email);
}

/** Opens a Doc of which only the id is known. */
export function documentUrl(id: string): string {
  return `https://docs.google.com/document/d/${id}/edit`;
}

/** Who made a Doc: the member's name, or the address where it is no member's; empty where nobody knows. */
export function makerOf(snapshot: Snapshot, docId: string, record: Pick<TeamRecord, 'members'>): string {
  const address = readTable(snapshot, DOCUMENTS).rows.find(({ row }) => row.docId === docId)?.row.madeBy ?? '';
  const maker = record.members.find(({ email }) => email !== '' && email.toLowerCase() === address.toLowerCase());
  return maker?.name ?? address;
}

/** How many Docs of a kind a meeting or plan has had so far. */
export function madeBefore(snapshot: Snapshot, kind: string, of: string): number {
  return readTable(snapshot, DOCUMENTS).rows.filter(({ row }) => row.kind === kind && row.of === of).length;
}

/** The Documents tab says from now on that a Doc holds names, where it did not. */
export function nowNamed(snapshot: Snapshot, docId: string, named: boolean, today: CalendarDate): Change[] {
  const known = readTable(snapshot, DOCUMENTS).rows.find(({ row }) => row.docId === docId);
  if (!named || !known || known.row.holdsNames) return [];
  return [upsert(DOCUMENTS, [{ docId, holdsNames: true, keepUntil: addDays(today, KEEP_DAYS) }])];
}

/** The row of the Documents tab. */
export function documentChange(made: MadeDocument, kind: string, of: string, today: CalendarDate): Change {
  return upsert(DOCUMENTS, [
    {
      docId: made.id,
      doc: { label: made.title, url: made.url },
      kind,
      of,
      madeOn: today,
      madeBy: made.madeBy,
      holdsNames: made.holdsNames,
      keepUntil: made.holdsNames ? addDays(today, KEEP_DAYS) : undefined,
    },
  ]);
}
