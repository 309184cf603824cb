/** The tabs of this workbook that are not ours: where a form's responses or a colleague's scores may stand. */
import { integer, minValue, number, object, pipe } from 'valibot';
import { COURSE_NEEDS, readCourse } from '../../workbook/course';
import { nothing } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { knownSources } from './score-sources';

export const otherTabs = defineJob({
  id: 'otherTabs',
  label: 'Other tabs of this spreadsheet',
  input: nothing,
  needs: () => ['otherTabs'],
  run: (_input, snapshot) =>
    done({
      tabs: (snapshot.otherTabs ?? [])
        .filter(({ rows }) => rows > 1)
        .map(({ sheetId, title, rows }) => ({ sheetId, title, rows })),
    }),
});

export const readOtherTab = defineJob({
  id: 'readOtherTab',
  label: 'Read a tab',
  input: object({ sheetId: pipe(number(), integer(), minValue(0)) }),
  needs: ({ sheetId }) => [{ otherTab: sheetId }],
  run: ({ sheetId }, snapshot) => {
    const tab = snapshot.otherTabs?.find((each) => each.sheetId === sheetId);
    if (!tab?.cells)
      return refused([
        stop('tab-gone', 'This spreadsheet', 'That tab is no longer there, or is hidden.', 'Choose another one.'),
      ]);
    return done({ title: tab.title, rows: tab.rows, cells: tab.cells });
  },
});

export const newResponses = defineJob({
  id: 'newResponses',
  label: 'New responses',
  input: nothing,
  needs: () => [...COURSE_NEEDS.filter((need) => typeof need === 'string'), { gradebooks: [] }, 'log', 'otherTabs'],
  run: (_input, snapshot) => {
    const { assessments } = readCourse(snapshot);
    return done({
      waiting: knownSources(snapshot).flatMap(({ assessment: id, tab }) => {
        const assessment = assessments.find((each) => each.assessment.id === id)?.assessment;
        const today = snapshot.otherTabs?.find((each) => each.sheetId === tab?.sheetId);
        return assessment && tab && today && today.rows > tab.rows
          ? [{ assessment: id, title: assessment.title, sheetId: tab.sheetId, responses: today.rows - tab.rows }]
          : [];
      }),
    });
  },
});
