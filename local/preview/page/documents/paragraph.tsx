/** One paragraph of a document on the screen. A person types into it; a checklist item has a box to tick. */
import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact';
import { caretAtEdge, caretIn, insertPlain, linesBeside, lineText, placeCaret, placesOf } from './line';
import { type DocParagraph, paragraphLook, textLook } from './look';
import { useLine } from './use-line';

export interface Typing {
  readonly canEdit: boolean;
  /** The paragraph's text was changed. @param start its first index @returns whether the document took it */
  readonly typed: (start: number, before: string, after: string) => Promise<boolean>;
  /** Joins a line to the one before it. @param start its first index @param before that of the other @param length of the other's text */
  readonly join: (start: number, before: number, length: number) => Promise<boolean>;
  readonly tick: (text: string, ticked: boolean) => void;
  readonly follow: (address: string) => void;
  readonly ticked: readonly number[];
  /** The glyph of a list item; `box` for a checklist. */
  readonly glyph: (paragraph: DocParagraph, start: number) => string | null;
}

interface ParagraphProps {
  readonly paragraph: DocParagraph;
  readonly start: number;
  readonly typing: Typing;
}

const LEVELS: Readonly<Record<string, number>> = {
  TITLE: 1,
  HEADING_1: 2,
  HEADING_2: 3,
  HEADING_3: 4,
  HEADING_4: 5,
  HEADING_5: 6,
  HEADING_6: 6,
};

export function textOf(paragraph: DocParagraph): string {
  return (paragraph.elements ?? [])
    .map(({ textRun }) => textRun?.content ?? '')
    .join('')
    .replace(/\n$/, '');
}

export function Paragraph({ paragraph, start, typing }: ParagraphProps): JSX.Element {
  const line = useLine(paragraph, (before, after) => typing.typed(start, before, after));
  const { paragraphStyle: style } = paragraph;
  const { elements = [] } = line.paragraph;
  const named = style?.namedStyleType ?? 'NORMAL_TEXT';
  const level = LEVELS[named];
  const text = textOf(line.paragraph);
  const glyph = paragraph.bullet ? typing.glyph(paragraph, start) : null;
  const editable = typing.canEdit;
  const isTicked = typing.ticked.includes(start);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const element = event.currentTarget;
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      document.execCommand('insertLineBreak');
    } else if (event.key === 'Escape') {
      line.giveUp();
    } else if (event.key === 'Backspace' && caretIn(element) === 'start') {
      const { before } = linesBeside(element);
      // Only the line right before it: what stands in another cell is not joined.
      if (before === undefined || Number(before.dataset.end) + 1 !== start) return;
      event.preventDefault();
      line.leave();
      void typing.join(start, Number(before.dataset.start), lineText(before).length);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') {
      const leaves = event.key === 'ArrowUp' ? caretAtEdge(element, 'top') : caretIn(element) === 'start';
      const { before } = linesBeside(element);
      if (!leaves || before === undefined || event.shiftKey) return;
      event.preventDefault();
      placeCaret(before, event.key === 'ArrowUp' ? 0 : Number.MAX_SAFE_INTEGER);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowRight') {
      const leaves = event.key === 'ArrowDown' ? caretAtEdge(element, 'bottom') : caretIn(element) === 'end';
      const { after } = linesBeside(element);
      if (!leaves || after === undefined || event.shiftKey) return;
      event.preventDefault();
      placeCaret(after, 0);
    }
  };
  return (
    // A list item's mark hangs in the indent, so its text does not.
    <div
      class={`doc-line ${named.toLowerCase()}`}
      style={{ ...paragraphLook(style), ...(glyph === null ? {} : { textIndent: 0 }) }}
    >
      {glyph === 'box' ? (
        <input
          class="doc-box"
          type="checkbox"
          checked={isTicked}
          disabled={!typing.canEdit}
          aria-label={text}
          onChange={(event) => typing.tick(text, event.currentTarget.checked)}
        />
      ) : (
        glyph !== null && <span class="doc-glyph">{glyph}</span>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a line is a textbox or a heading, as `editable` and its level say */}
      <div
        // Drawn anew when the text differs, since the browser's own typing changed what was drawn.
        key={line.drawing}
        ref={line.element}
        class={`doc-text ${isTicked ? 'done' : ''}`}
        {...(level === undefined ? {} : { role: 'heading', 'aria-level': level })}
        {...(editable && level === undefined
          ? { role: 'textbox', 'aria-multiline': true, 'aria-label': labelOf(text) }
          : {})}
        contentEditable={editable}
        data-start={start}
        data-end={start + placesOf(paragraph).length}
        spellcheck={false}
        onBlur={line.leave}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          event.preventDefault();
          insertPlain(event.clipboardData?.getData('text/plain') ?? '');
        }}
      >
        {elements.map((element, index) => (
          <Run key={index} element={element} follow={typing.follow} />
        ))}
      </div>
    </div>
  );
}

function labelOf(text: string): string {
  return text === '' ? 'Empty line' : `Line: ${text.slice(0, 60)}`;
}

type Element = NonNullable<DocParagraph['elements']>[number];

function Run({
  element,
  follow,
}: {
  readonly element: Element;
  readonly follow: (address: string) => void;
}): JSX.Element | null {
  const { textRun, person, dateElement, horizontalRule, pageBreak } = element;
  if (textRun) {
    const content = (textRun.content ?? '').replace(/\n$/, '').replaceAll('\v', '\n');
    const link = textRun.textStyle?.link?.url;
    if (content === '') return null;
    if (!link) return <span style={textLook(textRun.textStyle)}>{content}</span>;
    return (
      <a
        href={link}
        style={textLook(textRun.textStyle)}
        onClick={(event) => {
          event.preventDefault();
          follow(link);
        }}
      >
        {content}
      </a>
    );
  }
  if (person) {
    const { name, email } = person.personProperties ?? {};
    return <Chip>{name ?? email}</Chip>;
  }
  if (dateElement) return <Chip>{dateElement.dateElementProperties?.displayText}</Chip>;
  if (horizontalRule) return <hr class="doc-rule" data-unit="" />;
  return <span class={pageBreak ? 'doc-break' : ''} data-unit="" contentEditable={false} />;
}

/** A person or a date: one place in the line, which one passes over and deletes as a whole. */
function Chip({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <span class="doc-chip" data-unit="" contentEditable={false}>
      {children}
    </span>
  );
}
