import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { serverCode } from '../../build/server-code.mjs';
import { FIXTURE, plant } from './tree';

describe('Code.js', () => {
  it('has a real top-level function for each export of the entry', async () => {
    const code = await serverCode(FIXTURE, '1.2.3');
    const google = createContext({});
    runInContext(code, google);
    expect(runInContext('onOpen({ name: "Ada" })', google)).toBe('Hello, Ada');
    expect(runInContext('onOpen()', google)).toBe('Hello, team');
    expect(runInContext('call("mastery", [1, 2])', google)).toBe('mastery: 1 2');
    // PLATFORM.md: "Functions must be real top-level declarations to be menu handlers or google.script.run targets".
    expect(code.match(/^function \w+/gm)).toEqual(['function call', 'function onOpen']);
  });

  it('begins with the version and is the same bytes every time, wherever the project lies', async () => {
    const first = await serverCode(FIXTURE, '1.2.3');
    expect(first.split('\n')[0]).toBe('// Common Ground 1.2.3');
    expect(await serverCode(plant({}, FIXTURE), '1.2.3')).toBe(first);
  });

  it('is written for es2019', async () => {
    const entry = 'export const onOpen = (event?: { name?: string }) => event?.name ?? "team";';
    const code = await serverCode(plant({ 'src/addon/index.ts': entry }), '1');
    expect(code).not.toMatch(/\?\.|\?\?/);
  });

  it.each([
    [null, 'src/addon/index.ts is missing: it exports what Google may call.'],
    ['const onOpen = 1;', 'src/addon/index.ts exports nothing, so Google could call nothing.'],
    [
      'export function onOpen() {} export function helper_() {}',
      'src/addon/index.ts exports helper_: Apps Script hides names that end in _ from menus and pages.',
    ],
    [
      'export default function onOpen() {}',
      'src/addon/index.ts has a default export: give the function the name that Google calls.',
    ],
    [
      'export function onOpen() {} export const VERSION = "1";',
      'src/addon/index.ts exports VERSION, which is not a function: Google can only call functions.',
    ],
    [
      // PLATFORM.md: "one forbidden call, also in global code, and the menu is lost".
      'const ui = SpreadsheetApp.getUi(); export const onOpen = () => ui.createAddonMenu();',
      'The script does work while it loads (SpreadsheetApp is not defined): keep global code free of calls.',
    ],
    ['import { run } from "../jobs"; export const call = run;', 'src/addon/index.ts:1:21 Could not resolve "../jobs"'],
    ['export function onOpen( {', 'src/addon/index.ts:1:26 Expected identifier but found end of file'],
    ['import fs from "node:fs"; export const call = () => fs;', 'src/addon/index.ts:1:16 Could not resolve "node:fs"'],
  ])('is not made of %s', async (entry, sentence) => {
    const root = plant({ 'src/addon/index.ts': entry }, FIXTURE);
    await expect(serverCode(root, '1')).rejects.toThrow(
      expect.objectContaining({ name: 'BuildProblem', message: sentence }),
    );
  });
});
