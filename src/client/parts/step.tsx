/** One step of several in the same place: when the next one takes over, the keyboard and a screen reader go on there. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export function Step({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(name);
  useEffect(() => {
    if (shown.current !== name) place.current?.focus();
    shown.current = name;
  }, [name]);
  return (
    <div class="step" ref={place} tabIndex={-1}>
      {children}
    </div>
  );
}
