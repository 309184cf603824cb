/**
 * Menus under construction. `addToUi` hands a finished copy over; what is added later does not show.
 */
import { serviceError } from '../kernel/errors';
import { expose, type Kernel, type Kinds } from '../kernel/kernel';
import type { MenuItem, MenuTree } from './screen';

type Menu = GoogleAppsScript.Base.Menu;

const MENU: Kinds<Menu> = { addItem: 'builder', addSeparator: 'builder', addSubMenu: 'builder', addToUi: 'write' };

const TREES = new WeakMap<object, () => MenuTree>();

/** @param show receives the menu when the script adds it to the user interface */
export function createMenu(kernel: Kernel, caption: string, show: (menu: MenuTree) => void): Menu {
  const items: MenuItem[] = [];
  const tree = (): MenuTree => ({ caption, items: [...items] });
  const self: Menu = expose(kernel, 'Menu', MENU, {
    addItem(itemCaption, functionName) {
      items.push({ kind: 'item', caption: itemCaption, functionName });
      return self;
    },
    addSeparator() {
      items.push({ kind: 'separator' });
      return self;
    },
    addSubMenu(menu) {
      const subMenu = TREES.get(menu);
      if (subMenu === undefined) throw serviceError('Invalid argument: menu');
      items.push({ kind: 'menu', menu: subMenu() });
      return self;
    },
    addToUi: () => show(tree()),
  });
  TREES.set(self, tree);
  return self;
}

/**
 * @param path captions from the top: the menu's, then an item's or a sub-menu's
 * @returns the item's function
 * @throws Error with the captions that do stand there
 */
export function menuFunction(menus: readonly MenuTree[], path: readonly string[]): string {
  const [caption, ...rest] = path;
  const menu = menus.find((candidate) => candidate.caption === caption);
  if (menu === undefined)
    throw new Error(`no menu "${caption}" among: ${menus.map((known) => known.caption).join(', ')}`);
  const item = menu.items.find((candidate) => candidate.kind === 'item' && candidate.caption === rest[0]);
  if (item?.kind === 'item' && rest.length === 1) return item.functionName;
  const subMenus = menu.items.flatMap((candidate) => (candidate.kind === 'menu' ? [candidate.menu] : []));
  if (rest.length > 1) return menuFunction(subMenus, rest);
  throw new Error(`no item "${rest[0]}" in the menu "${caption}": ${menu.items.map(captionOf).join(', ')}`);
}

function captionOf(item: MenuItem): string {
  if (item.kind === 'separator') return '---';
  return item.kind === 'item' ? item.caption : item.menu.caption;
}
