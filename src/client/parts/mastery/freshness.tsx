/** Says when mastery is older than the scores, and offers the update; where the team chose so, makes it at once. */
import { useEffect, useRef } from 'preact/hooks';
import type { Home } from '../../panels/panel';
import { MainButton } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';
import { words } from './words';

interface FreshnessProps {
  readonly home: Home;
  readonly refresh: () => Promise<void>;
}

export function Freshness({ home, refresh }: FreshnessProps) {
  const { stale, asOf, updateByItself } = home.mastery;
  const job = useJob('updateMastery');
  // Once per opening: an update that fails is not tried again behind the person's back.
  const tried = useRef(false);
  const update = async (): Promise<void> => {
    const reply = await job.run({ withoutDeleted: false });
    if (reply?.ok) await refresh();
  };
  useEffect(() => {
    if (!stale || !updateByItself || tried.current) return;
    tried.current = true;
    void update();
  }, [stale, updateByItself]);
  if (!stale) return job.value ? <p role="status">{words.updated}</p> : null;
  return (
    <section class="next" aria-label={words.update}>
      <p role="status">{job.running ? words.updating : asOf === null ? words.never : words.changed(asOf)}</p>
      <MainButton running={job.running} onPress={update}>
        {words.update}
      </MainButton>
      <ProblemList problems={job.problems} />
    </section>
  );
}
