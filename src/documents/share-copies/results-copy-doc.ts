/** Results for people outside the team: shares that may be published, and no student. */

import type { PublishedGroup } from '../../domain/analysis/publishing';
import type { CalendarDate } from '../../domain/calendar';
import type { Team } from '../../domain/team';
import { heading, note, subtitle } from '../blocks';
import { words } from '../messages';
import type { Block, Doc } from '../model';
import type { LearningName } from '../numbers';
import { type LevelColumn, publishedLearnings, publishedTable } from './published-table';

export interface ResultsCopyInput {
  readonly team: Pick<Team, 'name' | 'school' | 'course' | 'smallestGroup'>;
  /** `CA 2 Fractions`, or `All assessments`. */
  readonly assessment: string;
  /** Name of the mastery rule. */
  readonly rule: string;
  readonly asOf: CalendarDate;
  /** Highest level first. */
  readonly levels: readonly LevelColumn[];
  /** Only what may be published stands in the groups. */
  readonly learnings: readonly (LearningName & { readonly groups: readonly PublishedGroup[] })[];
}

export function resultsCopyDoc(input: ResultsCopyInput): Doc {
  const { team, learnings } = input;
  return {
    title: words.copies.title(team.name, input.assessment, input.asOf),
    blocks: [
      subtitle([team.course, team.school].filter((fact) => fact !== '').join('  ·  ')),
      note(words.copies.howToRead(input.asOf, input.rule, team.smallestGroup)),
      ...(learnings.length === 0 ? [note(words.copies.nothingYet)] : []),
      ...tablesOf(input),
    ],
  };
}

/** A table for each learning with groups; one for all learnings where no group is told of, which fits a page. */
function tablesOf({ learnings, levels, team }: ResultsCopyInput): Block[] {
  const named = learnings.map(({ code, statement, groups }) => ({ name: `${code}  ${statement}`.trim(), groups }));
  if (named.length > 1 && named.every(({ groups }) => groups.length <= 1))
    return [publishedLearnings(named, levels, team.smallestGroup)];
  return named.flatMap(({ name, groups }): Block[] => [
    heading(1, name),
    publishedTable(groups, levels, team.smallestGroup),
  ]);
}
