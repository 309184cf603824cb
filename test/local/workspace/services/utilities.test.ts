import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64, fromBase64 } from '../../../../local/workspace/services/bytes';
import { parseCsv } from '../../../../local/workspace/services/csv';
import { formatDate } from '../../../../local/workspace/services/dates';
import { md5, sha256 } from '../../../../local/workspace/services/digest';
import { createUtilities } from '../../../../local/workspace/services/utilities';
import { runningGate } from '../kernel/runningGate';

const utilities = createUtilities(runningGate().gate, () => 0.5);

// Saturday, 1 March 2025, 23:05:09.007 in Greenwich.
const MOMENT = Date.UTC(2025, 2, 1, 23, 5, 9, 7);

// PLATFORM, Sheets behaviour: "A cell Date is an instant; its getters use the *script's* zone: format with the
// spreadsheet's zone."
describe('formatDate', () => {
  it.each([
    ['yyyy-MM-dd', 'Etc/UTC', '2025-03-01'],
    ['yyyy-MM-dd', 'Europe/Berlin', '2025-03-02'],
    ['yyyy-MM-dd HH:mm:ss.SSS', 'America/New_York', '2025-03-01 18:05:09.007'],
    ["EEEE, d MMMM yyyy 'at' h:mm a", 'America/New_York', 'Saturday, 1 March 2025 at 6:05 PM'],
    ['EEE d.M.yy', 'Asia/Kolkata', 'Sun 2.3.25'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", 'Asia/Kolkata', '2025-03-02T04:35:09+05:30'],
    ['Z X XX', 'America/St_Johns', '-0330 -03 -0330'],
    ['HH:mm X', 'GMT', '23:05 Z'],
    ["h 'o''clock' ''", 'Etc/UTC', "11 o'clock '"],
    ['MMM u', 'Etc/UTC', 'Mar 6'],
  ])('%s in %s is %s', (pattern, zone, text) => {
    expect(formatDate(MOMENT, zone, pattern)).toBe(text);
  });

  it.each(['YYYY-MM-dd', 'w', 'D'])('refuses %s, which is almost always a mistake', (pattern) => {
    expect(() => formatDate(MOMENT, 'Etc/UTC', pattern)).toThrow(/not implemented: Utilities.formatDate/);
  });

  it('refuses an unknown zone, an open quote, and what is no Date', () => {
    expect(() => formatDate(MOMENT, 'Mars/Olympus', 'yyyy')).toThrow('Invalid argument');
    expect(() => formatDate(MOMENT, 'Etc/UTC', "yyyy 'at")).toThrow('Unterminated quote');
    expect(() => utilities.formatDate('2025-03-01' as never, 'Etc/UTC', 'yyyy')).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });

  it('agrees with the platform on every moment and zone', () => {
    const zones = fc.constantFrom('Europe/Paris', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Asia/Tokyo');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), zones, (time, timeZone) => {
        const expected = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
          time,
        );
        expect(formatDate(time, timeZone, 'yyyy-MM-dd HH:mm:ss')).toBe(expected);
      }),
    );
  });
});

describe('bytes', () => {
  it('digests as node:crypto does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Buffer.from(md5(bytes))).toEqual(createHash('md5').update(bytes).digest());
        expect(Buffer.from(sha256(bytes))).toEqual(createHash('sha256').update(bytes).digest());
      }),
    );
  });

  it('computeDigest gives signed bytes', () => {
    const digest = utilities.computeDigest(utilities.DigestAlgorithm.MD5, '');
    expect(digest.slice(0, 4)).toEqual([-44, 29, -116, -39]);
    expect(() => utilities.computeDigest(utilities.DigestAlgorithm.SHA_512, '')).toThrow('with SHA_512');
  });

  it('base 64 goes both ways', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(base64(bytes))).toEqual(bytes);
      }),
    );
    expect(utilities.base64Encode('Zoë')).toBe('Wm/Dqw==');
    expect(() => utilities.base64Decode('not base 64!')).toThrow('Could not decode string.');
  });

  it('blobs keep text, type and name', () => {
    const blob = utilities.newBlob('Zoë', 'text/csv', 'a.csv');
    expect([blob.getDataAsString(), blob.getContentType(), blob.getName()]).toEqual(['Zoë', 'text/csv', 'a.csv']);
    expect(blob.getBytes()).toEqual([90, 111, -61, -85]);
    expect(blob.copyBlob().setName('b.csv').getName()).toBe('b.csv');
    expect(blob.getName()).toBe('a.csv');
  });

  it('zips and unzips', () => {
    const zip = utilities.zip([
      utilities.newBlob('one', 'text/plain', 'a.txt'),
      utilities.newBlob('two', 'text/plain', 'b.txt'),
    ]);
    expect(zip.getContentType()).toBe('application/zip');
    expect(utilities.unzip(zip).map((blob) => [blob.getName(), blob.getDataAsString()])).toEqual([
      ['a.txt', 'one'],
      ['b.txt', 'two'],
    ]);
  });
});

describe('text', () => {
  it.each([
    [
      'a,b\n1,2',
      ',',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;"b;c"\r\n"say ""hi""";\r\n',
      ';',
      [
        ['a', 'b;c'],
        ['say "hi"', ''],
      ],
    ],
    ['"two\nlines",x', ',', [['two\nlines', 'x']]],
    ['', ',', []],
    ['a\n\nb', ',', [['a'], [''], ['b']]],
  ])('parseCsv of %j', (csv, delimiter, rows) => {
    expect(parseCsv(csv, delimiter)).toEqual(rows);
  });

  it('an open quote cannot be parsed', () => {
    expect(() => parseCsv('a,"b')).toThrow('Could not parse text.');
  });

  it.each([
    ['%s: %d of %d', ['CA 1', 3, 12], 'CA 1: 3 of 12'],
    ['%05d|%-5s|%5s', [42, 'ab', 'cd'], '00042|ab   |   cd'],
    ['%.1f%%', [79.64], '79.6%'],
    ['%04d', [-5], '-005'],
  ])('formatString(%j)', (template, values, text) => {
    expect(utilities.formatString(template, ...values)).toBe(text);
  });

  it('refuses a number under %s, and waiting', () => {
    expect(() => utilities.formatString('%s', 1)).toThrow('not implemented: Utilities.formatString %s with number');
    expect(() => utilities.sleep(1000)).toThrow('not implemented: Utilities.sleep(1000)');
  });

  it('ids are version 4 UUIDs', () => {
    expect(utilities.getUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
