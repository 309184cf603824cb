/** Put back what the district set, where somebody typed over it: in the tabs Team, Scale and Norms. */
import { type Change, upsert } from '../../workbook/changes';
import { COURSE_NEEDS, readCourse } from '../../workbook/course';
import { readTable } from '../../workbook/table';
import { readDistrictRules } from '../../workbook/tabs/district';
import { districtScale } from '../../workbook/tabs/district-tables';
import { NORMS, readNorms } from '../../workbook/tabs/norms';
import { SCALE, sameScale, typedScale } from '../../workbook/tabs/scale';
import { readTeam, SETTING_KEYS, TEAM, typedSettings } from '../../workbook/tabs/team';
import { nothing } from '../inputs';
import { defineJob, done } from '../job';
import { normChanges } from './norm-changes';
import { scaleChanges } from './scale-changes';
import { rowsFor } from './team-fields';

export const putBackDistrict = defineJob({
  id: 'putBackDistrict',
  label: 'Put back what the district set',
  input: nothing,
  needs: () => [...COURSE_NEEDS, 'norms'],
  run: (_input, snapshot) => {
    const { team } = readTeam(snapshot);
    const { locked } = readDistrictRules(snapshot);
    const typed = typedSettings(readTable(snapshot, TEAM).rows);
    const settings = rowsFor(
      team,
      SETTING_KEYS.filter((key) => locked.includes(key)),
    ).filter(({ setting, value }) => (typed.get(setting.toLowerCase()) ?? '') !== value);
    const scale = districtScale(snapshot);
    const tab = typedScale(snapshot);
    const isScaleOther = scale !== undefined && !(tab.ok && sameScale(tab.value, scale));
    const norms = readNorms(snapshot);
    const missing = norms.norms.filter((norm) => !norms.typed.includes(norm));
    const more = norms.typed.filter((norm) => !norms.norms.includes(norm));
    const changes: Change[] = [
      ...(settings.length > 0 ? [upsert(TEAM, settings)] : []),
      ...(isScaleOther ? scaleChanges(snapshot, readCourse(snapshot), scale) : []),
      ...normChanges(missing, more),
    ];
    return done(
      {
        /** What was put back, by the name that a person reads. */
        putBack: [
          ...settings.map(({ setting }) => setting),
          ...(isScaleOther ? [SCALE.title] : []),
          ...(missing.length + more.length > 0 ? [NORMS.title] : []),
        ],
      },
      { changes },
    );
  },
});
