/** A dialog of the add-on: modal ones keep the rest of the page out of reach, modeless ones do not. */
import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { PageShown } from '../../worker/protocol';
import { Icon } from '../shell/icon';
import { type FrameHost, PageFrame } from './page-frame';

interface DialogProps {
  readonly page: PageShown & { readonly modal: boolean };
  readonly host: FrameHost;
}

export function Dialog({ page, host }: DialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [size, setSize] = useState({ width: page.width, height: page.height });
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) {
      if (page.modal) element.showModal();
      else element.show();
    }
    return () => element?.close();
  }, [page.modal]);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={heading}
      style={{ width: `${size.width}px` }}
      onCancel={(event) => {
        event.preventDefault();
        host.close();
      }}
    >
      <header class="dialog-head">
        <h2 id={heading}>{page.title}</h2>
        <button type="button" class="icon-button" aria-label="Close dialog" onClick={host.close}>
          <Icon name="close" />
        </button>
      </header>
      <div class="dialog-body" style={{ height: `${size.height}px` }}>
        <PageFrame
          key={page.shown}
          title={page.title}
          host={{
            ...host,
            resize: ({ width, height }) => setSize({ width: width ?? size.width, height: height ?? size.height }),
          }}
        />
      </div>
    </dialog>
  );
}
