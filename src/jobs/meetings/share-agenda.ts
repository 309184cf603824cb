/** Share the agenda: its members get access; nobody is sent a mail. */
import { object } from 'valibot';
import { readRecord } from '../../workbook/record';
import { teamPeople } from '../documents';
import { named } from '../inputs';
import { defineJob, refused, stop } from '../job';
import { agendaMissing, findMeeting } from './meeting-by-id';

export const shareAgenda = defineJob({
  id: 'shareAgenda',
  label: 'Share the agenda',
  input: object({ meeting: named }),
  needs: () => ['meetings', 'members'],
  run: (asked, snapshot, now) => {
    const found = findMeeting(snapshot, asked.meeting);
    if (!found.ok) return refused(found.problems);
    if (found.value.document === '') return refused([agendaMissing('Share the agenda')]);
    const people = teamPeople(readRecord(snapshot, now.today));
    if (people.length === 0)
      return refused([
        stop(
          'no-addresses',
          'Members',
          'No member has an e-mail address.',
          'Add their addresses in the sidebar, under Members in the settings of your team, or share from the Doc.',
        ),
      ]);
    return {
      ok: true,
      problems: [],
      documents: [],
      edits: [{ kind: 'share', documentId: found.value.document, people }],
      changes: () => [],
      value: () => ({ people: people.length }),
    };
  },
});
