/**
 * Copy without names: shares by learning, level and group for people outside the team, suppressed, also against earlier
 * copies. Without `make` it shows what would be hidden and why, and makes nothing.
 */
import { array, boolean, email, object, optional, pipe, string, trim } from 'valibot';
import { copyTable } from '../../documents/share-copies/copy-table';
import { goalsAndActions } from '../../documents/share-copies/goals-and-actions';
import { groupName } from '../../documents/share-copies/published-table';
import { type ResultsCopyInput, resultsCopyDoc } from '../../documents/share-copies/results-copy-doc';
import { shareText } from '../../domain/analysis/published-share';
import type { PublishedGroup } from '../../domain/analysis/publishing';
import { fingerprint } from '../../domain/mastery/fingerprint';
import { resolveRule, ruleName } from '../../domain/mastery/resolve-rule';
import { copyRecordChange, readCopyRecords } from '../../workbook/copy-records';
import { COURSE_NEEDS, readCourse } from '../../workbook/course';
import { RECORD_NEEDS, readRecord } from '../../workbook/record';
import { readGroupColumns } from '../../workbook/tabs/results-choices';
import { documentChange } from '../documents';
import { type DocumentOrder, defineJob, refused, stop } from '../job';
import { asOfText } from '../mastery/mastery-changes';
import { judgeCourse, masteryInput } from '../team/team-state';
import { publishCourse } from './publish-course';

const LABEL = 'Copy without names';

export const shareCopy = defineJob({
  id: 'shareCopy',
  label: LABEL,
  input: object({
    make: optional(boolean(), false),
    /** The same table as a spreadsheet beside the Doc. */
    spreadsheet: optional(boolean(), true),
    readers: optional(array(pipe(string(), trim(), email())), []),
  }),
  needs: () => [...COURSE_NEEDS, ...RECORD_NEEDS, 'documents', 'log'],
  run: ({ make, spreadsheet, readers }, snapshot, now) => {
    const course = readCourse(snapshot);
    const record = readRecord(snapshot, now.today);
    const judged = judgeCourse(course);
    if (!judged.ok) return refused([...course.problems, ...judged.problems]);
    const columns = readGroupColumns(snapshot).used;
    const published = publishCourse(course, record, judged.value, columns, readCopyRecords(snapshot));
    if (make && published.exposed.length > 0)
      return refused([
        stop(
          'copy-exposes',
          LABEL,
          `What is hidden about ${published.exposed.map(({ learning }) => learning).join(', ')} could still be worked out, so no copy is made.`,
          'Look at fewer groups, or wait until more students have changed since the last copy.',
        ),
      ]);
    const teamRule = resolveRule(course.team.rule, '');
    const contents: ResultsCopyInput = {
      team: course.team,
      assessment: 'all assessments',
      rule: teamRule.ok ? ruleName(teamRule.value) : '',
      asOf: now.today,
      levels: course.scale.levels.map(({ rank, name }) => ({ rank, name })),
      learnings: published.learnings,
    };
    const doc = resultsCopyDoc(contents);
    const order: DocumentOrder = {
      key: keyOf(
        now.today,
        fingerprint(masteryInput(course)),
        columns.map(({ column }) => column),
      ),
      folderName: '',
      withNames: undefined,
      withoutNames: {
        ...doc,
        blocks: [
          ...doc.blocks,
          ...goalsAndActions(
            {
              goals: record.goals.filter(({ status }) => status !== 'dropped'),
              plans: record.plans.filter(({ status }) => status !== 'closed'),
              supported: published.supported,
            },
            course.team.smallestGroup,
          ),
        ],
      },
      people: [],
      shareWith: [],
      copy: { table: spreadsheet ? copyTable(contents) : undefined, readers },
    };
    return {
      ok: true,
      problems: judged.problems,
      documents: make ? [order] : [],
      changes: (made) =>
        made.length === 0
          ? []
          : [
              ...made.map((document) => documentChange(document, 'copy without names', '', now.today)),
              copyRecordChange(published.records, asOfText(now), LABEL),
            ],
      value: (made) => ({
        document: made[0] ?? null,
        levels: contents.levels,
        smallestGroup: course.team.smallestGroup,
        columnsLeftOut: published.columnsLeftOut,
        exposed: published.exposed.map(({ learning }) => learning),
        learnings: published.learnings.map(({ code, statement, groups }) => ({
          code,
          statement,
          groups: groups.map(shownGroup),
        })),
      }),
    };
  },
});

/** One content, one key: a second press of the button finds the copy of the first. */
function keyOf(today: string, of: string, columns: readonly string[]): string {
  return `copy:${today}:${of}:${encodeURIComponent(columns.join('+')).slice(0, 30)}`;
}

/** A group as the team sees it before the copy is made: what it will say, or why it is hidden. */
function shownGroup(group: PublishedGroup) {
  return {
    name: groupName(group),
    n: group.published?.n ?? null,
    shares: group.published?.shares.map(({ rank, share }) => ({ rank, share: `${shareText(share)}%` })) ?? [],
    hidden: group.hidden ?? null,
    kept: group.kept,
  };
}
