/** Statements to choose from: a tree with check boxes and a search, for a state's whole package or a pasted list alike. */
import { useMemo, useState } from 'preact/hooks';
import type { LearningCandidate } from '../../../domain/importers/learnings/imported-learnings';
import { TextField } from '../controls';
import { count } from '../texts';
import { type Branch, searched, sizeOf, treeOf } from './tree';

/** A tree up to this size is shown open. */
const OPEN_UP_TO = 20;
/** More lines than this make a sidebar slow, and nobody reads them. */
const LINES_SHOWN = 200;

export function CandidateTree({
  candidates,
  known,
  picked,
  onPick,
}: {
  readonly candidates: readonly LearningCandidate[];
  /** Codes that the team has already. */
  readonly known: ReadonlySet<string>;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (code: string, on: boolean) => void;
}) {
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const tree = useMemo(() => treeOf(candidates), [candidates]);
  const shown = useMemo(() => searched(tree, search), [tree, search]);
  const size = sizeOf(shown);
  const open = size <= OPEN_UP_TO || search !== '';
  let room = LINES_SHOWN;
  const list = (branches: readonly Branch[]) => (
    <ul class="tree">
      {branches.map(({ candidate, children }) => {
        room -= 1;
        if (room < 0) return null;
        const isOpen = open || opened.has(candidate.code);
        return (
          <li key={candidate.code}>
            <div class="branch">
              {children.length > 0 && !open ? (
                <button
                  type="button"
                  class="twist"
                  aria-expanded={isOpen}
                  aria-label={`Parts of ${candidate.code}`}
                  onClick={() => {
                    const next = new Set(opened);
                    if (isOpen) next.delete(candidate.code);
                    else next.add(candidate.code);
                    setOpened(next);
                  }}
                >
                  {isOpen ? '\u25be' : '\u25b8'}
                </button>
              ) : null}
              <label class="tick">
                <input
                  type="checkbox"
                  checked={picked.has(candidate.code)}
                  onChange={(event) => onPick(candidate.code, event.currentTarget.checked)}
                />
                <span class="clipped">
                  <b>{candidate.code}</b>
                  {known.has(candidate.code) ? <i> (you have it)</i> : null}
                  {candidate.codeIsMade ? <i> (code made)</i> : null} {candidate.statement}
                </span>
              </label>
            </div>
            {children.length > 0 && isOpen ? list(children) : null}
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      {candidates.length > 8 ? (
        <TextField
          label="Search"
          hint={`${count(size, 'statement')} to choose from.`}
          value={search}
          onChange={setSearch}
        />
      ) : null}
      <fieldset class="ticks">
        <legend>What must every student learn?</legend>
        {list(shown)}
      </fieldset>
      {room < 0 ? <p class="hint">The list goes on: search to see the rest.</p> : null}
    </>
  );
}
