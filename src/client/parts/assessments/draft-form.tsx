/** Title, kind, dates, who takes it, and the blueprint with its fast ways in. */
import { useState } from 'preact/hooks';
import { ASSESSMENT_KINDS, assessmentName } from '../../../domain/assessment';
import { readQuickText } from '../../../domain/importers/blueprints/quick-text';
import type { Problem } from '../../../domain/problem';
import { Choice, PlainButton, TextField, Tick } from '../controls';
import { ProblemList } from '../problems';
import { BlueprintGrid, type GridLearning } from './blueprint-grid';
import type { Desk } from './desk';
import { type Draft, draftFromBlueprint, draftOf, rowsNamed, tagged, withItem } from './draft';
import { Takers } from './takers';

export function DraftForm({
  draft,
  onDraft,
  desk,
  choosing,
  isNew,
  taken = [],
}: {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly desk: Desk;
  readonly choosing: boolean;
  readonly isNew: boolean;
  /** Names of items that scores are kept for. */
  readonly taken?: readonly string[];
}) {
  const [details, setDetails] = useState(false);
  const [said, setSaid] = useState<readonly Problem[]>([]);
  const learnings: readonly GridLearning[] = [
    ...desk.learnings,
    ...draft.fresh.map(({ code, statement }) => ({ code, statement, proficientAt: undefined })),
  ];
  const take = (title: string, items: Draft['items'], fresh: Draft['fresh']): void =>
    onDraft({ ...draft, title: draft.title || title, items, fresh: [...draft.fresh, ...fresh] });
  return (
    <>
      <div class="line">
        <TextField label="Title" value={draft.title} required onChange={(title) => onDraft({ ...draft, title })} />
        <Choice
          label="Kind"
          value={draft.kind}
          onChange={(value) =>
            onDraft({ ...draft, kind: ASSESSMENT_KINDS.find((kind) => kind === value) ?? 'formative' })
          }
          options={ASSESSMENT_KINDS.map((kind) => ({ value: kind, label: kind }))}
        />
        {draft.kind === 'reassessment' ? (
          <Choice
            label="Reassesses"
            value={draft.reassesses}
            onChange={(reassesses) => onDraft({ ...draft, reassesses })}
            options={[
              { value: '', label: 'choose' },
              ...desk.assessments.map((each) => ({ value: each.id, label: assessmentName(each) })),
            ]}
          />
        ) : null}
        <TextField
          label="Given on"
          type="date"
          value={draft.givenOn}
          onChange={(givenOn) => onDraft({ ...draft, givenOn })}
        />
        <TextField
          label="or until"
          type="date"
          value={draft.until}
          onChange={(until) => onDraft({ ...draft, until })}
        />
      </div>
      {draft.items.length === 0 ? (
        <QuickBlueprint
          desk={desk}
          onText={(text) => {
            const read = readQuickText(text);
            setSaid(read.problems);
            if (!read.ok) return;
            const made = draftFromBlueprint('', read.value.items, desk.learnings, draft.givenOn);
            take('', made.items, made.fresh);
          }}
          onCopy={(id) => {
            const found = desk.assessments.find((assessment) => assessment.id === id);
            if (!found) return;
            const copy = draftOf(found);
            onDraft({ ...draft, items: copy.items, needed: copy.needed });
          }}
        />
      ) : (
        <>
          <div class="line tools">
            {details ? null : <AssignRange draft={draft} onDraft={onDraft} learnings={learnings} />}
            <NewLearning draft={draft} onDraft={onDraft} known={learnings} />
            <Tick label="Type, depth, mistakes, screening" checked={details} onChange={setDetails} />
          </div>
          <BlueprintGrid
            draft={draft}
            onDraft={onDraft}
            learnings={learnings}
            scale={desk.scale}
            details={details}
            choosing={choosing}
          />
        </>
      )}
      <PlainButton onPress={() => onDraft(withItem(draft, taken))}>Add an item</PlainButton>
      {isNew ? <Takers draft={draft} onDraft={onDraft} desk={desk} /> : null}
      <ProblemList problems={said} />
    </>
  );
}

function QuickBlueprint({
  desk,
  onText,
  onCopy,
}: {
  readonly desk: Desk;
  readonly onText: (text: string) => void;
  readonly onCopy: (assessment: string) => void;
}) {
  const [text, setText] = useState('');
  const copied = desk.assessments.filter(({ items }) => items.length > 0);
  return (
    <div class="line">
      <TextField
        label="The items in a sentence"
        hint="20 items, 1 point, key ABCDBACDAB..., items 1-7 learning EL1, item 20 4 points"
        value={text}
        onChange={setText}
      />
      <PlainButton disabled={text.trim() === ''} onPress={() => onText(text)}>
        Make the items
      </PlainButton>
      {copied.length === 0 ? null : (
        <Choice
          label="Or the blueprint of"
          value=""
          onChange={onCopy}
          options={[
            { value: '', label: 'choose' },
            ...copied.map((each) => ({ value: each.id, label: assessmentName(each) })),
          ]}
        />
      )}
    </div>
  );
}

function AssignRange({
  draft,
  onDraft,
  learnings,
}: {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly learnings: readonly GridLearning[];
}) {
  const [range, setRange] = useState('');
  const [chosen, setChosen] = useState('');
  const code = chosen || (learnings[0]?.code ?? '');
  if (learnings.length === 0) return null;
  return (
    <>
      <TextField label="Items" value={range} onChange={setRange} />
      <Choice
        label="ask for"
        value={code}
        onChange={setChosen}
        options={learnings.map((learning) => ({
          value: learning.code,
          label: learning.statement === '' ? learning.code : `${learning.code}: ${learning.statement.slice(0, 50)}`,
        }))}
      />
      <PlainButton
        disabled={rowsNamed(draft, range).length === 0}
        onPress={() => onDraft(tagged(draft, rowsNamed(draft, range), code, true))}
      >
        Tick
      </PlainButton>
    </>
  );
}

function NewLearning({
  draft,
  onDraft,
  known,
}: {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly known: readonly GridLearning[];
}) {
  const [code, setCode] = useState('');
  const taken = known.some((learning) => learning.code.toLowerCase() === code.trim().toLowerCase());
  return (
    <>
      <TextField
        label={known.length === 0 ? 'Name the essential learning' : 'Another learning'}
        value={code}
        onChange={setCode}
      />
      <PlainButton
        disabled={code.trim() === '' || taken}
        onPress={() => {
          const fresh = [...draft.fresh, { code: code.trim(), statement: '' }];
          // The first learning is what everything asks for, until somebody says otherwise.
          const first = known.length === 0;
          const rows = first ? draft.items.map(({ row }) => row) : [];
          onDraft(tagged({ ...draft, fresh, ...(first && { assumed: code.trim() }) }, rows, code.trim(), true));
          setCode('');
        }}
      >
        Add
      </PlainButton>
    </>
  );
}
