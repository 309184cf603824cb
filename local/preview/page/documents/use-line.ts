/**
 * A line of a document under a person's hands. The browser itself types into it, so it is drawn from the document only
 * while nobody is in it; what the document was told last is remembered, since its answer comes later than the next letter.
 */
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { lineText, placesOf } from './line';
import type { DocParagraph } from './look';

export interface Line {
  readonly element: RefObject<HTMLDivElement | null>;
  /** What is on the screen; older than the document while a person types. */
  readonly paragraph: DocParagraph;
  /** Differs from before when the line has to be drawn anew, because the browser's typing changed what was drawn. */
  readonly drawing: string;
  /** The person goes: what they typed is told. */
  readonly leave: () => void;
  /** Gives up what was typed. */
  readonly giveUp: () => void;
}

/** @param typed tells the document the line's text before and after @returns whether the document took it */
export function useLine(paragraph: DocParagraph, typed: (before: string, after: string) => Promise<boolean>): Line {
  const element = useRef<HTMLDivElement | null>(null);
  const shown = useRef(paragraph);
  /** The texts that the document has, or will have once it took what was told; the last of them is the newest. */
  const told = useRef([placesOf(paragraph)]);
  const [drawn, setDrawn] = useState(0);
  const redraw = () => {
    told.current = [];
    setDrawn((times) => times + 1);
  };
  const isInside = element.current !== null && element.current === document.activeElement;
  if (!isInside || told.current.length === 0) {
    const [before, now] = [placesOf(shown.current), placesOf(paragraph)];
    if (before !== now || told.current.length === 0) told.current = [now];
    shown.current = paragraph;
  }
  return {
    element,
    paragraph: shown.current,
    drawing: `${drawn} ${placesOf(shown.current)}`,
    leave() {
      const before = told.current.at(-1) ?? '';
      const after = element.current === null ? before : lineText(element.current);
      // Somebody else wrote this line meanwhile.
      const isStale = !told.current.includes(placesOf(paragraph));
      if (after === before || isStale) {
        if (shown.current !== paragraph) redraw();
        return;
      }
      told.current.push(after);
      void typed(before, after).then((taken) => taken || redraw());
    },
    giveUp() {
      element.current = null;
      redraw();
    },
  };
}
