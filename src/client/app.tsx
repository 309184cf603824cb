/** The sidebar: one panel at a time, home first, and where the team stands always at hand. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../domain/problem';
import { PANELS } from './panels';
import { HomePanel } from './panels/home';
import type { Home } from './panels/panel';
import { PlainButton } from './parts/controls';
import { ProblemList } from './parts/problems';
import { call } from './server';
import { words } from './words';

export function App({ first }: { readonly first: string }) {
  const [open, setOpen] = useState(first);
  const [home, setHome] = useState<Home>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [helping, setHelping] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const refresh = async (): Promise<void> => {
    const reply = await call('home', {});
    setProblems(reply.problems);
    if (reply.ok) setHome(reply.value);
  };
  useEffect(() => {
    refresh();
  }, []);
  const go = (panel: string): void => {
    setOpen(panel);
    setHelping(false);
    // A screen reader hears the new panel, and the keyboard goes on from its top.
    setTimeout(() => title.current?.focus(), 0);
  };
  if (!home)
    return (
      <main>
        {problems.length === 0 ? <p role="status">{words.opening}</p> : <PlainButton onPress={refresh}>{words.tryAgain}</PlainButton>}
        <ProblemList problems={problems} />
      </main>
    );
  const panel = PANELS.find((each) => each.id === open);
  if (!panel)
    return (
      <main>
        <HomePanel home={home} go={go} refresh={refresh} />
        <ProblemList problems={problems} />
      </main>
    );
  return (
    <main>
      <div class="top">
        <PlainButton onPress={() => go('home')}>{words.back}</PlainButton>
        <button type="button" class="plain help-mark" aria-label="Help on this panel" aria-expanded={helping} onClick={() => setHelping(!helping)}>
          ?
        </button>
      </div>
      <h1 ref={title} tabIndex={-1}>
        {panel.title}
      </h1>
      {helping ? <p class="next">{panel.help}</p> : null}
      <panel.view home={home} go={go} refresh={refresh} />
    </main>
  );
}
