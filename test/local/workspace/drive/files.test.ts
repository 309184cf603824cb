/** Making, finding, changing and copying files, and Google's words for what cannot be done. */
import { describe, expect, it } from 'vitest';
import { DOCUMENT, FOLDER, SPREADSHEET } from '../../../../local/workspace/drive';
import { ANA, blob, desk, failure, NO_MEDIA } from './desk';

describe('what comes back', () => {
  it('is four fields unless more are asked for', () => {
    const { Drive, as } = desk();
    as(ANA, () => {
      const made = Drive.Files.create({ name: 'Plan', mimeType: DOCUMENT, description: 'Unit 2' });
      expect(Object.keys(made).sort()).toEqual(['id', 'kind', 'mimeType', 'name']);
      const id = made.id ?? '';
      expect(Drive.Files.get(id, { fields: 'name, description' })).toEqual({ name: 'Plan', description: 'Unit 2' });
      expect(Drive.Files.get(id, { fields: 'owners(emailAddress,me)' })).toEqual({
        owners: [{ emailAddress: ANA, me: true }],
      });
      expect(Drive.Files.get(id, { fields: 'owners/emailAddress' })).toEqual({ owners: [{ emailAddress: ANA }] });
      expect(Drive.Files.get(id, { fields: 'createdTime,webViewLink', supportsAllDrives: true })).toEqual({
        createdTime: '2025-09-15T14:30:00.000Z',
        webViewLink: `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`,
      });
      expect(Drive.Permissions.list(id).permissions?.[0]).not.toHaveProperty('emailAddress');
    });
  });

  it.each([
    ['nmae', 'Invalid field selection nmae'],
    ['id,,name', 'Invalid field selection ,'],
    ['owners(emailAddress', 'Invalid field selection'],
    ['permissions(email)', 'Invalid field selection email'],
  ])('does not take the selection %s', (fields, words) => {
    const { Drive, as } = desk();
    as(ANA, () => {
      const { id = '' } = Drive.Files.create({ name: 'Plan' });
      expect(failure(() => Drive.Files.get(id, { fields }))).toMatchObject({
        message: expect.stringContaining(words),
        code: 400,
      });
    });
  });

  it('names what is not built', () => {
    const { Drive, as } = desk();
    as(ANA, () => {
      const { id = '' } = Drive.Files.create({ name: 'Plan' });
      expect(() => Drive.Files.get(id, { fields: 'thumbnailLink' })).toThrow(
        'not implemented: drive.files.get field thumbnailLink',
      );
      expect(() => Drive.Files.get(id, { alt: 'media' })).toThrow('not implemented: drive.files.get option alt');
      expect(() => (Drive.Files as unknown as { watch(): void }).watch()).toThrow('not implemented: Drive.Files.watch');
      expect(() => (Drive as unknown as { About: unknown }).About).toThrow('not implemented: Drive.About');
    });
  });
});

describe('searching', () => {
  const found = (q: string): string[] => {
    const { Drive, as } = desk();
    return as(ANA, () => {
      const { id: folder = '' } = Drive.Files.create({ name: 'Team', mimeType: FOLDER });
      const properties = { kind: 'agenda', meeting: "O'Neil \\ 3" };
      Drive.Files.create({ name: "Ana's agenda", mimeType: DOCUMENT, parents: [folder], appProperties: properties });
      const { id: old = '' } = Drive.Files.create({ name: 'Old plan', mimeType: DOCUMENT });
      Drive.Files.update({ trashed: true }, old);
      const list = Drive.Files.list({ q: q.replaceAll('FOLDER', folder), orderBy: 'name' });
      return (list.files ?? []).map(({ name }) => name ?? '');
    });
  };

  it.each([
    ["name = 'Team'", ['Team']],
    ["name = 'Ana\\'s agenda'", ["Ana's agenda"]],
    ["name != 'Team'", ["Ana's agenda", 'Old plan']],
    [`mimeType = '${DOCUMENT}' and trashed = false`, ["Ana's agenda"]],
    ['trashed=true', ['Old plan']],
    ['trashed != true', ["Ana's agenda", 'Team']],
    ['not trashed = false', ['Old plan']],
    ["'FOLDER' in parents", ["Ana's agenda"]],
    ["'root' in parents", ['Old plan', 'Team']],
    ["appProperties has { key='kind' and value='agenda' }", ["Ana's agenda"]],
    ["appProperties has {key = 'meeting' and value = 'O\\'Neil \\\\ 3'} and trashed = false", ["Ana's agenda"]],
    ["appProperties has { key='kind' and value='plan' }", []],
    ["name = 'Team' or name = 'Old plan' and trashed = false", ['Team']],
    ["(name = 'Team' or name = 'Old plan') and trashed = true", ['Old plan']],
  ])('%s', (q, names) => {
    expect(found(q)).toEqual(names);
  });

  it.each([
    '',
    "name == 'x'",
    'name = x',
    "name contains 'x'",
    "title = 'x'",
    "name = 'it's'",
    "name = 'x' and",
    "(name = 'x'",
    "name = 'x')",
    'trashed = yes',
    "appProperties has { key='a' }",
    "'a' in folders",
    "name = 'x' xor name = 'y'",
  ])('refuses %j', (q) => {
    const { Drive, as } = desk();
    expect(failure(() => as(ANA, () => Drive.Files.list({ q })))).toEqual({
      message: 'API call to drive.files.list failed with error: Invalid Value',
      code: 400,
    });
  });

  it('comes in pages', () => {
    const { Drive, as, wait } = desk();
    as(ANA, () => {
      for (const name of ['A', 'B', 'C', 'D', 'E']) {
        Drive.Files.create({ name });
        wait(1000);
      }
      const names: string[] = [];
      let token: string | undefined;
      do {
        const options = token === undefined ? {} : { pageToken: token };
        const page = Drive.Files.list({ pageSize: 2, fields: 'nextPageToken,files/name', ...options });
        names.push(...(page.files ?? []).map(({ name }) => name ?? ''));
        token = page.nextPageToken;
      } while (token !== undefined);
      expect(names).toEqual(['E', 'D', 'C', 'B', 'A']);
      expect(failure(() => Drive.Files.list({ pageToken: 'abc' })).message).toContain('Invalid Value');
      expect(failure(() => Drive.Files.list({ pageSize: 0 })).message).toContain('within the range: [1, 1000]');
    });
  });
});

describe('app properties', () => {
  it.each([
    ['124 bytes for key and value', { key: 'x'.repeat(121) }, true],
    ['125 bytes', { key: 'x'.repeat(122) }, false],
    ['umlauts count twice', { key: 'ü'.repeat(61) }, false],
    ['a number', { key: 5 }, false],
    ['30 of them', Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`k${i}`, 'v'])), true],
    ['31 of them', Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`k${i}`, 'v'])), false],
  ])('%s', (_name, appProperties, isTaken) => {
    const { Drive, as } = desk();
    const create = (): unknown => as(ANA, () => Drive.Files.create({ name: 'Plan', appProperties }));
    if (isTaken) expect(create()).toBeDefined();
    else expect(failure(create).code).toBeGreaterThanOrEqual(400);
  });

  it('are changed one by one, and cleared with null', () => {
    const { Drive, as } = desk();
    as(ANA, () => {
      const { id = '' } = Drive.Files.create({ name: 'Plan', appProperties: { a: '1', b: '2' } });
      const options = { fields: 'appProperties' };
      const after = Drive.Files.update({ appProperties: { a: null, c: '3' } }, id, NO_MEDIA, options);
      expect(after).toEqual({ appProperties: { b: '2', c: '3' } });
    });
  });
});

describe('changing', () => {
  it('renames, moves and trashes', () => {
    const { Drive, as, wait } = desk();
    as(ANA, () => {
      const { id: folder = '' } = Drive.Files.create({ name: 'Team', mimeType: FOLDER });
      const { id = '' } = Drive.Files.create({ name: 'Plan', mimeType: DOCUMENT });
      wait(60_000);
      const options = { addParents: folder, removeParents: 'root', fields: 'name,parents,modifiedTime' };
      expect(Drive.Files.update({ name: 'Plan 2' }, id, NO_MEDIA, options)).toEqual({
        name: 'Plan 2',
        parents: [folder],
        modifiedTime: '2025-09-15T14:31:00.000Z',
      });
      Drive.Files.update({ trashed: true }, folder);
      expect(Drive.Files.get(id, { fields: 'trashed,explicitlyTrashed' })).toEqual({
        trashed: true,
        explicitlyTrashed: false,
      });
    });
  });

  it.each([
    [{ parents: ['root'] }, {}, 'The parents field is not directly writable in update requests.'],
    [{ id: 'x' }, {}, 'The resource body includes fields which are not directly writable.'],
    [{}, { addParents: 'FOLDER' }, 'Increasing the number of parents is not allowed'],
    [{}, { addParents: 'nowhere', removeParents: 'root' }, 'File not found: nowhere.'],
  ])('refuses %j with %j', (resource, options, words) => {
    const { Drive, as } = desk();
    as(ANA, () => {
      const { id: folder = '' } = Drive.Files.create({ name: 'Team', mimeType: FOLDER });
      const { id = '' } = Drive.Files.create({ name: 'Plan', mimeType: DOCUMENT });
      const given = JSON.parse(JSON.stringify(options).replace('FOLDER', folder)) as Record<string, string>;
      expect(failure(() => Drive.Files.update(resource, id, NO_MEDIA, given)).message).toContain(words);
    });
  });

  it('copies a document into a file of its own', () => {
    const { Drive, Docs, as } = desk();
    as(ANA, () => {
      const { id = '' } = Drive.Files.create({ name: 'Agenda', mimeType: DOCUMENT, appProperties: { kind: 'agenda' } });
      Docs.Documents.batchUpdate({ requests: [{ insertText: { location: { index: 1 }, text: 'Celebrations' } }] }, id);
      const { id: copyId = '', name } = Drive.Files.copy({}, id);
      expect(name).toBe('Copy of Agenda');
      Docs.Documents.batchUpdate({ requests: [{ insertText: { location: { index: 1 }, text: 'New: ' } }] }, copyId);
      const text = (of: string): unknown => Drive.Files.export(of, 'text/plain') as unknown;
      expect([text(id), text(copyId)]).toEqual(['\uFEFFCelebrations', '\uFEFFNew: Celebrations']);
      expect(() => Drive.Files.export(id, 'application/pdf')).toThrow('not implemented');
    });
  });
});

describe('uploads', () => {
  it('turn comma-separated text into a spreadsheet', () => {
    const { Drive, as, drive } = desk();
    as(ANA, () => {
      const csv = 'Name,Note\r\n"Okafor, Ada","said ""hi"""\r\nZoë,\r\n';
      const { id = '' } = Drive.Files.create({ mimeType: SPREADSHEET }, blob(csv, 'text/csv', 'copy.csv'));
      expect(drive.state.files[id]).toMatchObject({
        name: 'copy.csv',
        content: {
          kind: 'spreadsheet',
          rows: [
            ['Name', 'Note'],
            ['Okafor, Ada', 'said "hi"'],
            ['Zoë', ''],
          ],
        },
      });
    });
  });

  it('keep the bytes of a workbook, and are refused for what is neither', () => {
    const { Drive, as, drive } = desk();
    const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    as(ANA, () => {
      const { id = '' } = Drive.Files.create({ name: 'X', mimeType: SPREADSHEET }, blob('PKé', excel, 'x.xlsx'));
      expect(drive.state.files[id]?.content).toEqual({
        kind: 'spreadsheet',
        rows: null,
        upload: { contentType: excel, bytes: [80, 75, -61, -87] },
      });
      const png = blob('x', 'image/png', 'x.png');
      expect(failure(() => Drive.Files.create({ name: 'X', mimeType: SPREADSHEET }, png)).message).toContain(
        'Bad Request',
      );
    });
  });
});
