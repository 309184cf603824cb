/** The settings as the team has them, for the settings form and for the file that other teams start from. */
import { readTable } from '../../workbook/table';
import { LOCKABLE, readDistrictRules } from '../../workbook/tabs/district';
import { MEMBERS, memberOf } from '../../workbook/tabs/members';
import { readNorms } from '../../workbook/tabs/norms';
import { readScale } from '../../workbook/tabs/scale';
import { readTeam, SETTINGS } from '../../workbook/tabs/team';
import { nothing } from '../inputs';
import { defineJob, done } from '../job';
import { OWN } from './team-fields';

export const settings = defineJob({
  id: 'settings',
  label: 'Settings',
  input: nothing,
  needs: () => ['team', 'scale', 'members', 'norms'],
  run: (_input, snapshot) => {
    const { team, problems } = readTeam(snapshot);
    const scale = readScale(snapshot);
    const members = readTable(snapshot, MEMBERS);
    const norms = readNorms(snapshot);
    const { locked, subgroupColumns } = readDistrictRules(snapshot);
    return done(
      {
        fields: SETTINGS.map(({ key, name, about, show }) => ({ key, name, about, value: show(team) })),
        /** Null while the Scale tab cannot be used; the problems say why. */
        scale: scale.ok ? scale.value : null,
        members: members.rows.map(({ row }, position) => memberOf(row, position)),
        norms: norms.norms,
        locked,
        lockable: LOCKABLE.filter(({ key }) => !OWN.includes(key)),
        subgroupColumns,
      },
      { problems: [...problems, ...scale.problems, ...members.problems, ...norms.problems] },
    );
  },
});
