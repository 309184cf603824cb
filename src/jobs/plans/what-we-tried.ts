/** What we tried, what we saw: the team's own evidence on its strategies, to read and as a tab that outlasts the year. */
import { readItSo } from '../../domain/planning/evidence-bank';
import type { TriedInYear } from '../../domain/planning/school-year';
import { type Change, replace } from '../../workbook/changes';
import { TRIED, triedRows } from '../../workbook/tabs/tried';
import { nothing } from '../inputs';
import { defineJob, done } from '../job';
import { PLANNING_NEEDS, planningToday } from './planning-today';

export const whatWeTried = defineJob({
  id: 'whatWeTried',
  label: 'What we tried, what we saw',
  input: nothing,
  needs: () => PLANNING_NEEDS,
  run: (_input, snapshot, now) => {
    const planning = planningToday(snapshot, now.today);
    if (!planning.ok) return planning.refusal;
    const { course, tried, problems } = planning.value;
    const statements = new Map(course.learnings.map(({ code, statement }) => [code, statement]));
    return done(
      {
        tried: tried.map((entry) => ({
          ...entry,
          statement: statements.get(entry.learning) ?? '',
          say: readItSo(entry),
        })),
      },
      { problems },
    );
  },
});

export const keepWhatWeTried = defineJob({
  id: 'keepWhatWeTried',
  label: 'Put what we tried into a tab',
  input: nothing,
  needs: () => PLANNING_NEEDS,
  run: (_input, snapshot, now) => {
    const planning = planningToday(snapshot, now.today);
    if (!planning.ok) return planning.refusal;
    const { tried, problems } = planning.value;
    return done({ rows: tried.length }, { problems, changes: [triedChange(tried), { kind: 'show', tab: TRIED }] });
  },
});

/** The tab What we tried, with all years. */
export function triedChange(tried: readonly TriedInYear[]): Change {
  return replace(TRIED, triedRows(tried, readItSo));
}
