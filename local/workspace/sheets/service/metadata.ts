/** Developer metadata: adding it to the spreadsheet, a tab, a whole row or column, and finding it. */
import { expose, type Kinds } from '../../kernel/kernel';
import type { Area } from '../address';
import { touch } from '../edit/cells';
import type { MetadataPlace, MetadataState } from '../model';
import { requireEditor } from '../permission';
import { type Context, handleOf, sheetIdOf } from './context';
import { ENUMS, enumNameOf, enumValue } from './enums';
import { requireSignature } from './signature';

/** Adds an entry; the arguments are those of every `addDeveloperMetadata`. */
export function addMetadata(
  context: Context,
  className: string,
  place: () => MetadataPlace,
  args: readonly unknown[],
): void {
  requireSignature(
    `${className}.addDeveloperMetadata`,
    args,
    ['String'],
    ['String', 'enum'],
    ['String', 'String'],
    ['String', 'String', 'enum'],
  );
  requireEditor(context.actor());
  const { model } = context;
  const visibility = enumNameOf('DeveloperMetadataVisibility', args[args.length - 1]) ?? 'DOCUMENT';
  const value = typeof args[1] === 'string' ? args[1] : null;
  const at = place();
  const taken = model.metadata.filter((entry) => entry.key === args[0]).reduce((sum, entry) => sum + size(entry), 0);
  if (taken + String(args[0]).length + (value?.length ?? 0) > 30_000) {
    throw new Error('You have exceeded the storage limit for developer metadata.');
  }
  model.nextId += 1;
  model.metadata = [
    ...model.metadata,
    { id: model.nextId, key: args[0] as string, value, visibility: visibility as 'DOCUMENT' | 'PROJECT', place: at },
  ];
  touch(model);
}

function size(entry: MetadataState): number {
  return entry.key.length + (entry.value?.length ?? 0);
}

/** The row or column that a range is, as developer metadata needs it. */
export function linePlace(sheetId: number, area: Area, rowsBounded: boolean, columnsBounded: boolean): MetadataPlace {
  if (rowsBounded && !columnsBounded && area.top === area.bottom) return { type: 'ROW', sheetId, index: area.top };
  if (!rowsBounded && columnsBounded && area.left === area.right) return { type: 'COLUMN', sheetId, index: area.left };
  throw new Error(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

const LOCATION_KINDS: Kinds<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation> = {
  getColumn: 'builder',
  getLocationType: 'builder',
  getRow: 'builder',
  getSheet: 'builder',
  getSpreadsheet: 'builder',
};

function location(context: Context, place: MetadataPlace): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation {
  const line = (type: 'ROW' | 'COLUMN'): GoogleAppsScript.Spreadsheet.Range | null => {
    if (place.type !== type) return null;
    const sheet = context.model.sheets.find((each) => each.id === place.sheetId);
    if (!sheet) return null;
    const { index } = place;
    const area: Area =
      type === 'ROW'
        ? { top: index, bottom: index, left: 1, right: sheet.maxColumns }
        : { top: 1, bottom: sheet.maxRows, left: index, right: index };
    return context.range({
      sheetId: sheet.id,
      area: () => area,
      rowsBounded: type === 'ROW',
      columnsBounded: type === 'COLUMN',
    });
  };
  return expose<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>(
    context.kernel,
    'DeveloperMetadataLocation',
    LOCATION_KINDS,
    {
      getColumn: () => line('COLUMN'),
      getRow: () => line('ROW'),
      getLocationType: () =>
        enumValue<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType>(
          ENUMS.DeveloperMetadataLocationType as unknown as Record<string, unknown>,
          place.type,
        ),
      // Only the location's own kind answers; a row's metadata does not name its tab here.
      getSheet: () => (place.type === 'SHEET' ? context.sheet(place.sheetId) : null),
      getSpreadsheet: () => (place.type === 'SPREADSHEET' ? context.spreadsheet() : null),
    },
  );
}

const METADATA_KINDS: Kinds<GoogleAppsScript.Spreadsheet.DeveloperMetadata> = {
  getId: 'builder',
  getKey: 'builder',
  getLocation: 'builder',
  getValue: 'builder',
  getVisibility: 'builder',
  moveToColumn: 'write',
  moveToRow: 'write',
  moveToSheet: 'write',
  moveToSpreadsheet: 'write',
  remove: 'write',
  setKey: 'write',
  setValue: 'write',
  setVisibility: 'write',
};

function exposed(context: Context, state: MetadataState): GoogleAppsScript.Spreadsheet.DeveloperMetadata {
  const { model } = context;
  const change = (next: () => void): GoogleAppsScript.Spreadsheet.DeveloperMetadata => {
    requireEditor(context.actor());
    if (!model.metadata.includes(state)) throw new Error('The developer metadata no longer exists.');
    next();
    touch(model);
    return made;
  };
  const moveTo = (method: string, args: readonly unknown[]) => {
    requireSignature(`DeveloperMetadata.${method}`, args, ['Range']);
    const handle = handleOf(args[0]);
    return change(() => {
      state.place = linePlace(handle.sheetId, handle.area(), handle.rowsBounded, handle.columnsBounded);
    });
  };
  const made: GoogleAppsScript.Spreadsheet.DeveloperMetadata = expose<GoogleAppsScript.Spreadsheet.DeveloperMetadata>(
    context.kernel,
    'DeveloperMetadata',
    METADATA_KINDS,
    {
      getId: () => state.id,
      getKey: () => state.key,
      getLocation: () => location(context, state.place),
      getValue: () => state.value,
      getVisibility: () =>
        enumValue<GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility>(
          ENUMS.DeveloperMetadataVisibility as unknown as Record<string, unknown>,
          state.visibility,
        ),
      moveToColumn: (...args: unknown[]) => moveTo('moveToColumn', args),
      moveToRow: (...args: unknown[]) => moveTo('moveToRow', args),
      moveToSheet(...args: unknown[]) {
        requireSignature('DeveloperMetadata.moveToSheet', args, ['Sheet']);
        return change(() => {
          state.place = { type: 'SHEET', sheetId: sheetIdOf(args[0]) };
        });
      },
      moveToSpreadsheet: () =>
        change(() => {
          state.place = { type: 'SPREADSHEET' };
        }),
      remove() {
        change(() => {
          model.metadata = model.metadata.filter((each) => each !== state);
        });
      },
      setKey(...args: unknown[]) {
        requireSignature('DeveloperMetadata.setKey', args, ['String']);
        return change(() => {
          state.key = args[0] as string;
        });
      },
      setValue(...args: unknown[]) {
        requireSignature('DeveloperMetadata.setValue', args, ['String']);
        return change(() => {
          state.value = args[0] as string;
        });
      },
      setVisibility(...args: unknown[]) {
        requireSignature('DeveloperMetadata.setVisibility', args, ['enum']);
        return change(() => {
          state.visibility = enumNameOf('DeveloperMetadataVisibility', args[0]) as 'DOCUMENT' | 'PROJECT';
        });
      },
    },
  );
  return made;
}

/** Where a finder looks: everywhere, one tab, or one line. */
export type Scope = (place: MetadataPlace, intersecting: boolean) => boolean;

export const wholeSpreadsheet: Scope = () => true;

/** Metadata of a tab; a finder made on a tab also finds that of its rows and columns. */
export const sheetScope =
  (sheetId: number): Scope =>
  (place) =>
    place.type !== 'SPREADSHEET' && place.sheetId === sheetId;

/** The entries in a scope, as scripts see them. */
export function metadataIn(
  context: Context,
  wanted: (entry: MetadataState) => boolean,
): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
  return context.model.metadata.filter(wanted).map((entry) => exposed(context, entry));
}

const FINDER_KINDS: Kinds<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder> = {
  find: 'read',
  onIntersectingLocations: 'builder',
  withId: 'builder',
  withKey: 'builder',
  withLocationType: 'builder',
  withValue: 'builder',
  withVisibility: 'builder',
};

/** `createDeveloperMetadataFinder()`. */
export function metadataFinder(context: Context, scope: Scope): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
  const tests: ((entry: MetadataState) => boolean)[] = [];
  let intersecting = false;
  const keep = (method: string, type: string, args: readonly unknown[], test: (entry: MetadataState) => boolean) => {
    requireSignature(`DeveloperMetadataFinder.${method}`, args, [type]);
    tests.push(test);
    return made;
  };
  const made: GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder =
    expose<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder>(
      context.kernel,
      'DeveloperMetadataFinder',
      FINDER_KINDS,
      {
        find: () =>
          metadataIn(context, (entry) => scope(entry.place, intersecting) && tests.every((test) => test(entry))),
        onIntersectingLocations() {
          intersecting = true;
          return made;
        },
        withId: (...args: unknown[]) => keep('withId', 'number', args, (entry) => entry.id === args[0]),
        withKey: (...args: unknown[]) => keep('withKey', 'String', args, (entry) => entry.key === args[0]),
        withValue: (...args: unknown[]) => keep('withValue', 'String', args, (entry) => entry.value === args[0]),
        withLocationType: (...args: unknown[]) =>
          keep(
            'withLocationType',
            'enum',
            args,
            (entry) => entry.place.type === enumNameOf('DeveloperMetadataLocationType', args[0]),
          ),
        withVisibility: (...args: unknown[]) =>
          keep(
            'withVisibility',
            'enum',
            args,
            (entry) => entry.visibility === enumNameOf('DeveloperMetadataVisibility', args[0]),
          ),
      },
    );
  return made;
}
