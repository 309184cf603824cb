/** Small source trees for the tests of the build, written where packages are found: inside node_modules. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { ROOT } from '../../build/build.mjs';

export const FIXTURE = fileURLToPath(new URL('./fixtures/addon', import.meta.url));

/** Path in the tree to text; `null` removes a file that the tree began with. */
export type Tree = Readonly<Record<string, string | null>>;

/**
 * @param from a folder to begin with
 * @returns the root of a new tree, removed when the test is over
 */
export function plant(tree: Tree, from?: string): string {
  const cache = join(ROOT, 'node_modules/.cache/common-ground');
  mkdirSync(cache, { recursive: true });
  const root = mkdtempSync(join(cache, 'tree-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  if (from) cpSync(from, root, { recursive: true });
  for (const [path, text] of Object.entries(tree)) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    if (text === null) rmSync(target);
    else writeFileSync(target, text);
  }
  return root;
}
