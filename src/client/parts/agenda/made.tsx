/** An agenda that is there: open it, refresh its numbers, share it. */
import { PlainButton } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';
import { texts } from './texts';

export function AgendaActions({ meeting }: { readonly meeting: string }) {
  const refreshing = useJob('refreshAgenda');
  const sharing = useJob('shareAgenda');
  const moved = refreshing.value?.moved ?? [];
  return (
    <>
      <PlainButton disabled={refreshing.running} onPress={() => refreshing.run({ meeting })}>
        {refreshing.running ? 'Working...' : texts.refresh}
      </PlainButton>{' '}
      <PlainButton disabled={sharing.running} onPress={() => sharing.run({ meeting })}>
        {sharing.running ? 'Working...' : texts.shareNow}
      </PlainButton>
      {refreshing.value ? (
        <section class="done" role="status" aria-label={texts.refresh}>
          <p>{texts.refreshed(refreshing.value.blocks)}</p>
          {moved.length > 0 ? (
            <>
              <h2>{texts.moveOrKeep(moved.length)}</h2>
              <ul>
                {moved.map((change) => (
                  <li key={change.student + change.learning}>{texts.change(change)}</li>
                ))}
              </ul>
            </>
          ) : null}
        </section>
      ) : null}
      {sharing.value ? (
        <p class="done" role="status">
          {texts.shared}
        </p>
      ) : null}
      <ProblemList problems={[...refreshing.problems, ...sharing.problems]} />
    </>
  );
}
