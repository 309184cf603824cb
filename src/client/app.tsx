/** A page of the sidebar: one panel at a time, and where the team stands always at hand. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../domain/problem';
import { PANELS } from './panels/catalogue';
import type { Home, Panel, PanelProps } from './panels/panel';
import { PlainButton } from './parts/controls';
import { inOwnWord } from './parts/own-word';
import { ProblemList } from './parts/problems';
import { call, openPanel } from './server';
import { words } from './words';

interface AppProps {
  readonly first: string;
  /** The panels that this page holds. */
  readonly panels: readonly Panel[];
  /** The home of the sidebar, on the page that holds it. */
  readonly home?: (props: PanelProps) => ComponentChildren;
}

export function App({ first, panels, home: HomeView }: AppProps) {
  const [open, setOpen] = useState(first);
  const [home, setHome] = useState<Home>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [helping, setHelping] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const top = useRef<HTMLElement>(null);
  const refresh = async (): Promise<void> => {
    const reply = await call('home', {});
    setProblems(reply.problems);
    if (reply.ok) setHome(reply.value);
  };
  useEffect(() => {
    void refresh();
  }, []);
  const isHere = home !== undefined;
  useEffect(() => {
    // Whoever opened it by the keyboard goes on here; a field that asks first has the focus already.
    if (isHere && document.activeElement === document.body) (title.current ?? top.current)?.focus();
  }, [isHere]);
  const go = (panel: string): void => {
    const here = panel === 'home' ? HomeView !== undefined : panels.some((each) => each.id === panel);
    if (!here) openPanel(panel);
    setOpen(panel);
    setHelping(false);
    // A screen reader hears the new panel, and everybody goes on from its top.
    setTimeout(() => {
      window.scrollTo(0, 0);
      title.current?.focus();
    }, 0);
  };
  if (!home)
    return (
      <main>
        {problems.length === 0 ? (
          <p role="status">{words.opening}</p>
        ) : (
          <PlainButton onPress={refresh}>{words.tryAgain}</PlainButton>
        )}
        <ProblemList problems={problems} />
      </main>
    );
  const panel = panels.find((each) => each.id === open);
  if (!panel)
    return (
      <main ref={top} tabIndex={-1}>
        {HomeView && open === 'home' ? (
          <HomeView home={home} go={go} refresh={refresh} />
        ) : (
          <p role="status">{words.opening}</p>
        )}
        <ProblemList problems={problems} />
      </main>
    );
  return (
    <main>
      <div class="top">
        <PlainButton onPress={() => go('home')}>{words.back}</PlainButton>
        <button
          type="button"
          class="plain help-mark"
          aria-label="Help on this panel"
          aria-expanded={helping}
          onClick={() => setHelping(!helping)}
        >
          ?
        </button>
      </div>
      <h1 ref={title} tabIndex={-1}>
        {inOwnWord(PANELS.find(({ id }) => id === panel.id)?.title ?? '', home)}
      </h1>
      {helping ? <p class="next">{inOwnWord(panel.help, home)}</p> : null}
      <panel.view home={home} go={go} refresh={refresh} />
    </main>
  );
}
