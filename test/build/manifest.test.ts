import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, ROOT } from '../../build/build.mjs';
import { readManifest, SCOPES } from '../../build/manifest.mjs';
import { FIXTURE, plant } from './tree';

const OURS = JSON.parse(readFileSync(join(ROOT, 'appsscript.json'), 'utf8'));
const [DOCS, DRIVE] = OURS.dependencies.enabledAdvancedServices;

describe('appsscript.json', () => {
  it('of this project is as it must be', () => {
    expect(readManifest(JSON.stringify(OURS)).oauthScopes).toEqual(Object.keys(SCOPES));
  });

  it.each([
    ['a web app', { webapp: { access: 'ANYONE' } }, 'webapp is nothing that Common Ground asks for: take it out.'],
    ['a fourth scope', { oauthScopes: [...OURS.oauthScopes, 'x'] }, 'oauthScopes must be exactly https:'],
    ['two scopes', { oauthScopes: OURS.oauthScopes.slice(1) }, 'oauthScopes must be exactly https:'],
    ['another scope twice', { oauthScopes: [...OURS.oauthScopes.slice(1), 'x'] }, 'oauthScopes must be exactly https:'],
    ['error texts for the publisher', { exceptionLogging: 'STACKDRIVER' }, 'exceptionLogging must be NONE: '],
    ['an invented time zone', { timeZone: 'Mars/Base' }, 'timeZone must be a name such as America/New_York.'],
    ['the old runtime', { runtimeVersion: 'DEPRECATED_ES5' }, 'runtimeVersion must be V8: '],
    ['no runtime', { runtimeVersion: undefined }, 'runtimeVersion is missing.'],
    ['a library', { dependencies: { ...OURS.dependencies, libraries: [] } }, 'dependencies.libraries is nothing that'],
    [
      'another Drive',
      { dependencies: { enabledAdvancedServices: [DOCS, { ...DRIVE, version: 'v2' }] } },
      'enabledAdvancedServices.1.version must be v3, which is what the script calls Drive with.',
    ],
    ['no Drive', { dependencies: { enabledAdvancedServices: [DOCS] } }, 'enabledAdvancedServices.1 is missing.'],
    [
      'a third service',
      { dependencies: { enabledAdvancedServices: [DOCS, DRIVE, { ...DRIVE, userSymbol: 'Sheets' }] } },
      'appsscript.json: dependencies.enabledAdvancedServices',
    ],
  ])('may not have %s', (_what, change, sentence) => {
    expect(() => readManifest(JSON.stringify({ ...OURS, ...change }))).toThrow(
      expect.objectContaining({ name: 'BuildProblem', message: expect.stringContaining(sentence) }),
    );
  });

  it('tells every fault at once, and stops the build', async () => {
    const wrong = { ...OURS, exceptionLogging: 'STACKDRIVER', timeZone: 'Mars/Base' };
    const root = plant({ 'appsscript.json': JSON.stringify(wrong) }, FIXTURE);
    await expect(build(root)).rejects.toThrow(/timeZone must be.*\n.*exceptionLogging must be/);
  });

  it('must be JSON', () => {
    expect(() => readManifest('{')).toThrow('appsscript.json is not JSON: ');
  });
});
