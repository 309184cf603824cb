// A gate with one execution running in it, for tests of single services.
import { createFaults } from '../../../../local/workspace/kernel/faults';
import {
  createGate,
  type ExecutionStart,
  type Gate,
  type RunningExecution,
} from '../../../../local/workspace/kernel/gate';
import { builtInScopes, scopeUrl } from '../../../../local/workspace/kernel/scopes';

export const OUR_SCOPES = ['spreadsheets.currentonly', 'drive.file', 'script.container.ui'].map(scopeUrl);

export interface RunningGate {
  readonly gate: Gate;
  readonly faults: ReturnType<typeof createFaults>;
  readonly clock: { now: number };
  begin(start?: Partial<ExecutionStart>): RunningExecution;
}

/** One execution runs in mode FULL as Ada, an owner, with all of the add-on's scopes. */
export function runningGate(start: Partial<ExecutionStart> = {}): RunningGate {
  const clock = { now: Date.UTC(2025, 8, 1, 12) };
  const faults = createFaults();
  const gate = createGate({ clock: () => clock.now, scopesOf: builtInScopes, faults });
  const begin = (changes: Partial<ExecutionStart> = {}): RunningExecution =>
    gate.begin({
      functionName: 'test',
      person: { email: 'ada@school.example', name: 'Ada', access: 'owner' },
      mode: 'FULL',
      scopes: new Set(OUR_SCOPES),
      manifest: OUR_SCOPES,
      scriptTimeZone: 'Etc/UTC',
      ...start,
      ...changes,
    });
  begin();
  return { gate, faults, clock, begin };
}
