/** One line a section: which strategy was used before this assessment. It can wait, and is asked again before a data meeting. */
import { useState } from 'preact/hooks';
import type { StrategyTried } from '../../../domain/assessment';
import { PlainButton, TextField } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';

export function StrategiesForm({
  desk,
  assessment,
  learnings,
  before,
}: {
  readonly desk: { readonly sections: readonly string[] };
  readonly assessment: string;
  readonly learnings: readonly string[];
  readonly before: readonly StrategyTried[];
}) {
  const save = useJob('saveStrategies');
  const [lines, setLines] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(before.map(({ section, strategy }) => [section, strategy])),
  );
  if (desk.sections.length === 0 || learnings.length === 0) return null;
  return (
    <section aria-label="Strategies">
      <h2>Which strategy did each section use?</h2>
      <p class="quiet">A few words each, so that you can see later what worked. It can wait.</p>
      <div class="line">
        {desk.sections.map((section) => (
          <TextField
            key={section}
            label={section}
            value={lines[section] ?? ''}
            onChange={(strategy) => setLines({ ...lines, [section]: strategy })}
          />
        ))}
      </div>
      <PlainButton
        disabled={save.running || Object.values(lines).every((strategy) => strategy.trim() === '')}
        onPress={() => {
          const strategies = Object.entries(lines)
            .filter(([, strategy]) => strategy.trim() !== '')
            .flatMap(([section, strategy]) =>
              learnings.map((learning) => ({ learning, section, strategy, notes: notesOf(before, section, learning) })),
            );
          void save.run({ assessment, strategies });
        }}
      >
        {save.value ? 'Saved' : 'Save the strategies'}
      </PlainButton>
      <ProblemList problems={save.problems} />
    </section>
  );
}

function notesOf(before: readonly StrategyTried[], section: string, learning: string): string {
  return before.find((tried) => tried.section === section && tried.learning === learning)?.notes ?? '';
}
