/** What a person may choose or paste: told by content, refused in words that help. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseCalendarDate } from '../../../../src/domain/calendar';
import { readPasted, readSources, readTab } from '../../../../src/domain/importers/reading/sources';
import { fileOf } from '../fixture-files';

const bytes = (...start: number[]): Uint8Array => Uint8Array.from([...start, ...new Array(50).fill(0)]);

describe('readSources', () => {
  it.each([
    ['an Excel workbook', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'file-is-excel'],
    ['an old Excel workbook', bytes(0xd0, 0xcf, 0x11, 0xe0), 'file-is-excel'],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'file-not-a-table'],
    ['a PDF', bytes(0x25, 0x50, 0x44, 0x46), 'file-not-a-table'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'file-not-a-table'],
    ['a zip of pictures', zipSync({ 'a.png': bytes(0x89, 0x50, 0x4e, 0x47) }), 'zip-without-tables'],
    [
      'a zip that was cut off',
      zipSync({ 'a.csv': strToU8('id,score\n1,2\n'.repeat(90)) }).subarray(0, 40),
      'zip-broken',
    ],
    ['a sign-in page', strToU8('<!DOCTYPE html><title>Sign in</title>'), 'file-is-web-page'],
    ['a JSON file cut off', strToU8('{"CFItems": ['), 'json-broken'],
    ['an empty file', strToU8(' \n'), 'file-empty'],
  ])('refuses %s and changes nothing', (_what, content, code) => {
    const read = readSources([{ name: 'choice', bytes: content }]);
    expect(read).toMatchObject({ ok: false, problems: [{ code, where: 'choice', severity: 'stop' }] });
  });

  it('still brings in the other files', () => {
    const read = readSources([{ name: 'photo.csv', bytes: bytes(0xff, 0xd8, 0xff) }, fileOf('a.csv', 'id,score\n1,2')]);
    expect(read.ok && read.value.tables.map(({ name }) => name)).toEqual(['a.csv']);
    expect(read.problems).toMatchObject([{ code: 'file-not-a-table', severity: 'skip' }]);
  });

  it('opens a zip, without folders, hidden files and empty place holders', () => {
    const zip = zipSync({
      'bundle/users.csv': strToU8('id,name\n1,Ana'),
      'bundle/.DS_Store': strToU8('x,y'),
      '__MACOSX/bundle/._users.csv': strToU8('x,y'),
      'bundle/results.csv': strToU8(''),
    });
    const read = readSources([{ name: 'bundle.zip', bytes: zip }]);
    expect(read.ok && read.value.tables.map(({ name }) => name)).toEqual(['users.csv']);
    expect(read.problems).toEqual([]);
  });

  it('keeps JSON apart from tables, and a sentence in brackets is no JSON', () => {
    expect(readPasted('{"a": [1]}')).toMatchObject({ ok: true, value: { tables: [], json: [{ value: { a: [1] } }] } });
    expect(readPasted('[draft] Understand ratios')).toMatchObject({ ok: true, value: { json: [] } });
  });

  it('reads a tab of the workbook: numbers, ticks and dates as text', () => {
    const date = parseCalendarDate('2026-10-07');
    if (!date) throw new Error('no date');
    const { tables } = readTab('Form responses', [
      ['id', 'a'],
      ['00123', 7.5],
      [12345, true],
      ['x', { date }],
      ['', 0],
    ]);
    expect(tables[0]?.rows).toEqual([
      ['id', 'a'],
      ['00123', '7.5'],
      ['12345', 'TRUE'],
      ['x', '2026-10-07'],
      ['', '0'],
    ]);
  });
});
