/**
 * The whole workspace as JSON: the spreadsheet, everybody's Drive, the properties, and whether the add-on was used here.
 */
import type { SavedDrive } from './drive';
import type { PropertyStores } from './services/properties';
import type { SavedSpreadsheet } from './sheets';

export interface SavedWorkspace {
  readonly version: 1;
  readonly spreadsheet: SavedSpreadsheet;
  readonly drive: SavedDrive;
  /** By store (`document`, `script`, `user:<email>`), then by key. Caches expire and are not kept. */
  readonly properties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Whether somebody used the add-on in this file. */
  readonly enabled: boolean;
}

/** Properties as plain records. */
export function savedProperties(stores: PropertyStores): SavedWorkspace['properties'] {
  return Object.fromEntries([...stores].map(([name, store]) => [name, Object.fromEntries(store)]));
}

/** Stores from plain records. */
export function loadedProperties(saved: SavedWorkspace['properties']): PropertyStores {
  return new Map(Object.entries(saved).map(([name, store]) => [name, new Map(Object.entries(store))]));
}

/** Properties in a copy of the file: what belongs to the document stays with the document. */
export function propertiesOfCopy(saved: SavedWorkspace['properties']): SavedWorkspace['properties'] {
  return Object.fromEntries(Object.entries(saved).filter(([name]) => name !== 'document'));
}
