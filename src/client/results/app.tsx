/** The results page: three views in front, the others a step further, and names that hide while a projector is on. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { PlainButton } from '../parts/controls';
import { ProblemList } from '../parts/problems';
import { WindowHelp } from '../parts/window-help';
import { CopyView } from './copy';
import { GroupsView } from './groups';
import { GrowthView } from './growth';
import { viewHelp } from './help';
import { ItemsView } from './items';
import { KeepView } from './keep';
import { LearningsView } from './learnings';
import { NamesProvider, useNames } from './names';
import { ResultsProvider, useResults } from './page-state';
import { StudentsView } from './students';
import { TriedView } from './tried';
import { words } from './words';

const VIEWS = {
  learnings: LearningsView,
  students: StudentsView,
  items: ItemsView,
  tried: TriedView,
  growth: GrowthView,
  groups: GroupsView,
  keep: KeepView,
  copy: CopyView,
} as const;
type ViewId = keyof typeof VIEWS;

const FRONT: readonly ViewId[] = ['learnings', 'students', 'items'];
const FURTHER: readonly ViewId[] = ['tried', 'growth', 'groups', 'keep', 'copy'];

export function ResultsPage({ first }: { readonly first: string }) {
  const { results, problems, reload } = useResults();
  const names = useNames();
  const [view, setView] = useState<ViewId>([...FRONT, ...FURTHER].find((each) => each === first) ?? 'learnings');
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (main.current) main.current.scrollTop = 0;
  }, [view]);
  if (results === undefined || results === 'unusable')
    return (
      <main class="page">
        {results === 'unusable' ? <p role="alert">{words.unusable}</p> : null}
        {results === undefined && problems.length === 0 ? <p role="status">{words.opening}</p> : null}
        <ProblemList problems={problems} />
        {problems.length > 0 ? <PlainButton onPress={reload}>{words.tryAgain}</PlainButton> : null}
      </main>
    );
  const View = VIEWS[view];
  return (
    <ResultsProvider value={results}>
      <NamesProvider value={names}>
        <header>
          <nav aria-label={words.front}>
            {FRONT.map((each) => (
              <ViewButton key={each} id={each} open={view} go={setView} front />
            ))}
          </nav>
          <nav aria-label={words.further} class="further">
            {FURTHER.map((each) => (
              <ViewButton key={each} id={each} open={view} go={setView} />
            ))}
          </nav>
          <label class="projector" title={words.projectorAbout}>
            <input
              type="checkbox"
              checked={names.hidden}
              onChange={(event) => names.setHidden(event.currentTarget.checked)}
            />
            {words.projector}
          </label>
          <WindowHelp text={viewHelp[view]} />
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
        <main class="page" ref={main} tabIndex={0}>
          <h1 class="spoken">{words.views[view]}</h1>
          <View />
          <ProblemList problems={problems} />
        </main>
      </NamesProvider>
    </ResultsProvider>
  );
}

interface ViewButtonProps {
  readonly id: ViewId;
  readonly open: ViewId;
  readonly go: (view: ViewId) => void;
  readonly front?: boolean;
}

function ViewButton({ id, open, go, front }: ViewButtonProps) {
  return (
    <button
      type="button"
      class={front ? 'view front' : 'view'}
      aria-current={open === id ? 'page' : undefined}
      onClick={() => go(id)}
    >
      {words.views[id]}
    </button>
  );
}
