/** A modal window with fields: rename a tab, write a note. */
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Window } from './window';

export interface FormState {
  readonly title: string;
  /** Words above the field. */
  readonly label: string;
  readonly value: string;
  readonly multiline?: boolean;
  /** Words of the button that goes ahead. */
  readonly button: string;
  readonly done: (value: string) => void;
}

export function FormWindow({ form, close }: { readonly form: FormState; readonly close: () => void }): JSX.Element {
  const [value, setValue] = useState(form.value);
  const field = useId();
  return (
    <Window title={form.title} close={close}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          close();
          form.done(value);
        }}
      >
        <label class="field" for={field}>
          {form.label}
          {form.multiline === true ? (
            <textarea id={field} rows={4} value={value} onInput={(event) => setValue(event.currentTarget.value)} />
          ) : (
            <input
              id={field}
              type="text"
              value={value}
              onInput={(event) => setValue(event.currentTarget.value)}
              onFocus={(event) => event.currentTarget.select()}
            />
          )}
        </label>
        <div class="window-buttons">
          <button type="button" class="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="button primary">
            {form.button}
          </button>
        </div>
      </form>
    </Window>
  );
}
