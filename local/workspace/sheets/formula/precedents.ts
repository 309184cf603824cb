/**
 * Which cells a formula reads. No function that is checked here reads any other (INDIRECT and OFFSET are refused), so a
 * change elsewhere leaves its result as it was.
 */
import type { Area } from '../address';
import type { SheetState } from '../model';
import type { Expression } from './syntax';
import type { Reference } from './tokens';

/** Rectangles of one tab that a formula reads. */
export interface Precedent {
  readonly sheetId: number;
  readonly area: Area;
}

export interface Lookup {
  /** The tab of that name (null: the formula's own). */
  tab(name: string | null): SheetState | undefined;
  named(name: string): Reference | null;
}

/** The rectangles that a formula reads; open edges end where the tab ends. */
export function precedents(tree: Expression, lookup: Lookup): Precedent[] {
  const found: Precedent[] = [];
  const add = (reference: Reference): void => {
    const precedent = areaOf(reference, lookup);
    if (precedent) found.push(precedent);
  };
  const walk = (node: Expression | null | undefined): void => {
    switch (node?.kind) {
      case 'reference':
        add(node.reference);
        return;
      case 'name': {
        const reference = lookup.named(node.name);
        if (reference) add(reference);
        return;
      }
      case 'group':
        walk(node.inner);
        return;
      case 'prefix':
      case 'percent':
        walk(node.operand);
        return;
      case 'binary':
        walk(node.left);
        walk(node.right);
        return;
      case 'call':
        node.args.forEach(walk);
        if (node.name === 'SUMIF' || node.name === 'AVERAGEIF') stretched(node.args, lookup, found);
        return;
      default:
        return;
    }
  };
  walk(tree);
  return found;
}

/** SUMIF adds up a range as large as the one it tests, however much of it is written. */
function stretched(args: readonly (Expression | null)[], lookup: Lookup, found: Precedent[]): void {
  const [tested, , added] = [args[0], args[1], args[2]].map((arg) =>
    arg?.kind === 'reference' ? areaOf(arg.reference, lookup) : null,
  );
  if (!tested || !added) return;
  const { top, left } = added.area;
  const bottom = top + tested.area.bottom - tested.area.top;
  const right = left + tested.area.right - tested.area.left;
  found.push({ sheetId: added.sheetId, area: { top, left, bottom, right } });
}

function areaOf({ sheet, from, to }: Reference, lookup: Lookup): Precedent | null {
  const tab = lookup.tab(sheet);
  if (!tab) return null;
  const end = to ?? from;
  const rows = [from.row ?? 1, end.row ?? tab.maxRows];
  const columns = [from.column ?? 1, end.column ?? tab.maxColumns];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return { sheetId: tab.id, area };
}
