import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, buildIfChanged } from '../../build/build.mjs';
import { FIXTURE, plant } from './tree';

const BROKEN = 'export function onOpen( {';

function moveTo(root: string, timeZone: string): void {
  const manifest = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8'));
  writeFileSync(join(root, 'appsscript.json'), JSON.stringify({ ...manifest, timeZone }));
}

describe('the build', () => {
  it('fills dist/ with the script, the pages and the manifest, and nothing else', async () => {
    const root = plant({ 'dist/old.html': '<p>From last year</p>', 'dist/deep/old.js': '' }, FIXTURE);
    await build(root);
    expect(readdirSync(join(root, 'dist'))).toEqual(['Code.js', 'appsscript.json', 'results.html', 'sidebar.html']);
    expect(readFileSync(join(root, 'dist/Code.js'), 'utf8')).toMatch(/^\/\/ Common Ground 1\.2\.3\n/);
    expect(readFileSync(join(root, 'dist/appsscript.json'), 'utf8')).toBe(
      readFileSync(join(FIXTURE, 'appsscript.json'), 'utf8'),
    );
  });

  it('leaves no dist/ when it fails', async () => {
    const root = plant({}, FIXTURE);
    await build(root);
    writeFileSync(join(root, 'src/addon/index.ts'), BROKEN);
    await expect(build(root)).rejects.toThrow('src/addon/index.ts:1:26');
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  it.each([
    ['nothing', 'fresh', () => undefined],
    ['a source', 'built', (root: string) => writeFileSync(join(root, 'src/domain/new.ts'), 'export {};')],
    ['the manifest', 'built', (root: string) => moveTo(root, 'Europe/Berlin')],
    ['what was built', 'built', (root: string) => writeFileSync(join(root, 'dist/Code.js'), '// by hand')],
  ])('after a change of %s, is %s', async (_what, expected, change) => {
    const root = plant({}, FIXTURE);
    expect(await buildIfChanged(root)).toBe('built');
    change(root);
    expect(await buildIfChanged(root)).toBe(expected);
    expect(readFileSync(join(root, 'dist/Code.js'), 'utf8')).toMatch(/^\/\/ Common Ground/);
    expect(await buildIfChanged(root)).toBe('fresh');
  });

  it('may run several times at once', async () => {
    const root = plant({}, FIXTURE);
    await Promise.all([build(root), build(root), build(root)]);
    expect(await buildIfChanged(root)).toBe('fresh');
    expect(readdirSync(join(root, 'node_modules/.cache/common-ground'))).toEqual(['built.json']);
  });

  it('also makes the workspace, where its build is there', async () => {
    const workspace = [
      "import { writeFileSync, mkdirSync } from 'node:fs';",
      'export async function buildWorkspace(root) {',
      "  mkdirSync(root + '/dist-local/workspace', { recursive: true });",
      "  writeFileSync(root + '/dist-local/workspace/workspace.js', 'var Workspace;');",
      '}',
    ];
    const root = plant({ 'build/workspace.mjs': workspace.join('\n') }, FIXTURE);
    await build(root);
    expect(readFileSync(join(root, 'dist-local/workspace/workspace.js'), 'utf8')).toBe('var Workspace;');
  });
});
