/** Summary: per essential learning, the team's figures and each section's, by level. */
import type { Scale } from '../../domain/scale';
import { type Column, defineTab, number, percent, text } from '../declaration';
import { TAB_COLOURS } from './look';

/** The section column of the rows that hold the whole team's figures. */
export const WHOLE_TEAM = 'Our team';

/** The Summary tab for a scale: one count column per level. */
export function summaryTab(scale: Scale) {
  const levels: Record<string, Column<'number'>> = {};
  for (const level of scale.levels)
    levels[`level:${level.rank}`] = number(level.name, `Students at this level.`, {
      width: 118,
      align: 'center',
      background: level.colour,
    });
  return defineTab({
    key: 'summary',
    title: 'Summary',
    rowIs: 'an essential learning, for the team or a section',
    id: ['learning', 'section'],
    frozenColumns: 1,
    tabColour: TAB_COLOURS.results,
    hidden: false,
    computed: true,
    filter: true,
    columns: {
      learning: text('Essential learning', 'Its code.', { width: 120, required: true }),
      statement: text('What it asks', '', { width: 300 }),
      section: text('Section', '"Our team" or a section.', { width: 110, required: true }),
      assessed: number('Assessed', 'Students with a result.', { width: 96, align: 'center' }),
      proficient: number('Proficient', 'Students at or above the proficient cut.', { width: 90, align: 'center' }),
      share: percent('Proficient %', 'Share of the students with a result.', { width: 108, align: 'center' }),
      ...levels,
      notAssessed: number('Not assessed', 'Students without a result yet.', { width: 108, align: 'center' }),
      asOf: text('As of', 'When it was computed.', { width: 130 }),
    },
  });
}
