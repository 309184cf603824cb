import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { ROOT } from '../../build/build.mjs';
import { plant } from './tree';

function run(tree: Record<string, string>, args: readonly string[]) {
  const root = plant(tree);
  const { stdout, stderr, status } = spawnSync('node', [join(ROOT, 'build/run-ts.mjs'), 'main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { root, stdout, stderr, status };
}

it('runs TypeScript with its own imports, its arguments, its packages and its own address', () => {
  const { root, stdout } = run(
    {
      'main.ts': [
        "import { strToU8 } from 'fflate';",
        "import { here } from './deep/here';",
        'const bytes: number = strToU8("abc").length;',
        'process.stdout.write(JSON.stringify([bytes, process.argv.slice(2), here, import.meta.url]));',
      ].join('\n'),
      'deep/here.ts': 'export const here: string = import.meta.url;',
    },
    ['--', '--out', 'here'],
  );
  const address = pathToFileURL(root).href;
  expect(JSON.parse(stdout)).toEqual([3, ['--out', 'here'], `${address}/deep/here.ts`, `${address}/main.ts`]);
});

it('ends with 1 and names the line of the TypeScript when the script throws', () => {
  const { stderr, status } = run({ 'main.ts': "interface Gone {}\n\nthrow new Error('No roster.');" }, []);
  expect(stderr).toMatch(/No roster\.[\s\S]*main\.ts:3/);
  expect(status).toBe(1);
});

it('ends with 1 and names the line when the script does not compile', () => {
  const { stderr, status } = run({ 'main.ts': '\nconst = 1;' }, []);
  expect(stderr).toMatch(/main\.ts:2:6/);
  expect(status).toBe(1);
});
