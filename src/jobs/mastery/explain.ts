/** Why this level? For the cell where the person stands, or for a student and a learning that the page names. */
import { object } from 'valibot';
import { type Explanation, explain as explainCell } from '../../domain/mastery/explain';
import type { Outcome } from '../../domain/problem';
import { failure, success } from '../../domain/problem';
import { displayName } from '../../domain/roster';
import { cellText } from '../../workbook/cell';
import { COURSE_NEEDS, type Course, readCourse } from '../../workbook/course';
import { findTab, gradebooks, type Snapshot, type TabSnapshot } from '../../workbook/snapshot';
import { itemOfColumn } from '../../workbook/tabs/gradebook';
import { learningOfColumn } from '../../workbook/tabs/mastery';
import { maybe, named } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { judgeCourse } from '../team/team-state';
import { deletedGradebookNotes } from './mastery-today';

/** Whose level on what. Several learnings where an item asks for several, all where the column is about none. */
interface Asked {
  readonly student: string;
  readonly learnings: readonly string[];
}

export const explain = defineJob({
  id: 'explain',
  label: 'Why this level?',
  input: object({ student: maybe(named), learning: maybe(named) }),
  needs: ({ student }) => [...COURSE_NEEDS, 'mastery', 'needs', ...(student ? [] : (['selection'] as const))],
  run: ({ student, learning }, snapshot) => {
    const course = readCourse(snapshot);
    const judged = judgeCourse(course);
    if (!judged.ok) return refused([...course.problems, ...judged.problems]);
    const codes = course.learnings.map(({ code }) => code);
    const asked: Outcome<Asked> = student
      ? success({ student, learnings: learning ? [learning] : codes })
      : askedBySelection(snapshot, course, codes);
    if (!asked.ok) return refused(asked.problems);
    const found = course.students.find(({ id }) => id === asked.value.student);
    if (!found)
      return refused([
        stop(
          'student-unknown',
          'Why this level?',
          `The student with the id "${asked.value.student}" is not on the Roster.`,
          'Add the student to the Roster, or choose another cell.',
        ),
      ]);
    const assessments = course.assessments.map(({ assessment }) => assessment);
    return done(
      {
        student: found.id,
        name: displayName(found),
        section: found.section,
        scale: course.scale,
        explanations: asked.value.learnings.flatMap((code): Shown[] => {
          const explained = explainCell(judged.value, found.id, code, assessments, course.scorebooks);
          const statement = course.learnings.find((each) => each.code === code)?.statement ?? '';
          return explained ? [{ ...shown(explained), statement }] : [];
        }),
      },
      { problems: [...judged.problems, ...deletedGradebookNotes(snapshot)] },
    );
  },
});

type Shown = ReturnType<typeof shown> & { readonly statement: string };

/** An explanation for the wire: steps with their results, nothing undefined inside a list. */
function shown(explained: Explanation) {
  return {
    ...explained,
    attempts: explained.attempts.map((attempt) => ({
      ...attempt,
      givenOn: attempt.givenOn ?? null,
      countsAs: attempt.countsAs ?? null,
    })),
    steps: explained.steps.map((step) => ({ ...step, result: step.result ?? null })),
  };
}

function askedBySelection(snapshot: Snapshot, course: Course, codes: readonly string[]): Outcome<Asked> {
  const { selection } = snapshot;
  const tab = [findTab(snapshot, 'mastery'), findTab(snapshot, 'needs'), ...gradebooks(snapshot)].find(
    (each) => each !== undefined && each.sheetId === selection?.sheetId,
  );
  if (!selection || !tab || selection.row <= tab.headerRow) return nowhere();
  const student = idInRow(tab, selection.row);
  if (student === '') return nowhere();
  const tag = tab.tags[selection.column] ?? '';
  const code = learningOfColumn(tag);
  if (code !== undefined) return success({ student, learnings: [code] });
  const item = itemOfColumn(tag);
  const items = course.assessments.find(({ assessment }) => assessment.id === tab.instance)?.items ?? [];
  const ofItem = items.find(({ id }) => id === item)?.learnings.filter((each) => codes.includes(each)) ?? [];
  if (ofItem.length > 0) return success({ student, learnings: ofItem });
  const inBook = codes.filter((each) => items.some((one) => one.learnings.includes(each)));
  return success({ student, learnings: tab.tab === 'gradebook' ? inBook : codes });
}

function idInRow(tab: TabSnapshot, row: number): string {
  return cellText(tab.cells[row]?.[tab.tags.indexOf('id')] ?? '');
}

function nowhere(): Outcome<never> {
  return failure([
    stop(
      'no-student-selected',
      'Why this level?',
      'The cell you are in belongs to no student.',
      "Select a cell in a student's row on the tab Mastery, on Who needs what, or in a gradebook, and press the button again.",
    ),
  ]);
}
