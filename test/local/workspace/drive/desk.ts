/**
 * A Drive with its services behind the real gate, and people who run the script one after the other.
 */
import { createDocsService, type DocsService } from '../../../../local/workspace/docs';
import {
  createDrive,
  createDriveService,
  DRIVE_SCOPES,
  type DriveModel,
  type DriveOptions,
  type DriveService,
} from '../../../../local/workspace/drive';
import { createFaults } from '../../../../local/workspace/kernel/faults';
import { createGate } from '../../../../local/workspace/kernel/gate';
import type { Ledger } from '../../../../local/workspace/kernel/ledger';

export const ANA = 'ana@school.example';
export const BEN = 'ben@school.example';
export const DRIVE_FILE = 'https://www.googleapis.com/auth/drive.file';

export interface Desk {
  readonly drive: DriveModel;
  readonly ledger: Ledger;
  readonly Drive: DriveService;
  readonly Docs: DocsService;
  /** Runs something as an execution of a person's. */
  as<T>(email: string, act: () => T): T;
  /** Lets time pass, in milliseconds. */
  wait(milliseconds: number): void;
}

export function desk(options: DriveOptions = {}): Desk {
  let now = Date.UTC(2025, 8, 15, 14, 30);
  const clock = (): number => now;
  const drive = createDrive(clock, options);
  const gate = createGate({ clock, scopesOf: (method) => DRIVE_SCOPES[method], faults: createFaults() });
  return {
    drive,
    ledger: gate.ledger,
    Drive: createDriveService(gate, drive),
    Docs: createDocsService(gate, drive),
    as(email, act) {
      const execution = gate.begin({
        functionName: 'test',
        person: { email, name: email, access: 'owner' },
        mode: 'FULL',
        scopes: new Set([DRIVE_FILE]),
        manifest: [DRIVE_FILE],
        scriptTimeZone: 'America/New_York',
      });
      try {
        return act();
      } finally {
        gate.end(execution);
      }
    },
    wait(milliseconds) {
      now += milliseconds;
    },
  };
}

/** What Google's types know nothing of: a call without content to upload. */
export const NO_MEDIA = null as unknown as GoogleAppsScript.Base.Blob;

/** The error of something that must fail, with what the API says about it. */
export function failure(act: () => unknown): { message: string; code: number } {
  try {
    act();
  } catch (error) {
    const { message, details } = error as Error & { details?: { code: number } };
    return { message, code: details?.code ?? 0 };
  }
  throw new Error('It did not fail.');
}

/** A blob like those of Utilities.newBlob. */
export function blob(text: string, contentType: string, name: string): GoogleAppsScript.Base.Blob {
  const bytes = [...new TextEncoder().encode(text)].map((byte) => (byte > 127 ? byte - 256 : byte));
  return {
    getBytes: () => bytes,
    getContentType: () => contentType,
    getDataAsString: () => text,
    getName: () => name,
  } as unknown as GoogleAppsScript.Base.Blob;
}
