/** The blocks of numbers of an agenda. Each is the inside of a region, so that it can be made again with new numbers. */
import { bullets, cell, cellOf, checklist, heading, note, shaded, small, table } from './blocks';
import { counted, countOf, listed, shortDate } from './messages';
import type { Cell, LevelBars, Simple } from './model';
import type {
  GrowthNumbers,
  HardItem,
  LearningGroups,
  LevelChange,
  LevelNumbers,
  PlanProgress,
  StudentGroup,
  TriedStrategy,
} from './numbers';

/** A bar per learning with its levels, counts and share proficient. */
export function levelBlocks(numbers: LevelNumbers): Simple[] {
  if (numbers.learnings.length === 0) return [note('No scores yet.')];
  const bars: LevelBars = {
    kind: 'levelBars',
    bars: numbers.learnings.map((learning) => ({
      label: learning.code,
      detail: learning.statement,
      pieces: learning.levels,
      figure: learning.n === 0 ? 'No scores yet' : `${countOf(learning.proficient, learning.n)} proficient`,
    })),
  };
  return [bars];
}

/** The hardest items with the wrong answer that most students chose. */
export function hardestBlocks(items: readonly HardItem[]): Simple[] {
  if (items.length === 0) return [note('No item stands out.')];
  return [
    table(
      [
        { title: 'Item', width: 96 },
        { title: 'Learning', width: 84 },
        { title: 'Right', width: 84 },
        { title: 'Most chosen wrong answer', width: 108 },
        { title: 'What were students thinking?', width: 132 },
      ],
      items.map((item) => [
        cell(item.label),
        cell(item.learnings.join(', ')),
        cell(countOf(item.right, item.n)),
        item.mostChosenWrong ? cell(`${item.mostChosenWrong.answer}, by ${item.mostChosenWrong.count}`) : cell('None'),
        cell(item.expectedMistake),
      ]),
    ),
  ];
}

/** Groups per learning: by name, or by count where no student is to be named. */
export function groupBlocks(
  learnings: readonly LearningGroups[],
  changes: readonly LevelChange[],
  showNames: boolean,
): Simple[] {
  if (learnings.length === 0) return [note('No groups yet: nothing is scored.')];
  return [
    ...changeBlocks(changes, showNames),
    ...learnings.flatMap((learning): Simple[] => [
      heading(3, `${learning.code}  ${learning.statement}`.trim()),
      table(
        [
          { title: 'Group', width: 108 },
          { title: 'Students', width: 396 },
        ],
        learning.groups.filter((group) => group.count > 0).map((group) => [groupCell(group), studentsCell(group, showNames)]),
      ),
    ]),
  ];
}

function groupCell(group: StudentGroup): Cell {
  const base = cell(group.name);
  return group.colour === undefined ? base : shaded(base, group.colour);
}

/** Names section by section, each section on a line; the count leads, so that nobody has to count. */
function studentsCell(group: StudentGroup, showNames: boolean): Cell {
  const count = counted(group.count, 'student');
  if (!showNames || group.students.length === 0) return cell(count);
  const sections = [...new Set(group.students.map((student) => student.section))];
  return cellOf([
    count,
    ...sections.map((section) => {
      const names = group.students
        .filter((student) => student.section === section)
        .map((student) => (student.nearTheLine ? `${student.name} (near the line)` : student.name));
      return [small(`${section === '' ? '' : `${section}: `}${names.join('; ')}`)];
    }),
  ]);
}

function changeBlocks(changes: readonly LevelChange[], showNames: boolean): Simple[] {
  if (changes.length === 0) return [];
  if (!showNames)
    return [note(`${counted(changes.length, 'level')} changed since the last numbers. Move or keep? See the workbook.`)];
  return [
    note('These levels changed since the last numbers. Move or keep?'),
    checklist(changes.map(({ student, learning, from, to }) => `${student}: ${from} to ${to} on ${learning}`)),
  ];
}

/** What each section tried, in the order given. */
export function strategyBlocks(tried: readonly TriedStrategy[]): Simple[] {
  if (tried.length === 0) return [note('Nobody has written down yet what was tried. Add it in the Strategies tab, or here.')];
  return [
    table(
      [
        { title: 'Learning', width: 96 },
        { title: 'Section', width: 72 },
        { title: 'What we tried', width: 192 },
        { title: 'Notes', width: 144 },
      ],
      tried.map((row) => [cell(row.learning), cell(row.section), cell(row.strategy), cell(row.notes)]),
    ),
  ];
}

/** Each group's response, and where its students are now. */
export function planBlocks(rows: readonly PlanProgress[], showNames: boolean): Simple[] {
  if (rows.length === 0) return [note('No action plan is running.')];
  return [
    table(
      [
        { title: 'Group and need', width: 138 },
        { title: 'What we do', width: 126 },
        { title: 'Where they stand', width: 138 },
        { title: 'Next', width: 102 },
      ],
      rows.map((row) => [
        cellOf([
          [{ text: `${row.learning}: ${row.kind}`, bold: true }],
          row.need,
          ...(showNames && row.students.length > 0 ? [[small(row.students.join('; '))]] : []),
        ]),
        cellOf([row.strategy, [small(row.started ? `Lead: ${row.lead}` : `Lead: ${row.lead}. Not started yet`)]]),
        cellOf(row.result.map((line, index) => (index === 0 ? line : [small(line)]))),
        cellOf(nextLines(row)),
      ]),
    ),
  ];
}

function nextLines(row: PlanProgress): string[] {
  const lines = [
    ...(row.nextCheck ? [`Check ${shortDate(row.nextCheck)}`] : []),
    ...(row.reassessOn ? [`Reassess ${shortDate(row.reassessOn)}`] : []),
    ...(row.lastCheck ? [`Last check: ${row.lastCheck}`] : []),
  ];
  return lines.length > 0 ? lines : ['No date yet'];
}

/** First against latest, for the students who have both. */
export function growthBlocks(rows: readonly GrowthNumbers[]): Simple[] {
  if (rows.length === 0) return [note('No student has a first and a later score yet.')];
  const few = rows.filter((row) => row.n < 10).map((row) => row.code);
  return [
    table(
      [
        { title: 'Learning', width: 180 },
        { title: 'Students with both', width: 72 },
        { title: 'Proficient first', width: 84 },
        { title: 'Proficient latest', width: 84 },
        { title: 'Up, same, down', width: 84 },
      ],
      rows.map((row) => [
        cellOf([[{ text: row.code, bold: true }], [small(row.statement)]]),
        cell(String(row.n)),
        cell(countOf(row.firstProficient, row.n)),
        cell(countOf(row.latestProficient, row.n)),
        cell(`${row.up}, ${row.same}, ${row.down}`),
      ]),
    ),
    bullets([
      'If only students below the line were reassessed, some would have risen anyway.',
      ...(few.length > 0 ? [`Few students on ${listed(few)}: read the counts, not the share.`] : []),
    ]),
  ];
}
