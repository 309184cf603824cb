/** The team's own wording of the boxes of an agenda, and the way back to ours. */

import { array, integer, minValue, number, object, optional, picklist, pipe } from 'valibot';
import { agendaFor } from '../../documents/agendas';
import {
  type BoxOverride,
  type BoxTemplate,
  DATA_BLOCKS,
  type DataBlock,
  withOverrides,
} from '../../documents/agendas/template';
import { MEETING_TYPES, type MeetingType } from '../../domain/planning/meetings';
import { PLAN_TEMPLATE } from '../../domain/planning/plan';
import { type Change, drop, upsert } from '../../workbook/changes';
import type { Snapshot } from '../../workbook/snapshot';
import { readTable } from '../../workbook/table';
import { TEMPLATES } from '../../workbook/tabs/templates';
import { line, named } from '../inputs';
import { defineJob, done } from '../job';

/** In a cell: ours is taken away, not kept. */
const NONE = 'none';

export const boxInput = object({
  title: named,
  minutes: pipe(number(), integer(), minValue(1)),
  protocol: optional(line, ''),
  prompts: optional(array(line), []),
  data: optional(array(picklist(DATA_BLOCKS)), []),
  lead: optional(line, ''),
});

export interface AgendaBox extends BoxTemplate {
  readonly lead?: string;
}

/** The kind of meeting in the team's own wording. */
export function templateFor(snapshot: Snapshot, type: MeetingType): ReturnType<typeof withOverrides> {
  return withOverrides(agendaFor(type), overridesIn(snapshot));
}

/** True when the team words this kind of meeting differently. */
export function isOwn(snapshot: Snapshot, type: MeetingType): boolean {
  return overridesIn(snapshot).some((row) => row.agenda === type);
}

function overridesIn(snapshot: Snapshot): BoxOverride[] {
  return readTable(snapshot, TEMPLATES).rows.flatMap(({ row }): BoxOverride[] => {
    if (row.agenda === '' || row.agenda === PLAN_TEMPLATE || row.order === undefined) return [];
    const prompts = row.prompts.split('\n').flatMap((prompt) => prompt.trim() || []);
    const isNone = (text: string): boolean => text.toLowerCase() === NONE;
    return [
      {
        agenda: row.agenda,
        order: row.order,
        ...(row.title === '' ? {} : { title: row.title }),
        ...(row.minutes === undefined ? {} : { minutes: row.minutes }),
        ...(prompts.length === 0 ? {} : { prompts: isNone(row.prompts) ? [] : prompts }),
        ...(row.protocol === '' ? {} : { protocol: isNone(row.protocol) ? '' : row.protocol }),
        ...(row.numbers.length === 0 ? {} : { data: row.numbers.flatMap(dataBlock) }),
      },
    ];
  });
}

function dataBlock(typed: string): DataBlock[] {
  return DATA_BLOCKS.filter((block) => block === typed.toLowerCase());
}

export const saveTemplate = defineJob({
  id: 'saveTemplate',
  label: 'Keep these boxes for our team',
  input: object({ type: picklist(MEETING_TYPES), boxes: array(boxInput) }),
  needs: () => ['templates'],
  run: ({ type, boxes }, snapshot) => {
    const ours = agendaFor(type).boxes.length;
    const rows = boxes.map(({ title, minutes, protocol, prompts, data }, place) => ({
      agenda: type,
      order: place + 1,
      title,
      minutes,
      prompts: prompts.filter((prompt) => prompt !== '').join('\n') || NONE,
      protocol: protocol || NONE,
      numbers: data.length === 0 ? [NONE] : data,
    }));
    // A box of ours that the team took out has no minutes.
    const out = Array.from({ length: Math.max(0, ours - boxes.length) }, (_, index) => ({
      agenda: type,
      order: boxes.length + index + 1,
      minutes: 0,
    }));
    const kept = rows.length + out.length;
    const left = rowsOf(snapshot, type).filter((order) => order > kept);
    const changes: Change[] = [
      upsert(TEMPLATES, [...rows, ...out]),
      ...(left.length === 0
        ? []
        : [
            drop(
              TEMPLATES,
              left.map((order) => [type, String(order)]),
            ),
          ]),
    ];
    return done({ type, boxes: boxes.length }, { changes });
  },
});

export const originalTemplate = defineJob({
  id: 'originalTemplate',
  label: 'Back to the original boxes',
  input: object({ type: picklist(MEETING_TYPES) }),
  needs: () => ['templates'],
  run: ({ type }, snapshot) => {
    const rows = rowsOf(snapshot, type);
    const changes =
      rows.length === 0
        ? []
        : [
            drop(
              TEMPLATES,
              rows.map((order) => [type, String(order)]),
            ),
          ];
    return done({ type, removed: rows.length }, { changes });
  },
});

function rowsOf(snapshot: Snapshot, type: MeetingType): number[] {
  return readTable(snapshot, TEMPLATES).rows.flatMap(({ row }) => (row.agenda === type ? (row.order ?? []) : []));
}
