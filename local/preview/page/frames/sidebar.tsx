/** The add-on's sidebar: 300 pixels, whatever the page asks for. */
import type { JSX } from 'preact';
import type { PageShown } from '../../worker/protocol';
import { Icon } from '../shell/icon';
import { type FrameHost, PageFrame } from './page-frame';

export function Sidebar({ page, host }: { readonly page: PageShown; readonly host: FrameHost }): JSX.Element {
  return (
    <aside class="sidebar" aria-label={page.title}>
      <header class="sidebar-head">
        <h2>{page.title}</h2>
        <button type="button" class="icon-button" aria-label="Close sidebar" onClick={host.close}>
          <Icon name="close" />
        </button>
      </header>
      <PageFrame key={page.shown} title={page.title} host={host} />
    </aside>
  );
}
