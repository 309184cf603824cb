/**
 * Opens workbooks in the realm, one at a time: the workspace around a kept or a new file, with the people and what they
 * allowed. Everything that outlives a workbook (the realm, the files of the build) stays here.
 */
import { CAST, DOMAIN } from './cast';
import type { StartFiles } from './protocol';
import { createRealm } from './realm';
import type { KeptWorkbook } from './storage';
import type {
  Answer,
  createWorkspace,
  Manifest,
  PersonOptions,
  Question,
  renderDocument,
  Workspace,
} from './workspace-types';

export interface Surroundings {
  /** Answers a script's question; throws what ends the execution when there is no answer yet. */
  readonly answer: (question: Question) => Answer | undefined;
  readonly confirmWarning: (message: string) => boolean;
  readonly onChange: () => void;
}

export interface Opened {
  readonly workspace: Workspace;
  readonly people: readonly PersonOptions[];
  /** E-mail of who is at the keyboard. */
  readonly person: string;
  readonly clockOffset: number;
}

export interface Studio {
  readonly manifest: Manifest;
  readonly renderDocument: typeof renderDocument;
  /** False when nothing in the script could ask a person: then no act has to be undone. */
  readonly mayAsk: boolean;
  /** @param kept undefined makes a new, empty spreadsheet */
  open(kept: KeptWorkbook | undefined, name: string, clockOffset: number): Opened;
}

interface WorkspaceModule {
  readonly createWorkspace: typeof createWorkspace;
  readonly renderDocument: typeof renderDocument;
}

const machineNow = Date.now;

/** Where the sample team's school lies. */
const TIME_ZONE = 'America/New_York';

/** @param around called from inside executions */
export function openStudio(files: StartFiles, around: Surroundings): Studio {
  const { addon } = files;
  const manifest = addon.manifest as Manifest;
  const realm = createRealm(files.workspaceScript, addon.code, manifest.timeZone);
  const module = realm.workspaceModule as WorkspaceModule;
  return {
    manifest,
    renderDocument: module.renderDocument,
    mayAsk: /\.(?:alert|prompt)\b/.test(addon.code),
    open(kept, name, clockOffset) {
      realm.bare();
      const people = kept?.people ?? CAST;
      const offset = kept?.clockOffset ?? clockOffset;
      const workspace = module.createWorkspace({
        addOnName: 'Common Ground',
        manifest,
        people,
        html: addon.html,
        clock: () => machineNow() + offset,
        loadBundle: realm.loadBundle,
        engine: new Uint8Array(files.engine),
        domain: { domain: DOMAIN, idsFrom: machineNow() },
        ...around,
        ...(kept === undefined
          ? { spreadsheet: { name, locale: 'en_US', timeZone: TIME_ZONE } }
          : { saved: kept.saved }),
      });
      realm.furnish(workspace.globals);
      for (const [email, scopes] of Object.entries(kept?.refused ?? {})) {
        for (const scope of scopes) workspace.refuseScope(email, scope);
      }
      const person = kept?.person ?? ownerOf(people);
      workspace.open(person);
      return { workspace, people, person, clockOffset: offset };
    },
  };
}

function ownerOf(people: readonly PersonOptions[]): string {
  const owner = people.find(({ access }) => access === 'owner');
  if (owner === undefined) throw new Error('a file has one owner');
  return owner.email;
}
