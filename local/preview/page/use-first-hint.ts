/** Tells a visitor, once in a browser, where the add-on is: in Sheets it waits in a menu, and so it does here. */
import { useEffect, useRef } from 'preact/hooks';
import type { MenuTree } from '../worker/protocol';
import type { Messages } from './use-messages';

const TOLD = 'common-ground-preview-hint';

/** @param found whether the person has the sidebar open */
export function useFirstHint(
  menus: readonly MenuTree[],
  found: boolean,
  { say, unsay }: Pick<Messages, 'say' | 'unsay'>,
): void {
  const hint = useRef<string | null>(null);
  useEffect(() => {
    if (found && hint.current !== null) unsay(hint.current);
  }, [found, unsay]);
  useEffect(() => {
    const [menu] = menus;
    const first = menu?.items.find((item) => item.kind === 'item' && item.caption === 'Open sidebar');
    if (menu === undefined || first === undefined || wasTold()) return;
    hint.current = `Begin with Extensions > ${menu.caption} > Open sidebar.`;
    say(hint.current);
  }, [menus, say]);
}

/** A browser that keeps nothing is told each time. */
function wasTold(): boolean {
  try {
    const told = localStorage.getItem(TOLD) !== null;
    localStorage.setItem(TOLD, 'yes');
    return told;
  } catch {
    return false;
  }
}
