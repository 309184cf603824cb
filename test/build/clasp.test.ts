import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build, ROOT } from '../../build/build.mjs';
import { FIXTURE, plant } from './tree';

it('clasp would push exactly the files of dist/', async () => {
  const root = plant({ 'notes.html': '<p>Not in dist</p>' }, FIXTURE);
  for (const file of ['.clasp.json', '.claspignore']) copyFileSync(join(ROOT, file), join(root, file));
  await build(root);
  // No credentials: HOME is an empty place.
  const clasp = spawnSync(join(ROOT, 'node_modules/.bin/clasp'), ['show-file-status', '--json'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: plant({}) },
    encoding: 'utf8',
  });
  const status = JSON.parse(clasp.stdout);
  expect(status.filesToPush.sort()).toEqual(readdirSync(join(root, 'dist')).map((name) => `dist/${name}`));
  expect(status.untrackedFiles).toEqual([]);
});

it('the manifest asks for three scopes and no more', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'appsscript.json'), 'utf8'));
  expect(manifest.oauthScopes).toEqual([
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/drive.file',
    'https://www.googleapis.com/auth/script.container.ui',
  ]);
  // An error text must not carry a cell to the publisher's project.
  expect(manifest.exceptionLogging).toBe('NONE');
});
