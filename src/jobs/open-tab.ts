/** Brings one tab to the front; a hidden one is shown again. */
import { object, picklist } from 'valibot';
import type { TabKey } from '../workbook/declaration';
import { findTab } from '../workbook/snapshot';
import { FIXED_TABS } from '../workbook/tabs';
import { defineJob, done, refused, stop } from './job';

const KEYS = FIXED_TABS.map((tab) => tab.key as Exclude<TabKey, 'gradebook'>);

export const openTab = defineJob({
  id: 'openTab',
  label: 'Open a tab',
  input: object({ tab: picklist(KEYS) }),
  needs: ({ tab }) => [tab],
  run: ({ tab }, snapshot) => {
    const declared = FIXED_TABS.find((each) => each.key === tab);
    if (!declared || !findTab(snapshot, tab))
      return refused([
        stop(
          'tab-missing',
          declared?.title ?? tab,
          'This tab does not exist yet.',
          'It is made when it is first needed.',
        ),
      ]);
    return done({ title: declared.title }, { changes: [{ kind: 'show', tab: declared }] });
  },
});
