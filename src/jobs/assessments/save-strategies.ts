/** Save which strategy each section used for what an assessment asks: one line a section, later if need be. */
import { object } from 'valibot';
import { upsert } from '../../workbook/changes';
import { STRATEGIES } from '../../workbook/tabs/strategies';
import { named } from '../inputs';
import { defineJob, done } from '../job';
import { strategiesInput } from './blueprint-input';

export const saveStrategies = defineJob({
  id: 'saveStrategies',
  label: 'Save strategies',
  input: object({ assessment: named, strategies: strategiesInput }),
  needs: () => ['strategies'],
  run: ({ assessment, strategies }) =>
    done(
      { saved: strategies.filter(({ strategy }) => strategy !== '').length },
      {
        changes:
          strategies.length === 0
            ? []
            : [
                upsert(
                  STRATEGIES,
                  strategies.map((tried) => ({ ...tried, assessment })),
                ),
              ],
      },
    ),
});
