/** What a kind of meeting is made of, and how a team's own wording replaces ours. */

import type { MeetingType } from '../../domain/planning/meetings';

/** The blocks of numbers that an agenda can hold; each is a region of the Doc by this name. */
export const DATA_BLOCKS = ['levels', 'hardest', 'groups', 'strategies', 'plans', 'growth'] as const;
export type DataBlock = (typeof DATA_BLOCKS)[number];

export interface BoxTemplate {
  readonly title: string;
  /** In a meeting of 45 minutes. */
  readonly minutes: number;
  /** How the team works in this box, in one line. */
  readonly protocol?: string;
  readonly prompts: readonly string[];
  /** The numbers that this box looks at. */
  readonly data?: readonly DataBlock[];
}

export interface AgendaTemplate {
  readonly id: MeetingType;
  readonly label: string;
  /** When this kind of meeting is the right one, said to the facilitator. */
  readonly when: string;
  /** One line under the title: what the team leaves with. */
  readonly purpose: string;
  readonly boxes: readonly BoxTemplate[];
}

/** A row of the Templates tab: a team's own wording of one box. What is undefined stays as we wrote it. */
export interface BoxOverride {
  readonly agenda: MeetingType;
  /** 1 for the first box; one beyond the last adds a box. */
  readonly order: number;
  readonly title?: string;
  /** 0 takes the box out. */
  readonly minutes?: number;
  readonly prompts?: readonly string[];
  /** Empty takes ours away. */
  readonly protocol?: string;
  readonly data?: readonly DataBlock[];
}

/** The template with the team's own boxes put in; rows of other agendas are ignored. Without rows it is unchanged. */
export function withOverrides(template: AgendaTemplate, overrides: readonly BoxOverride[]): AgendaTemplate {
  const own = overrides.filter((row) => row.agenda === template.id).sort((a, b) => a.order - b.order);
  const boxes = template.boxes.map((box, index) => {
    const override = own.find((row) => row.order === index + 1);
    return override === undefined ? box : overridden(box, override);
  });
  const added = own
    .filter((row) => row.order > template.boxes.length)
    .map((row) => overridden({ title: '', minutes: 5, prompts: [] }, row));
  return { ...template, boxes: [...boxes, ...added].filter((box) => box.minutes > 0 && box.title !== '') };
}

function overridden(box: BoxTemplate, { title, minutes, prompts, protocol, data }: BoxOverride): BoxTemplate {
  return {
    ...box,
    ...(title === undefined ? {} : { title }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(prompts === undefined ? {} : { prompts }),
    ...(protocol === undefined ? {} : { protocol }),
    ...(data === undefined ? {} : { data }),
  };
}
