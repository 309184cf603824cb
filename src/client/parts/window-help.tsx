/** The "?" of a large window: the paragraph that matters for what is on it, over its upper right corner. */
import { useEffect, useId, useState } from 'preact/hooks';

export function WindowHelp({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  // Another view of the window has a paragraph of its own: nobody asked for that one yet.
  useEffect(() => setOpen(false), [text]);
  return (
    <div class="window-help">
      <button
        type="button"
        class="plain help-mark"
        aria-label="Help on this window"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          // Whoever closes the help does not mean the window.
          event.stopPropagation();
          setOpen(false);
        }}
      >
        ?
      </button>
      <p id={id} class="next" role="status" hidden={!open}>
        {open ? text : ''}
      </p>
    </div>
  );
}
