/**
 * A gradebook brought up to its blueprint and to the roster, with every score kept: late items get their column, removed
 * ones give theirs up, and their scores are kept in the Log and come back with the item; new students get a row.
 */
import type { Item } from '../../domain/assessment';
import type { Problem } from '../../domain/problem';
import { bySectionAndName, displayName, type Student } from '../../domain/roster';
import { type Cell, cellText, isDateCell } from '../../workbook/cell';
import { type Change, drop, upsert, type Writable } from '../../workbook/changes';
import { nameInKey } from '../../workbook/column-key';
import type { Course } from '../../workbook/course';
import type { TabDeclaration } from '../../workbook/declaration';
import { findTab, type Snapshot, type TabSnapshot } from '../../workbook/snapshot';
import { gradebookTab, itemColumn, itemOfColumn } from '../../workbook/tabs/gradebook';
import { LOG, type Remembered, remember, remembered } from '../../workbook/tabs/log';
import type { Now } from '../job';
import { type AssessmentPlan, gradebookChange } from './assessment-changes';
import { type StandingRow, standingRows, takesCell } from './gradebook-cells';
import { placesOf } from './row-places';

export interface Refreshed {
  readonly changes: readonly Change[];
  /** Students who got a row. */
  readonly students: number;
  /** Ids of items that got a column. */
  readonly items: readonly string[];
  /** Items whose column went, with the number of scores kept aside. */
  readonly removed: readonly { readonly item: string; readonly scores: number }[];
  /** Items whose scores came back, and how many stay aside because the item does not take them any more. */
  readonly restored: readonly { readonly item: string; readonly scores: number; readonly left: number }[];
}

/** Students of a row of the Log: enough for a large school, well below what a cell holds. */
const STUDENTS_PER_ROW = 2_000;

/** The changes for one gradebook; a tab that is gone is made anew. The snapshot holds the gradebook and the log. */
export function refreshGradebookChanges(
  course: Course,
  snapshot: Snapshot,
  plan: AssessmentPlan,
  job: string,
  now: Now,
): Refreshed {
  const tab = gradebookTab({ ...course, ...plan });
  const active = course.students.filter((student) => student.status === 'active');
  const found = findTab(snapshot, 'gradebook', plan.assessment.id);
  if (!found) {
    const changes = [gradebookChange(course, plan, active, new Map())];
    return { changes, students: active.length, items: plan.items.map(({ id }) => id), removed: [], restored: [] };
  }
  const standing = standingRows(tab, found);
  const retired = retiredColumns(tab, found);
  const removed = retired.flatMap((key) => itemOfColumn(key) ?? []);
  const added = plan.items.filter(({ id }) => !found.tags.includes(itemColumn(id)));
  const aside = keptAside(snapshot, plan.assessment.id);
  const back = added.flatMap((item) => returning(item, aside.get(item.id)));
  const kept = removed.map((item) => ({ item, scores: scoresOf(item, standing) }));
  // An item that is removed for the second time may have scores that stayed aside.
  const withEarlier = ({ item, scores }: (typeof kept)[number]) => ({
    item,
    scores: new Map([...(aside.get(item) ?? []), ...scores]),
  });
  const newcomers = plan.takers === 'everyone' ? active.filter(({ id }) => !standing.has(id)) : [];
  const rows = [...changedRows(course.students, standing, back), ...newcomers.sort(bySectionAndName).map(rowOf)];
  return {
    changes: [
      { kind: 'refresh', tab, retired },
      ...(rows.length > 0 ? [upsert(tab, rows, placesOf(newcomers, standing, course.students))] : []),
      ...asideChanges(plan.assessment.id, kept.map(withEarlier), back, job, now, snapshot),
    ],
    students: newcomers.length,
    items: added.map(({ id }) => id),
    removed: kept.map(({ item, scores }) => ({ item, scores: scores.size })),
    restored: back.map(({ item, scores, left }) => ({ item, scores: scores.size, left: left.size })),
  };
}

interface Returning {
  readonly item: string;
  readonly scores: ReadonlyMap<string, Cell>;
  /** What does not fit the item as it is now, such as letters where it has no key any more: it stays aside. */
  readonly left: ReadonlyMap<string, Cell>;
}

function returning(item: Item, aside: ReadonlyMap<string, Cell> | undefined): Returning[] {
  const all = [...(aside ?? [])];
  if (all.length === 0) return [];
  const fits = all.filter(([, cell]) => takesCell(item, cell));
  return [{ item: item.id, scores: new Map(fits), left: new Map(all.filter((each) => !fits.includes(each))) }];
}

/** What is left to say once the gradebook is refreshed: a missing column is back. */
export function afterRefresh(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ code }) => code !== 'item-column-gone' && code !== 'top-rows-differ');
}

/** Columns that an earlier blueprint made and this one has no use for. */
function retiredColumns(tab: TabDeclaration, found: TabSnapshot): string[] {
  const ours = ['item', 'level', 'points', 'percent'];
  return found.tags.filter((tag) => !(tag in tab.columns) && ours.some((kind) => nameInKey(kind, tag) !== undefined));
}

function rowOf(student: Student): Record<string, Writable> {
  return { id: student.id, name: displayName(student), section: student.section };
}

/** Names and sections that the roster has otherwise, and scores that come back. */
function changedRows(
  students: readonly Student[],
  standing: ReadonlyMap<string, StandingRow>,
  back: readonly { readonly item: string; readonly scores: ReadonlyMap<string, Cell> }[],
): Record<string, Writable>[] {
  const byId = new Map(students.map((student) => [student.id, student]));
  return [...standing].flatMap(([id, row]) => {
    const student = byId.get(id);
    const moved = student && (displayName(student) !== row.name || student.section !== row.section);
    const scores = back.flatMap(({ item, scores: own }): [string, Writable][] => {
      const score = own.get(id);
      return score === undefined ? [] : [[itemColumn(item), score]];
    });
    if (!moved && scores.length === 0) return [];
    return [{ id, ...(moved ? rowOf(student) : {}), ...Object.fromEntries(scores) }];
  });
}

function scoresOf(item: string, standing: ReadonlyMap<string, StandingRow>): ReadonlyMap<string, Cell> {
  return new Map(
    [...standing].flatMap(([student, row]): [string, Cell][] => {
      const cell = row.cells.get(item) ?? '';
      return isDateCell(cell) || cellText(cell) === '' ? [] : [[student, cell]];
    }),
  );
}

function prefixOf(assessment: string): string {
  return `aside/${encodeURIComponent(assessment)}/`;
}

/** Scores of removed items, by item, then student. */
export function keptAside(snapshot: Snapshot, assessment: string): ReadonlyMap<string, ReadonlyMap<string, Cell>> {
  const items = new Map<string, Map<string, Cell>>();
  for (const [rest, detail] of remembered(snapshot, prefixOf(assessment))) {
    const item = decodeURIComponent(rest.slice(0, rest.lastIndexOf('/')));
    const scores = items.get(item) ?? new Map<string, Cell>();
    if (typeof detail === 'object' && detail !== null)
      for (const [student, cell] of Object.entries(detail))
        if (typeof cell === 'string' || typeof cell === 'number') scores.set(student, cell);
    items.set(item, scores);
  }
  return items;
}

function asideChanges(
  assessment: string,
  kept: readonly { readonly item: string; readonly scores: ReadonlyMap<string, Cell> }[],
  back: readonly Returning[],
  job: string,
  now: Now,
  snapshot: Snapshot,
): Change[] {
  const when = `${now.today} ${now.time}`;
  const still = back.map(({ item, left }) => ({ item, scores: left }));
  const entries = [...kept, ...still].flatMap(({ item, scores }): Remembered[] => {
    const all = [...scores];
    return Array.from({ length: Math.ceil(all.length / STUDENTS_PER_ROW) }, (_, part) => ({
      key: `${prefixOf(assessment)}${encodeURIComponent(item)}/${part}`,
      when,
      job,
      detail: Object.fromEntries(all.slice(part * STUDENTS_PER_ROW, (part + 1) * STUDENTS_PER_ROW)),
    }));
  });
  const returned = new Set(back.map(({ item }) => encodeURIComponent(item)));
  const rewritten = new Set(entries.map(({ key }) => key));
  const gone = [...remembered(snapshot, prefixOf(assessment)).keys()].filter(
    (rest) => returned.has(rest.slice(0, rest.lastIndexOf('/'))) && !rewritten.has(prefixOf(assessment) + rest),
  );
  return [
    ...(entries.length > 0 ? [remember(entries)] : []),
    ...(gone.length > 0
      ? [
          drop(
            LOG,
            gone.map((rest) => [prefixOf(assessment) + rest]),
          ),
        ]
      : []),
  ];
}
