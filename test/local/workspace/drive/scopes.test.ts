/** The table of scopes against its source: the samples that Google's client libraries carry for each method. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DRIVE_SCOPES } from '../../../../local/workspace/drive';
import { DRIVE_FILE } from './desk';

const require = createRequire(import.meta.url);

function published(library: string, types: string, call: string): string[] {
  const text = readFileSync(join(dirname(require.resolve(library)), types), 'utf8');
  const at = text.indexOf(`await ${call}({`);
  const samples = text.slice(text.lastIndexOf('scopes: [', at), at);
  return [...samples.matchAll(/'(https:[^']+)'/g)].map((match) => match[1] ?? '');
}

describe('the scopes that a method accepts', () => {
  it.each(Object.keys(DRIVE_SCOPES))('%s', (name) => {
    const [service = '', collection = '', method = ''] = name.split('.');
    // Apps Script calls `delete` by another name.
    const call = `${service}.${collection}.${method === 'remove' ? 'delete' : method}`;
    const lower = call.replace(/(^|\.)[A-Z]/g, (letter) => letter.toLowerCase());
    const scopes =
      service === 'Docs'
        ? published('@googleapis/docs', 'v1.d.ts', lower)
        : published('@googleapis/drive', 'v3.d.ts', lower);
    expect(scopes).not.toEqual([]);
    expect([...(DRIVE_SCOPES[name] ?? [])].sort()).toEqual(scopes.sort());
  });

  // PLATFORM.md: "Docs API documents.create/get/batchUpdate and Drive API files.create/get/copy/export, permissions.create accept `drive.file`"
  it('has drive.file everywhere', () => {
    for (const [name, scopes] of Object.entries(DRIVE_SCOPES)) expect(scopes, name).toContain(DRIVE_FILE);
  });
});
