/** A new scale everywhere it stands: the Scale tab, and the cuts and formulas of every gradebook. */
import type { Scale } from '../../domain/scale';
import { type Change, drop, upsert } from '../../workbook/changes';
import type { Course } from '../../workbook/course';
import { findTab, type Snapshot } from '../../workbook/snapshot';
import { readTable } from '../../workbook/table';
import { gradebookTab } from '../../workbook/tabs/gradebook';
import { SCALE, scaleRows, scaleTab, typedScale } from '../../workbook/tabs/scale';

/** The changes that put `scale` in place of the team's; the snapshot holds `COURSE_NEEDS`. */
export function scaleChanges(snapshot: Snapshot, course: Course, scale: Scale): Change[] {
  const tab = scaleTab(scale);
  const today = typedScale(snapshot);
  // Cuts stand in cells that formulas read: where only they move, no formula and no colour has to be written anew.
  const onlyCuts = today.ok && withoutCuts(today.value) === withoutCuts(scale);
  const gone = readTable(snapshot, SCALE).rows.filter(({ row }) =>
    scale.levels.every((level) => level.rank !== row.level),
  );
  const books = course.assessments.filter(
    ({ assessment, items }) => items.length > 0 && findTab(snapshot, 'gradebook', assessment.id),
  );
  return [
    upsert(tab, scaleRows(scale)),
    // Levels are seen in their colours here too.
    ...(findTab(snapshot, 'scale') && !onlyCuts ? [{ kind: 'refresh', tab } satisfies Change] : []),
    ...(gone.length === 0
      ? []
      : [
          drop(
            tab,
            gone.map(({ id }) => [id]),
          ),
        ]),
    ...books.map(
      ({ assessment, items, pointsNeeded }): Change => ({
        kind: onlyCuts && !pointsNeeded?.some((each) => each.assessment === assessment.id) ? 'inform' : 'refresh',
        tab: gradebookTab({
          assessment,
          items,
          learnings: course.learnings,
          scale,
          sections: course.sections,
          pointsNeeded,
        }),
      }),
    ),
  ];
}

function withoutCuts({ levels, proficientRank }: Scale): string {
  return JSON.stringify([proficientRank, levels.map(({ rank, name, colour }) => [rank, name, colour])]);
}
