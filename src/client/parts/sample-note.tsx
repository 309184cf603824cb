/** Where the sample team is in the way: what it is, and one press that clears it. */
import { MainButton } from './controls';
import { ProblemList } from './problems';
import { useJob } from './use-job';

export function SampleNote({ refresh, what }: { readonly refresh: () => Promise<void>; readonly what: string }) {
  const clear = useJob('clearSample');
  return (
    <section class="next" aria-label="Sample team">
      <p>
        <b>This workbook holds the sample team.</b> All its students are invented.
      </p>
      <p>
        To {what}, clear it: its tabs go. What you typed into columns, learnings, members or assessments of your own
        stays. File &gt; Version history brings everything back.
      </p>
      <MainButton
        running={clear.running}
        onPress={async () => {
          const reply = await clear.run({});
          if (reply?.ok) await refresh();
        }}
      >
        Clear the sample team
      </MainButton>
      <ProblemList problems={clear.problems} />
    </section>
  );
}
