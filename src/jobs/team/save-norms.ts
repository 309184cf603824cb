/** Change the norms: reworded ones keep their place, and nobody's other norms are touched. */
import { array, object } from 'valibot';
import type { Problem } from '../../domain/problem';
import { type Change, rename } from '../../workbook/changes';
import { readTable } from '../../workbook/table';
import { NORMS } from '../../workbook/tabs/norms';
import { named } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { goneMeanwhile } from '../meanwhile';
import { firstDouble } from './bring-roster';
import { districtLocks } from './district-locks';
import { normChanges } from './norm-changes';

export const saveNorms = defineJob({
  id: 'saveNorms',
  label: 'Change the norms',
  input: object({ changed: array(object({ from: named, to: named })), added: array(named), removed: array(named) }),
  needs: () => ['team', 'norms'],
  run: ({ changed, added, removed }, snapshot) => {
    const table = readTable(snapshot, NORMS);
    const today = table.rows.map(({ row }) => row.norm);
    const renamed = new Map(changed.map(({ from, to }) => [from, to]));
    const after = [
      ...today.filter((norm) => !removed.includes(norm)).map((norm) => renamed.get(norm) ?? norm),
      ...added,
    ];
    const twice = firstDouble(after);
    const problems: Problem[] = [
      ...districtLocks(snapshot, ['norms']),
      ...changed.flatMap(({ from }) => (today.includes(from) ? [] : [goneMeanwhile('Norms', from)])),
      ...(twice === undefined ? [] : [stop('norm-twice', 'Norms', `"${twice}" stands twice.`, 'Keep it once.')]),
    ];
    if (problems.length > 0) return refused(problems);
    const leaving = removed.filter((norm) => today.includes(norm));
    const changes: Change[] = [
      ...(changed.length === 0
        ? []
        : [
            rename(
              NORMS,
              changed.map(({ from, to }) => ({ from: [from], row: { norm: to } })),
            ),
          ]),
      ...normChanges(added, leaving),
    ];
    return done({ norms: after }, { problems: table.problems, changes });
  },
});
