/** DESIGN, Scopes and privacy: "no third-party request from any page", and no HTML is made of what a person typed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../build/build.mjs';
import { pageFaults } from '../../build/page-rules.mjs';

const MEANS = [
  /\bfetch\b/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bWebTransport\b/,
  /\bEventSource\b/,
  /\bRTCPeerConnection\b/,
  /\bsendBeacon\b/,
  /\bimportScripts\b/,
  /\bimport\s*\(/,
  /<(?:link|iframe|object|embed|form|audio|video|source|track)\b/i,
  /<script\s+[^>]*src/i,
  /@import/i,
];
const HTML_SINKS =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|DOMParser|srcdoc)\b|\bdocument\.write/;

const pages = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.html'));

describe('every built page', () => {
  it('is looked at', () => {
    expect(pages).toEqual(expect.arrayContaining(['sidebar.html', 'results.html']));
  });

  it.each(pages)('%s has no means to reach another server', (name) => {
    const html = readFileSync(join(ROOT, 'dist', name), 'utf8');
    for (const means of MEANS) expect(html.match(means)?.[0]).toBeUndefined();
    // An escaped slash in a string is a slash.
    const addresses = html.replaceAll('/\\/', '//').match(/(?:https?|wss?):\/\/[^\s"'`<>\\)]*/gi) ?? [];
    expect(addresses.filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual([]);
  });
});

it('nothing under src/client makes HTML of a text', () => {
  const folder = join(ROOT, 'src/client');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  expect(sources.length).toBeGreaterThan(20);
  const found = sources.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return [HTML_SINKS, ...MEANS.slice(0, 9)]
      .flatMap((sink) => sink.exec(text)?.[0] ?? [])
      .map((what) => `${name}: ${what}`);
  });
  expect(found).toEqual([]);
});

describe('the build refuses a page', () => {
  it.each([
    ['fetch("x")', 'fetch'],
    ['new XMLHttpRequest', 'XMLHttpRequest'],
    ['navigator.sendBeacon("x","y")', 'sendBeacon'],
    ['new WebSocket("x")', 'WebSocket'],
    ['import("x")', 'import('],
  ])('with %s', (script, means) => {
    const faults = pageFaults({ name: 'dialog', script, style: '', html: '' });
    expect(faults).toEqual([
      `The page dialog holds ${means}, which reaches other servers: a page asks google.script.run and nobody else.`,
    ]);
  });

  it.each([
    ['a{background:url(x.png)}', 1],
    ['a{background:url(data:image/png;base64,AA)}', 0],
  ])('whose style says %s: %i fault', (style, count) => {
    expect(pageFaults({ name: 'dialog', script: '', style, html: '' })).toHaveLength(count);
  });
});
