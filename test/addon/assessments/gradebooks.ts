/** Random gradebooks in a school's workbook, and what the domain says of the same cells. */
import fc from 'fast-check';
import type { CellView, SheetView } from '../../../local/workspace/sheets';
import type { Assessment, Item } from '../../../src/domain/assessment';
import { parseCalendarDate } from '../../../src/domain/calendar';
import { collectEvidence } from '../../../src/domain/evidence';
import type { EssentialLearning } from '../../../src/domain/learning';
import { scaleFor } from '../../../src/domain/mastery/criteria';
import type { PointsNeeded } from '../../../src/domain/mastery/points-needed';
import { DEFAULT_SCALE, levelOf } from '../../../src/domain/scale';
import { earnedPoints, type Score } from '../../../src/domain/score';
import type { Cell } from '../../../src/workbook/cell';
import { readScore } from '../../../src/workbook/scores';
import { NGOZI, type School } from '../school';

export const CODES = ['EL1', 'EL10', 'NC.5.NF.1'];

export const LEARNINGS: readonly EssentialLearning[] = CODES.map((code, place) => ({
  code,
  statement: '',
  iCan: '',
  unit: '',
  proficientAt: place === 1 ? 75 : undefined,
  rule: undefined,
  caseId: '',
}));

export interface RandomItem {
  readonly points: number;
  readonly keys: readonly string[];
  readonly learnings: readonly string[];
  readonly dropped: boolean;
}

export interface RandomBook {
  readonly items: readonly RandomItem[];
  /** Points needed for EL1, as a share of its points; undefined: none. */
  readonly needed: number | undefined;
  /** As pasted: a row per student, a text per item. */
  readonly cells: readonly (readonly string[])[];
}

export const STUDENTS = ['s1', 's2', 's3', 's4', 's5'];

const keys = fc.constantFrom<readonly string[]>([], ['A'], ['B', 'D'], ['BD'], ['C'], ['7/8'], ['true'], ['T'], ['x']);

const item: fc.Arbitrary<RandomItem> = fc.record({
  points: fc.constantFrom(1, 1, 2, 3, 4, 0.5, 7),
  keys,
  learnings: fc.subarray(CODES),
  dropped: fc.boolean().map((drop) => drop),
});

/** What a cell may hold: letters, points, marks, blanks, and what people write beside them. */
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('A', 'B', 'b', 'C', 'D', 'BD', 'E', 'T', 'F') },
  { weight: 5, arbitrary: fc.constantFrom('0', '1', '2', '3', '4', '0.5', '1.5', '1,5', '7') },
  { weight: 2, arbitrary: fc.constantFrom('x', 'X', '-', '') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '8',
      '-1',
      '99999',
      'EX',
      'abs',
      'Absent',
      'N/A',
      'na',
      'good',
      'see me',
      'B2',
      '2B',
      '?',
      '7/10',
      '85%',
      ' B',
      'B ',
      'TRUE',
      'é',
      '1-2',
      'excused',
    ),
  },
);

export const book: fc.Arbitrary<RandomBook> = fc
  .record({
    items: fc.array(item, { minLength: 1, maxLength: 7 }),
    needed: fc.option(fc.constantFrom(0.4, 0.6, 0.75, 1), { nil: undefined }),
  })
  .chain(({ items, needed }) =>
    fc
      .array(fc.array(cell, { minLength: items.length, maxLength: items.length }), {
        minLength: STUDENTS.length,
        maxLength: STUDENTS.length,
      })
      .map((cells) => ({
        items: items.map((each, place) => (place === 0 ? { ...each, dropped: false } : each)),
        needed,
        cells,
      })),
  );

/** Makes the assessment and pastes its cells; gives its id and title. */
export function makeBook(
  team: School,
  { items, needed, cells }: RandomBook,
  number: number,
): {
  readonly id: string;
  readonly title: string;
  readonly pointsNeeded: readonly PointsNeeded[];
  readonly items: readonly Item[];
} {
  const all = items.reduce(
    (sum, each) => (!each.dropped && each.learnings.includes('EL1') ? sum + each.points : sum),
    0,
  );
  const points = needed === undefined || all === 0 ? undefined : Math.max(0.5, Math.round(needed * all * 2) / 2);
  const id = `R${number}`;
  const answer = team.call('newAssessment', {
    id,
    title: 'Random',
    givenOn: '2025-10-01',
    items: items.map((each, place) => ({
      id: String(place + 1),
      points: each.points,
      keys: each.keys,
      learnings: each.learnings,
      screening: each.dropped ? 'drop' : null,
    })),
    pointsNeeded: points === undefined || points > all ? [] : [{ learning: 'EL1', points }],
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  const title = `${id} Random`;
  const { row } = team.find(title, 's1');
  const { column } = team.find(title, 'Student id');
  team.workspace.person(NGOZI).paste(team.tab(title), row, column + 1, cells);
  return {
    id,
    title,
    pointsNeeded:
      points === undefined || points > all
        ? []
        : [{ assessment: id, learning: 'EL1', needed: { [DEFAULT_SCALE.proficientRank]: points } }],
    items: items.map(
      (each, place): Item => ({
        assessment: id,
        id: String(place + 1),
        label: String(place + 1),
        points: each.points,
        learnings: each.learnings,
        type: 'multiple choice',
        keys: each.keys,
        depth: '',
        expectedMistake: '',
        screening: each.dropped ? 'drop' : undefined,
      }),
    ),
  };
}

export interface Numbers {
  readonly points: number | '';
  readonly percent: Readonly<Record<string, number | ''>>;
  readonly level: Readonly<Record<string, string>>;
}

/** What the domain makes of the cells as they stand, by student. */
export function domainNumbers(sheet: SheetView, made: ReturnType<typeof makeBook>): Record<string, Numbers> {
  const { at, idColumn, headerRow } = places(sheet);
  const assessment: Assessment = {
    id: made.id,
    title: '',
    kind: 'formative',
    reassesses: undefined,
    givenOn: undefined,
    status: 'open',
  };
  const scores = new Map<string, ReadonlyMap<string, Score>>();
  for (let row = headerRow + 1; row <= sheet.rows; row += 1) {
    const id = String(at(row, idColumn)?.value ?? '');
    if (id === '') continue;
    scores.set(
      id,
      new Map(
        made.items.map((each, place) => [each.id, readScore(cellOf(at(row, idColumn + 1 + place)), each, '').score]),
      ),
    );
  }
  const evidence = collectEvidence([{ assessment, items: made.items, scores }], LEARNINGS, {
    scale: DEFAULT_SCALE,
    pointsNeeded: made.pointsNeeded,
  });
  return Object.fromEntries(
    [...scores].map(([student, own]): [string, Numbers] => {
      const counted = made.items
        .filter(({ screening }) => screening !== 'drop')
        .flatMap(({ id }) => {
          const points = earnedPoints(own.get(id) ?? { kind: 'blank' });
          return points === undefined ? [] : [points];
        });
      const asked = LEARNINGS.filter(({ code }) => made.items.some(({ learnings }) => learnings.includes(code)));
      const found = asked.map((learning) => ({
        learning,
        percent: evidence.get(student)?.get(learning.code)?.[0]?.percent,
      }));
      return [
        student,
        {
          points: counted.length === 0 ? '' : counted.reduce((sum, points) => sum + points, 0),
          percent: Object.fromEntries(found.map(({ learning, percent }) => [learning.code, percent ?? ''])),
          level: Object.fromEntries(
            found.map(({ learning, percent }) => [
              learning.code,
              percent === undefined ? '' : levelOf(percent, scaleFor(learning, DEFAULT_SCALE).scale).name,
            ]),
          ),
        },
      ];
    }),
  );
}

/** What the tab's formulas show, by student. `value` reads a cell by row and column. */
export function tabNumbers(
  headers: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Record<string, Numbers> {
  const column = (header: string): number => headers.indexOf(header);
  const codes = CODES.filter((code) => column(`${code} %`) !== -1);
  return Object.fromEntries(
    rows.map((row): [string, Numbers] => [
      String(row[column('Student id')]),
      {
        points: (row[column('Points')] ?? '') as number | '',
        percent: Object.fromEntries(codes.map((code) => [code, (row[column(`${code} %`)] ?? '') as number | ''])),
        level: Object.fromEntries(codes.map((code) => [code, String(row[column(code)] ?? '')])),
      },
    ]),
  );
}

/** The header and the students' rows of a gradebook tab, as raw values. */
export function rawRows(sheet: SheetView): { readonly headers: string[]; readonly rows: (string | number)[][] } {
  const { at, idColumn, headerRow } = places(sheet);
  const width = sheet.columns;
  const line = (row: number): (string | number)[] =>
    Array.from({ length: width }, (_, place) => {
      const value = at(row, place + 1)?.value ?? '';
      return typeof value === 'boolean' ? String(value) : value;
    });
  const rows: (string | number)[][] = [];
  for (let row = headerRow + 1; row <= sheet.rows; row += 1)
    if (String(at(row, idColumn)?.value ?? '') !== '') rows.push(line(row));
  return { headers: line(headerRow).map(String), rows };
}

/** The same numbers, compared with the tolerance of a level's cut. */
export function rounded(numbers: Record<string, Numbers>): unknown {
  const round = (value: number | ''): number | '' => (value === '' ? '' : Math.round(value * 1e6) / 1e6);
  return Object.fromEntries(
    Object.entries(numbers).map(([student, { points, percent, level }]) => [
      student,
      {
        points: round(points),
        percent: Object.fromEntries(Object.entries(percent).map(([code, value]) => [code, round(value)])),
        level,
      },
    ]),
  );
}

function places(sheet: SheetView) {
  const cells = new Map(sheet.cells.map((each) => [`${each.row}:${each.column}`, each]));
  const at = (row: number, column: number): CellView | undefined => cells.get(`${row}:${column}`);
  const header = sheet.cells.find((each) => each.display === 'Student id');
  if (!header) throw new Error('The gradebook has no header.');
  return { at, idColumn: header.column, headerRow: header.row };
}

/** A cell as a reading job gets it: a day number with a date format is a date. */
function cellOf(view: CellView | undefined): Cell {
  const value = view?.value ?? '';
  if (typeof value === 'number' && /[ymd]/i.test(view?.numberFormat ?? '')) {
    const day = parseCalendarDate(
      new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000).toISOString().slice(0, 10),
    );
    if (day) return { date: day };
  }
  return value;
}
