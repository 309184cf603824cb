import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { workbook } from './workbook';

const types = readFileSync(
  createRequire(import.meta.url).resolve('@types/google-apps-script/google-apps-script.spreadsheet.d.ts'),
  'utf8',
);

/** The names of an enum in Google's published types. */
function published(name: string): string[] {
  const body = new RegExp(`enum ${name} \\{([^}]*)\\}`).exec(types)?.[1] ?? '';
  return [...body.replace(/\/\*\*[\s\S]*?\*\//g, '').matchAll(/^\s*([A-Z_0-9]+),/gm)].map((match) => match[1] ?? '');
}

describe('enums are those of the published types', () => {
  it.each([
    'BooleanCriteria',
    'BorderStyle',
    'CopyPasteType',
    'DataValidationCriteria',
    'DeveloperMetadataLocationType',
    'DeveloperMetadataVisibility',
    'Dimension',
    'Direction',
    'ProtectionType',
    'SheetType',
    'WrapStrategy',
  ] as const)('%s', (name) => {
    const all = workbook().app[name] as unknown as Record<string, unknown>;
    expect(published(name).length).toBeGreaterThan(1);
    expect(Object.keys(all).sort()).toEqual(published(name).sort());
    expect(Object.entries(all).every(([key, value]) => String(value) === key)).toBe(true);
  });
});
