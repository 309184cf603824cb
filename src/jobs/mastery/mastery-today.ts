/** Is what the Mastery tab shows still what the scores say? Contents are compared, not edits: anybody may type anywhere. */
import { assessmentName } from '../../domain/assessment';
import { fingerprint } from '../../domain/mastery/fingerprint';
import type { MasteryInput } from '../../domain/mastery/judge';
import type { Problem } from '../../domain/problem';
import { type Change, upsert } from '../../workbook/changes';
import { findTab, type Snapshot } from '../../workbook/snapshot';
import { readTable } from '../../workbook/table';
import { ASSESSMENTS } from '../../workbook/tabs/assessments';
import { readMasteryStamp } from '../../workbook/tabs/mastery';
import { readResultsChoices } from '../../workbook/tabs/results-choices';
import { stop } from '../job';

export interface MasteryToday {
  /** When the tab was computed; null while it never was. */
  readonly asOf: string | null;
  /** True when there is evidence and the tab does not show it. */
  readonly stale: boolean;
  /** The team wants the update made without being asked. */
  readonly updateByItself: boolean;
}

/** Compares the Mastery tab with the scores of now; `snapshot` holds the tabs Mastery and Team. */
export function masteryToday(snapshot: Snapshot, input: MasteryInput): MasteryToday {
  const stamp = readMasteryStamp(snapshot);
  return {
    asOf: stamp?.asOf ?? null,
    stale: stamp ? stamp.fingerprint !== fingerprint(input) : input.evidence.size > 0 && input.learnings.length > 0,
    updateByItself: readResultsChoices(snapshot).updateByItself,
  };
}

/** Assessments whose gradebook was made and is no longer there. */
export function deletedGradebooks(snapshot: Snapshot): readonly { readonly id: string; readonly title: string }[] {
  return readTable(snapshot, ASSESSMENTS)
    .rows.filter(({ row }) => row.gradebook.label !== '' && !findTab(snapshot, 'gradebook', row.id))
    .map(({ row }) => ({ id: row.id, title: row.title }));
}

/** Says beside an explanation which assessments it can no longer count; nothing is stopped by it. */
export function deletedGradebookNotes(snapshot: Snapshot): Problem[] {
  return deletedGradebooks(snapshot).map(({ id, title }) => ({
    code: 'gradebook-gone',
    where: assessmentName({ id, title }),
    message: 'The tab with the scores of this assessment was deleted, so it does not count here.',
    remedy: 'Bring it back with Edit > Undo or File > Version history, or go on without it.',
    severity: 'note',
  }));
}

/** Stops an update until the teacher decides: bring the tab back, or go on without its evidence. */
export function deletedGradebookProblems(snapshot: Snapshot): Problem[] {
  return deletedGradebooks(snapshot).map(({ id, title }) =>
    stop(
      'gradebook-gone',
      assessmentName({ id, title }),
      'The tab with the scores of this assessment was deleted, so its evidence is gone. Nothing was changed.',
      'Bring it back with Edit > Undo or File > Version history, or go on without it.',
    ),
  );
}

/** Notes that the teacher goes on without the deleted tabs, so that nobody is asked again. */
export function withoutDeletedGradebooks(snapshot: Snapshot): Change[] {
  const gone = deletedGradebooks(snapshot);
  if (gone.length === 0) return [];
  return [
    upsert(
      ASSESSMENTS,
      gone.map(({ id }) => ({ id, gradebook: { label: '', url: '' } })),
    ),
  ];
}
