/** Home: the team, where it stands in the cycle, the one next step, and every panel one click away. */
import { NewResponses } from '../parts/assessments/new-responses';
import { MainButton } from '../parts/controls';
import { Freshness } from '../parts/mastery/freshness';
import { inOwnWord } from '../parts/own-word';
import { ProblemList } from '../parts/problems';
import { SampleNote } from '../parts/sample-note';
import { useJob } from '../parts/use-job';
import { PANELS } from './catalogue';
import type { Home, PanelProps } from './panel';

/** Which panel a next step opens. */
const PANEL_OF: Readonly<Record<Home['next']['step'], string>> = {
  'set up the team': 'team',
  'add essential learnings': 'learnings',
  'build an assessment': 'assessment',
  teach: 'agenda',
  'bring in scores': 'scores',
  'discuss results': 'agenda',
  'make an action plan': 'plan',
  'check the plan': 'monitor',
  reassess: 'monitor',
  reflect: 'agenda',
};

export function HomePanel({ home, go, refresh }: PanelProps) {
  return home.started ? (
    <TeamHome home={home} go={go} refresh={refresh} />
  ) : (
    <Welcome home={home} go={go} refresh={refresh} />
  );
}

function Welcome({ go, refresh }: PanelProps) {
  const sample = useJob('loadSample');
  return (
    <>
      <h1>Welcome</h1>
      <p>
        Common Ground builds your common assessments, shows who has learned what, and prepares your meetings, inside
        this spreadsheet.
      </p>
      <MainButton onPress={() => go('team')}>Set up our team</MainButton>
      <p class="quiet">It takes a team name and a class list. Everything else can wait.</p>
      <h2>Only looking?</h2>
      <MainButton
        running={sample.running}
        onPress={async () => {
          const reply = await sample.run({});
          if (reply?.ok) await refresh();
        }}
      >
        Try with a sample team
      </MainButton>
      <p class="quiet">Fills this empty workbook with an invented team, clearly marked.</p>
      <ProblemList problems={sample.problems} />
    </>
  );
}

function TeamHome({ home, go, refresh }: PanelProps) {
  // What a team without students lacks is not in its settings.
  const next = home.next.step === 'set up the team' && home.students === 0 ? 'roster' : PANEL_OF[home.next.step];
  return (
    <>
      <h1>{home.team.name}</h1>
      <p class="quiet">
        {[home.team.label, home.team.course].filter((part) => part !== '' && part !== home.team.name).join(', ')}
      </p>
      {home.sample ? <SampleNote refresh={refresh} what="start with your own team" /> : null}
      <ul class="facts" aria-label={inOwnWord('Our team in numbers', home)}>
        <li>{count(home.students, 'student')}</li>
        <li>{count(home.sections.length, 'section')}</li>
        <li>{count(home.learnings.length, 'essential learning')}</li>
        <li>{count(home.assessments.length, 'assessment')}</li>
        {home.dueChecks > 0 ? <li>{count(home.dueChecks, 'plan check')} due</li> : null}
        {home.overdueActions > 0 ? <li>{count(home.overdueActions, 'overdue action')}</li> : null}
      </ul>
      <Freshness home={home} refresh={refresh} />
      <section class="next" aria-label="Next step">
        <p>
          <b>Next: {home.next.step}</b>
        </p>
        <p>{home.next.reason}</p>
        <MainButton onPress={() => go(next)}>
          {inOwnWord(PANELS.find((panel) => panel.id === next)?.title ?? '', home)}
        </MainButton>
      </section>
      <NewResponses />
      <nav aria-label="All panels">
        <ul>
          {PANELS.map((panel) => (
            <li key={panel.id}>
              <button type="button" onClick={() => go(panel.id)}>
                <b>{inOwnWord(panel.title, home)}</b>
                <span class="quiet">{inOwnWord(panel.about, home)}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

function count(number: number, what: string): string {
  return number === 1 ? `1 ${what}` : `${number} ${what}s`;
}
