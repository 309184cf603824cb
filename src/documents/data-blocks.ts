/** The blocks of numbers of an agenda. Each is the inside of a region, so that it can be made again with new numbers. */

import type { CalendarDate } from '../domain/calendar';
import { bold, bullets, cell, cellOf, checklist, EMPTY, heading, note, shaded, small, table, text } from './blocks';
import { progressLines, saidByAll } from './class-progress';
import { counted, countOf, shareOf } from './formats';
import { words } from './messages';
import type { Cell, LevelBars, Line, Simple } from './model';
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
  if (numbers.learnings.length === 0) return [note(words.numbers.noScoresAtAll)];
  const bars: LevelBars = {
    kind: 'levelBars',
    bars: numbers.learnings.map((learning) => ({
      label: learning.code,
      detail: learning.statement,
      pieces: learning.levels,
      figure: learning.n === 0 ? words.numbers.noScores : words.numbers.of(learning.proficient, learning.n),
      figureDetail: learning.n === 0 ? '' : words.numbers.proficient(shareOf(learning.proficient, learning.n)),
    })),
  };
  return [bars];
}

/** The hardest items with the wrong answer that most students chose. */
export function hardestBlocks(items: readonly HardItem[]): Simple[] {
  if (items.length === 0) return [note(words.numbers.noItemStandsOut)];
  return [
    table(
      [
        { title: words.numbers.item, width: 96 },
        { title: words.numbers.learning, width: 84 },
        { title: words.numbers.right, width: 84 },
        { title: words.numbers.mostChosenWrongAnswer, width: 108 },
        { title: words.numbers.whatWereStudentsThinking, width: 132 },
      ],
      items.map((item) => [
        cell(item.label),
        cell(item.learnings.join(', ')),
        cellOf([
          countOf(item.right, item.n),
          ...(item.ofPoints === undefined ? [] : [[small(words.numbers.ofPoints(item.ofPoints))]]),
        ]),
        item.mostChosenWrong
          ? cellOf([item.mostChosenWrong.answer, [small(words.numbers.chosenBy(item.mostChosenWrong.count))]])
          : cell(item.written ? words.numbers.writtenWork : words.numbers.none),
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
  if (learnings.length === 0) return [note(words.numbers.noGroupsYet)];
  const marksNear =
    showNames &&
    learnings.some(({ groups }) => groups.some(({ students }) => students.some(({ nearTheLine }) => nearTheLine)));
  return [
    ...changeBlocks(changes, showNames),
    ...(marksNear ? [note(words.numbers.nearTheLineKey)] : []),
    ...learnings.flatMap((learning): Simple[] => [
      heading(3, `${learning.code}  ${learning.statement}`.trim()),
      table(
        [
          { title: words.numbers.group, width: 108 },
          { title: words.numbers.students, width: 396 },
        ],
        learning.groups
          .filter((group) => group.count > 0)
          .map((group) => [groupCell(group), studentsCell(group, showNames)]),
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
        .map((student) => (student.nearTheLine ? words.numbers.nearTheLine(student.name) : student.name));
      const label = section === '' ? [] : [{ text: `${section}: `, small: true, bold: true }];
      return [...label, small(names.join('; '))];
    }),
  ]);
}

function changeBlocks(changes: readonly LevelChange[], showNames: boolean): Simple[] {
  if (changes.length === 0) return [];
  if (!showNames) return [note(words.numbers.levelsChanged(changes.length))];
  return [note(words.numbers.moveOrKeep), checklist(changes.map(words.levelChange))];
}

/** What each section tried, in the order given. */
export function strategyBlocks(tried: readonly TriedStrategy[]): Simple[] {
  if (tried.length === 0) return [note(words.numbers.nothingTried)];
  return [
    table(
      [
        { title: words.numbers.learning, width: 84 },
        { title: words.numbers.whatWeTried, width: 174 },
        { title: words.numbers.sections, width: 84 },
        { title: words.numbers.notes, width: 162 },
      ],
      waysTried(tried).map(({ learning, strategy, sections, notes }) => [
        cell(learning),
        cell(strategy),
        cell(sections.join(', ')),
        notes.length === 0 ? EMPTY : cellOf(notes),
      ]),
    ),
  ];
}

/** One row for each way of teaching, whichever sections used it. */
function waysTried(tried: readonly TriedStrategy[]) {
  const keyOf = ({ learning, strategy }: TriedStrategy): string => JSON.stringify([learning, strategy.toLowerCase()]);
  return [...new Set(tried.map(keyOf))].flatMap((key) => {
    const rows = tried.filter((row) => keyOf(row) === key);
    const [first] = rows;
    if (!first) return [];
    return [
      {
        ...first,
        sections: rows.map(({ section }) => section).filter((section) => section !== ''),
        notes: [...new Set(rows.map(({ notes }) => notes))].filter((notes) => notes !== ''),
      },
    ];
  });
}

/** Each group's response, and where its students are now. What was due before `on`, the day it is read, says so. */
export function planBlocks(rows: readonly PlanProgress[], on: CalendarDate, showNames: boolean): Simple[] {
  if (rows.length === 0) return [note(words.numbers.noActionPlanIsRunning)];
  return [
    table(
      [
        { title: words.numbers.groupAndWhatWeDo, width: 288 },
        { title: words.numbers.whereTheyStand, width: 120 },
        { title: words.numbers.next, width: 96 },
      ],
      progressLines(rows).map((line) => {
        const [row] = line;
        const needs = saidByAll(line, ({ need }) => need);
        // Where each class says its own need, its name stands there.
        const sections =
          needs.length > 1 ? words.numbers.classes(line.length) : line.map(({ section }) => section).join(', ');
        const leads = [...new Set(line.map(({ lead }) => lead).filter((lead) => lead !== ''))].join(', ');
        return [
          cellOf([
            [bold(words.numbers.planGroup(row.learning, row.kind, sections))],
            ...eachOrAll(needs),
            [bold(words.numbers.whatWeDo), text(row.strategy)],
            [small(words.numbers.lead(leads, row.started))],
            ...(showNames && row.students.length > 0 ? [[small(row.students.join('; '))]] : []),
          ]),
          cellOf(
            line.length === 1
              ? row.result.map((said, index) => (index === 0 ? said : [small(said)]))
              : eachOrAll(saidByAll(line, ({ result }) => result.join(' '))),
          ),
          cellOf(nextLines(row, on)),
        ];
      }),
    ),
  ];
}

/** What holds for all stands large; what each class says for itself would fill pages. */
function eachOrAll(said: readonly string[]): (string | Line)[] {
  return said.length === 1 ? [...said] : said.map((line) => [small(line)]);
}

function nextLines(row: PlanProgress, on: CalendarDate): string[] {
  const { check, checkWasDue, reassess, reassessmentWasDue } = words.numbers;
  const lines = [
    ...(row.nextCheck ? [(row.nextCheck < on ? checkWasDue : check)(row.nextCheck)] : []),
    ...(row.reassessOn ? [(row.reassessOn < on ? reassessmentWasDue : reassess)(row.reassessOn)] : []),
    ...(row.lastCheck ? [words.numbers.lastCheck(row.lastCheck)] : []),
  ];
  return lines.length > 0 ? lines : [words.numbers.noDateYet];
}

/** First against latest, for the students who have both. */
export function growthBlocks(rows: readonly GrowthNumbers[]): Simple[] {
  const grown = rows.filter((row) => row.n > 0);
  if (grown.length === 0) return [note(words.numbers.noGrowthYet)];
  const few = grown.filter((row) => row.n < 10).map((row) => row.code);
  const none = rows.filter((row) => row.n === 0).map((row) => row.code);
  return [
    table(
      [
        { title: words.numbers.learning, width: 186 },
        { title: words.numbers.studentsWithBoth, width: 66 },
        { title: words.numbers.proficientFirst, width: 84 },
        { title: words.numbers.proficientLatest, width: 84 },
        { title: words.numbers.upSameDown, width: 84 },
      ],
      grown.map((row) => [
        cellOf([[{ text: row.code, bold: true }], [small(row.statement)]]),
        cell(String(row.n)),
        cell(countOf(row.firstProficient, row.n)),
        cell(countOf(row.latestProficient, row.n)),
        cell(words.numbers.moved(row.up, row.same, row.down)),
      ]),
    ),
    bullets([
      words.numbers.retestEffect,
      ...(few.length > 0 ? [words.numbers.fewOn(few)] : []),
      ...(none.length > 0 ? [words.numbers.noGrowthOn(none)] : []),
    ]),
  ];
}
