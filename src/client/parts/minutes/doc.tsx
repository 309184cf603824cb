/** From the Doc and back to it: bring in what was typed, paste, and add the finished minutes. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../../domain/problem';
import { PlainButton, TextArea } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';
import type { Minutes, MinutesBook } from './minutes';
import { textWithTables } from './pasted';
import { type Meeting, texts } from './texts';
import { UnderstoodList } from './understood';

/** Something that can be added to the Doc. */
const hasMinutes = ({ lines, actions }: Meeting): boolean => lines.length + actions.length > 0;

const NOT_OURS = 'doc-not-visible';
const isAnothers = (problems: readonly Problem[]): boolean => problems.some(({ code }) => code === NOT_OURS);

/** The button that was pressed is gone: who came by keyboard goes on from here. */
function Kept() {
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <p class="done" role="status" tabIndex={-1} ref={said}>
      {texts.kept}
    </p>
  );
}

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
  const [kept, setKept] = useState(false);
  const read = async (input: { readonly document?: string; readonly text?: string }): Promise<void> => {
    const reply = await reading.run({ meeting: meeting.id, ...input });
    setKept(false);
    if (reply?.ok) setReads(reads + 1);
  };
  const { document } = meeting;
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
      {isAnothers(reading.problems) ? (
        <p class="problems" role="alert">
          {texts.anotherMembers}
        </p>
      ) : null}
      <TextArea
        label={texts.paste}
        hint={texts.pasteHint}
        rows={4}
        value={pasted}
        onChange={setPasted}
        readPage={textWithTables}
      />
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
          next={minutes.next?.date}
          onKept={(leftOut) => {
            // What was left out stays there to be read again.
            if (leftOut === 0) setPasted('');
            setKept(true);
            reading.reset();
          }}
        />
      ) : null}
      {kept ? <Kept /> : null}
      {document && hasMinutes(meeting) ? (
        <>
          <p />
          <PlainButton disabled={adding.running} onPress={() => adding.run({ meeting: meeting.id })}>
            {adding.running ? texts.saving : texts.toDoc}
          </PlainButton>
          <p class="hint">{texts.toDocAgain}</p>
          {isAnothers(adding.problems) ? (
            <p class="problems" role="alert">
              {texts.anotherMembersAdd}
            </p>
          ) : null}
          {adding.value ? (
            <p class="done" role="status">
              {texts.added}
            </p>
          ) : null}
        </>
      ) : null}
      <ProblemList problems={[...reading.problems, ...adding.problems].filter(({ code }) => code !== NOT_OURS)} />
    </section>
  );
}
