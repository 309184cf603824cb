/** What was just done, said where it can be seen; whoever works by the keyboard goes on from there. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface DoneProps {
  /** The answer that is told: another one takes the focus anew. */
  readonly of: object;
  readonly children: ComponentChildren;
}

export function Done({ of: answer, children }: DoneProps) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // Later than a step beneath it, which takes the focus when it begins anew.
    const later = setTimeout(() => place.current?.focus(), 0);
    return () => clearTimeout(later);
  }, [answer]);
  return (
    <section class="done" role="status" aria-label="Result" ref={place} tabIndex={-1}>
      {children}
    </section>
  );
}
