/** Before a data meeting: the sections that have not said which strategy they used, one line each. It can still wait. */
import { useEffect } from 'preact/hooks';
import { useJob } from '../use-job';
import { StrategiesForm } from './strategies-form';

export function StrategiesAsked({ assessment }: { readonly assessment: string }) {
  const look = useJob('strategiesToSay');
  useEffect(() => {
    if (assessment !== '') void look.run({ assessment });
  }, [assessment]);
  if (!look.value || look.value.sections.length === 0) return null;
  return (
    <StrategiesForm
      key={assessment}
      desk={look.value}
      assessment={assessment}
      learnings={look.value.learnings}
      before={look.value.said}
    />
  );
}
