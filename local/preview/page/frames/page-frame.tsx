/** A page of the add-on in its sandbox, and the preview's side of its messages. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FromFrame, ToFrame } from '../../frame/messages';
import type { Plain } from '../../worker/protocol';
import { frameDocument } from './frame-document';

export interface FrameHost {
  readonly functions: readonly string[];
  readonly content: () => Promise<string>;
  readonly run: (functionName: string, args: readonly Plain[]) => Promise<ToFrame['reply']>;
  readonly close: () => void;
  readonly resize?: (size: { width?: number; height?: number }) => void;
  readonly focusEditor: () => void;
  readonly follow: (href: string) => void;
  /** A call failed and the page has no handler: Google only writes it to the browser's console. */
  readonly unhandled: (message: string) => void;
}

interface PageFrameProps {
  readonly title: string;
  readonly host: FrameHost;
}

/** @remarks Give it a key: another page needs another frame. */
export function PageFrame({ title, host }: PageFrameProps): JSX.Element {
  const frame = useRef<HTMLIFrameElement>(null);
  const [content, setContent] = useState<string | null>(null);
  const current = useRef(host);
  current.current = host;

  useEffect(() => {
    let gone = false;
    void current.current.content().then((text) => {
      if (!gone) setContent(text);
    });
    return () => {
      gone = true;
    };
  }, []);

  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<FromFrame>) => {
      const page = frame.current?.contentWindow;
      if (!page || source !== page || data.from !== 'frame') return;
      const to = current.current;
      if (data.say === 'run') {
        const { id, functionName, args } = data;
        void to.run(functionName, args).then((reply) => page.postMessage({ id, reply } satisfies ToFrame, '*'));
      } else if (data.say === 'close') to.close();
      else if (data.say === 'size') to.resize?.(data);
      else if (data.say === 'focus') to.focusEditor();
      else if (data.say === 'link') to.follow(data.href);
      else to.unhandled(data.message);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);

  // The functions are those of the moment when the page opened, as at Google.
  const text = useMemo(() => (content === null ? null : frameDocument(content, current.current.functions)), [content]);
  if (text === null) return <div class="frame-waiting" />;
  return (
    <iframe
      ref={frame}
      class="frame"
      title={title}
      sandbox="allow-scripts allow-forms allow-popups allow-downloads allow-modals"
      srcdoc={text}
    />
  );
}
