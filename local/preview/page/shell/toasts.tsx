/** The small windows at the bottom right that a script shows for some seconds, and the preview's own short messages. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from './icon';

export interface ToastLine {
  readonly key: string;
  readonly title: string;
  readonly message: string;
  /** Negative: stays until it is closed. */
  readonly seconds: number;
  readonly close: () => void;
}

export function Toasts({ toasts }: { readonly toasts: readonly ToastLine[] }): JSX.Element {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map(({ key, ...toast }) => (
        <Toast key={key} {...toast} />
      ))}
    </div>
  );
}

function Toast({ title, message, seconds, close }: Omit<ToastLine, 'key'>): JSX.Element {
  useEffect(() => {
    if (seconds < 0) return;
    const timer = setTimeout(close, seconds * 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="toast">
      <div>
        {title !== '' && <strong>{title}</strong>}
        <p>{message}</p>
      </div>
      <button type="button" class="icon-button" aria-label="Close message" onClick={close}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
