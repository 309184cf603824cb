/** New essential learnings: from a standards file, a table, pasted lines or typed ones; chosen here, then added. */
import { useState } from 'preact/hooks';
import { LEARNING_IMPORTERS } from '../../../domain/importers';
import { recogniseSources } from '../../../domain/importers/importer';
import {
  type LearningCandidate,
  MANY_LEARNINGS,
  reviewLearnings,
} from '../../../domain/importers/learnings/imported-learnings';
import { readPasted, readSources, type Sources } from '../../../domain/importers/reading/sources';
import { failure, type Outcome, type Problem } from '../../../domain/problem';
import { ChooseFile } from '../choose-file';
import { MainButton, PlainButton, TextArea } from '../controls';
import { ProblemList } from '../problems';
import { Step } from '../step';
import { count } from '../texts';
import { useJob } from '../use-job';
import { CandidateTree } from './candidate-tree';
import type { Learning } from './unpack-form';

export function LearningsImport({
  learnings,
  onAdded,
}: {
  /** The learnings that the team has. */
  readonly learnings: readonly Known[];
  readonly onAdded: (said: string) => Promise<void>;
}) {
  const bring = useJob('bringLearnings');
  const codes = learnings.map(({ code }) => code);
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [candidates, setCandidates] = useState<readonly LearningCandidate[]>();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<readonly Problem[]>([]);
  const take = (sources: Outcome<Sources>): void => {
    const read = sources.ok ? readLearnings(sources.value, learnings) : sources;
    setSaid([...(sources.ok ? sources.problems : []), ...read.problems]);
    if (!read.ok) {
      setCandidates(undefined);
      return;
    }
    setCandidates(read.value.candidates);
    setTitle(read.value.title);
    // A state's standards are chosen from; a list that somebody wrote is meant as it is.
    const all =
      read.value.candidates.length <= 3 * MANY_LEARNINGS && read.value.candidates.every(({ depth }) => depth === 0);
    setPicked(new Set(all ? read.value.candidates.map(({ code }) => code) : []));
  };
  const cancel = (): void => {
    setCandidates(undefined);
    setSaid([]);
    bring.reset();
  };
  const content = () => {
    if (!candidates)
      return (
        <>
          <TextArea
            label="Type or paste them, one on each line"
            hint="With or without a code: NC.5.NF.1 Add and subtract fractions."
            value={text}
            onChange={setText}
          />
          <MainButton disabled={text.trim() === ''} onPress={() => take(readPasted(text))}>
            Look at them
          </MainButton>
          <ChooseFile
            label="Or choose a file of standards"
            hint="your state's CASE file (JSON), or a CSV with codes and statements"
            accept=".json,.csv,.tsv,.txt"
            onFiles={(files) => take(readSources(files))}
          />
          <ProblemList problems={said} />
        </>
      );
    const chosen = candidates.filter(({ code }) => picked.has(code));
    const after = [...new Set([...codes, ...chosen.map(({ code }) => code)])];
    return (
      <>
        {title === '' ? null : <p class="quiet">{title}</p>}
        <CandidateTree
          candidates={candidates}
          known={new Set(codes)}
          picked={picked}
          onPick={(code, on) => {
            const next = new Set(picked);
            if (on) next.add(code);
            else next.delete(code);
            setPicked(next);
          }}
        />
        <ProblemList problems={[...said, ...reviewLearnings(after.map((code) => ({ code })))]} />
        <MainButton
          running={bring.running}
          disabled={chosen.length === 0}
          onPress={async () => {
            const reply = await bring.run({
              learnings: chosen.map(({ code, statement, iCan, unit, caseId }) => ({
                ...{ code, statement, iCan, unit, caseId },
                ...{ prerequisites: '', rigor: '', taught: '', extension: '' },
              })),
            });
            if (!reply?.ok) return;
            const { added, updated } = reply.value;
            cancel();
            setText('');
            await onAdded(`${added} added${updated > 0 ? `, ${updated} changed` : ''}.`);
          }}
        >
          {chosen.length === 0 ? 'Choose at least one' : `Add ${count(chosen.length, 'learning')}`}
        </MainButton>
        <PlainButton onPress={cancel}>Cancel</PlainButton>
        <ProblemList problems={bring.problems} />
      </>
    );
  };
  return <Step name={candidates ? 'pick' : 'bring'}>{content()}</Step>;
}

type Known = Pick<Learning, 'code' | 'caseId'>;

function readLearnings(sources: Sources, learnings: readonly Known[]) {
  const codesInUse = learnings.map(({ code }) => code);
  const codeOfCaseId = new Map(learnings.map(({ code, caseId }) => [caseId, code]));
  const importer = recogniseSources(LEARNING_IMPORTERS, sources)[0]?.importer;
  return importer ? importer.read(sources, { codesInUse, codeOfCaseId }) : failure<never>([noLearnings()]);
}

function noLearnings(): Problem {
  return {
    code: 'no-learnings',
    where: '',
    message: 'There is no standard or learning in it that Common Ground can read.',
    remedy: 'Choose a CASE file, a CSV with codes and statements, or paste lines.',
    severity: 'stop',
  };
}
