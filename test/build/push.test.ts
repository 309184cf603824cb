import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../build/build.mjs';
import { push } from '../../build/push.mjs';
import { FIXTURE, plant } from './tree';

const SCRIPT_ID = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ_0123456789-abcdefghijklmnopqr';

function project(clasp: object): string {
  return plant({ '.clasp.json': JSON.stringify({ rootDir: 'dist', ...clasp }) }, FIXTURE);
}

async function pushed(root: string, dryRun: boolean, status = 0) {
  const lines: string[] = [];
  const asked: (readonly string[])[] = [];
  const clasp = (_root: string, args: readonly string[]) => {
    asked.push(args);
    return { status, output: status === 0 ? 'Pushed 4 files.' : 'Not logged in.' };
  };
  await push(root, { dryRun, say: (line) => lines.push(line), clasp });
  return { lines, asked };
}

describe('npm run push', () => {
  it('refuses the placeholder and says what to do', async () => {
    await expect(pushed(project({ scriptId: 'REPLACE_WITH_YOUR_SCRIPT_ID' }), false)).rejects.toThrow(
      '.clasp.json still holds the placeholder REPLACE_WITH_YOUR_SCRIPT_ID. Open your script project at script.google.com, Project Settings, copy the "Script ID" into .clasp.json.',
    );
  });

  it.each([
    [{ scriptId: 'my script' }, '.clasp.json: "my script" is not a script id.'],
    [{ scriptId: SCRIPT_ID, rootDir: '.' }, '.clasp.json: rootDir must be "dist"'],
    [{}, '.clasp.json: "" is not a script id.'],
  ])('refuses %j', async (clasp, sentence) => {
    await expect(pushed(project(clasp), false)).rejects.toThrow(sentence);
  });

  it('builds, pushes, and names what it pushed', async () => {
    const { lines, asked } = await pushed(project({ scriptId: SCRIPT_ID }), false);
    expect(asked).toEqual([['push', '--force']]);
    expect(lines[0]).toBe(`Pushing to the script project ${SCRIPT_ID}:`);
    expect(lines.at(-1)).toBe('Pushed 4 files.');
  });

  it('says so when clasp could not', async () => {
    await expect(pushed(project({ scriptId: SCRIPT_ID }), false, 1)).rejects.toThrow('npx clasp login');
  });

  it('does not push what does not build', async () => {
    const root = project({ scriptId: SCRIPT_ID });
    writeFileSync(join(root, 'src/addon/index.ts'), 'export const call = () => MailApp.getRemainingDailyQuota();');
    await expect(pushed(root, false)).rejects.toThrow('script.send_mail');
  });
});

describe('npm run push -- --dry-run', () => {
  it('names every file of dist/ with its size and hash, and sends nothing', async () => {
    const root = project({ scriptId: SCRIPT_ID });
    const { lines, asked } = await pushed(root, true);
    expect(asked).toEqual([]);
    expect(lines[0]).toBe(`Would push to the script project ${SCRIPT_ID}:`);
    const listed = lines.filter((line) => line.startsWith('  '));
    expect(listed.map((line) => line.trim().split(/\s+/)[0])).toEqual(readdirSync(join(root, 'dist')).sort());
    for (const line of listed) expect(line).toMatch(/^ {2}\S+ +\d+ bytes {2}sha256 [0-9a-f]{12}$/);
    const code = readFileSync(join(root, 'dist/Code.js'));
    expect(listed[0]).toContain(` ${code.byteLength} bytes`);
    expect(lines).toContain('with: npx clasp push --force');
  });

  it('says the same for the same sources, wherever they lie', async () => {
    const [one, other] = [project({ scriptId: SCRIPT_ID }), project({ scriptId: SCRIPT_ID })];
    expect((await pushed(one, true)).lines).toEqual((await pushed(other, true)).lines);
  });

  it('works on the project as it is, and says what is still to be done', () => {
    // Neither a network nor an account is asked for: HOME is an empty place.
    const { stdout, status } = spawnSync('node', [join(ROOT, 'build/push.mjs'), '--dry-run'], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, HOME: plant({}) },
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('Code.js');
    expect(stdout).toContain('sidebar.html');
    expect(stdout).toContain('Nothing was sent.');
    expect(stdout).toContain('Not yet possible: .clasp.json still holds the placeholder');
  }, 60_000);
});
