import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../build/build.mjs';
import { release, releaseFaults } from '../../build/release.mjs';
import { FIXTURE, plant } from './tree';

const SCRIPT_ID = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ_0123456789-abcdefghijklmnopqr';
const DEPLOYMENT = 'AKfycbwAbCdEfGhIjKlMnOpQrStUvWxYz0123456789';
const CHANGELOG =
  '# Changelog\n\n## 1.2.3 (2026-11-22)\n\n- Agendas hold the goal.\n\n## 1.2.2 (2026-10-01)\n\n- First.\n';
const PUBLISHER = {
  name: 'Maple Creek Schools',
  privacyContact: 'privacy@maple.example',
  supportContact: 'help@maple.example',
};
const FIRST = { version: '1.2.2', number: 4, on: '2026-10-01' };

function project(tree: Record<string, string> = {}): string {
  return plant(
    {
      '.clasp.json': JSON.stringify({ scriptId: SCRIPT_ID, rootDir: 'dist' }),
      'publisher.json': JSON.stringify(PUBLISHER),
      'CHANGELOG.md': CHANGELOG,
      ...tree,
    },
    FIXTURE,
  );
}

async function released(root: string, dryRun = false) {
  const lines: string[] = [];
  const asked: string[] = [];
  const clasp = (_root: string, args: readonly string[]) => {
    asked.push(args.join(' '));
    const output = { 'create-version': 'Created version 5', push: 'Pushed 4 files.' }[args[0] ?? ''];
    return { status: 0, output: output ?? `Deployed ${DEPLOYMENT} @5` };
  };
  await release(root, { dryRun, today: '2026-11-22', say: (line) => lines.push(line), clasp });
  return { lines, asked };
}

describe('before a release', () => {
  const ready = { version: '1.2.3', changelog: CHANGELOG, releases: [FIRST] };

  it('nothing is to be done when version and changelog are ready', () => {
    expect(releaseFaults(ready)).toEqual([]);
    expect(releaseFaults({ ...ready, releases: [] })).toEqual([]);
  });

  it.each([
    ['1.2.2', '1.2.2 must be later than 1.2.2, which was released on 2026-10-01.'],
    ['1.1.9', '1.1.9 must be later than 1.2.2'],
    ['1.2.10', 'CHANGELOG.md has no section "## 1.2.10 (date of the release)".'],
    ['one', 'the version "one" is not of the form 1.2.3.'],
  ])('version %s: %s', (version, sentence) => {
    expect(releaseFaults({ ...ready, version }).join('\n')).toContain(sentence);
  });

  it('1.10.0 is later than 1.9.0', () => {
    const changelog = '## 1.10.0 (2026-11-22)\n\n- More.\n';
    const releases = [{ ...FIRST, version: '1.9.0' }];
    expect(releaseFaults({ version: '1.10.0', changelog, releases })).toEqual([]);
  });

  it.each([
    ['## 1.2.3 (unreleased)\n\n- Agendas.\n', 'says "unreleased": put the date of the release there'],
    ['## 1.2.3 (2026-11-22)\n\nSome day.\n', 'the section 1.2.3 names no change.'],
    ['', 'CHANGELOG.md has no section "## 1.2.3'],
  ])('changelog %j: %s', (changelog, sentence) => {
    expect(releaseFaults({ ...ready, changelog }).join('\n')).toContain(sentence);
  });
});

describe('npm run release', () => {
  it('pushes, makes a version, deploys it, and remembers both', async () => {
    const root = project();
    const { asked } = await released(root);
    expect(asked).toEqual([
      'push --force',
      'create-version Common Ground 1.2.3',
      'create-deployment --versionNumber 5 --description Common Ground 1.2.3',
    ]);
    expect(JSON.parse(readFileSync(join(root, 'releases.json'), 'utf8'))).toEqual({
      deploymentId: DEPLOYMENT,
      releases: [{ version: '1.2.3', number: 5, on: '2026-11-22' }],
    });
  });

  it('moves the deployment that is there, and keeps what was released before', async () => {
    const root = project({ 'releases.json': JSON.stringify({ deploymentId: DEPLOYMENT, releases: [FIRST] }) });
    const { asked } = await released(root);
    expect(asked.at(-1)).toBe(`update-deployment ${DEPLOYMENT} --versionNumber 5 --description Common Ground 1.2.3`);
    const { releases } = JSON.parse(readFileSync(join(root, 'releases.json'), 'utf8'));
    expect(releases).toEqual([FIRST, { version: '1.2.3', number: 5, on: '2026-11-22' }]);
  });

  it('sends nothing when something is to be done first', async () => {
    const root = project({ 'CHANGELOG.md': '# Changelog\n' });
    await expect(released(root)).rejects.toThrow('CHANGELOG.md has no section');
  });
});

describe('who publishes', () => {
  const ours = (name: string) => readFileSync(join(ROOT, name), 'utf8');

  it.each([
    [ours('publisher.json'), ['"name"', '"privacyContact"', '"supportContact"']],
    [JSON.stringify({ ...PUBLISHER, supportContact: 'ask Ann' }), ['"supportContact"']],
    [JSON.stringify({ ...PUBLISHER, supportContact: 'https://maple.example/help@us' }), ['"supportContact"']],
    ['{}', ['"name"', '"privacyContact"', '"supportContact"']],
  ])('is to be filled in before anything is pushed: %s', async (text, fields) => {
    const root = project({ 'publisher.json': text });
    const refused = await released(root).catch((error: Error) => error.message);
    expect(String(refused).split('\n')).toEqual(fields.map((field) => expect.stringContaining(field)));
    const { lines } = await released(root, true);
    expect(lines.filter((line) => line.startsWith('Not yet possible: publisher.json'))).toHaveLength(fields.length);
  });

  it('is named by the release in every page of the listing, and nothing else changes there', async () => {
    const pages = ['docs/privacy-policy.md', 'docs/terms.md', 'docs/support.md'];
    const root = project(Object.fromEntries(pages.map((page) => [page, ours(page)])));
    await released(root);
    const said = pages.map((page) => readFileSync(join(root, page), 'utf8'));
    expect(said[0]).toContain('published by Maple Creek Schools. Questions about privacy: privacy@maple.example.*');
    expect(said[1]).toContain('*Common Ground is published by Maple Creek Schools.*');
    expect(said[2]).toContain('*Write to: help@maple.example.');
    expect(said.join('')).not.toMatch(/NAME OF YOUR DISTRICT|E-MAIL ADDRESS|publisher\.json/);
    expect(said.map((text) => text.split('\n').slice(3).join('\n'))).toEqual(
      pages.map((page) => ours(page).split('\n').slice(3).join('\n')),
    );
  });
});

describe('npm run release -- --dry-run', () => {
  it('says every command, and asks clasp for nothing', async () => {
    const { lines, asked } = await released(project(), true);
    expect(asked).toEqual([]);
    expect(lines).toEqual(
      expect.arrayContaining([
        'with: npx clasp push --force',
        'Would then run: npx clasp create-version "Common Ground 1.2.3"',
        'and, with the number that it answers: npx clasp create-deployment --versionNumber NUMBER --description "Common Ground 1.2.3"',
        'and write version, number, date and deployment into releases.json.',
      ]),
    );
    expect(lines.join('\n')).not.toContain('Not yet possible');
  });

  it('says what is still to be done', async () => {
    const { lines } = await released(project({ 'CHANGELOG.md': '## 1.2.3 (unreleased)\n\n- More.\n' }), true);
    expect(lines.at(-1)).toContain('Not yet possible: CHANGELOG.md: the section 1.2.3 says "unreleased"');
  });
});
