/** The compiler itself keeps the layers apart: outside its layer a name of Google, the browser or Node is unknown. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../build/build.mjs';
import { plant } from './tree';

const GOOGLE = ['SpreadsheetApp', 'HtmlService', 'Docs', 'Drive', 'Session'];
const BROWSER = ['document', 'window', 'localStorage', 'fetch', 'URL', 'setTimeout', 'TextEncoder', 'structuredClone'];
const NODE = ['process', 'Buffer', 'require', 'setImmediate'];

/** Libraries whose own types ask for Node's. */
const PURE_LIBRARIES = ['papaparse', 'fflate', 'valibot'];
const GOOGLE_TYPES = ['@googleapis/docs', '@googleapis/drive'];

/**
 * What the compiler complains of when a file with these lines stands in `layer`: an unknown name as the name alone,
 * anything else as the compiler's whole line.
 */
function complaints(layer: string, lines: readonly string[]): string[] {
  const project = plant({ 'probe.ts': lines.join('\n') });
  const top = relative(project, ROOT);
  const tsconfig = {
    extends: `${top}/${layer}/tsconfig.json`,
    compilerOptions: { composite: false, declaration: false, emitDeclarationOnly: false, noEmit: true },
    references: [],
    include: ['probe.ts', `${top}/src/domain/importers/reading/papaparse.d.ts`],
    exclude: [],
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(tsconfig));
  const tsc = join(ROOT, 'node_modules/.bin/tsc');
  const { stdout } = spawnSync(tsc, ['-p', project, '--pretty', 'false'], { encoding: 'utf8' });
  const errors = stdout.split('\n').filter((line) => line.includes('error TS'));
  return errors.map((line) => /Cannot find name '(\w+)'/.exec(line)?.[1] ?? line);
}

const importing = (libraries: readonly string[]) =>
  libraries.map(
    (name, index) => `import * as library${index} from '${name}';\nexport type L${index} = typeof library${index};`,
  );

describe('a name that does not compile', () => {
  it.each([
    ['src/domain', PURE_LIBRARIES, [...GOOGLE, ...BROWSER, ...NODE, 'console']],
    ['src/workbook', [], [...GOOGLE, ...BROWSER, ...NODE, 'console']],
    ['src/documents', [], [...GOOGLE, ...BROWSER, ...NODE, 'console']],
    ['src/jobs', ['valibot'], [...GOOGLE, ...BROWSER, ...NODE, 'console']],
    ['src/workbook/google', [], [...BROWSER, ...NODE]],
    ['src/documents/google', GOOGLE_TYPES, [...BROWSER, ...NODE]],
    ['src/addon', [], [...BROWSER, ...NODE]],
    ['src/client', ['preact'], [...GOOGLE, ...NODE]],
    ['local/workspace', GOOGLE_TYPES, [...BROWSER, ...NODE]],
  ])('in %s (with %j): %j', (layer, libraries, names) => {
    const found = complaints(layer, [...importing(libraries), `export const names = [${names.join(', ')}];`]);
    expect(found.sort()).toEqual([...names].sort());
  });

  it.each([
    ['src/workbook/google', GOOGLE],
    ['src/addon', [...GOOGLE, 'console']],
    ['src/client', BROWSER],
    ['local/host', [...NODE, 'console']],
  ])('%s knows %j', (layer, names) => {
    expect(complaints(layer, [`export const names: unknown[] = [${names.join(', ')}];`])).toEqual([]);
  });
});
