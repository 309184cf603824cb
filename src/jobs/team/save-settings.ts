/** Change settings: only what a person changed is written, and only over what the person saw. */
import { array, object, picklist } from 'valibot';
import type { Problem } from '../../domain/problem';
import { upsert } from '../../workbook/changes';
import { DEFAULT_TEAM, readTeam, SETTING_KEYS, SETTINGS, type SettingKey, TEAM } from '../../workbook/tabs/team';
import { line } from '../inputs';
import { defineJob, done, refused } from '../job';
import { changedMeanwhile } from '../meanwhile';
import { districtLocks } from './district-locks';
import { rowsFor, withTyped } from './team-fields';

export const saveSettings = defineJob({
  id: 'saveSettings',
  label: 'Change settings',
  input: object({ fields: array(object({ key: picklist(SETTING_KEYS), from: line, to: line })) }),
  needs: () => ['team'],
  run: ({ fields }, snapshot) => {
    const { team, problems } = readTeam(snapshot);
    const wrong: Problem[] = [];
    for (const { key, from, to } of fields) {
      const setting = SETTINGS.find((each) => each.key === key);
      const now = setting?.show(team) ?? '';
      const locks = districtLocks(snapshot, [key]);
      if (locks.length > 0) wrong.push(...locks);
      else if (now !== from && now !== to) wrong.push(changedMeanwhile(setting?.name ?? key, now));
    }
    const changed = withTyped(team, new Map(fields.map(({ key, to }) => [key, to])), DEFAULT_TEAM);
    if (!changed.ok || wrong.length > 0) return refused([...wrong, ...(changed.ok ? [] : changed.problems)]);
    const keys = new Set<SettingKey>(fields.map(({ key }) => key));
    // Another rule starts with its own usual value.
    if (keys.has('rule')) keys.add('ruleValue');
    return done(
      { saved: fields.length },
      { problems, changes: fields.length === 0 ? [] : [upsert(TEAM, rowsFor(changed.value, keys))] },
    );
  },
});
