/** A modal window of the page itself: for alerts, prompts and the few forms. Tab stays inside, Escape closes it. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface WindowProps {
  readonly title: string;
  readonly close: () => void;
  readonly width?: number;
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ComponentChildren;
}

export function Window({ title, close, width = 440, role = 'dialog', children }: WindowProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    // A native dialog keeps the rest of the page out of reach while it is open, and gives the focus back.
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="window"
      role={role}
      aria-labelledby={heading}
      style={{ width: `${width}px` }}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <h2 id={heading} class="window-title">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
