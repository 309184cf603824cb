/**
 * Keeping a Drive between sessions: everything in it, documents included, as JSON.
 */
import type { DriveModel, DriveState } from './model';

/** A Drive as plain JSON. */
export interface SavedDrive {
  readonly version: 1;
  readonly state: DriveState;
}

/** The whole Drive as a value of its own: later changes to the Drive do not reach it. */
export function saveDrive(drive: DriveModel): SavedDrive {
  return { version: 1, state: copyOf(drive.state) };
}

/** A Drive from what `saveDrive` gave. @param clock milliseconds since the epoch */
export function loadDrive(saved: SavedDrive, clock: () => number): DriveModel {
  return { clock, state: copyOf(saved.state) };
}

function copyOf(state: DriveState): DriveState {
  return JSON.parse(JSON.stringify(state)) as DriveState;
}
