/** Who is here: one tap per member, or one for everybody. */
import { useState } from 'preact/hooks';
import { PlainButton } from '../controls';
import type { MinutesBook } from './minutes';
import { type Mark, type Meeting, texts } from './texts';

const MARKS: readonly Mark[] = ['present', 'late', 'absent'];

export function Attendance({
  book,
  meeting,
  members,
  addMembers,
}: {
  readonly book: MinutesBook;
  readonly meeting: Meeting;
  readonly members: readonly string[];
  /** Goes to where members are entered. */
  readonly addMembers: () => void;
}) {
  // What was tapped shows at once; the workbook's answer takes its place.
  const [tapped, setTapped] = useState<Readonly<Record<string, Mark | null>>>({});
  const kept = (member: string): Mark | null => meeting.attendance.find((each) => each.member === member)?.mark ?? null;
  const shown = (member: string): Mark | null => (member in tapped ? (tapped[member] ?? null) : kept(member));
  const mark = async (members: readonly string[], to: Mark | null): Promise<void> => {
    setTapped((before) => ({ ...before, ...Object.fromEntries(members.map((member) => [member, to])) }));
    await book.keep({ attendance: members.map((member) => (to ? { member, mark: to } : { member })) });
    setTapped((before) => Object.fromEntries(Object.entries(before).filter(([member]) => !members.includes(member))));
  };
  const open = members.filter((member) => shown(member) === null);
  // Complete when the panel opens: a glance is enough. It never closes under a person's hand.
  const [complete] = useState(members.length > 0 && open.length === 0);
  const here = members.filter((member) => shown(member) === 'present' || shown(member) === 'late').length;
  const title = open.length < members.length ? texts.attendanceOf(here, members.length) : texts.attendance;
  if (members.length === 0)
    return (
      <section aria-label={texts.attendance}>
        <h2>{texts.attendance}</h2>
        <p class="quiet">{texts.noMembers}</p>
        <PlainButton onPress={addMembers}>{texts.addMembers}</PlainButton>
      </section>
    );
  return (
    <details class="part" open={!complete}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <ul class="attendance">
        {members.map((member) => (
          <li key={member}>
            <span>{member}</span>
            <span class="marks">
              {MARKS.map((each) => (
                <button
                  key={each}
                  type="button"
                  class="small"
                  aria-pressed={shown(member) === each}
                  aria-label={texts.markOf(member, texts.marks[each])}
                  onClick={() => mark([member], shown(member) === each ? null : each)}
                >
                  {texts.marks[each]}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {open.length > 1 ? <PlainButton onPress={() => mark(open, 'present')}>{texts.allHere}</PlainButton> : null}
    </details>
  );
}
