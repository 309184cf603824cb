/** Who sees what: `drive.file` is per person, and sharing is Drive's own. */
import { describe, expect, it } from 'vitest';
import { addFile, DOCUMENT, drivePerson, FOLDER, removeAccount, SPREADSHEET } from '../../../../local/workspace/drive';
import { ANA, BEN, desk, failure, NO_MEDIA } from './desk';

describe('drive.file', () => {
  // PLATFORM.md: "... accept `drive.file`, for files that the app made or the user opened with it, per user [V]."
  it('does not show the app, run by another member, a file that it made for the first, even when it is shared', () => {
    const { Drive, Docs, as, drive } = desk();
    const { id = '' } = as(ANA, () => Drive.Files.create({ name: 'Agenda', mimeType: DOCUMENT }));
    as(ANA, () => Drive.Permissions.create({ type: 'user', role: 'writer', emailAddress: BEN }, id));

    expect(as(ANA, () => Drive.Files.get(id).name)).toBe('Agenda');
    as(BEN, () => {
      expect(failure(() => Drive.Files.get(id))).toEqual({
        message: `API call to drive.files.get failed with error: File not found: ${id}.`,
        code: 404,
      });
      expect(failure(() => Docs.Documents.get(id))).toEqual({
        message: 'API call to docs.documents.get failed with error: Requested entity was not found.',
        code: 404,
      });
      expect(Drive.Files.list().files).toEqual([]);
    });

    drivePerson(drive, BEN).openWithApp(id);
    expect(as(BEN, () => Drive.Files.get(id).name)).toBe('Agenda');
  });

  // PLATFORM.md: "Drive under `drive.file`: the add-on does not see the spreadsheet's own folder"
  it("does not see the spreadsheet, nor its folder, nor a person's My Drive", () => {
    const { Drive, as, drive } = desk();
    const folder = drivePerson(drive, ANA).make('folder', 'Grade 6 team');
    const sheet = addFile(drive, {
      name: 'Gradebook',
      mimeType: SPREADSHEET,
      ownerEmail: ANA,
      folderId: folder,
      content: { kind: 'elsewhere' },
      ignoreDefaultVisibility: false,
      madeByApp: false,
    });
    as(ANA, () => {
      for (const id of [folder, sheet.id, 'root']) expect(failure(() => Drive.Files.get(id)).code).toBe(404);
      expect(failure(() => Drive.Files.create({ name: 'Plan', parents: [folder] })).message).toContain(
        `File not found: ${folder}.`,
      );
    });
  });

  // PLATFORM.md: "new files land in the maker's My Drive unless in a folder that the app made"
  it('puts new files into My Drive, or into a folder that the app made', () => {
    const { Drive, as } = desk();
    as(ANA, () => {
      const loose = Drive.Files.create({ name: 'A' }, NO_MEDIA, { fields: 'id,parents' });
      expect(loose.parents).toHaveLength(1);
      const { id: folderId = '' } = Drive.Files.create({ name: 'Common Ground', mimeType: FOLDER });
      const filed = Drive.Files.create({ name: 'B', parents: [folderId] }, NO_MEDIA, { fields: 'parents' });
      expect(filed).toEqual({ parents: [folderId] });
      expect(Drive.Files.list({ q: `'root' in parents and mimeType != '${FOLDER}'` }).files).toMatchObject([
        { name: 'A' },
      ]);
    });
  });

  it('hides a file in the trash from everybody but its owner', () => {
    const { Drive, as, drive } = desk();
    const { id = '' } = as(ANA, () => Drive.Files.create({ name: 'Agenda', mimeType: DOCUMENT }));
    as(ANA, () => Drive.Permissions.create({ type: 'user', role: 'writer', emailAddress: BEN }, id));
    drivePerson(drive, BEN).openWithApp(id);
    drivePerson(drive, ANA).trash(id);
    expect(as(ANA, () => Drive.Files.get(id, { fields: 'trashed' }))).toEqual({ trashed: true });
    expect(as(ANA, () => Drive.Files.list({ q: 'trashed = false' }).files)).toEqual([]);
    expect(failure(() => as(BEN, () => Drive.Files.get(id))).code).toBe(404);
    drivePerson(drive, ANA).deleteForever(id);
    expect(failure(() => as(ANA, () => Drive.Files.get(id))).code).toBe(404);
  });

  // PLATFORM.md: "Files of an account that is removed are deleted after about 20 days unless transferred."
  it('loses the files of an account that is removed, unless they are transferred', () => {
    const { Drive, as, drive } = desk();
    const { id = '' } = as(ANA, () => Drive.Files.create({ name: 'Agenda', mimeType: DOCUMENT }));
    removeAccount(drive, ANA, BEN);
    expect(drive.state.files[id]?.ownerEmail).toBe(BEN);
    expect(failure(() => as(BEN, () => Drive.Files.get(id))).code).toBe(404);
    removeAccount(drive, BEN, null);
    expect(drive.state.files[id]).toBeUndefined();
  });
});

describe('sharing', () => {
  // PLATFORM.md: "`ignoreDefaultVisibility` keeps a domain's link sharing off."
  it.each([
    ['the domain shares by link', 'domain link', false, ['domain', 'user']],
    ['the app asks to ignore that', 'domain link', true, ['user']],
    ['the domain keeps files private', 'private', false, ['user']],
  ] as const)('when %s', (_name, defaultVisibility, ignoreDefaultVisibility, types) => {
    const { Drive, as } = desk({ defaultVisibility });
    as(ANA, () => {
      const { id = '' } = Drive.Files.create({ name: 'Plan', mimeType: DOCUMENT }, NO_MEDIA, {
        ignoreDefaultVisibility,
      });
      const { permissions = [] } = Drive.Permissions.list(id, {
        fields: 'permissions(type,domain,allowFileDiscovery)',
      });
      expect(permissions.map(({ type }) => type).sort()).toEqual(types);
    });
  });

  it('has no way to ignore it for a document made by the Docs service', () => {
    const { Drive, Docs, as } = desk({ defaultVisibility: 'domain link' });
    as(ANA, () => {
      const { documentId } = Docs.Documents.create({ title: 'Plan' });
      expect(Drive.Files.get(documentId ?? '', { fields: 'shared' })).toEqual({ shared: true });
    });
  });

  it('comes from a folder to what lies in it, and can be taken back only there', () => {
    const { Drive, as, drive } = desk();
    as(ANA, () => {
      const { id: folderId = '' } = Drive.Files.create({ name: 'Common Ground', mimeType: FOLDER });
      const { id = '' } = Drive.Files.create({ name: 'Plan', mimeType: DOCUMENT, parents: [folderId] });
      const { id: permissionId = '' } = Drive.Permissions.create(
        { type: 'domain', role: 'reader', domain: 'school.example' },
        folderId,
      );
      expect(Drive.Permissions.list(id).permissions).toContainEqual(expect.objectContaining({ id: permissionId }));
      expect(failure(() => Drive.Permissions.remove(id, permissionId)).code).toBe(403);
      Drive.Permissions.remove(folderId, permissionId);
      expect(Drive.Permissions.list(id).permissions).toHaveLength(1);
    });
    expect(drive.state.sentEmails).toEqual([]);
  });

  it('makes the owner of a folder a writer of what others put into it', () => {
    const { Drive, as, drive } = desk();
    const { id: folderId = '' } = as(ANA, () => Drive.Files.create({ name: 'Common Ground', mimeType: FOLDER }));
    drivePerson(drive, ANA).share(folderId, { type: 'user', role: 'writer', emailAddress: BEN });
    drivePerson(drive, BEN).openWithApp(folderId);
    const { permissions } = as(BEN, () => {
      const { id = '' } = Drive.Files.create({ name: 'Plan', mimeType: DOCUMENT, parents: [folderId] });
      return Drive.Permissions.list(id, { fields: 'permissions(emailAddress,role)' });
    });
    expect(permissions).toEqual([
      { emailAddress: BEN, role: 'owner' },
      { emailAddress: ANA, role: 'writer' },
    ]);
  });

  it('sends an e-mail unless it is told not to', () => {
    const { Drive, as, drive } = desk();
    as(ANA, () => {
      const { id = '' } = Drive.Files.create({ name: 'Plan', mimeType: DOCUMENT });
      const ben = { type: 'user', role: 'writer', emailAddress: BEN };
      Drive.Permissions.create(ben, id, { sendNotificationEmail: false });
      expect(drive.state.sentEmails).toEqual([]);
      Drive.Permissions.create(ben, id, { emailMessage: 'Our plan' });
      expect(drive.state.sentEmails).toEqual([{ from: ANA, to: BEN, fileId: id, message: 'Our plan' }]);
    });
  });

  it('can be seen and changed only by those who may edit', () => {
    const { Drive, as, drive } = desk();
    const { id = '' } = as(ANA, () => Drive.Files.create({ name: 'Plan', mimeType: DOCUMENT }));
    as(ANA, () => Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: BEN }, id));
    drivePerson(drive, BEN).openWithApp(id);
    as(BEN, () => {
      const words = 'The user does not have sufficient permissions for this file.';
      expect(failure(() => Drive.Permissions.list(id)).message).toContain(words);
      expect(failure(() => Drive.Files.update({ name: 'Mine' }, id))).toEqual({
        message: `API call to drive.files.update failed with error: ${words}`,
        code: 403,
      });
      expect(Drive.Files.get(id, { fields: 'permissions,name' })).toEqual({ name: 'Plan' });
    });
  });

  it.each([
    [{ role: 'reader' }, 'The permission type field is required.'],
    [{ type: 'user', emailAddress: BEN }, 'The permission role field is required.'],
    [{ type: 'user', role: 'reader' }, 'The specified emailAddress is invalid or not applicable'],
    [{ type: 'domain', role: 'reader' }, 'The specified domain is invalid or not applicable'],
    [{ type: 'user', role: 'owner', emailAddress: BEN }, 'The transferOwnership parameter must be enabled'],
    [{ type: 'team', role: 'reader' }, 'Invalid Value'],
    [{ type: 'anyone', role: 'boss' }, 'Invalid Value'],
  ])('refuses %j', (permission, words) => {
    const { Drive, as } = desk();
    as(ANA, () => {
      const { id = '' } = Drive.Files.create({ name: 'Plan' });
      expect(failure(() => Drive.Permissions.create(permission, id)).message).toContain(
        `API call to drive.permissions.create failed with error: ${words}`,
      );
    });
  });
});
