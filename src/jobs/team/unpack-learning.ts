/** Unpack one essential learning: the columns of the chart that teams use, one text at a time, over what the person saw. */
import { array, object, picklist } from 'valibot';
import { upsert } from '../../workbook/changes';
import { readTable } from '../../workbook/table';
import { LEARNINGS } from '../../workbook/tabs/learnings';
import { line, named } from '../inputs';
import { defineJob, done, refused } from '../job';
import { changedMeanwhile, goneMeanwhile } from '../meanwhile';

const FIELDS = ['statement', 'iCan', 'unit', 'prerequisites', 'rigor', 'taught', 'extension'] as const;

export const unpackLearning = defineJob({
  id: 'unpackLearning',
  label: 'Unpack a learning',
  input: object({ code: named, fields: array(object({ key: picklist(FIELDS), from: line, to: line })) }),
  needs: () => ['learnings'],
  run: ({ code, fields }, snapshot) => {
    const table = readTable(snapshot, LEARNINGS);
    const row = table.rows.find((each) => each.row.code === code)?.row;
    if (!row) return refused([goneMeanwhile('Essential Learnings', code)]);
    const problems = fields.flatMap(({ key, from, to }) =>
      row[key] === from || row[key] === to
        ? []
        : [changedMeanwhile(`Essential Learnings, ${code}, ${LEARNINGS.columns[key].header}`, row[key])],
    );
    if (problems.length > 0) return refused(problems);
    return done(
      { code },
      {
        changes:
          fields.length === 0
            ? []
            : [upsert(LEARNINGS, [{ code, ...Object.fromEntries(fields.map(({ key, to }) => [key, to])) }])],
      },
    );
  },
});
