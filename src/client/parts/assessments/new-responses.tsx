/** "7 new responses: bring them in": forms of this spreadsheet that were read before and have been answered since. */
import { useEffect } from 'preact/hooks';
import { openAssessmentWindow } from '../../server';
import { PlainButton } from '../controls';
import { count } from '../texts';
import { useJob } from '../use-job';

export function NewResponses() {
  const look = useJob('newResponses');
  useEffect(() => {
    void look.run({});
  }, []);
  return (
    <>
      {(look.value?.waiting ?? []).map(({ assessment, title, sheetId, responses }) => (
        <section class="next" key={sheetId} aria-label={`New responses for ${title}`}>
          <p>{title}</p>
          <PlainButton
            onPress={() => openAssessmentWindow(`tab:${sheetId}:${assessment}`)}
          >{`${count(responses, 'new response')}: bring ${responses === 1 ? 'it' : 'them'} in`}</PlainButton>
        </section>
      ))}
    </>
  );
}
