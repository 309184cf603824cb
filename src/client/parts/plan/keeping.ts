/**
 * A plan keeps itself while somebody works on it: when they leave a field or the window, or a few seconds after the
 * last change, it is saved as it is, so that closing the window loses nothing. A proposal that nobody changed is not kept.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { goOnFrom, underId } from '../../../domain/planning/go-on';
import type { Work } from './desk';

/** Long enough to finish a word, short enough to lose nothing. */
const PAUSE_MS = 4000;

/** The work as it stands in the workbook after it was kept; nothing where it could not be. */
export type Keep = (work: Work) => Promise<Work | undefined>;

export interface Kept {
  /** Versions of the work, the newest last. */
  readonly past: readonly Work[];
  readonly change: (next: Work) => void;
  readonly undo: () => void;
  readonly state: 'as it was' | 'not kept yet' | 'being kept' | 'kept' | 'cannot be kept';
}

const VERSIONS = 50;

/** The versions of a plan on the desk, kept in the workbook as they come. */
export function useKeptWork(first: Work, keep: Keep): Kept {
  const [past, setPast] = useState<readonly Work[]>([first]);
  const [kept, setKept] = useState<Work>(first);
  const [failed, setFailed] = useState<Work>();
  const newest = useRef(past);
  newest.current = past;
  const [keeping, setKeeping] = useState(false);
  const asked = useRef(false);
  const work = past[past.length - 1] ?? first;
  const keepNow = useRef((): void => undefined);
  keepNow.current = () => {
    if (work === kept || work === failed || asked.current) return;
    asked.current = true;
    setKeeping(true);
    void keep(work).then((saved) => {
      asked.current = false;
      setKeeping(false);
      if (!saved) {
        setFailed(work);
        return;
      }
      const versions = newest.current.map((version) => underId(version, saved.plan.id));
      const now = newest.current[newest.current.length - 1] ?? work;
      const next = goOnFrom(work, now, saved);
      setPast([...versions.slice(0, -1), next]);
      // What came while it was being saved is kept at the next pause.
      setKept(now === work ? next : saved);
    });
  };
  useEffect(() => {
    const timer = setTimeout(() => keepNow.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [work, kept, failed]);
  useEffect(() => {
    // Google's own button that closes the window tells nobody; but the focus goes first, and what is asked then is done.
    const leave = (): void => keepNow.current();
    document.addEventListener('focusout', leave);
    window.addEventListener('blur', leave);
    return () => {
      document.removeEventListener('focusout', leave);
      window.removeEventListener('blur', leave);
    };
  }, []);
  return {
    past,
    change: (next) => setPast([...past.slice(-VERSIONS), next]),
    undo: () => setPast(past.length < 2 ? past : past.slice(0, -1)),
    state: keeping ? 'being kept' : stateOf(work, { first, kept, failed }),
  };
}

function stateOf(
  work: Work,
  { first, kept, failed }: { readonly first: Work; readonly kept: Work; readonly failed: Work | undefined },
): Kept['state'] {
  if (work === failed) return 'cannot be kept';
  if (work !== kept) return 'not kept yet';
  return kept === first ? 'as it was' : 'kept';
}
