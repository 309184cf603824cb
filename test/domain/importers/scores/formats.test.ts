/** Each score format on an invented file written from DOMAIN.md section 6: recognised by shape, and read as reviewed. */
import { describe, expect, it } from 'vitest';
import { SCORE_IMPORTERS } from '../../../../src/domain/importers';
import { recogniseSources } from '../../../../src/domain/importers/importer';
import { describeScores } from '../describe-imports';
import { fixture } from '../fixture-files';

describe('score formats', () => {
  it.each([
    ['zipgrade-2019.csv', 'zipGrade', {}],
    ['zipgrade-2018.csv', 'zipGrade', {}],
    ['zipgrade-items.csv', 'zipGrade', {}],
    ['canvas-gradebook.csv', 'canvasGradebook', {}],
    ['canvas-analysis.csv', 'canvasQuizAnalysis', {}],
    ['forms-sheet.csv', 'googleFormsSheet', {}],
    ['forms-sheet.csv', 'googleFormsSheet', { keyLine: 2 }],
    ['forms-quiz.csv', 'googleFormsCsv', {}],
    ['classroom-grades.csv', 'googleClassroom', {}],
    ['teacher-sheet.csv', 'wideTable', {}],
    ['long.csv', 'longTable', {}],
  ] as const)('%s is recognised as %s %o', (name, id, options) => {
    const sources = fixture(name);
    const [best] = recogniseSources(SCORE_IMPORTERS, sources);
    expect(best?.importer.id).toBe(id);
    expect(describeScores(best?.importer.read(sources, options) ?? { ok: false, problems: [] })).toMatchSnapshot();
  });
});
