/** How things stand around the grid, as plain values for the page. */
import type { CallShown, FileShown, PersonShown } from './protocol';
import type { DriveFile, ExecutionRecord, PersonOptions } from './workspace-types';

const KINDS: Readonly<Record<string, FileShown['kind']>> = {
  'application/vnd.google-apps.document': 'document',
  'application/vnd.google-apps.folder': 'folder',
  'application/vnd.google-apps.spreadsheet': 'spreadsheet',
};

/** The files that a person sees in Drive, the newest first. */
export function shownFiles(files: readonly DriveFile[], email: string): FileShown[] {
  const byId = new Map(files.map((file) => [file.id, file]));
  const shown = files.flatMap((file): FileShown[] => {
    const role = roleIn(byId, file, email);
    if (role === null || (inTrash(byId, file) && file.ownerEmail !== email)) return [];
    const others = file.permissions.filter((permission) => permission.role !== 'owner');
    return [
      {
        id: file.id,
        name: file.name,
        kind: KINDS[file.mimeType] ?? 'other',
        folderId: file.folderId !== null && byId.has(file.folderId) ? file.folderId : null,
        owner: file.ownerEmail,
        modified: file.modifiedTime,
        trashed: inTrash(byId, file),
        canEdit: role === 'edit',
        openedWithApp: file.openedWithAppBy.includes(email),
        sharedWith: others.map(granteeOf),
      },
    ];
  });
  return shown.sort((a, b) => b.modified - a.modified);
}

function granteeOf(permission: DriveFile['permissions'][number]): string {
  if (permission.type === 'anyone') return 'anyone with the link';
  return permission.type === 'domain' ? `everyone at ${permission.domain}` : permission.emailAddress;
}

function holdersOf(byId: ReadonlyMap<string, DriveFile>, file: DriveFile): DriveFile[] {
  const holders: DriveFile[] = [];
  for (let at: DriveFile | undefined = file; at !== undefined && !holders.includes(at); ) {
    holders.push(at);
    at = at.folderId === null ? undefined : byId.get(at.folderId);
  }
  return holders;
}

function inTrash(byId: ReadonlyMap<string, DriveFile>, file: DriveFile): boolean {
  return holdersOf(byId, file).some(({ trashed }) => trashed);
}

/** What the person may do: a file's own permissions and those of the folders around it. */
function roleIn(byId: ReadonlyMap<string, DriveFile>, file: DriveFile, email: string): 'edit' | 'read' | null {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  let role: 'edit' | 'read' | null = null;
  for (const permission of holdersOf(byId, file).flatMap(({ permissions }) => permissions)) {
    const applies =
      permission.type === 'anyone' ||
      (permission.type === 'domain' && permission.domain === domain) ||
      (permission.type === 'user' && permission.emailAddress === email);
    if (!applies) continue;
    if (permission.role === 'reader' || permission.role === 'commenter') role ??= 'read';
    else role = 'edit';
  }
  return role;
}

export function shownPerson(person: PersonOptions, refused: ReadonlySet<string> | undefined): PersonShown {
  return { email: person.email, name: person.name, access: person.access, refused: [...(refused ?? [])] };
}

/** The last execution, in numbers; null before the first. */
export function shownCall(record: ExecutionRecord | undefined): CallShown | null {
  if (record === undefined) return null;
  const { totals } = record;
  return {
    functionName: record.functionName,
    email: record.email,
    mode: record.mode,
    milliseconds: record.endedAt - record.startedAt,
    error: record.error === null ? null : `${record.error.name}: ${record.error.message}`,
    refused: record.refused,
    roundTrips: totals.roundTrips,
    writes: totals.writes,
    builders: totals.builders,
    remote: totals.remote,
    calls: totals.calls,
    warnings: totals.warnings,
    logs: record.logs.map(({ level, text }) => `${level}: ${text}`),
  };
}
