/** Who leads which group: shared out so that no member carries more than the others. */
import { compareText } from '../roster';
import type { Member } from '../team';

export interface GroupToLead {
  readonly learning: string;
  readonly size: number;
  /** The section, when the whole class is retaught: its own teacher leads. */
  readonly section: string | undefined;
  /** Who leads it already; a name that no member has counts for nobody. */
  readonly ledBy?: string | undefined;
}

interface Load {
  readonly member: Member;
  groups: number;
  students: number;
  readonly onLearning: Map<string, number>;
}

/**
 * A lead for each group, in the order given; empty text when the team has no active member. Whoever leads a group
 * already goes on, and it counts. A class is led by the member who teaches it. The other groups of a learning, the largest first, go to whoever leads
 * the fewest groups on that learning (they often meet at the same time), then the fewest groups in all, then the fewest
 * students, then comes first in the role order.
 */
export function shareOutLeads(groups: readonly GroupToLead[], members: readonly Member[]): string[] {
  const loads = members
    .filter((member) => member.active)
    .sort((a, b) => a.roleOrder - b.roleOrder || compareText(a.name, b.name))
    .map((member): Load => ({ member, groups: 0, students: 0, onLearning: new Map() }));
  const leads = groups.map(() => '');
  groups.forEach((group, place) => {
    if (group.ledBy === undefined) return;
    leads[place] = group.ledBy;
    const load = loads.find(({ member }) => member.name === group.ledBy);
    if (load) take(load, group);
  });
  groups.forEach((group, place) => {
    if (group.ledBy !== undefined) return;
    const teacher = loads.find(({ member }) => group.section !== undefined && member.sections.includes(group.section));
    if (teacher) leads[place] = take(teacher, group);
  });
  for (const learning of new Set(groups.map((group) => group.learning))) {
    groups
      .map((group, place) => ({ group, place }))
      .filter(({ group, place }) => group.learning === learning && group.ledBy === undefined && leads[place] === '')
      .sort((a, b) => b.group.size - a.group.size || a.place - b.place)
      .forEach(({ group, place }) => {
        const [lightest] = [...loads].sort((a, b) => compareLoads(a, b, learning));
        if (lightest) leads[place] = take(lightest, group);
      });
  }
  return leads;
}

/** Adds the group to what the member leads; gives the member's name. */
function take(load: Load, group: GroupToLead): string {
  load.groups += 1;
  load.students += group.size;
  load.onLearning.set(group.learning, (load.onLearning.get(group.learning) ?? 0) + 1);
  return load.member.name;
}

function compareLoads(a: Load, b: Load, learning: string): number {
  return (
    (a.onLearning.get(learning) ?? 0) - (b.onLearning.get(learning) ?? 0) ||
    a.groups - b.groups ||
    a.students - b.students
  );
}
