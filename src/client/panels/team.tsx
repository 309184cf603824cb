/** Our team: set up with a name and a list of students; everything else is here when it first matters. */
import { useEffect, useState } from 'preact/hooks';
import { MainButton, PlainButton, TextField } from '../parts/controls';
import { ProblemList } from '../parts/problems';
import { RosterImport } from '../parts/roster/roster-import';
import { SampleNote } from '../parts/sample-note';
import { DistrictForm } from '../parts/settings/district-form';
import { MembersForm } from '../parts/settings/members-form';
import { NormsForm } from '../parts/settings/norms-form';
import { RuleForm } from '../parts/settings/rule-form';
import { ScaleForm } from '../parts/settings/scale-form';
import { MeetingForm, TeamForm, ThresholdForm } from '../parts/settings/team-form';
import { useJob } from '../parts/use-job';
import { words } from '../words';
import type { Panel, PanelProps } from './panel';

function TeamPanel(props: PanelProps) {
  return props.home.started ? <SettingsView {...props} /> : <SetUp {...props} />;
}

function SetUp({ go, refresh }: PanelProps) {
  const setUp = useJob('setUpTeam');
  const [name, setName] = useState('');
  const named = async (): Promise<boolean> => {
    const reply = await setUp.run({ name: name.trim(), members: [], norms: [] });
    return reply?.ok === true;
  };
  const ready = name.trim() !== '';
  return (
    <>
      <TextField
        label="What is your team called?"
        hint="Such as Grade 5 mathematics. Everything else has a default that you can change later."
        value={name}
        onChange={setName}
        required
        first
      />
      {ready ? (
        <>
          <h2>Your students</h2>
          <RosterImport
            before={named}
            onBrought={async () => {
              await refresh();
              go('home');
            }}
          />
          <PlainButton
            disabled={setUp.running}
            onPress={async () => {
              if (!(await named())) return;
              await refresh();
              go('home');
            }}
          >
            Go on without students for now
          </PlainButton>
        </>
      ) : (
        <p class="quiet">Then come your students: a file, or a list that you paste.</p>
      )}
      <ProblemList problems={setUp.problems} />
    </>
  );
}

function SettingsView({ home, refresh }: PanelProps) {
  const job = useJob('settings');
  useEffect(() => {
    void job.run({});
  }, [home.team.name]);
  const settings = job.value;
  if (!settings)
    return (
      <>
        {job.problems.length === 0 ? (
          <p role="status">{words.working}</p>
        ) : (
          <MainButton onPress={() => void job.run({})}>{words.tryAgain}</MainButton>
        )}
        <ProblemList problems={job.problems} />
      </>
    );
  const reload = async (): Promise<void> => {
    await job.run({});
    await refresh();
  };
  const props = { settings, reload };
  const forms = (
    <>
      <TeamForm {...props} />
      <MeetingForm {...props} />
      <MembersForm {...props} />
      <NormsForm {...props} />
      <ScaleForm {...props} />
      <RuleForm {...props} />
      <ThresholdForm {...props} />
      <DistrictForm {...props} />
      <ProblemList problems={job.problems} />
    </>
  );
  if (!home.sample) return forms;
  return (
    <>
      <SampleNote refresh={refresh} what="set up your own team" />
      <h2>What a team can set</h2>
      {forms}
    </>
  );
}

export const team: Panel = {
  id: 'team',
  view: (props) => <TeamPanel {...props} />,
  help: 'Each group is saved by itself. The same settings stand in the hidden tabs Team, Scale, Members and Norms, where anybody on the team can change them too. If a colleague changes something while your form is open, nothing of theirs is lost: you are told what it says now.',
};
