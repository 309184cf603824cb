/** Tells a visitor, once in a browser, where the add-on is: in Sheets it waits in a menu, and so it does here. */
import { useEffect } from 'preact/hooks';
import type { MenuTree } from '../worker/protocol';

const TOLD = 'common-ground-preview-hint';

export function useFirstHint(menus: readonly MenuTree[], say: (message: string) => void): void {
  useEffect(() => {
    const [menu] = menus;
    const first = menu?.items.find((item) => item.kind === 'item' && item.caption === 'Open sidebar');
    if (menu === undefined || first === undefined || wasTold()) return;
    say(`Begin with Extensions > ${menu.caption} > Open sidebar.`);
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
