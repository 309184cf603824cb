/** Protection of ranges and tabs. */
import { expose, type Kinds } from '../../kernel/kernel';
import { sheetById, touch } from '../edit/cells';
import type { ProtectionState } from '../model';
import { mayEdit, PROTECTED, requireEditor } from '../permission';
import { type Context, fixedHandle, handleOf } from './context';
import { ENUMS, enumValue } from './enums';
import { requireSignature } from './signature';
import { user } from './user';

type Service = Omit<GoogleAppsScript.Spreadsheet.Protection, 'getRangeName' | 'setNamedRange' | 'setRangeName'>;

const KINDS: Kinds<Service> = {
  addEditor: 'write',
  addEditors: 'write',
  canDomainEdit: 'read',
  canEdit: 'read',
  getDescription: 'read',
  getEditors: 'read',
  getProtectionType: 'builder',
  getRange: 'read',
  getUnprotectedRanges: 'read',
  isWarningOnly: 'read',
  remove: 'write',
  removeEditor: 'write',
  removeEditors: 'write',
  setDescription: 'write',
  setDomainEdit: 'write',
  setRange: 'write',
  setUnprotectedRanges: 'write',
  setWarningOnly: 'write',
};

/** Protects a rectangle, or the whole tab; everyone who may edit the file stays an editor until removed. */
export function protect(
  context: Context,
  sheetId: number,
  area: ProtectionState['area'],
): GoogleAppsScript.Spreadsheet.Protection {
  const { model } = context;
  requireEditor(context.actor());
  const sheet = sheetById(model, sheetId);
  const editors = model.people.filter((person) => person.access !== 'viewer').map((person) => person.email);
  const { email } = context.actor();
  const known = sheet.protections.find((each) => each.type === 'SHEET');
  // A tab has one protection: protecting it again gives the one it has.
  if (area === null && known) return protection(context, sheetId, known);
  model.nextId += 1;
  const state: ProtectionState = {
    id: model.nextId,
    type: area === null ? 'SHEET' : 'RANGE',
    area,
    unprotected: [],
    description: '',
    warningOnly: false,
    editors: editors.includes(email) ? editors : [...editors, email],
  };
  sheet.protections.push(state);
  touch(model);
  return protection(context, sheetId, state);
}

/** A protection as a script sees it. */
export function protection(
  context: Context,
  sheetId: number,
  state: ProtectionState,
): GoogleAppsScript.Spreadsheet.Protection {
  const { model } = context;
  const change = (next: () => void): GoogleAppsScript.Spreadsheet.Protection => {
    requireEditor(context.actor());
    if (!mayEdit(state, context.actor())) throw new Error(PROTECTED);
    if (!sheetById(model, sheetId).protections.includes(state)) throw new Error('The protection no longer exists.');
    next();
    touch(model);
    return made;
  };
  const emailOf = (person: unknown): string =>
    typeof person === 'string' ? person : (person as GoogleAppsScript.Base.User).getEmail();
  const add = (people: readonly unknown[]) =>
    change(() => {
      state.editors = [...new Set([...state.editors, ...people.map(emailOf)])];
    });
  const remove = (people: readonly unknown[]) =>
    change(() => {
      const gone = new Set(people.map(emailOf));
      const owner = model.people.find((person) => person.access === 'owner')?.email;
      // Neither the owner nor the person who runs the script can be removed.
      state.editors = state.editors.filter(
        (email) => !gone.has(email) || email === owner || email === context.actor().email,
      );
    });
  const service: Service = {
    addEditor(...args: unknown[]) {
      requireSignature('Protection.addEditor', args, ['String'], ['User']);
      return add(args);
    },
    addEditors(...args: unknown[]) {
      requireSignature('Protection.addEditors', args, ['Array']);
      return add(args[0] as unknown[]);
    },
    removeEditor(...args: unknown[]) {
      requireSignature('Protection.removeEditor', args, ['String'], ['User']);
      return remove(args);
    },
    removeEditors(...args: unknown[]) {
      requireSignature('Protection.removeEditors', args, ['Array']);
      return remove(args[0] as unknown[]);
    },
    canDomainEdit: () => false,
    canEdit: () => mayEdit(state, context.actor()),
    getDescription: () => state.description,
    getEditors: () => state.editors.map((email) => user(context.kernel, email)),
    getProtectionType: () =>
      enumValue<GoogleAppsScript.Spreadsheet.ProtectionType>(
        ENUMS.ProtectionType as unknown as Record<string, unknown>,
        state.type,
      ),
    getRange() {
      const sheet = sheetById(model, sheetId);
      const whole = { top: 1, left: 1, bottom: sheet.maxRows, right: sheet.maxColumns };
      return context.range(fixedHandle(sheetId, state.area ?? whole));
    },
    getUnprotectedRanges: () => state.unprotected.map((area) => context.range(fixedHandle(sheetId, area))),
    isWarningOnly: () => state.warningOnly,
    remove() {
      change(() => {
        const sheet = sheetById(model, sheetId);
        sheet.protections = sheet.protections.filter((each) => each !== state);
      });
    },
    setDescription(...args: unknown[]) {
      requireSignature('Protection.setDescription', args, ['String']);
      return change(() => {
        state.description = args[0] as string;
      });
    },
    setDomainEdit(...args: unknown[]) {
      requireSignature('Protection.setDomainEdit', args, ['Boolean']);
      return change(() => undefined);
    },
    setRange(...args: unknown[]) {
      requireSignature('Protection.setRange', args, ['Range']);
      if (state.type === 'SHEET') throw new Error('This operation is not supported for a protected sheet.');
      return change(() => {
        state.area = handleOf(args[0]).area();
      });
    },
    setUnprotectedRanges(...args: unknown[]) {
      requireSignature('Protection.setUnprotectedRanges', args, ['Array']);
      if (state.type !== 'SHEET') throw new Error('Unprotected ranges can only be set on a protected sheet.');
      return change(() => {
        state.unprotected = (args[0] as unknown[]).map((range) => handleOf(range).area());
      });
    },
    setWarningOnly(...args: unknown[]) {
      requireSignature('Protection.setWarningOnly', args, ['Boolean']);
      return change(() => {
        state.warningOnly = args[0] as boolean;
      });
    },
  };
  const made = expose<Service>(context.kernel, 'Protection', KINDS, service) as GoogleAppsScript.Spreadsheet.Protection;
  return made;
}
