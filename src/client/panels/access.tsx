/** Who can open this file, and who of them is not a member: whoever can open it can read all of it. */
import { useEffect } from 'preact/hooks';
import { PlainButton } from '../parts/controls';
import { ProblemList } from '../parts/problems';
import { useJob } from '../parts/use-job';
import { words } from '../words';
import type { Panel, PanelProps } from './panel';

/** Someone who can open the file, as saving the members wants to know it. */
interface Proposed {
  readonly from: string | null;
  readonly to: { readonly name: string; readonly email: string; readonly sections: string[]; readonly active: boolean };
}

function AccessPanel({ home, go }: PanelProps) {
  const job = useJob('whoCanOpen');
  const saving = useJob('saveMembers');
  useEffect(() => {
    void job.run({});
  }, []);
  const value = job.value;
  if (!value)
    return job.problems.length === 0 ? <p role="status">{words.working}</p> : <ProblemList problems={job.problems} />;
  const strangers = value.people.filter(({ member }) => member === null);
  const addAsMembers = async (all: readonly Proposed[]) => {
    const reply = await saving.run({
      changed: all.flatMap(({ from, to }) => (from === null ? [] : [{ from, to }])),
      added: all.flatMap(({ from, to }) => (from === null ? [to] : [])),
    });
    if (reply?.ok) await job.run({});
  };
  const editors = value.people.flatMap(({ may, proposed }) => (may === 'edit' && proposed !== null ? [proposed] : []));
  const person = ({ email, may, member, proposed }: (typeof value.people)[number]) => (
    <li key={email}>
      {member ?? email} <span class="quiet">{may === 'edit' ? 'can change it' : 'can look at it'}</span>
      {proposed === null ? null : (
        <PlainButton onPress={() => void addAsMembers([proposed])}>Add as member {proposed.to.name}</PlainButton>
      )}
    </li>
  );
  return (
    <>
      <p>Whoever can open this file can read all of it, hidden tabs too.</p>
      {value.membersWithEmail === 0 ? (
        <>
          <p>
            Common Ground cannot tell who is a member: no member of your {home.team.label} has an e-mail address yet.
          </p>
          <PlainButton onPress={() => go('team')}>Add members</PlainButton>
        </>
      ) : null}
      {strangers.length > 0 && value.membersWithEmail > 0 ? (
        <>
          <h2>Not on the list of members</h2>
          <ul class="people">{strangers.map(person)}</ul>
        </>
      ) : null}
      <h2>{value.membersWithEmail > 0 ? 'Members' : 'Shared with'}</h2>
      <ul class="people">
        {value.people.filter(({ member }) => member !== null || value.membersWithEmail === 0).map(person)}
      </ul>
      {editors.length > 1 ? (
        <PlainButton disabled={saving.running} onPress={() => void addAsMembers(editors)}>
          {`Add all ${editors.length} who can change it`}
        </PlainButton>
      ) : null}
      <p class="hint">
        Only people it is shared with by name are listed. A link, a group or your whole school may open it too: look
        under Share at the top right.
      </p>
      <ProblemList problems={[...saving.problems, ...job.problems]} />
    </>
  );
}

export const access: Panel = {
  id: 'access',
  view: (props) => <AccessPanel {...props} />,
  help: 'Student names, ids and scores stand in this spreadsheet. Share it with the people who teach these students and nobody else. For others, make copies without names.',
};
