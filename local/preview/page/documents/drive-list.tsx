/** What the person sees in Drive: the documents of the team, who they belong to, and whether the add-on may see them. */
import type { JSX } from 'preact';
import type { FileShown } from '../../worker/protocol';
import { Icon, type IconName } from '../shell/icon';
import { Panel } from '../shell/panel';
import type { Workbench } from '../workbench';

const ICONS: Readonly<Record<FileShown['kind'], IconName>> = {
  document: 'document',
  folder: 'folder',
  spreadsheet: 'sheet',
  other: 'file',
};

export function DriveList({ bench }: { readonly bench: Workbench }): JSX.Element {
  const { files, people, person } = bench.live.state;
  const self = people.find(({ email }) => email === person);
  const inside = (folderId: string | null) => files.filter((file) => file.folderId === folderId && !file.trashed);
  const trashed = files.filter((file) => file.trashed);
  return (
    <Panel title="Documents" close={() => bench.showPanel(null)}>
      <p class="panel-words">What {self?.name ?? person} sees in Drive. Another member sees what was shared.</p>
      <FileTree bench={bench} files={inside(null)} inside={inside} />
      {trashed.length > 0 && (
        <>
          <h3 class="panel-heading">Trash</h3>
          <FileTree bench={bench} files={trashed} inside={() => []} />
        </>
      )}
    </Panel>
  );
}

interface FileTreeProps {
  readonly bench: Workbench;
  readonly files: readonly FileShown[];
  readonly inside: (folderId: string | null) => readonly FileShown[];
}

function FileTree({ bench, files, inside }: FileTreeProps): JSX.Element {
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.id}>
          <FileLine bench={bench} file={file} />
          {file.kind === 'folder' && <FileTree bench={bench} files={inside(file.id)} inside={inside} />}
        </li>
      ))}
    </ul>
  );
}

function FileLine({ bench, file }: { readonly bench: Workbench; readonly file: FileShown }): JSX.Element {
  const { connection, asker, openDocument } = bench;
  const { people, person, workbookId } = bench.live.state;
  const ownerName = people.find(({ email }) => email === file.owner)?.name ?? file.owner;
  const nameOf = (grantee: string) => people.find(({ email }) => email === grantee)?.name ?? grantee;
  return (
    <div class="file">
      <Icon name={ICONS[file.kind]} />
      <div class="file-main">
        {file.kind === 'document' && !file.trashed ? (
          <button type="button" class="link-button" onClick={() => openDocument(file.id)}>
            {file.name}
          </button>
        ) : (
          <span>
            {file.name}
            {file.id === workbookId ? ' (this workbook)' : ''}
          </span>
        )}
        <small>
          {file.owner === person ? 'Yours' : `${ownerName}'s`}
          {file.sharedWith.length > 0 ? `, shared with ${file.sharedWith.map(nameOf).join(', ')}` : ''}
        </small>
        {file.kind === 'document' && !file.trashed && (
          <small>
            {file.openedWithApp ? 'Common Ground can open it for you. ' : 'Common Ground cannot open it for you. '}
            {!file.openedWithApp && (
              <button type="button" class="text-button" onClick={() => void connection.ask('openWithApp', file.id)}>
                Open it with Common Ground
              </button>
            )}
          </small>
        )}
        {file.owner === person && file.id !== workbookId && (
          <button
            type="button"
            class="text-button"
            onClick={() => void asker.through(() => connection.ask('trash', file.id, !file.trashed))}
          >
            {file.trashed ? 'Restore' : 'Move to trash'}
            <span class="unseen"> {file.name}</span>
          </button>
        )}
      </div>
    </div>
  );
}
