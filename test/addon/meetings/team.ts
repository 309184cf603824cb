/** A small team with three members, one meeting held and an agenda for the next, opened anew for each test. */
import { MONDAY, reopened, type School, smallTeam } from '../school';

type Saved = ReturnType<School['workspace']['save']>;
let saved: Saved | undefined;

/** A team of its own for every caller; the making of it is done once per file. */
export function fresh(): School {
  saved ??= make();
  return reopened(saved);
}

function make(): Saved {
  const team = smallTeam();
  const done = (answer: ReturnType<School['call']>): void => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  };
  const member = (name: string, email: string) => ({ name, email, sections: [], active: true });
  done(
    team.call('saveMembers', {
      changed: [],
      added: [
        member('Ngozi Okafor', 'ngozi@school.example'),
        member('Erik Lindqvist', 'erik@school.example'),
        member('Ana Reyes', 'ana@school.example'),
      ],
    }),
  );
  done(team.call('saveNorms', { changed: [], removed: [], added: ['We start on time.'] }));
  const marks = ['00123', '3E5', '1-2'].flatMap((student) => [
    { student, item: '3', mark: student === '00123' ? 3 : 1 },
    { student, item: '4', mark: 1 },
  ]);
  done(team.call('bringScores', { assessment: 'CA1', marks }));
  // The meeting of a week ago.
  done(team.call('startMeeting', { date: '2025-11-11' }));
  done(
    team.call('keepMinutes', {
      meeting: 'M1',
      held: true,
      attendance: [
        { member: 'Ngozi Okafor', mark: 'present' },
        { member: 'Erik Lindqvist', mark: 'absent' },
      ],
      lines: [{ id: 'L-OLD', kind: 'parked', text: 'A shared calendar?' }],
      actions: [
        { id: 'A-OLD', what: 'Sort the papers', owner: 'Erik Lindqvist', due: '2025-11-14' },
        { id: 'A-NEW', what: 'Call the families', owner: 'Ana Reyes', due: '2025-11-21' },
      ],
    }),
  );
  done(team.call('newAgenda', { type: 'data analysis', date: '2025-11-18' }));
  return team.workspace.save();
}

export const TODAY = new Date(MONDAY).toISOString().slice(0, 10);
