/**
 * Rewrites the references of formulas: after rows or columns were inserted, deleted or moved, when a formula is copied
 * to another cell, and when a tab is renamed or deleted. Text outside references stays as the person typed it.
 */
import { type StructuralEdit, shiftIndex, shiftSpan } from '../structure';
import { type Corner, type Reference, referenceText, type Token, tokenize } from './tokens';

const BROKEN = '#REF!';

/** Formulas that were read last: the check of a score is copied to every cell of a gradebook. */
const READ = new Map<string, readonly Token[]>();
const MOST_READ = 100;

function tokensOf(source: string, decimal: '.' | ','): readonly Token[] {
  const known = READ.get(decimal + source);
  if (known) return known;
  if (READ.size >= MOST_READ) READ.clear();
  const tokens = tokenize(source, decimal);
  READ.set(decimal + source, tokens);
  return tokens;
}

function rewrite(source: string, decimal: '.' | ',', change: (reference: Reference, text: string) => string): string {
  return tokensOf(source, decimal)
    .map((token: Token) => (token.kind === 'reference' ? change(token.reference, token.text) : token.text))
    .join('');
}

/**
 * A formula after a structural edit of one tab.
 * @param ownSheet name of the formula's own tab
 * @param editedSheet name of the tab that was edited
 */
export function afterEdit(
  source: string,
  decimal: '.' | ',',
  ownSheet: string,
  editedSheet: string,
  edit: StructuralEdit,
): string {
  return rewrite(source, decimal, (reference, text) => {
    if ((reference.sheet ?? ownSheet).toLowerCase() !== editedSheet.toLowerCase()) return text;
    const moved = edit.axis === 'row' ? shiftRows(reference, edit) : shiftColumns(reference, edit);
    return moved ? referenceText(moved) : BROKEN;
  });
}

function shiftRows(reference: Reference, edit: StructuralEdit): Reference | null {
  const { from, to } = reference;
  if (from.row === null) return reference;
  if (!to) {
    const row = shiftIndex(from.row, edit);
    return row === null ? null : { ...reference, from: { ...from, row } };
  }
  const open = to.row === null;
  const span = shiftSpan(from.row, to.row ?? Number.MAX_SAFE_INTEGER, edit);
  return span && { ...reference, from: { ...from, row: span.start }, to: { ...to, row: open ? null : span.end } };
}

function shiftColumns(reference: Reference, edit: StructuralEdit): Reference | null {
  const { from, to } = reference;
  if (from.column === null) return reference;
  if (!to) {
    const column = shiftIndex(from.column, edit);
    return column === null ? null : { ...reference, from: { ...from, column } };
  }
  const open = to.column === null;
  const span = shiftSpan(from.column, to.column ?? Number.MAX_SAFE_INTEGER, edit);
  return span && { ...reference, from: { ...from, column: span.start }, to: { ...to, column: open ? null : span.end } };
}

/** A formula as it reads when copied `rows` down and `columns` right: relative references follow, fixed ones stay. */
export function copiedBy(source: string, decimal: '.' | ',', rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return source;
  const move = (at: Corner): Corner | null => {
    const row = at.row === null || at.rowFixed ? at.row : at.row + rows;
    const column = at.column === null || at.columnFixed ? at.column : at.column + columns;
    return (row !== null && row < 1) || (column !== null && column < 1) ? null : { ...at, row, column };
  };
  return rewrite(source, decimal, (reference) => {
    const from = move(reference.from);
    const to = reference.to && move(reference.to);
    if (!from || (reference.to && !to)) return BROKEN;
    return referenceText({ ...reference, from, to });
  });
}

/** A formula after a tab was renamed. */
export function afterRename(source: string, decimal: '.' | ',', from: string, to: string): string {
  return rewrite(source, decimal, (reference, text) =>
    reference.sheet?.toLowerCase() === from.toLowerCase() ? referenceText({ ...reference, sheet: to }) : text,
  );
}

/** A formula after a tab was deleted. */
export function afterSheetDeleted(source: string, decimal: '.' | ',', name: string): string {
  return rewrite(source, decimal, (reference, text) =>
    reference.sheet?.toLowerCase() === name.toLowerCase() ? BROKEN : text,
  );
}

/** Whether a formula names a tab, as conditional formats may not. */
export function namesSheet(source: string, decimal: '.' | ','): boolean {
  return tokenize(source, decimal).some((token) => token.kind === 'reference' && token.reference.sheet !== null);
}
