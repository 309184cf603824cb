/** The page: header, formula bar, grid or document, tabs, and at the right the add-on's sidebar or a panel of the preview. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PersonAct } from '../worker/protocol';
import { clipboardText } from './clipboard-text';
import type { Connection } from './connection';
import { Ledger } from './developer/ledger';
import { DocumentView } from './documents/document-view';
import { DriveList } from './documents/drive-list';
import { Dialog } from './frames/dialog';
import { Sidebar } from './frames/sidebar';
import { chartWords } from './grid/chart';
import { type FilterState, FilterWindow } from './grid/filter';
import { Grid } from './grid/grid';
import { layoutOf } from './grid/layout';
import { type Area, areaOf } from './grid/selection';
import { type Live, type LiveStore, useLive } from './live';
import { barMenus } from './menus/bar-menus';
import { ContextMenu, type ContextMenuState } from './menus/context-menu';
import { gridEntries } from './menus/grid-menu';
import { FormulaBar } from './shell/formula-bar';
import { Header } from './shell/header';
import { Tabs } from './shell/tabs';
import { Toasts } from './shell/toasts';
import { useAddOn } from './use-add-on';
import { useAsking } from './use-asking';
import { useClipboard } from './use-clipboard';
import { useFirstHint } from './use-first-hint';
import { useFollow } from './use-follow';
import { useGrid } from './use-grid';
import { useHistory } from './use-history';
import { useMessages } from './use-messages';
import { type FormState, FormWindow } from './windows/form';
import { QuestionWindow } from './windows/question';
import type { PanelName, Workbench } from './workbench';

interface GridMenu {
  readonly on: 'row' | 'column' | 'cell';
  readonly at: { readonly x: number; readonly y: number };
}

interface AppProps {
  readonly connection: Connection;
  readonly store: LiveStore;
  /** Settled when the worker has opened the workbook. */
  readonly started: Promise<void>;
}

export function App({ connection, store, started }: AppProps): JSX.Element {
  const live = useLive(store);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    started.catch((error: Error) => setFailure(error.message));
  }, [started]);
  if (failure !== null) return <p class="starting">The preview could not start: {failure}</p>;
  if (live === null) {
    return (
      <p class="starting" role="status">
        Opening the workbook…
      </p>
    );
  }
  return <OpenWorkbook connection={connection} store={store} live={live} />;
}

function OpenWorkbook({ connection, store, live }: Omit<AppProps, 'started'> & { readonly live: Live }): JSX.Element {
  const { state, frame } = live;
  const sheetId = state.activeSheetId;
  const asker = useAsking();
  const messages = useMessages();
  const grid = useRef<HTMLDivElement>(null);
  const valuesOnly = useRef(false);
  const [menu, setMenu] = useState<ContextMenuState | null>(null);
  /** What the click selected is known only when the page is drawn again, so the entries are made then. */
  const [gridMenu, setGridMenu] = useState<GridMenu | null>(null);
  const [form, setForm] = useState<FormState | null>(null);
  const [filter, setFilter] = useState<FilterState | null>(null);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [openFile, setOpenFile] = useState<string | null>(null);

  const ownFrame = frame?.sheetId === sheetId && live.cellsOf === sheetId ? frame : null;
  const layout = useMemo(() => (ownFrame === null ? null : layoutOf(ownFrame)), [ownFrame]);
  const focusGrid = useCallback(() => grid.current?.focus({ preventScroll: true }), []);

  // Whoever leaves a document goes on in the grid, not at the top of the page.
  useEffect(() => {
    if (openFile === null && document.activeElement === document.body) focusGrid();
  }, [openFile, focusGrid]);

  const act = useCallback(
    async (what: PersonAct, joins = false): Promise<boolean> =>
      (await asker.through((answers) => connection.ask('act', what, answers, joins))) !== null,
    [connection],
  );
  const openTab = useCallback(
    async (id: number): Promise<void> => {
      setOpenFile(null);
      if (store.current()?.state.tabs.some((tab) => tab.id === id && tab.hidden))
        await act({ do: 'showTab', with: [id] });
      await act({ do: 'select', with: [id] });
    },
    [act, store],
  );
  const stepTab = (step: 1 | -1) => {
    const shown = state.tabs.filter(({ hidden }) => !hidden);
    const at = shown.findIndex(({ id }) => id === sheetId);
    const next = shown[(at + step + shown.length) % shown.length];
    if (next) void openTab(next.id);
  };

  // The worker is asked for a tab's cells before the grid knows how large the tab is.
  useEffect(() => {
    const first = { top: 1, left: 1, bottom: 50, right: 26 };
    void connection.ask('watch', sheetId, first, first);
  }, [connection, sheetId, state.workbookId]);
  const watch = useCallback(
    (area: Area, near: Area) => void connection.ask('watch', sheetId, area, near),
    [connection, sheetId],
  );

  const hands = useGrid({
    connection,
    live,
    layout,
    act,
    stepTab,
    focusGrid,
    openFilter: (column, box) => {
      void connection.ask('filterChoices', sheetId, column).then((choices) => {
        setFilter({ column, choices, at: { x: box.left, y: box.bottom + 2 } });
      });
    },
    contextMenu: (on, at) => setGridMenu({ on, at }),
    follow: (link) => follow(link),
    pasteValuesOnly: () => {
      valuesOnly.current = true;
    },
  });
  const selected = areaOf(hands.selection);
  const follow = useFollow(live, { openTab, selectArea: hands.selectArea, openFile: openDocument, say: messages.say });

  function openDocument(fileId: string): void {
    const file = state.files.find(({ id }) => id === fileId);
    if (file?.kind === 'document') setOpenFile(fileId);
    else if (file?.kind === 'folder') setPanel('drive');
    else messages.say('That document is not in this Drive, or not shared with you.');
  }

  const travel = useHistory({ connection, openTab, selectArea: hands.selectArea });
  const addOn = useAddOn({ connection, live, asker, messages, follow, focusGrid });

  const shownTexts = (area: typeof selected): string[][] | null => {
    if (layout === null) return null;
    const rows = area.bottom - area.top + 1;
    if (rows * (area.right - area.left + 1) > 20_000 || ownFrame?.filter) return null;
    const held = live.part;
    if (held === null || area.bottom > held.bottom || area.top < held.top) return null;
    if (area.left < held.left || area.right > held.right) return null;
    return Array.from({ length: rows }, (_, r) =>
      Array.from(
        { length: area.right - area.left + 1 },
        (__, c) => hands.cellAt({ row: area.top + r, column: area.left + c })?.text ?? '',
      ),
    );
  };
  const paste = useClipboard({
    connection,
    sheetId,
    selection: hands.selection,
    isActive: () => document.activeElement === grid.current && hands.editing === null,
    shown: shownTexts,
    act,
    select: hands.selectArea,
    valuesOnly,
  });

  const bench: Workbench = {
    connection,
    live,
    asker,
    act,
    selected,
    size: { rows: layout?.rows.count ?? 1, columns: layout?.columns.count ?? 1 },
    openForm: setForm,
    openMenu: setMenu,
    panel,
    showPanel: setPanel,
    openDocument,
    clickAddOn: addOn.click,
    openTab: (id) => void openTab(id),
    say: messages.say,
    travel,
    clipboard: {
      copy: () => commandInGrid('copy'),
      cut: () => commandInGrid('cut'),
      paste: (values) => {
        void clipboardText().then((text) => {
          focusGrid();
          if (text !== null) void paste(text, values);
          else messages.say('This browser did not let the page read the clipboard. Press Ctrl+V to paste.');
        });
      },
    },
  };
  function commandInGrid(command: 'copy' | 'cut'): void {
    focusGrid();
    document.execCommand(command);
  }

  useFirstHint(state.menus, state.sidebar !== null, messages);
  const activeTab = state.tabs.find(({ id }) => id === sheetId);
  const activeCell = hands.cellAt(hands.selection.anchor);
  return (
    <div class="app" data-workbook={state.workbookId}>
      <Header bench={bench} menus={barMenus(bench)} />
      {messages.error !== null && (
        <div class="error-bar" role="alert">
          {messages.error}
          <button type="button" class="text-button" onClick={messages.dismissError}>
            Dismiss
          </button>
        </div>
      )}
      <div class="middle">
        <main class="work">
          {openFile === null ? (
            <>
              <FormulaBar hands={hands} cell={activeCell} size={bench.size} focusGrid={focusGrid} />
              <div id="grid-panel" class="grid-place" role="tabpanel" aria-label={activeTab?.name ?? ''}>
                {ownFrame === null && (
                  <p class="calculating" role="status">
                    Calculating this sheet…
                  </p>
                )}
                {ownFrame !== null && layout !== null && (
                  <Grid
                    key={`${state.workbookId} ${sheetId}`}
                    name={activeTab?.name ?? ''}
                    frame={ownFrame}
                    layout={layout}
                    cells={hands.cells}
                    stampOf={hands.stampOf}
                    part={live.part}
                    selection={hands.selection}
                    editing={hands.editing}
                    editor={hands.editor}
                    actions={hands.actions}
                    watch={watch}
                    focusable={grid}
                  />
                )}
                {ownFrame !== null && ownFrame.charts.length > 0 && (
                  <ul class="unseen" aria-label="Charts on this sheet">
                    {ownFrame.charts.map((chart) => (
                      <li key={chart.state.id}>{chartWords(chart)}</li>
                    ))}
                  </ul>
                )}
              </div>
            </>
          ) : (
            <DocumentView
              key={openFile}
              bench={bench}
              fileId={openFile}
              close={() => setOpenFile(null)}
              follow={follow}
            />
          )}
          <Tabs bench={bench} isShown={openFile === null} />
        </main>
        {state.sidebar !== null && <Sidebar page={state.sidebar} host={addOn.sidebar} />}
        {panel === 'drive' && <DriveList bench={bench} />}
        {panel === 'ledger' && <Ledger bench={bench} />}
      </div>
      {state.dialog !== null && <Dialog key={state.dialog.shown} page={state.dialog} host={addOn.dialog} />}
      {menu !== null && <ContextMenu menu={menu} close={() => setMenu(null)} />}
      {gridMenu !== null && (
        <ContextMenu
          menu={{ label: 'Cells', entries: gridEntries(bench, gridMenu.on), at: gridMenu.at }}
          close={() => setGridMenu(null)}
        />
      )}
      {filter !== null && (
        <FilterWindow
          filter={filter}
          close={() => setFilter(null)}
          apply={(hidden) => {
            setFilter(null);
            const criteria = hidden.length === 0 ? null : { criteria: null, values: [], hiddenValues: hidden };
            void act({ do: 'filterColumn', with: [sheetId, filter.column, criteria] });
          }}
          sort={(ascending) => {
            setFilter(null);
            const area = ownFrame?.filter?.area;
            if (!area) return;
            const body = { ...area, top: area.top + 1 };
            void act({ do: 'sortRange', with: [sheetId, body, [{ column: filter.column, ascending }]] });
          }}
        />
      )}
      {form !== null && <FormWindow form={form} close={() => setForm(null)} />}
      {asker.question !== null && <QuestionWindow question={asker.question} answer={asker.answer} />}
      <Toasts
        toasts={[
          ...live.toasts.map((toast) => ({
            key: `script ${toast.number}`,
            title: toast.title,
            message: toast.message,
            seconds: toast.seconds ?? 5,
            close: () => store.dismissToast(toast.number),
          })),
          ...messages.lines,
        ]}
      />
    </div>
  );
}
