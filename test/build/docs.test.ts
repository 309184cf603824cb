/** The guides say what is there: links lead somewhere, listing texts and pictures are within the Marketplace's limits. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../build/build.mjs';
import { SCOPES } from '../../build/manifest.mjs';
import { words } from '../../src/documents/messages';

const DOCS = join(ROOT, 'docs');
const guides = readdirSync(DOCS).filter((name) => name.endsWith('.md'));
const textOf = (name: string): string => readFileSync(join(DOCS, name), 'utf8');

/** Text under a heading of the listing kit. */
function section(heading: string): string {
  const parts = textOf('listing.md').split(/^## /m);
  const found = parts.find((part) => part.startsWith(`${heading}\n`));
  return (found ?? '').slice(heading.length).trim();
}

/** Width and height as a PNG file says them. */
function sizeOf(path: string): string {
  const bytes = readFileSync(path);
  return `${bytes.readUInt32BE(16)} x ${bytes.readUInt32BE(20)}`;
}

describe('the guides', () => {
  it.each(guides)('%s: every link and picture leads to a file', (name) => {
    const targets = [...textOf(name).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
    const missing = targets.filter(
      (target) => !/^https:/.test(target) && !existsSync(join(dirname(join(DOCS, name)), target)),
    );
    expect(missing).toEqual([]);
  });

  it.each(['administrators.md', 'listing.md'])('%s gives the reason of each scope', (name) => {
    for (const scope of Object.keys(SCOPES)) expect(textOf(name)).toContain(scope.split('/auth/')[1]);
  });

  it.each(refusals())('support.md explains: %s', (sentence) => {
    expect(textOf('support.md')).toContain(sentence);
  });
});

/** The first sentence of what each refusal of Google says to a person, from the sheet and from Docs and Drive. */
function refusals(): string[] {
  const source = readFileSync(join(ROOT, 'src/addon/refusals.ts'), 'utf8');
  const table = source.slice(source.indexOf('const REFUSALS'), source.indexOf('/** The Problem for'));
  const sheet = [...table.matchAll(/message: (?:'([^']+)'|"([^"]+)")/g)].map(([, one, other]) => one ?? other ?? '');
  const { google } = words;
  const files = [google.servicesOff, google.driveFull, google.forbidden, google.notAllowed, google.inBin];
  return [...sheet, ...files].map((message) => /^.*?[.](?= |$)/.exec(message)?.[0] ?? '');
}

// PLATFORM, Publishing: "Listing: name up to 50 characters, without "Google"; icons 32 and 128 px, banner 220 x 140, screenshots 1280 x 800".
describe('the listing', () => {
  it.each([
    ['Application name', 50],
    ['Short description', 200],
    ['Detailed description', 16_000],
  ])('%s has at most %i characters', (heading, limit) => {
    expect(section(heading).length).toBeGreaterThan(10);
    expect(section(heading).length).toBeLessThanOrEqual(limit);
  });

  it('has a name without "Google"', () => {
    expect(section('Application name')).not.toMatch(/google/i);
  });

  it.each(
    [...section('Pictures').matchAll(/\((pictures\/[\w-]+\.png)\) \| (\d+ x \d+)/g)].map(([, file = '', size = '']) => [
      file,
      size,
    ]),
  )('%s is %s', (file, size) => {
    expect(sizeOf(join(DOCS, file))).toBe(size);
  });
});
