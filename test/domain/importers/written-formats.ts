/** One set of answers written in every score format, as the other systems would write it. */
import { strToU8, zipSync } from 'fflate';
import type { SourceFile } from '../../../src/domain/importers/reading/sources';
import type { ScoreOptions } from '../../../src/domain/importers/scores/imported-scores';

export interface Answers {
  readonly students: readonly {
    readonly id: string;
    readonly last: string;
    readonly first: string;
    readonly section: string;
    readonly email: string;
  }[];
  readonly items: readonly { readonly key: string; readonly points: number }[];
  /** A letter per student and item. */
  readonly letters: readonly (readonly string[])[];
}

export interface Written {
  readonly importer: string;
  readonly files: readonly SourceFile[];
  readonly options: ScoreOptions;
}

export function csv(rows: readonly (readonly (string | number)[])[], delimiter = ','): string {
  const cell = (value: string | number): string => {
    const text = String(value);
    return /[",;\t\n]/.test(text) || text !== text.trim() ? `"${text.replace(/"/g, '""')}"` : text;
  };
  return rows.map((row) => row.map(cell).join(delimiter)).join('\r\n');
}

const file = (rows: readonly (readonly (string | number)[])[], delimiter = ','): SourceFile => ({
  name: 'scores.csv',
  bytes: new TextEncoder().encode(csv(rows, delimiter)),
});

export function writeEverywhere({ students, items, letters }: Answers): Written[] {
  const q = items.map((_, index) => `Q${index + 1}`);
  const earned = (s: number, i: number): number => (letters[s]?.[i] === items[i]?.key ? (items[i]?.points ?? 0) : 0);
  const total = (s: number): number => items.reduce((sum, _, i) => sum + earned(s, i), 0);
  const most = items.reduce((sum, { points }) => sum + points, 0);
  const letter = (s: number, i: number): string => letters[s]?.[i] ?? '';
  const full = (last: string, first: string): string => `${last}, ${first}`;
  const zip = (id: string, earnedName: string, possibleName: string, custom: string, key: string): SourceFile =>
    file([
      [
        'QuizName',
        'QuizClass',
        'FirstName',
        'LastName',
        id,
        custom,
        earnedName,
        possibleName,
        'PercentCorrect',
        'QuizCreated',
        'DataExported',
        'Key Version',
        ...items.flatMap((_, i) => [`Stu${i + 1}`, `${key}${i + 1}`, `Points${i + 1}`, `Mark${i + 1}`]),
      ],
      ...students.map((student, s) => [
        'Quiz',
        student.section,
        student.first,
        student.last,
        String(s + 1),
        student.id,
        total(s),
        most,
        0,
        '10-8-2019 0:00',
        '10-9-2019 0:00',
        'A',
        ...items.flatMap((item, i) => [letter(s, i), item.key, earned(s, i), letter(s, i) === item.key ? 'C' : 'X']),
      ]),
    ]);
  const formCsv = file([
    [
      'Timestamp',
      'Total score',
      'Username',
      ...q.flatMap((label) => [
        `${label}. Which one?`,
        `${label}. Which one? [Score]`,
        `${label}. Which one? [Feedback]`,
      ]),
    ],
    ...students.map(({ email }, s) => [
      '2026/10/08 2:02:11 PM GMT-5',
      `${total(s)}.00 / ${most}`,
      email,
      ...items.flatMap((item, i) => [`Option ${letter(s, i)}, really`, `${earned(s, i)}.00 / ${item.points}`, '']),
    ]),
  ]);
  return [
    {
      importer: 'wideTable',
      files: [
        file(
          [
            ['Student ID', 'Last', 'First', 'Section', ...q],
            ['Key', '', '', '', ...items.map(({ key }) => key)],
            ...students.map(({ id, last, first, section }, s) => [
              id,
              last,
              first,
              section,
              ...items.map((_, i) => letter(s, i)),
            ]),
          ],
          ';',
        ),
      ],
      options: {},
    },
    {
      importer: 'wideTable',
      files: [
        file(
          [
            ['Our quiz'],
            ['Student', 'ID', ...q, 'Total'],
            ['Points', '', ...items.map(({ points }) => points), most],
            ...students.map(({ id, last, first }, s) => [
              full(last, first),
              id,
              ...items.map((_, i) => `${earned(s, i)},0`),
              total(s),
            ]),
          ],
          '\t',
        ),
      ],
      options: {},
    },
    {
      importer: 'longTable',
      files: [
        file([
          ['student_id', 'item', 'answer', 'key'],
          ...students.flatMap(({ id }, s) => items.map((item, i) => [id, q[i] ?? '', letter(s, i), item.key])),
        ]),
      ],
      options: {},
    },
    {
      importer: 'longTable',
      files: [
        file([
          ['Email', 'Question', 'Score'],
          ...students.flatMap(({ email }, s) =>
            items.map((item, i) => [email, i + 1, `${earned(s, i)}/${item.points}`]),
          ),
        ]),
      ],
      options: {},
    },
    {
      importer: 'zipGrade',
      files: [zip('StudentID', 'Earned Points', 'Possible Points', 'CustomID', 'PriKey')],
      options: {},
    },
    { importer: 'zipGrade', files: [zip('ZipGradeID', 'EarnedPts', 'PossiblePts', 'ExternalID', 'Key')], options: {} },
    {
      importer: 'zipGrade',
      files: [
        file([
          [
            'Quiz Name',
            'Class',
            'ZipGrade ID',
            'External Id',
            'First Name',
            'Last Name',
            'Num Questions',
            'Num Correct',
            'Percent Correct',
            'Key Version',
            ...q,
          ],
          ...students.map(({ id, last, first, section }, s) => [
            'Quiz',
            section,
            s + 1,
            id,
            first,
            last,
            items.length,
            0,
            0,
            'A',
            ...items.map((_, i) => earned(s, i) || letter(s, i).toLowerCase()),
          ]),
        ]),
      ],
      options: {},
    },
    {
      importer: 'googleFormsSheet',
      files: [
        file([
          ['Timestamp', 'Email Address', 'Score', ...q.map((label) => `${label}. Which one?`)],
          [
            '10/7/2026 8:00:00',
            'key@example.org',
            `${most} / ${most}`,
            ...items.map(({ key }) => `Option ${key}, really`),
          ],
          ...students.map(({ email }, s) => [
            '10/8/2026 14:02:11',
            email.toUpperCase(),
            `${total(s)} / ${most}`,
            ...items.map((_, i) => `Option ${letter(s, i)}, really`),
          ]),
        ]),
      ],
      options: { keyLine: 2 },
    },
    { importer: 'googleFormsCsv', files: [formCsv], options: {} },
    {
      importer: 'googleFormsCsv',
      files: [{ name: 'form.zip', bytes: zipSync({ 'Our quiz.csv': formCsv.bytes, '__MACOSX/x': strToU8('x') }) }],
      options: {},
    },
    {
      importer: 'canvasGradebook',
      files: [
        file([
          [
            'Student',
            'ID',
            'SIS User ID',
            'SIS Login ID',
            'Section',
            ...q.map((label, i) => `${label} (${4800 + i})`),
            'Final Score',
          ],
          ['    Points Possible', '', '', '', '', ...items.map(({ points }) => points), '(read only)'],
          ...students.map(({ id, last, first, section, email }, s) => [
            full(last, first),
            9000 + s,
            id,
            email,
            section,
            ...items.map((_, i) => earned(s, i)),
            '',
          ]),
        ]),
      ],
      options: {},
    },
    {
      importer: 'canvasQuizAnalysis',
      files: [
        file([
          [
            'name',
            'id',
            'sis_id',
            'section',
            'section_id',
            'submitted',
            'attempt',
            ...items.flatMap(({ points }, i) => [`${770 + i}: ${q[i]}. Which one, if any?`, `${points}.0`]),
            'n correct',
            'n incorrect',
            'score',
          ],
          ...students.map(({ id, last, first, section }, s) => [
            `${first} ${last}`,
            9000 + s,
            id,
            section,
            51,
            '2026-10-08 14:02:11 UTC',
            1,
            ...items.flatMap((_, i) => [`Option ${letter(s, i)}\\, really`, `${earned(s, i)}.0`]),
            0,
            0,
            total(s),
          ]),
        ]),
      ],
      options: {},
    },
    {
      importer: 'googleClassroom',
      files: [
        file([
          ['Last Name', 'First Name', 'Email Address', ...q],
          ['', '', 'Date', ...q.map(() => '10/8/2026')],
          ['', '', 'Points', ...items.map(({ points }) => points)],
          ...students.map(({ last, first, email }, s) => [last, first, email, ...items.map((_, i) => earned(s, i))]),
        ]),
      ],
      options: {},
    },
  ];
}
