/** One paragraph of a document on the screen. A person types into it; a checklist item has a box to tick. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { type DocParagraph, paragraphLook, textLook } from './look';

export interface Typing {
  readonly canEdit: boolean;
  /** The paragraph's text was changed. @param start its first index */
  readonly typed: (start: number, before: string, after: string) => void;
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

/** A chip counts one place but shows many letters: what stands around it is not typed into here. */
function isPlain(paragraph: DocParagraph): boolean {
  return (paragraph.elements ?? []).every(({ textRun }) => textRun !== undefined);
}

export function Paragraph({ paragraph, start, typing }: ParagraphProps): JSX.Element {
  const line = useRef<HTMLDivElement>(null);
  const { paragraphStyle: style, elements = [] } = paragraph;
  const named = style?.namedStyleType ?? 'NORMAL_TEXT';
  const level = LEVELS[named];
  const text = textOf(paragraph);
  const glyph = paragraph.bullet ? typing.glyph(paragraph, start) : null;
  const editable = typing.canEdit && isPlain(paragraph);
  const isTicked = typing.ticked.includes(start);
  const leave = () => {
    const after = (line.current?.innerText ?? text).replace(/\n$/, '');
    if (after !== text) typing.typed(start, text, after);
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
        key={text}
        ref={line}
        class={`doc-text ${isTicked ? 'done' : ''}`}
        {...(level === undefined ? {} : { role: 'heading', 'aria-level': level })}
        {...(editable && level === undefined
          ? { role: 'textbox', 'aria-multiline': true, 'aria-label': labelOf(text) }
          : {})}
        contentEditable={editable}
        spellcheck={false}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && line.current) {
            line.current.innerText = text;
            line.current.blur();
          }
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
    return <span class="doc-chip">{name ?? email}</span>;
  }
  if (dateElement) return <span class="doc-chip">{dateElement.dateElementProperties?.displayText}</span>;
  if (horizontalRule) return <hr class="doc-rule" />;
  return pageBreak ? <span class="doc-break" /> : null;
}
