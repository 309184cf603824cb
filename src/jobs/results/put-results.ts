/** Put this in the workbook: the picture of one assessment as a tab with tables and native charts, dated. */

import { object } from 'valibot';
import { analyseItems } from '../../domain/analysis/items';
import { collectEvidence } from '../../domain/evidence';
import { judgeMastery } from '../../domain/mastery/judge';
import { LATEST } from '../../domain/mastery/rule';
import { type LearningSummary, summarise } from '../../domain/mastery/summary';
import { stops } from '../../domain/problem';
import { replace } from '../../workbook/changes';
import { COURSE_NEEDS, readCourse } from '../../workbook/course';
import { assessedLearnings } from '../../workbook/tabs/gradebook';
import { resultsCharts, resultsTab } from '../../workbook/tabs/results';
import { named } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { asOfText } from '../mastery/mastery-changes';

export const putResults = defineJob({
  id: 'putResults',
  label: 'Put results in the workbook',
  input: object({ assessment: named }),
  needs: () => [...COURSE_NEEDS, 'results'],
  run: (asked, snapshot, now) => {
    const course = readCourse(snapshot);
    if (stops(course.problems)) return refused(course.problems);
    const book = course.scorebooks.find(({ assessment }) => assessment.id === asked.assessment);
    if (!book)
      return refused([
        stop(
          'no-results',
          asked.assessment,
          'This assessment has no gradebook, so there is nothing to show.',
          'Choose another assessment, or bring in its scores first.',
        ),
      ]);
    const learnings = assessedLearnings({ items: book.items, learnings: course.learnings });
    // This assessment alone, whatever rule combines several.
    const judged = judgeMastery({
      scale: course.scale,
      teamRule: LATEST,
      learnings: learnings.map((learning) => ({ ...learning, rule: undefined })),
      students: course.students,
      evidence: collectEvidence([book], learnings),
    });
    if (!judged.ok) return refused([...course.problems, ...judged.problems]);
    const active = course.students.filter(({ status }) => status === 'active').map(({ id }) => id);
    const analysis = analyseItems(book, active);
    if (analysis.tested === 0)
      return refused([
        stop(
          'no-scores',
          book.assessment.title,
          'Nobody has a score in this assessment yet.',
          'Bring in scores first, then put the results in the workbook.',
        ),
      ]);
    const tab = resultsTab(book.assessment, course.scale, asOfText(now), analysis.tested);
    const summaries = summarise(judged.value);
    const items = analysis.items.filter(({ counts }) => counts);
    return done(
      { tab: tab.title, learnings: summaries.length, items: items.length },
      {
        problems: [...course.problems, ...judged.problems],
        changes: [
          replace(tab, [
            ...summaries.map((summary) =>
              learningRow(summary, learnings.find(({ code }) => code === summary.learning)?.statement ?? ''),
            ),
            ...items.map(({ item, n, full, p }) => ({
              kind: 'item',
              name: item.id,
              asks: item.label.toLowerCase() === item.id.toLowerCase() ? item.learnings.join(', ') : item.label,
              n,
              reached: full,
              share: p.value === undefined ? undefined : Math.round(100 * p.value),
            })),
          ]),
          { kind: 'inform', tab },
          {
            kind: 'charts',
            tab,
            charts: resultsCharts(
              book.assessment,
              course.scale,
              learnings.map(({ code }) => code),
              items.map(({ item }) => item.id),
            ),
          },
          { kind: 'show', tab },
        ],
      },
    );
  },
});

function learningRow({ learning, team }: LearningSummary, statement: string) {
  return {
    kind: 'learning',
    name: learning,
    asks: statement,
    n: team.assessed,
    reached: team.proficient,
    share: team.proficientPercent === undefined ? undefined : Math.round(team.proficientPercent),
    ...Object.fromEntries(team.perLevel.map(({ rank, count }) => [`level:${rank}`, count])),
  };
}
