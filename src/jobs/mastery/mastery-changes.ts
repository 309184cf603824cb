/** What an update of mastery writes: the tabs Mastery, Summary and Who needs what, and the goals' numbers of today. */
import { fingerprint } from '../../domain/mastery/fingerprint';
import { hasResult, type Mastery, type MasteryCell, type MasteryInput } from '../../domain/mastery/judge';
import { whoNeedsWhat } from '../../domain/mastery/needs';
import { shownPercent } from '../../domain/mastery/percent';
import { resolveRule, ruleName } from '../../domain/mastery/resolve-rule';
import { type Counts, summarise } from '../../domain/mastery/summary';
import { goalToday } from '../../domain/planning/goals';
import { bySectionAndName, displayName } from '../../domain/roster';
import type { Goal } from '../../domain/team';
import { type Change, replace, upsert } from '../../workbook/changes';
import { columnKey } from '../../workbook/column-key';
import { sectionsOf } from '../../workbook/course';
import type { Snapshot } from '../../workbook/snapshot';
import { readTable } from '../../workbook/table';
import { GOALS, goalOf } from '../../workbook/tabs/goals';
import { masteryTab, retiredColumns } from '../../workbook/tabs/mastery';
import { NEEDS } from '../../workbook/tabs/needs';
import { needsColouring, withSections } from '../../workbook/tabs/section-colours';
import { summaryTab, WHOLE_TEAM } from '../../workbook/tabs/summary';
import type { Now } from '../job';

/** Words of the marks on the Mastery tab. */
const MARK_WORDS = { 'near-the-line': 'near the line', 'few-points': 'few points' } as const;

/** `2025-11-17 09:30`: the moment as tabs show it. */
export function asOfText(now: Now): string {
  return `${now.today} ${now.time}`;
}

/** @param input what `mastery` was judged from: its fingerprint stands on the tab */
export function masteryChanges(input: MasteryInput, mastery: Mastery, snapshot: Snapshot, now: Now): Change[] {
  const asOf = asOfText(now);
  const teamRule = resolveRule(input.teamRule, '');
  const stamp = {
    asOf,
    rule: teamRule.ok ? ruleName(teamRule.value) : '',
    fingerprint: fingerprint(input),
  };
  const sections = sectionsOf(input.students);
  const tab = withSections(masteryTab(input.learnings, input.scale, stamp), sections);
  const summary = withSections(summaryTab(input.scale), sections);
  const needs = withSections(NEEDS, sections);
  const rows = masteryRows(mastery);
  const figures = summaryRows(mastery, asOf);
  const wanted = needsRows(mastery);
  const retired = retiredColumns(snapshot, tab);
  const goals = readTable(snapshot, GOALS).rows.map(({ row }) => goalOf(row));
  return [
    replace(tab, rows),
    retired.length > 0 || needsColouring(snapshot, tab, rows)
      ? { kind: 'refresh', tab, retired }
      : { kind: 'inform', tab },
    replace(summary, figures),
    ...(needsColouring(snapshot, summary, figures) ? [{ kind: 'refresh', tab: summary } satisfies Change] : []),
    replace(needs, wanted),
    ...(needsColouring(snapshot, needs, wanted) ? [{ kind: 'refresh', tab: needs } satisfies Change] : []),
    ...goalChanges(goals.map((goal) => goalToday(goal, mastery, now.today))),
  ];
}

function goalChanges(goals: readonly Pick<Goal, 'id' | 'current' | 'status'>[]): Change[] {
  if (goals.length === 0) return [];
  return [
    upsert(
      GOALS,
      goals.map(({ id, current, status }) => ({
        id,
        current: current === undefined ? undefined : Math.round(current * 10) / 10,
        status,
      })),
    ),
  ];
}

function masteryRows(mastery: Mastery) {
  const active = mastery.students.filter((student) => student.status === 'active').sort(bySectionAndName);
  return active.map((student) => {
    const cells = mastery.cells.get(student.id);
    const row: Record<string, string | number | undefined> = {
      name: displayName(student),
      section: student.section,
      id: student.id,
    };
    for (const { learning, scale } of mastery.criteria) {
      const cell = cells?.get(learning.code);
      const cuts = scale.levels.map((level) => level.from);
      row[columnKey('level', learning.code)] = hasResult(cell) ? cell.level.name : '';
      row[columnKey('percent', learning.code)] = hasResult(cell) ? shownPercent(cell.percent, cuts) : undefined;
      row[columnKey('mark', learning.code)] = markOf(cell);
    }
    return row;
  });
}

/** Why a result deserves one more look, in words; empty when it does not. */
function markOf(cell: MasteryCell | undefined): string {
  if (!hasResult(cell)) return '';
  return cell.sureness.marks.map((mark) => MARK_WORDS[mark]).join('; ');
}

function summaryRows(mastery: Mastery, asOf: string) {
  const statements = new Map(mastery.criteria.map(({ learning }) => [learning.code, learning.statement]));
  return summarise(mastery).flatMap(({ learning, team, sections }) => [
    countRow(learning, statements.get(learning) ?? '', WHOLE_TEAM, team, asOf),
    ...sections.map(({ section, counts }) => countRow(learning, statements.get(learning) ?? '', section, counts, asOf)),
  ]);
}

function countRow(learning: string, statement: string, section: string, counts: Counts, asOf: string) {
  return {
    learning,
    statement,
    // A row needs both of its ids.
    section: section === '' ? 'No section' : section,
    assessed: counts.assessed,
    proficient: counts.proficient,
    share: counts.proficientPercent === undefined ? undefined : Math.round(counts.proficientPercent),
    ...Object.fromEntries(counts.perLevel.map(({ rank, count }) => [`level:${rank}`, count])),
    notAssessed: counts.notAssessed + counts.withoutResult,
    asOf,
  };
}

function needsRows(mastery: Mastery) {
  return whoNeedsWhat(mastery).map((needs) => ({
    id: needs.student.id,
    name: displayName(needs.student),
    section: needs.sections.join(', '),
    notYet: needs.notYet.join(', '),
    close: needs.close.join(', '),
    notAssessed: [...needs.withoutResult, ...needs.notAssessed].join(', '),
    email: needs.student.email,
  }));
}
