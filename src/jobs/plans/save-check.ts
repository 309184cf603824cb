/** A check of a group in a few seconds: on track, change or stop, with a note. */
import { object, optional, picklist } from 'valibot';
import { CHECK_VERDICTS } from '../../domain/planning/plan';
import { upsert } from '../../workbook/changes';
import { readTable } from '../../workbook/table';
import { CHECKS } from '../../workbook/tabs/checks';
import { PLANS } from '../../workbook/tabs/plans';
import { line, maybeDate, named } from '../inputs';
import { defineJob, done, refused } from '../job';
import { changedMeanwhile } from '../meanwhile';
import { planGone } from './planning-today';

export const saveCheck = defineJob({
  id: 'saveCheck',
  label: 'Check a group',
  input: object({
    row: named,
    /** The planned day; today for a look that was not planned. */
    on: maybeDate,
    verdict: picklist(CHECK_VERDICTS),
    note: optional(line, ''),
  }),
  needs: () => ['plans', 'checks'],
  run: ({ row, on, verdict, note }, snapshot, now) => {
    const plans = readTable(snapshot, PLANS);
    const checks = readTable(snapshot, CHECKS);
    const group = plans.rows.find((each) => each.row.row === row)?.row;
    if (!group) return planGone(row);
    const day = on ?? now.today;
    const there = checks.rows.find((each) => each.row.row === row && each.row.on === day)?.row;
    if (there && there.verdict !== '' && (there.verdict !== verdict || there.note !== note))
      return refused([
        changedMeanwhile(`${group.group}, check of ${day}`, [there.verdict, there.note].join(' ').trim()),
      ]);
    return done(
      { row, on: day, verdict },
      {
        problems: [...plans.problems, ...checks.problems],
        changes: [upsert(CHECKS, [{ row, on: day, verdict, note }])],
      },
    );
  },
});
