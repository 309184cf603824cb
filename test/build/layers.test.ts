import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../build/build.mjs';
import { LAYERS } from '../../build/layer-rules.mjs';
import { breachLine, checkLayers } from '../../build/layers.mjs';
import { plant } from './tree';

function linesOf(path: string, text: string): string[] {
  return checkLayers(plant({ [path]: text })).breaches.map(breachLine);
}

function because(layer: string): string {
  return LAYERS.find(({ name }) => name === layer)?.because ?? 'no such layer';
}

describe('who may import whom', () => {
  it.each([
    ['domain', 'src/domain/roster.ts', "import { TABS } from '../workbook/tabs';"],
    ['domain', 'src/domain/roster.ts', "import type { Tab } from '../workbook/tabs';"],
    ['domain', 'src/domain/mastery/latest.ts', "export { run } from '../../jobs/mastery';"],
    ['domain', 'src/domain/roster.ts', "import { readFileSync } from 'node:fs';"],
    ['domain', 'src/domain/roster.ts', "import { readFileSync } from 'fs';"],
    ['domain', 'src/domain/roster.ts', "import { render } from 'preact';"],
    ['workbook', 'src/workbook/snapshot.ts', "import { read } from './google/read';"],
    ['workbook', 'src/workbook/snapshot.ts', "import type { Doc } from '../documents/model';"],
    ['workbook/google', 'src/workbook/google/read.ts', "import { run } from '../../jobs/mastery';"],
    ['workbook/google', 'src/workbook/google/read.ts', "import type { Doc } from '../../documents/model';"],
    ['documents', 'src/documents/agenda.ts', "type Tab = import('../workbook/tabs').Tab;"],
    ['documents/google', 'src/documents/google/send.ts', "import { docs } from '@googleapis/docs';"],
    ['jobs', 'src/jobs/mastery.ts', "import { read } from '../workbook/google/read';"],
    ['jobs', 'src/jobs/mastery.ts', "const { send } = await import('../documents/google/send');"],
    ['addon', 'src/addon/index.ts', "import { Home } from '../client/panels/home';"],
    ['client', 'src/client/server.ts', "import { JOBS } from '../jobs';"],
    ['client', 'src/client/server.ts', "import { type Job } from '../jobs';"],
    ['client', 'src/client/server.ts', "import { call } from '../addon';"],
    ['client', 'src/client/server.ts', "import type { Tab } from '../workbook/tabs';"],
    ['local/workspace', 'local/workspace/range.ts', "import { TABS } from '../../src/workbook/tabs';"],
    ['local/workspace', 'local/workspace/range.ts', "import type { Tab } from '../../src/workbook/tabs';"],
    ['local/workspace', 'local/workspace/range.ts', "import vm from 'node:vm';"],
    ['local/host', 'local/host/node.ts', "import { createWorkspace } from '../workspace/workspace';"],
    ['local/export', 'local/export/xlsx.ts', "import type { Team } from '../../src/domain/team';"],
    ['local/preview', 'local/preview/page.tsx', "import { createWorkspace } from '../workspace/workspace';"],
    ['local/demo', 'local/demo/demo.ts', "import { JOBS } from '../../src/jobs';"],
  ])('%s: %s may not say: %s', (layer, path, text) => {
    const specifier = /'([^']+)'/.exec(text)?.[1];
    expect(linesOf(path, `\n${text}\n`)).toEqual([`${path}:2 imports ${specifier}: ${because(layer)}`]);
  });

  it.each([
    ['src/domain/importers/csv.ts', "import Papa from 'papaparse';"],
    ['src/domain/mastery/latest.ts', "import { levelOf } from '../scale';"],
    ['src/workbook/tabs/roster.ts', "import { displayName } from '../../domain/roster';"],
    ['src/workbook/google/read.ts', "import type { Snapshot } from '../snapshot';"],
    ['src/documents/google/send.ts', "import type { docs_v1 } from '@googleapis/docs';"],
    ['src/jobs/mastery.ts', "import { TABS } from '../workbook/tabs';\nimport { agenda } from '../documents/agendas';"],
    ['src/addon/index.ts', "import { read } from '../workbook/google/read';\nimport { JOBS } from '../jobs';"],
    ['src/client/server.ts', "import type { Job } from '../jobs';\nimport { useState } from 'preact/hooks';"],
    ['local/host/node.ts', "import type { Workspace } from '../workspace/workspace';\nimport vm from 'vm';"],
    ['local/demo/demo.mjs', "import { runTypeScript } from '../../build/run-ts.mjs';"],
    ['local/demo/demo.ts', "import { greet } from '../../src/domain/team';"],
    ['local/demo/demo.ts', "import { openWorkspace } from '../host/node';\nimport { xlsx } from '../export/xlsx';"],
  ])('%s may say: %s', (path, text) => {
    expect(linesOf(path, text)).toEqual([]);
  });
});

describe('what a layer may not write', () => {
  const pureLayers = ['src/domain', 'src/workbook', 'src/documents', 'src/jobs'];
  it.each(
    pureLayers.flatMap((folder) => [
      [folder, 'const now = Date.now();', 'Date.now()'],
      [folder, 'const now = new Date();', 'new Date()'],
      [folder, 'const now = Date();', 'Date()'],
      [folder, 'const lot = Math.random();', 'Math.random()'],
      [folder, "console.log('Mia');", 'console.log'],
      [folder, 'const [cell] = snapshot as any;', 'any'],
      [folder, 'class Tab { #rows = 1; }', '#rows'],
      [folder, 'class Tab { static rows = 1; }', 'static rows'],
      [folder, 'class Tab { static { open(); } }', 'a static block'],
      [folder, "const key = 'Roster!A1:C9';", "'Roster!A1:C9'"],
      [folder, "sheet.getRange('A1');", 'getRange of a string'],
      [folder, 'sheet.getRange(`A${row}`);', 'getRange of a string'],
      [folder, 'sheet.getRangeList([`A${row}`]);', 'getRangeList of a string'],
    ]),
  )('%s: %s', (folder, text, found) => {
    expect(linesOf(`${folder}/table.ts`, text)).toEqual([
      expect.stringContaining(`${folder}/table.ts:1 uses ${found}: `),
    ]);
  });

  it.each([
    ['src/addon/index.ts', "console.error('A job failed.'); const now = Date.now();"],
    ['src/workbook/google/read.ts', "sheet.getRange('A1'); const now = new Date();"],
    ['src/domain/calendar.ts', 'const day = new Date(0); const at = Date.UTC(2026, 1, 1);'],
    ['src/workbook/plan.ts', 'sheet.getRange(row, 1, rows, columns);'],
    ['src/domain/learning.ts', "const code = 'EL1'; // any, console.log, Date.now(), getRange('A1')"],
    ['src/domain/words.ts', "const text = 'any of console.log and Date.now()';"],
    ['local/workspace/range.ts', 'class Grid { static size = 1; #cells = Date.now(); }'],
  ])('%s may write: %s', (path, text) => {
    expect(linesOf(path, text)).toEqual([]);
  });

  it.each(['utils.ts', 'Helpers.tsx', 'common/rows.ts', 'misc.test-data.ts', 'manager.mjs'])(
    'is not named %s',
    (name) => {
      expect(linesOf(`src/domain/${name}`, 'export {};')).toEqual([
        expect.stringMatching(/:1 is named .*: the name says/),
      ]);
    },
  );

  it('has no reference directive', () => {
    const lines = linesOf('src/domain/team.ts', '\n/// <reference types="google-apps-script" />\n');
    expect(lines).toEqual([expect.stringContaining('src/domain/team.ts:2 has a reference directive: ')]);
  });

  it('belongs to a layer', () => {
    expect(linesOf('src/widgets/team.ts', '')).toEqual([
      expect.stringContaining('src/widgets/team.ts:1 belongs to no layer: '),
    ]);
  });

  it('counts lines after letters of every alphabet', () => {
    expect(linesOf('src/domain/team.ts', "const name = 'Zoë 😀';\n\nconst now = Date.now();")).toEqual([
      expect.stringContaining('src/domain/team.ts:3 uses Date.now()'),
    ]);
  });
});

it('prints each breach and exits with 1, or with 0 when there is none', () => {
  const run = (root: string) => spawnSync('node', [join(ROOT, 'build/layers.mjs'), root], { encoding: 'utf8' });
  const bad = run(
    plant({ 'src/domain/a.ts': "import '../jobs';\nDate.now();", 'local/host/b.ts': "import '../../src/addon';" }),
  );
  expect(bad.stdout.split('\n')).toEqual([
    `local/host/b.ts:1 imports ../../src/addon: ${because('local/host')}`,
    `src/domain/a.ts:1 imports ../jobs: ${because('domain')}`,
    expect.stringMatching(/^src\/domain\/a\.ts:2 uses Date\.now\(\): /),
    'Layers: 2 files, breaches: 3.',
    '',
  ]);
  expect(bad.status).toBe(1);
  const good = run(plant({ 'src/domain/a.ts': 'export {};' }));
  expect([good.stdout, good.status]).toEqual(['Layers: 1 files, no breach.\n', 0]);
});
