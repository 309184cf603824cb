/** The first cards of a list, and one press for all: a large school's plan has a hundred groups, a sidebar shows three at a time. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { PlainButton } from '../controls';
import { FIRST, isLong } from './pressing-first';

interface LongListProps<T> {
  readonly items: readonly T[];
  /** What they are, in the plural: `groups`. */
  readonly what: string;
  readonly card: (item: T) => ComponentChildren;
}

export function LongList<T>({ items, what, card }: LongListProps<T>) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const shown = all || !isLong(items) ? items : items.slice(0, FIRST);
  const showAll = (): void => {
    setAll(true);
    // The pressed button is gone: the keyboard goes on at the first card that came.
    setTimeout(() => list.current?.children[FIRST]?.querySelector<HTMLElement>('button, summary, input')?.focus(), 0);
  };
  return (
    <>
      <ul class="plan-cards" ref={list}>
        {shown.map(card)}
      </ul>
      {shown.length < items.length ? (
        <PlainButton onPress={showAll}>
          Show all {items.length} {what}
        </PlainButton>
      ) : null}
    </>
  );
}
