/** Change the members. Someone who left becomes inactive: old minutes and plans still know the name. */
import { array, boolean, object } from 'valibot';
import type { Problem } from '../../domain/problem';
import { type Change, rename, upsert } from '../../workbook/changes';
import { readTable } from '../../workbook/table';
import { MEMBERS, memberOf } from '../../workbook/tabs/members';
import { line, named } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { goneMeanwhile } from '../meanwhile';
import { firstDouble } from './bring-roster';

const memberInput = object({ name: named, email: line, sections: array(named), active: boolean() });

export const saveMembers = defineJob({
  id: 'saveMembers',
  label: 'Change the members',
  input: object({ changed: array(object({ from: named, to: memberInput })), added: array(memberInput) }),
  needs: () => ['members'],
  run: ({ changed, added }, snapshot) => {
    const table = readTable(snapshot, MEMBERS);
    const today = table.rows.map(({ row }, position) => memberOf(row, position));
    const names = today.map((member) => member.name);
    const renamed = new Map(changed.map(({ from, to }) => [from, to.name]));
    const twice = firstDouble([...names.map((name) => renamed.get(name) ?? name), ...added.map(({ name }) => name)]);
    const problems: Problem[] = [
      ...changed.flatMap(({ from }) => (names.includes(from) ? [] : [goneMeanwhile('Members', from)])),
      ...(twice === undefined
        ? []
        : [
            stop(
              'member-twice',
              'Members',
              `"${twice}" stands twice.`,
              'Add an initial, so that both can be told apart.',
            ),
          ]),
      ...[...changed.map(({ to }) => to), ...added].flatMap(({ name, email }) =>
        email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
          ? []
          : [
              stop(
                'email-unreadable',
                `Members, ${name}`,
                `"${email}" is not an e-mail address.`,
                'Correct it, or leave it empty: it is only used to share agendas and plans.',
              ),
            ],
      ),
    ];
    if (problems.length > 0) return refused(problems);
    const last = Math.max(0, ...today.map((member) => member.roleOrder));
    const changes: Change[] = [
      ...(changed.length === 0
        ? []
        : [
            rename(
              MEMBERS,
              changed.map(({ from, to }) => ({ from: [from], row: to })),
            ),
          ]),
      ...(added.length === 0
        ? []
        : [
            upsert(
              MEMBERS,
              added.map((member, place) => ({ ...member, roleOrder: last + place + 1 })),
            ),
          ]),
    ];
    return done({ members: names.length + added.length }, { problems: table.problems, changes });
  },
});
