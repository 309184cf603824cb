/** What did we try, and where did it work: sections by name with the team's count, never ranked, strategies beside them. */
import { useMemo, useState } from 'preact/hooks';
import { whatWeTried } from '../../domain/analysis/strategies';
import { Choice, Tick } from '../parts/controls';
import { ProblemList } from '../parts/problems';
import { useJob } from '../parts/use-job';
import { statementOf, useOpened } from './page-state';
import { words } from './words';

export function TriedView() {
  const results = useOpened();
  const { packed, mastery } = results;
  const tried = useMemo(() => whatWeTried(mastery, packed.strategies), [mastery, packed]);
  const [learning, setLearning] = useState(tried[0]?.learning ?? '');
  const shown = tried.find((each) => each.learning === learning);
  const choose = useJob('chooseResults');
  if (!shown) return <p class="empty">{words.nothingYet}</p>;
  const { comparison, sections } = shown;
  const before = new Set(sections.flatMap(({ strategies }) => strategies.flatMap(({ assessments }) => assessments)));
  const teacherOf = (section: string): string =>
    packed.teachers.find((each) => each.section === section)?.teacher ?? '';
  return (
    <>
      <div class="filters">
        <Choice
          label={words.tried.learning}
          value={learning}
          onChange={setLearning}
          options={tried.map((each) => ({ value: each.learning, label: each.learning }))}
        />
        <p class="quiet">{statementOf(results, learning)}</p>
      </div>
      {sections.length < 2 ? (
        <p class="caution">{words.tried.oneSection}</p>
      ) : comparison.caution ? (
        <p class="caution">
          <b>{comparison.caution}.</b> {words.tried.cautionDetail}
        </p>
      ) : (
        <p class="quiet">{words.tried.canTell}</p>
      )}
      {comparison.brightSpots.map((spot) => (
        <p class="bright" key={spot.section}>
          <b>{words.tried.brightSpot}.</b> {spot.question}
        </p>
      ))}
      <table class="tried">
        <thead>
          <tr>
            <th scope="col">{words.tried.section}</th>
            {packed.teachersNamed ? <th scope="col">{words.tried.teacher}</th> : null}
            <th scope="col">{words.tried.got}</th>
            <th scope="col">{words.tried.tried}</th>
          </tr>
        </thead>
        <tbody>
          <tr class="team">
            <th scope="row">{words.tried.ourTeam}</th>
            {packed.teachersNamed ? <td /> : null}
            <td>{words.of(comparison.team.proficient, comparison.team.assessed)}</td>
            <td />
          </tr>
          {sections.map(({ section, proficient, assessed, strategies }) => (
            <tr key={section}>
              <th scope="row">{section}</th>
              {packed.teachersNamed ? <td>{teacherOf(section)}</td> : null}
              <td>{words.of(proficient, assessed)}</td>
              <td>
                {strategies.length === 0 ? <span class="quiet">{words.tried.nothing}</span> : null}
                {strategies.map(({ strategy, notes, assessments }) => (
                  <p key={strategy + notes}>
                    {strategy}
                    {before.size > 1 ? <span class="quiet"> {words.tried.before(assessments)}</span> : null}
                    {notes === '' ? null : <span class="quiet"> {notes}</span>}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{words.tried.notNoted}</p>
      <Tick
        label={words.tried.teachers}
        checked={packed.teachersNamed}
        onChange={async (teachersNamed) => {
          const reply = await choose.run({ teachersNamed });
          if (reply?.ok) await results.reload();
        }}
      />
      <ProblemList problems={choose.problems} />
    </>
  );
}
