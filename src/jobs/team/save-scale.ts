/** Change the proficiency scale: the levels, and the cuts above every gradebook's results with them. */
import { array, number, object } from 'valibot';
import type { Problem } from '../../domain/problem';
import { type Scale, scaleProblems } from '../../domain/scale';
import { COURSE_NEEDS, readCourse } from '../../workbook/course';
import { inWords, readScale, sameScale } from '../../workbook/tabs/scale';
import { line } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { changedMeanwhile } from '../meanwhile';
import { firstDouble } from './bring-roster';
import { districtLocks } from './district-locks';
import { scaleChanges } from './scale-changes';

const scaleInput = object({
  levels: array(object({ rank: number(), name: line, from: number(), colour: line })),
  proficientRank: number(),
});

export const saveScale = defineJob({
  id: 'saveScale',
  label: 'Change the scale',
  input: object({ from: scaleInput, to: scaleInput }),
  needs: () => COURSE_NEEDS,
  run: ({ from, to }, snapshot) => {
    const today = readScale(snapshot);
    const problems = [
      ...districtLocks(snapshot, ['scale']),
      ...(today.ok && !sameScale(today.value, from) && !sameScale(today.value, to)
        ? [changedMeanwhile('Scale', inWords(today.value))]
        : []),
      ...unusable(to),
    ];
    if (problems.length > 0) return refused(problems);
    const changes = scaleChanges(snapshot, readCourse(snapshot), to);
    return done(
      {
        levels: to.levels.length,
        gradebooks: changes.filter(
          ({ kind, tab }) => (kind === 'refresh' || kind === 'inform') && tab.key === 'gradebook',
        ).length,
      },
      { changes },
    );
  },
});

/** Why a scale that a person typed cannot be used: cuts, names, and which level counts as proficient. */
export function unusable(scale: Scale): Problem[] {
  const problems = scaleProblems(scale, 'Scale');
  const nameless = scale.levels.some((level) => level.name === '');
  const twice = firstDouble(scale.levels.map((level) => level.name.toLowerCase()));
  if (nameless) problems.push(stop('level-without-name', 'Scale', 'A level has no name.', 'Give each level a name.'));
  else if (twice !== undefined)
    problems.push(
      stop('level-name-twice', 'Scale', `Two levels are called "${twice}".`, 'Give each level its own name.'),
    );
  const ranks = scale.levels.map((level) => level.rank);
  if (ranks.some((rank, place) => rank !== ranks.length - place))
    problems.push(
      stop('level-numbers', 'Scale', 'The levels are not numbered from the highest down to 1.', 'Number them again.'),
    );
  if (!(scale.proficientRank >= 2 && ranks.includes(scale.proficientRank)))
    problems.push(
      stop(
        'proficient-level-missing',
        'Scale',
        'No level above the lowest counts as proficient.',
        'Choose where proficient begins.',
      ),
    );
  return problems;
}
