/** From the Doc and back to it: bring in what was typed, paste, and add the finished minutes. */
import { useState } from 'preact/hooks';
import { PlainButton, TextArea } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';
import type { Minutes, MinutesBook } from './minutes';
import { type Meeting, texts } from './texts';
import { UnderstoodList } from './understood';

export function DocMinutes({
  book,
  minutes,
  meeting,
}: {
  readonly book: MinutesBook;
  readonly minutes: Minutes;
  readonly meeting: Meeting;
}) {
  const reading = useJob('importMinutes');
  const adding = useJob('appendMinutes');
  const [pasted, setPasted] = useState('');
  const [reads, setReads] = useState(0);
  const read = async (input: { readonly document?: string; readonly text?: string }): Promise<void> => {
    const reply = await reading.run({ meeting: meeting.id, ...input });
    if (reply?.ok) setReads(reads + 1);
  };
  const { document } = meeting;
  const anotherMembers = [...reading.problems, ...adding.problems].some(({ code }) => code === 'doc-not-visible');
  return (
    <section aria-label={texts.doc}>
      <h2>{texts.doc}</h2>
      {document ? (
        <>
          {document.madeBy ? <p class="hint">{texts.fromDocOf(document.madeBy)}</p> : null}
          <PlainButton disabled={reading.running} onPress={() => read({ document: document.id })}>
            {reading.running ? texts.saving : texts.fromDoc}
          </PlainButton>
        </>
      ) : null}
      {anotherMembers ? (
        <p class="problems" role="alert">
          {texts.anotherMembers}
        </p>
      ) : null}
      <TextArea label={texts.paste} hint={texts.pasteHint} rows={4} value={pasted} onChange={setPasted} />
      <PlainButton disabled={reading.running || pasted.trim() === ''} onPress={() => read({ text: pasted })}>
        {texts.read}
      </PlainButton>
      {reading.value ? (
        <UnderstoodList
          key={reads}
          book={book}
          found={reading.value}
          members={minutes.members}
          today={minutes.today}
          onKept={reading.reset}
        />
      ) : null}
      {document ? (
        <>
          <p />
          <PlainButton disabled={adding.running} onPress={() => adding.run({ meeting: meeting.id })}>
            {adding.running ? texts.saving : texts.toDoc}
          </PlainButton>
          <p class="hint">{texts.toDocAgain}</p>
          {adding.value ? (
            <p class="done" role="status">
              {texts.added}
            </p>
          ) : null}
        </>
      ) : null}
      <ProblemList
        problems={[...reading.problems, ...adding.problems].filter(({ code }) => code !== 'doc-not-visible')}
      />
    </section>
  );
}
