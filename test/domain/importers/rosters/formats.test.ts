/** Each roster format on an invented file: recognised by shape, and read as reviewed. */
import { describe, expect, it } from 'vitest';
import { ROSTER_IMPORTERS } from '../../../../src/domain/importers';
import { recogniseSources } from '../../../../src/domain/importers/importer';
import { describeRoster } from '../describe-imports';
import { fixture } from '../fixture-files';

describe('roster formats', () => {
  it.each([
    [['oneroster/users.csv', 'oneroster/classes.csv', 'oneroster/enrollments.csv'], 'oneRoster'],
    [['powerschool.csv'], 'powerSchool'],
    [['infinite-campus.csv'], 'infiniteCampus'],
    [['canvas-people.csv'], 'canvasPeople'],
    [['canvas-gradebook.csv'], 'canvasPeople'],
    [['classroom-people.txt'], 'googleClassroomPeople'],
    [['classroom-grades.csv'], 'googleClassroomPeople'],
    [['any-roster.csv'], 'anyTable'],
  ] as const)('%s is recognised as %s', (names, id) => {
    const sources = fixture(...names);
    const [best] = recogniseSources(ROSTER_IMPORTERS, sources);
    expect(best?.importer.id).toBe(id);
    expect(describeRoster(best?.importer.read(sources, {}) ?? { ok: false, problems: [] })).toMatchSnapshot();
  });
});
