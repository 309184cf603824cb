/** The add-on as a person meets it: its menu items, and what its pages in the sidebar and the dialog ask for. */
import type { Plain } from '../worker/protocol';
import type { Connection } from './connection';
import type { FrameHost } from './frames/page-frame';
import type { Live } from './live';
import type { Asker } from './use-asking';
import type { Messages } from './use-messages';

interface Options {
  readonly connection: Connection;
  readonly live: Live;
  readonly asker: Asker;
  readonly messages: Messages;
  readonly follow: (href: string) => void;
  readonly focusGrid: () => void;
}

export interface AddOn {
  readonly click: (path: readonly string[]) => void;
  readonly sidebar: FrameHost;
  readonly dialog: FrameHost;
}

export function useAddOn({ connection, live, asker, messages, follow, focusGrid }: Options): AddOn {
  const click = async (path: readonly string[]): Promise<void> => {
    messages.dismissError();
    // A failing menu item is shown in a bar, not in a window, so its refusal is taken out here.
    let failed: string | null = null;
    await asker.through(async (given) => {
      const outcome = await connection.ask('clickMenu', path, given);
      if (!('refused' in outcome)) return outcome;
      failed = outcome.refused;
      return { done: null };
    });
    if (failed !== null) messages.showError(failed);
  };
  const run: FrameHost['run'] = async (functionName, args: readonly Plain[]) => {
    const outcome = await asker.through((answers) => connection.ask('scriptRun', functionName, args, answers));
    return (
      outcome?.value ?? { ok: false, error: { name: 'ScriptError', message: 'The call did not reach the script.' } }
    );
  };
  const host = (which: 'sidebar' | 'dialog'): FrameHost => ({
    functions: live.state.functions,
    content: () => connection.ask('pageContent', which),
    run,
    close: () => {
      void connection.ask(which === 'sidebar' ? 'closeSidebar' : 'closeDialog').then(() => {
        // A quick hand may be elsewhere already.
        if (document.activeElement === document.body) focusGrid();
      });
    },
    focusEditor: focusGrid,
    follow,
    unhandled: messages.showError,
  });
  return { click: (path) => void click(path), sidebar: host('sidebar'), dialog: host('dialog') };
}
