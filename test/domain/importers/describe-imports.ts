/** Imports as plain text, so that a reviewed snapshot reads like the report that a teacher gets. */
import type { ImportedRoster } from '../../../src/domain/importers/rosters/imported-roster';
import type { ImportedMark, ImportedScores } from '../../../src/domain/importers/scores/imported-scores';
import type { Outcome, Problem } from '../../../src/domain/problem';

export function describeScores(outcome: Outcome<ImportedScores>): string {
  const lines: string[] = [];
  if (outcome.ok) {
    const { title, givenOn, sections, items, rows } = outcome.value;
    lines.push(`${title || '(no title)'} | given ${givenOn ?? '?'} | sections ${sections.join(', ') || '?'}`);
    for (const { label, text, points, keys, learnings } of items)
      lines.push(
        `  ${[label, `${points ?? '?'} pt`, `key ${keys.join('|') || '-'}`, ...learnings, text].filter(Boolean).join(' · ')}`,
      );
    for (const { student, marks, total, submittedAt } of rows) {
      const who = [student.id, student.last, student.first, student.section, student.email]
        .map((part) => part || '·')
        .join(' / ');
      const sum = total ? ` = ${total.earned} of ${total.outOf ?? '?'}` : '';
      lines.push(`  ${who}: ${marks.map(describeMark).join(' ')}${sum}${submittedAt ? ` @ ${submittedAt}` : ''}`);
    }
  }
  return [...lines, ...describeProblems(outcome.problems)].join('\n');
}

function describeMark(mark: ImportedMark): string {
  if (mark.kind === 'points') return String(mark.points);
  if (mark.kind === 'answer') return `"${mark.answer}"${mark.points === undefined ? '' : `=${mark.points}`}`;
  return { blank: '_', excused: 'x', absent: '-' }[mark.kind];
}

export function describeRoster(outcome: Outcome<ImportedRoster>): string {
  const lines: string[] = [];
  if (outcome.ok) {
    const { students, sections, leftOut, inSeveralSections, withoutSection } = outcome.value;
    lines.push(`sections ${sections.join(', ') || '?'}`);
    for (const { id, last, first, section, teacher, email } of students)
      lines.push(`  ${[id, last, first, section, teacher, email].map((part) => part || '·').join(' / ')}`);
    for (const { what, reason, count } of leftOut) lines.push(`  left out: ${count} ${what}, ${reason}`);
    for (const { id, sections: of } of inSeveralSections) lines.push(`  in several sections: ${id}: ${of.join(', ')}`);
    for (const name of withoutSection) lines.push(`  which section is ${name || 'the pasted text'}?`);
  }
  return [...lines, ...describeProblems(outcome.problems)].join('\n');
}

export function describeProblems(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ severity, code, where, message, remedy }) => `! ${severity} ${code} | ${where} | ${message} | ${remedy}`,
  );
}
