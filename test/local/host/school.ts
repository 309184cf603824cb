// A small school for tests: three people, a manifest with the add-on's scopes, and a written script.
import { type HostedWorkspace, type OpenOptions, openWorkspace } from '../../../local/host/node';
import type { Manifest } from '../../../local/workspace';

export const ADA = 'ada@school.example';
export const BO = 'bo@school.example';
export const VI = 'vi@school.example';

const AUTH = 'https://www.googleapis.com/auth/';

export const MANIFEST: Manifest = {
  timeZone: 'America/New_York',
  runtimeVersion: 'V8',
  oauthScopes: [`${AUTH}spreadsheets.currentonly`, `${AUTH}drive.file`, `${AUTH}script.container.ui`],
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: 'Docs', serviceId: 'docs', version: 'v1' },
      { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
    ],
  },
};

export interface School {
  readonly workspace: HostedWorkspace;
  readonly clock: { now: number };
  /** Calls a function as a page of Ada's would. */
  call(functionName: string, ...args: unknown[]): unknown;
}

/** @param code the script: top-level functions, as Code.js has them */
export function school(code: string, changes: Partial<OpenOptions> = {}, html: Record<string, string> = {}): School {
  const clock = { now: Date.UTC(2025, 8, 1, 12) };
  const workspace = openWorkspace({
    script: { code, html, manifest: MANIFEST },
    spreadsheet: { name: 'Grade 6 Mathematics', locale: 'en_US', timeZone: 'America/Chicago' },
    people: [
      { email: ADA, name: 'Ada', access: 'owner' },
      { email: BO, name: 'Bo', access: 'editor' },
      { email: VI, name: 'Vi', access: 'viewer' },
    ],
    clock: () => clock.now,
    ...changes,
  });
  return {
    workspace,
    clock,
    call(functionName, ...args) {
      const reply = workspace.scriptRun(functionName, args, ADA);
      if (!reply.ok) throw Object.assign(new Error(reply.error.message), { name: reply.error.name });
      return reply.value;
    },
  };
}
