/**
 * Where a student who joins later stands in a gradebook: in their section, by name. Rows that the team put into another
 * order (by score, say) keep it, and the student comes at the end of the section.
 */
import { bySectionAndName, compareText, type Student } from '../../domain/roster';
import type { StandingRow } from './gradebook-cells';

interface Placed {
  readonly id: string;
  readonly section: string;
  readonly student: Student | undefined;
}

/** By id of a newcomer, the id of the row that they come before; who is not in it comes at the end of the tab. */
export function placesOf(
  newcomers: readonly Student[],
  standing: ReadonlyMap<string, StandingRow>,
  students: readonly Student[],
): ReadonlyMap<string, string> {
  const byId = new Map(students.map((student) => [student.id, student]));
  const rows = [...standing].map(([id, { section }]): Placed => ({ id, section, student: byId.get(id) }));
  return new Map(
    newcomers.flatMap((student) => {
      const next = rows[placeOf(student, rows)];
      return next ? [[student.id, next.id] as const] : [];
    }),
  );
}

/** Index of the row that comes after the newcomer; the number of rows for the end. */
function placeOf(newcomer: Student, rows: readonly Placed[]): number {
  const own = rows.filter(({ section }) => section === newcomer.section).length;
  if (own === 0)
    return ordered(rows, bySection) ? firstAfter(rows, (row) => bySection(row, newcomer) > 0) : rows.length;
  const { from, to } = longestRun(rows, newcomer.section);
  // Sections that stand mixed were sorted by something else over all of them.
  if (to - from <= own / 2) return rows.length;
  const section = rows.slice(from, to);
  if (!ordered(section, byStudent)) return to;
  return (
    from +
    firstAfter(
      section,
      ({ student }) => student !== undefined && bySectionAndName(inSection(student, newcomer), newcomer) > 0,
    )
  );
}

function firstAfter(rows: readonly Placed[], comesAfter: (row: Placed) => boolean): number {
  const at = rows.findIndex(comesAfter);
  return at === -1 ? rows.length : at;
}

function ordered(rows: readonly Placed[], compare: (a: Placed, b: Placed) => number): boolean {
  return rows.every((row, at) => {
    const next = rows[at + 1];
    return next === undefined || compare(row, next) <= 0;
  });
}

function bySection(a: Pick<Placed, 'section'>, b: Pick<Placed, 'section'>): number {
  return compareText(a.section, b.section);
}

/** Who is no longer on the roster stands where they stand. */
function byStudent(a: Placed, b: Placed): number {
  return a.student && b.student ? bySectionAndName(inSection(a.student, b.student), b.student) : 0;
}

/** Rows of one section are compared by name, also of a student whose section the roster has otherwise by now. */
function inSection(student: Student, other: Student): Student {
  return { ...student, section: other.section };
}

function longestRun(rows: readonly Placed[], section: string): { readonly from: number; readonly to: number } {
  let best = { from: 0, to: 0 };
  let from = -1;
  for (let at = 0; at <= rows.length; at += 1) {
    const inside = rows[at]?.section === section;
    if (inside && from === -1) from = at;
    if (inside || from === -1) continue;
    if (at - from > best.to - best.from) best = { from, to: at };
    from = -1;
  }
  return best;
}
