/** Who can open the file, and who of them is not a member of the team: whoever can open it can read all of it. */
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
    const people = (snapshot.people ?? []).map(({ email, may }) => ({
      // Google hides some addresses of people outside one's own domain.
      email: email === '' ? 'somebody whose address Google does not tell' : email,
      may,
      member: named.get(email.toLowerCase()) ?? null,
    }));
    return done({ people, membersWithEmail: named.size }, { problems: members.problems });
  },
});
