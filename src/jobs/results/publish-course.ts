/** What a copy without names may say about every learning, and about how many students are named in a group. */
import { NAMED_RANK, NOT_NAMED_RANK } from '../../documents/share-copies/goals-and-actions';
import { type CopyRecord, type GroupKey, type PublishedGroup, publishLearning } from '../../domain/analysis/publishing';
import { isSensitive } from '../../domain/analysis/sensitive-columns';
import { tellsOfPeople } from '../../domain/analysis/telling-columns';
import { hasResult, type Mastery } from '../../domain/mastery/judge';
import type { Course } from '../../workbook/course';
import type { TeamRecord } from '../../workbook/record';

export interface PublishedCourse {
  readonly learnings: readonly {
    readonly code: string;
    readonly statement: string;
    readonly groups: readonly PublishedGroup[];
  }[];
  /** Rank 2: named in a group of an open plan; rank 1: in none. Empty without a plan. */
  readonly supported: readonly PublishedGroup[];
  readonly records: readonly CopyRecord[];
  /** With any of these, no copy may be made. */
  readonly exposed: readonly GroupKey[];
  /** Columns that the team looks at and no copy may: sensitive ones, and those that tell of people or sections. */
  readonly columnsLeftOut: readonly string[];
}

/** Stands where a learning's code does; no code begins with a space after trimming. */
const SUPPORT = ' support';

/** @param columns roster columns that the team turned on; the sensitive ones never leave it */
export function publishCourse(
  course: Course,
  record: Pick<TeamRecord, 'plans' | 'members'>,
  mastery: Mastery,
  columns: readonly { readonly column: string; readonly values: ReadonlyMap<string, string> }[],
  earlier: readonly CopyRecord[],
): PublishedCourse {
  const smallest = course.team.smallestGroup;
  const counting = course.students.filter(({ status }) => status === 'active');
  const active = [...new Set(counting.map(({ id }) => id))];
  const people = { students: counting, members: record.members.map(({ name }) => name) };
  const open = columns.filter(({ column, values }) => !isSensitive(column) && !tellsOfPeople(values, people));
  const of = (learning: string) => earlier.filter((each) => each.learning === learning);
  const learnings = mastery.criteria.map(({ learning, scale }) => {
    const levels = new Map(
      active.flatMap((student): [string, number][] => {
        const cell = mastery.cells.get(student)?.get(learning.code);
        return hasResult(cell) ? [[student, cell.level.rank]] : [];
      }),
    );
    const { code, statement } = learning;
    const publication = publishLearning({
      learning: code,
      scale,
      levels,
      columns: open,
      smallest,
      earlier: of(code),
    });
    return { code, statement, publication };
  });
  const support = supportOf(record, active, smallest, of(SUPPORT));
  return {
    learnings: learnings.map(({ code, statement, publication }) => ({ code, statement, groups: publication.groups })),
    supported: support?.groups ?? [],
    records: [...learnings.flatMap(({ publication }) => publication.records), ...(support?.records ?? [])],
    columnsLeftOut: columns.filter((each) => !open.includes(each)).map(({ column }) => column),
    exposed: [...learnings.flatMap(({ publication }) => publication.exposed), ...(support?.exposed ?? [])],
  };
}

function supportOf(
  record: Pick<TeamRecord, 'plans'>,
  active: readonly string[],
  smallest: number,
  earlier: readonly CopyRecord[],
) {
  const rows = record.plans.filter(({ status }) => status !== 'closed').flatMap(({ rows: own }) => own);
  if (rows.length === 0 || active.length === 0) return undefined;
  const named = new Set(rows.flatMap(({ students }) => students.map(({ id }) => id)));
  return publishLearning({
    learning: SUPPORT,
    scale: {
      levels: [
        { rank: NAMED_RANK, name: '', from: 50, colour: '#ffffff' },
        { rank: NOT_NAMED_RANK, name: '', from: 0, colour: '#ffffff' },
      ],
      proficientRank: NAMED_RANK,
    },
    levels: new Map(active.map((student) => [student, named.has(student) ? NAMED_RANK : NOT_NAMED_RANK])),
    columns: [],
    smallest,
    earlier,
  });
}
