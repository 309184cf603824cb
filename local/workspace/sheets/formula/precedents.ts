/**
 * Which cells a formula reads. No function that is checked here reads any other (INDIRECT and OFFSET are refused), so a
 * change elsewhere leaves its result as it was.
 */
import type { Area } from '../address';
import type { SheetState } from '../model';
import type { Expression } from './syntax';
import type { Reference } from './tokens';

/** A rectangle of one tab that a formula reads. */
export interface Precedent {
  readonly sheetId: number;
  readonly area: Area;
  /** Which edges stay where they are in a formula of the same shape elsewhere. */
  readonly fixed: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
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
  // No shape is kept of such a formula: the edges of what is added depend on two references.
  found.push({ sheetId: added.sheetId, area: { top, left, bottom, right }, fixed: added.fixed });
}

function areaOf({ sheet, from, to }: Reference, lookup: Lookup): Precedent | null {
  const tab = lookup.tab(sheet);
  if (!tab) return null;
  const end = to ?? from;
  const rows = ordered(
    { at: from.row ?? 1, fixed: from.rowFixed || from.row === null },
    { at: end.row ?? tab.maxRows, fixed: end.rowFixed || end.row === null },
  );
  const columns = ordered(
    { at: from.column ?? 1, fixed: from.columnFixed || from.column === null },
    { at: end.column ?? tab.maxColumns, fixed: end.columnFixed || end.column === null },
  );
  return {
    sheetId: tab.id,
    area: { top: rows[0].at, left: columns[0].at, bottom: rows[1].at, right: columns[1].at },
    fixed: { top: rows[0].fixed, left: columns[0].fixed, bottom: rows[1].fixed, right: columns[1].fixed },
  };
}

interface Edge {
  readonly at: number;
  readonly fixed: boolean;
}

function ordered(one: Edge, other: Edge): readonly [Edge, Edge] {
  return one.at <= other.at ? [one, other] : [other, one];
}

/** What a formula of the same shape reads, some rows and columns on; null when edges would change places. */
export function movedPrecedent({ sheetId, area, fixed }: Precedent, rows: number, columns: number): Precedent | null {
  const top = area.top + (fixed.top ? 0 : rows);
  const bottom = area.bottom + (fixed.bottom ? 0 : rows);
  const left = area.left + (fixed.left ? 0 : columns);
  const right = area.right + (fixed.right ? 0 : columns);
  if (top > bottom || left > right) return null;
  return { sheetId, area: { top, left, bottom, right }, fixed };
}
