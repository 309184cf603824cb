/** A Google Doc as pages of paper: drawn once to measure, then laid out page by page. */
import type { JSX, RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DocumentShown } from '../../worker/protocol';
import { downloadDocument } from '../downloads';
import { Icon } from '../shell/icon';
import type { Workbench } from '../workbench';
import { glyphs } from './glyphs';
import { OBJECT, placeCaret } from './line';
import { pixels } from './look';
import { pagesOf } from './pages';
import type { Typing } from './paragraph';
import { type DocPiece, Pieces, piecesOf } from './pieces';
import { retypingOf, type Shift, shifted } from './typed';

interface DocumentViewProps {
  readonly bench: Workbench;
  readonly fileId: string;
  readonly close: () => void;
  readonly follow: (address: string) => void;
}

export function DocumentView({ bench, fileId, close, follow }: DocumentViewProps): JSX.Element {
  const { connection, asker, say } = bench;
  const [shown, setShown] = useState<DocumentShown | null>(null);
  const view = useRef<HTMLElement>(null);
  /** Where the caret goes when the document is drawn again. */
  const caret = useRef<{ readonly start: number; readonly offset: number } | null>(null);
  /** What was typed since the document was opened, and how much of it is in what is shown: a quick hand is ahead. */
  const shifts = useRef<Shift[]>([]);
  const [shiftsShown, setShiftsShown] = useState(0);
  const modified = bench.live.state.files.find(({ id }) => id === fileId)?.modified;
  const load = useCallback(async () => {
    const known = shifts.current.length;
    try {
      const loaded = await connection.ask('document', fileId);
      setShown(loaded);
      setShiftsShown(known);
    } catch {
      say('This document is not there for you.');
      close();
    }
  }, [connection, fileId]);
  useEffect(() => void load(), [load, modified, bench.live.state.person]);
  useEffect(() => view.current?.focus(), [fileId]);

  /** @param start the first index of the line, as it is shown */
  const retype = async (start: number, offset: number, length: number, text: string): Promise<boolean> => {
    const at = shifted(start, shifts.current.slice(shiftsShown)) + offset;
    const shift = { at, by: text.length - length };
    shifts.current.push(shift);
    const done = await asker.through(() =>
      connection.ask('docsAct', fileId, { do: 'retype', with: [at, length, text] }),
    );
    if (done === null) shifts.current[shifts.current.indexOf(shift)] = { at, by: 0 };
    await load();
    return done !== null;
  };

  const typing: Typing = useMemo(
    () => ({
      canEdit: shown?.canEdit === true,
      ticked: shown?.ticked ?? [],
      glyph: glyphs(shown?.document),
      follow,
      tick: (text, ticked) => {
        void asker.through(() => connection.ask('docsAct', fileId, { do: 'tick', with: [text, ticked] })).then(load);
      },
      typed: async (start, before, after) => {
        const change = retypingOf(before, after);
        if (change === null) return true;
        const { offset, length, text } = change;
        return retype(start, offset, length, text.replaceAll(OBJECT, ''));
      },
      join: (start, before, length) => {
        caret.current = { start: before, offset: length };
        return retype(start, -1, 1, '');
      },
    }),
    [shown, shiftsShown, connection, fileId, load],
  );

  return (
    <section ref={view} class="document-view" aria-label={`Document ${shown?.name ?? ''}`} tabIndex={-1}>
      <div class="document-bar">
        <button type="button" class="button" onClick={close}>
          <Icon name="back" size={16} /> Back to the sheet
        </button>
        <h2>{shown?.name}</h2>
        {shown?.canEdit === false && <span class="kept">You may only view this document</span>}
        <button
          type="button"
          class="button"
          onClick={() => {
            if (shown) void downloadDocument(shown.name, shown.document).catch((error: Error) => say(error.message));
          }}
        >
          <Icon name="download" size={16} /> Download .docx
        </button>
      </div>
      {shown !== null && <Paper shown={shown} typing={typing} caret={caret} />}
    </section>
  );
}

const LETTER = { width: 816, height: 1056, margin: 96 };

interface PaperProps {
  readonly shown: DocumentShown;
  readonly typing: Typing;
  readonly caret: RefObject<{ readonly start: number; readonly offset: number } | null>;
}

function Paper({ shown, typing, caret }: PaperProps): JSX.Element {
  const { documentStyle } = shown.document;
  const measured = useRef<HTMLDivElement>(null);
  const pieces = useMemo(() => piecesOf(shown.document), [shown.document]);
  const [pages, setPages] = useState<readonly { from: number; to: number }[]>([]);
  const width = pixels(documentStyle?.pageSize?.width) ?? LETTER.width;
  const height = pixels(documentStyle?.pageSize?.height) ?? LETTER.height;
  const margin = {
    top: pixels(documentStyle?.marginTop) ?? LETTER.margin,
    bottom: pixels(documentStyle?.marginBottom) ?? LETTER.margin,
    left: pixels(documentStyle?.marginLeft) ?? LETTER.margin,
    right: pixels(documentStyle?.marginRight) ?? LETTER.margin,
  };
  const inside = width - margin.left - margin.right;

  useLayoutEffect(() => {
    const elements = [...(measured.current?.querySelectorAll<HTMLElement>('[data-piece]') ?? [])];
    const heights = elements.map((element) => element.getBoundingClientRect().height);
    setPages(
      pagesOf(
        pieces.map((piece, index) => ({ ...piece, height: heights[index] ?? 0 })),
        height - margin.top - margin.bottom,
      ),
    );
  }, [pieces, height, margin.top, margin.bottom]);

  useLayoutEffect(() => {
    if (caret.current === null) return;
    const { start, offset } = caret.current;
    const line = document.querySelector<HTMLElement>(`.paper .doc-text[data-start="${start}"]`);
    if (line) placeCaret(line, offset);
    caret.current = null;
  }, [pages]);

  const draw = (some: readonly DocPiece[]) => <Pieces pieces={some} typing={typing} />;
  return (
    <div class="papers">
      <div ref={measured} class="paper-measure" style={{ width: `${inside}px` }} aria-hidden="true" inert>
        {draw(pieces)}
      </div>
      {pages.map(({ from, to }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a page of paper is no set of form fields
        <div
          key={index}
          class="paper"
          role="group"
          aria-label={`Page ${index + 1} of ${pages.length}`}
          style={{
            width: `${width}px`,
            minHeight: `${height}px`,
            padding: `${margin.top}px ${margin.right}px ${margin.bottom}px ${margin.left}px`,
          }}
        >
          {draw(pieces.slice(from, to))}
        </div>
      ))}
    </div>
  );
}
