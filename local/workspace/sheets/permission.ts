/** Who may change what: viewers nothing, editors all but what is protected against them. */
import { type Area, covers, intersection } from './address';
import type { Collaborator, ProtectionState, SheetState } from './model';

export type Actor = Pick<Collaborator, 'email' | 'access'>;

export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** @throws Google's refusal when the person only views */
export function requireEditor(actor: Actor): void {
  if (actor.access === 'viewer') throw new Error('You do not have permission to perform that action.');
}

/** Whether a person may edit in spite of a protection. */
export function mayEdit(protection: ProtectionState, actor: Actor): boolean {
  if (actor.access === 'viewer') return false;
  return protection.warningOnly || actor.access === 'owner' || protection.editors.includes(actor.email);
}

/** Protections of a tab that touch a rectangle and leave it no hole. */
export function protectionsOver(sheet: SheetState, area: Area): ProtectionState[] {
  return sheet.protections.filter((protection) => {
    if (protection.area === null) return !protection.unprotected.some((hole) => covers(hole, area));
    return intersection(protection.area, area) !== null;
  });
}

/** @throws Google's refusal when the person may not edit all of the rectangle */
export function requireEditable(sheet: SheetState, area: Area, actor: Actor): void {
  requireEditor(actor);
  if (protectionsOver(sheet, area).some((protection) => !mayEdit(protection, actor))) throw new Error(PROTECTED);
}

/** @throws Google's refusal when the tab holds anything that the person may not edit: it cannot go with the tab */
export function requireRemovableSheet(sheet: SheetState, actor: Actor): void {
  requireEditor(actor);
  if (sheet.protections.some((protection) => !mayEdit(protection, actor))) throw new Error(PROTECTED);
}

/** @throws Google's refusal when the person may not change the tab itself (its name, its size) */
export function requireEditableSheet(sheet: SheetState, actor: Actor): void {
  requireEditor(actor);
  const blocked = sheet.protections.some((protection) => protection.type === 'SHEET' && !mayEdit(protection, actor));
  if (blocked) throw new Error(PROTECTED);
}
