/** Writes the built files so that a server or a test reading them meanwhile never sees half of one. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pid } from 'node:process';

/**
 * Makes a folder hold exactly these files; one that already says the same is left alone.
 * @param files path inside the folder, with `/`, to contents
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, contents] of files) {
    const target = join(folder, name);
    if (holds(target, contents)) continue;
    mkdirSync(dirname(target), { recursive: true });
    const unfinished = `${target}.${pid}.unfinished`;
    writeFileSync(unfinished, contents);
    renameSync(unfinished, target);
  }
  for (const name of namesIn(folder)) if (!files.has(name)) rmSync(join(folder, name), { force: true });
}

function holds(path: string, contents: Uint8Array): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.size === contents.length && readFileSync(path).equals(contents);
}

/** Every file in the folder; another process's unfinished files are none of ours. */
function namesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.unfinished'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}
