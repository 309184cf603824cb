/**
 * Clear the sample team: the tabs that are only about invented students go. A tab where the team wrote something of
 * its own stays, without the sample's rows.
 */
import { type SampleTeam, sampleTeam } from '../../domain/sample';
import { sampleStudents } from '../../domain/sample/recognise';
import { cellText } from '../../workbook/cell';
import { type Change, drop } from '../../workbook/changes';
import { COURSE_NEEDS, readCourse } from '../../workbook/course';
import type { TabDeclaration } from '../../workbook/declaration';
import { RECORD_NEEDS } from '../../workbook/record';
import { findTab, gradebooks, type Snapshot, type TabSnapshot } from '../../workbook/snapshot';
import { readTable } from '../../workbook/table';
import { FIXED_TABS } from '../../workbook/tabs';
import { masteryTab } from '../../workbook/tabs/mastery';
import { summaryTab } from '../../workbook/tabs/summary';
import { nothing } from '../inputs';
import { defineJob, done, refused, stop } from '../job';

type Row = Readonly<Record<string, unknown>>;
/** Which rows of a tab are the sample's. */
type IsSample = (row: Row) => boolean;

export const clearSample = defineJob({
  id: 'clearSample',
  label: 'Clear the sample team',
  input: nothing,
  needs: () => [...COURSE_NEEDS, ...RECORD_NEEDS, 'mastery', 'summary', 'needs', 'documents'],
  run: (_input, snapshot) => {
    const { students, team, scale, learnings, assessments } = readCourse(snapshot);
    const sample = sampleTeam();
    const isSample = sampleStudents();
    if (team.name !== sample.team.name || !students.some(isSample))
      return refused([
        stop('no-sample', 'This workbook', 'There is no sample team in this workbook.', 'Nothing needs to be cleared.'),
      ]);
    const went: string[] = [];
    const stayed: string[] = [];
    const changes: Change[] = [];
    const rulesByTab = sampleRows(sample);
    const look = (tab: TabDeclaration, isOurs: IsSample): void => {
      const sorted = sortRows(snapshot, tab, isOurs);
      if (!sorted) return;
      if (sorted.own === 0) {
        changes.push({ kind: 'remove', tab: { key: tab.key, instance: tab.instance } });
        went.push(tab.title);
      } else {
        if (sorted.ids.length > 0) changes.push(drop(tab, sorted.ids));
        stayed.push(tab.title);
      }
    };
    for (const tab of [...FIXED_TABS, masteryTab(learnings, scale), summaryTab(scale)]) {
      const isOurs = rulesByTab[tab.key];
      if (isOurs) look(tab, isOurs);
    }
    const invented = new Set(students.filter(isSample).map(({ id }) => id));
    for (const { tab } of assessments)
      if (tab)
        look(
          tab,
          (row) =>
            sample.assessments.some((each) => each.assessment.id === tab.instance) && invented.has(String(row.id)),
        );
    const titles = new Set(assessments.map(({ assessment }) => assessment.id));
    const lost = gradebooks(snapshot).filter(({ instance }) => !titles.has(instance));
    for (const { instance } of lost)
      if (sample.assessments.some(({ assessment }) => assessment.id === instance)) {
        changes.push({ kind: 'remove', tab: { key: 'gradebook', instance } });
        went.push(instance);
      }
    return done({ went, stayed, docs: findTab(snapshot, 'documents') !== undefined }, { changes });
  },
});

/** Rows that go, and how many stay because they, or cells in the team's own columns, are the team's own. */
function sortRows(snapshot: Snapshot, tab: TabDeclaration, isOurs: IsSample) {
  const found = findTab(snapshot, tab.key, tab.instance);
  const table = readTable(snapshot, tab);
  if (!found || !table.exists) return undefined;
  const ids: string[][] = [];
  let own = table.problems.filter(({ severity }) => severity !== 'note').length;
  for (const { row, id, number } of table.rows) {
    if (isOurs(row as Row) && !wroteBeside(found, tab, number - 1)) ids.push(id.split('\u001f'));
    else own += 1;
  }
  return { ids, own };
}

/** Whether a row holds something in a column that is none of ours: no tag, and no header that we know. */
function wroteBeside(found: TabSnapshot, tab: TabDeclaration, at: number): boolean {
  const headers = new Set(Object.values(tab.columns).map((column) => column.header.toLowerCase()));
  return (found.cells[at] ?? []).some((cell, column) => {
    const header = cellText(found.cells[found.headerRow]?.[column] ?? '').toLowerCase();
    return cellText(cell) !== '' && (found.tags[column] ?? '') === '' && !headers.has(header);
  });
}

function sampleRows(sample: SampleTeam): Partial<Record<string, IsSample>> {
  const has = <T>(list: readonly T[], key: (each: T) => string, of: (row: Row) => string): IsSample => {
    const known = new Set(list.map(key));
    return (row) => known.has(of(row));
  };
  const all: IsSample = () => true;
  const joined = (...parts: unknown[]): string => parts.join('\u001f');
  const assessment = has(
    sample.assessments,
    (each) => each.assessment.id,
    (row) => String(row.assessment),
  );
  return {
    members: has(
      sample.members,
      (each) => each.name,
      (row) => String(row.name),
    ),
    norms: has(
      sample.norms,
      (each) => each,
      (row) => String(row.norm),
    ),
    roster: has(
      sample.roster,
      (each) => joined(each.id, each.last, each.first),
      (row) => joined(row.id, row.last, row.first),
    ),
    learnings: has(
      sample.learnings,
      (each) => each.code,
      (row) => String(row.code),
    ),
    assessments: has(
      sample.assessments,
      (each) => each.assessment.id,
      (row) => String(row.id),
    ),
    items: assessment,
    strategies: assessment,
    // What is left is about the sample's students whoever typed it.
    ...Object.fromEntries(
      [
        'team',
        'scale',
        'goals',
        'needs',
        'mastery',
        'summary',
        'plans',
        'checks',
        'meetings',
        'minutes',
        'actions',
        'documents',
      ].map((key) => [key, all]),
    ),
  };
}
