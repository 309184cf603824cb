/** Roster: bring the students from whatever list there is. */
import { useState } from 'preact/hooks';
import { PlainButton } from '../parts/controls';
import { Done } from '../parts/done';
import { type Brought, broughtInWords, RosterImport } from '../parts/roster/roster-import';
import { SampleNote } from '../parts/sample-note';
import { count } from '../parts/texts';
import { useJob } from '../parts/use-job';
import type { Panel, PanelProps } from './panel';

function RosterPanel({ home, go, refresh }: PanelProps) {
  const open = useJob('openTab');
  const [brought, setBrought] = useState<Brought>();
  if (home.sample) return <SampleNote refresh={refresh} what="bring your own students" />;
  return (
    <>
      {brought ? (
        <Done of={brought}>
          <p>{broughtInWords(brought)}</p>
        </Done>
      ) : (
        <p class="quiet">
          {home.students === 0
            ? 'Nobody is on the roster yet.'
            : `${count(home.students, 'active student')} in ${count(home.sections.length, 'section')}. A new list changes only what is different.`}
        </p>
      )}
      <div class="row">
        {home.students > 0 ? (
          <PlainButton onPress={() => void open.run({ tab: 'roster' })}>See the roster</PlainButton>
        ) : null}
        {brought && home.learnings.length === 0 ? (
          <PlainButton onPress={() => go('learnings')}>Next: essential learnings</PlainButton>
        ) : null}
      </div>
      <RosterImport
        onBrought={async (value) => {
          setBrought(value);
          await refresh();
        }}
      />
    </>
  );
}

export const roster: Panel = {
  id: 'roster',
  view: (props) => <RosterPanel {...props} />,
  help: 'OneRoster files, exports of PowerSchool, Infinite Campus, Canvas and Google Classroom are recognised; for any other list you say once which column is which. Ids stay as they are written. Students who left become inactive and keep every score. Columns that your team added to the tab are never touched.',
};
