/** The preview's own short messages, and the red bar in which Sheets shows that a menu item's script failed. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { ToastLine } from './shell/toasts';

export interface Messages {
  readonly lines: readonly ToastLine[];
  readonly say: (message: string) => void;
  /** Takes a message away before its time. */
  readonly unsay: (message: string) => void;
  readonly error: string | null;
  readonly showError: (error: string) => void;
  readonly dismissError: () => void;
}

const SECONDS = 6;

export function useMessages(): Messages {
  const [said, setSaid] = useState<readonly { number: number; message: string }[]>([]);
  const [error, showError] = useState<string | null>(null);
  const count = useRef(0);
  const say = useCallback((message: string) => {
    count.current += 1;
    const number = count.current;
    setSaid((before) => [...before.filter((line) => line.message !== message), { number, message }]);
  }, []);
  const unsay = useCallback((message: string) => {
    setSaid((before) => before.filter((line) => line.message !== message));
  }, []);
  const lines = useMemo(
    () =>
      said.map(({ number, message }) => ({
        key: `own ${number}`,
        title: '',
        message,
        seconds: SECONDS,
        close: () => setSaid((before) => before.filter((line) => line.number !== number)),
      })),
    [said],
  );
  return { lines, say, unsay, error, showError, dismissError: () => showError(null) };
}
