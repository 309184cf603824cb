/** Help: the few things worth knowing, and who can see what. */
import type { Panel } from './panel';

/** The build puts it here; empty until whoever publishes the add-on has filled it in. */
declare const SUPPORT_CONTACT: string;

function HelpPanel() {
  return (
    <>
      <h2>The cycle</h2>
      <p>
        Agree on the essential learnings. Give the same assessment to all your students. Look at our results together.
        Plan support and extension. Check, reassess, reflect.
      </p>
      <h2>Typing scores</h2>
      <p>
        Type points, or the student's letter where the item has a key. x is excused, - is absent, empty means not scored
        yet. Zero is a score.
      </p>
      <h2>Your tabs are yours</h2>
      <p>
        Sort, filter, rename and add columns as you like. Each header cell carries a note by which Common Ground finds
        its columns again.
      </p>
      <h2>Who can see it</h2>
      <p>Whoever can open this spreadsheet can read all of it, hidden tabs too. Nothing leaves your school's Drive.</p>
      <h2>Something does not work</h2>
      <p>
        {SUPPORT_CONTACT === ''
          ? 'Ask whoever installed Common Ground at your school'
          : 'Write to '.concat(SUPPORT_CONTACT)}
        : say what you pressed and what the message said. Never send a student's name.
      </p>
    </>
  );
}

export const help: Panel = {
  id: 'help',
  view: () => <HelpPanel />,
  help: 'Each panel, and each large window, has a question mark with the paragraph that matters there.',
};
