/** Who can open the file, and who of them is not a member of the team: whoever can open it can read all of it. */
import { nameFromAddress } from '../../domain/member-name';
import { readTable } from '../../workbook/table';
import { MEMBERS } from '../../workbook/tabs/members';
import { nothing } from '../inputs';
import { defineJob, done } from '../job';

export const whoCanOpen = defineJob({
  id: 'whoCanOpen',
  label: 'Who can open this file',
  input: nothing,
  needs: () => ['members', 'people'],
  run: (_input, snapshot) => {
    const members = readTable(snapshot, MEMBERS);
    const named = new Map(
      members.rows
        .filter(({ row }) => row.active && row.email !== '')
        .map(({ row }) => [row.email.toLowerCase(), row.name]),
    );
    const proposed = (email: string) => {
      const name = nameFromAddress(email);
      // Somebody who is listed without an address, or left and came back, keeps row, sections and turn.
      const there = members.rows.find(({ row }) =>
        row.email === '' ? sameText(row.name, name) : sameText(row.email, email),
      )?.row;
      return {
        from: there?.name ?? null,
        to: { name: there?.name ?? name, email, sections: [...(there?.sections ?? [])], active: true },
      };
    };
    const people = (snapshot.people ?? []).map(({ email, may }) => {
      const member = named.get(email.toLowerCase()) ?? null;
      return {
        // Google hides some addresses of people outside one's own domain.
        email: email === '' ? 'somebody whose address Google does not tell' : email,
        may,
        member,
        /** Who this could be among the members, ready to be saved; nobody where there is no address. */
        proposed: member === null && email !== '' ? proposed(email) : null,
      };
    });
    return done({ people, membersWithEmail: named.size }, { problems: members.problems });
  },
});

function sameText(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
