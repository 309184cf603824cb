/** Mastery: a row per student; per essential learning the level, the percent and a mark where it rests on little. */
import type { EssentialLearning } from '../../domain/learning';
import type { Scale } from '../../domain/scale';
import { columnKey } from '../column-key';
import { type ColourRule, type Column, defineTab, text } from '../declaration';
import { TAB_COLOURS } from './look';

/** The Mastery tab for a team's learnings and scale. */
export function masteryTab(learnings: readonly EssentialLearning[], scale: Scale) {
  const results: Record<string, Column<'text'> | Column<'number'>> = {};
  // Three blocks, levels first: side by side they read like a map.
  for (const { code, statement } of learnings)
    results[columnKey('level', code)] = text(code, statement, { width: 112, align: 'center' });
  for (const { code } of learnings)
    results[columnKey('percent', code)] = {
      kind: 'number',
      header: `${code} %`,
      note: 'Percent by the mastery rule.',
      width: 72,
      align: 'center',
      format: '0.#',
    };
  for (const { code } of learnings)
    results[columnKey('mark', code)] = text(`${code} note`, 'Where one more look is wise before moving a student.', {
      width: 104,
    });
  const colourRules: ColourRule[] = scale.levels.map((level) => ({
    columns: learnings.map((learning) => columnKey('level', learning.code)),
    text: level.name,
    background: level.colour,
  }));
  return defineTab({
    key: 'mastery',
    title: 'Mastery',
    rowIs: 'a student',
    id: ['id'],
    frozenColumns: 1,
    tabColour: TAB_COLOURS.results,
    hidden: false,
    computed: true,
    filter: true,
    colourRules,
    columns: {
      name: text('Student', 'Last name, first name.', { width: 160 }),
      section: text('Section', '', { width: 90 }),
      ...results,
      id: text('Student id', '', { width: 90, required: true }),
    },
  });
}
