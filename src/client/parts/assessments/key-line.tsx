/** All right answers in one line, as a scanner's key is written: nobody types twenty of them into twenty boxes. */
import { useState } from 'preact/hooks';
import { PlainButton, TextField } from '../controls';
import { count } from '../texts';
import type { Draft } from './draft';
import { keyedInOrder } from './keys-in-order';

export function KeyLine({ draft, onDraft }: { readonly draft: Draft; readonly onDraft: (draft: Draft) => void }) {
  const [line, setLine] = useState('');
  const counting = draft.items.filter(({ use }) => use).length;
  const keyed = keyedInOrder(draft, line);
  return (
    <>
      <TextField
        label="All right answers in order"
        hint={
          keyed === undefined && line.trim() !== ''
            ? `One for each of ${count(counting, 'item')}.`
            : 'DCADB... or D, C, A, D. Without them the answers cannot be scored.'
        }
        value={line}
        onChange={setLine}
      />
      <PlainButton disabled={keyed === undefined} onPress={() => keyed && onDraft(keyed)}>
        Fill in the keys
      </PlainButton>
    </>
  );
}
