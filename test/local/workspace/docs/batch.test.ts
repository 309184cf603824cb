/** The batch as a whole: all or nothing, how it is read, who may send it. */
import { describe, expect, it } from 'vitest';
import { DOCUMENT, drivePerson, limitDocsWrites } from '../../../../local/workspace/drive';
import { ANA, BEN, desk, failure } from '../drive/desk';
import { at, insert, page, range, remove } from './page';

describe('a batch', () => {
  // PLATFORM.md: "batchUpdate is atomic."
  it('changes nothing when one request is refused', () => {
    const { refusal, get } = page(insert('one'));
    const before = get();
    expect(refusal(insert('two'), remove(1, 2), insert('x', 99))).toBe(
      'Invalid requests[2].insertText: Index 99 must be less than the end index of the referenced segment, 7.',
    );
    expect(get()).toEqual(before);
  });

  it('answers each request, in order, and says the new revision', () => {
    const { send, get, id } = page(insert('one'));
    const response = send(
      insert('x'),
      { createNamedRange: { name: 'a', range: range(1, 2) } },
      { createHeader: { type: 'DEFAULT' } },
    );
    expect(response.replies).toEqual([
      {},
      { createNamedRange: { namedRangeId: expect.stringMatching(/^kix\./) } },
      { createHeader: { headerId: expect.stringMatching(/^kix\./) } },
    ]);
    expect(response.documentId).toBe(id);
    expect(response.writeControl).toEqual({ requiredRevisionId: get().revisionId });
  });

  it('is refused when the document has changed since', () => {
    const { as, Docs, get, send, id } = page(insert('one'));
    const { revisionId = '' } = get();
    const guarded = (): unknown =>
      as(ANA, () =>
        Docs.Documents.batchUpdate({ requests: [insert('x')], writeControl: { requiredRevisionId: revisionId } }, id),
      );
    guarded();
    send(insert('y'));
    expect(failure(guarded)).toEqual({
      message:
        'API call to docs.documents.batchUpdate failed with error: ' +
        `The required revision ID '${revisionId}' does not match the latest revision.`,
      code: 400,
    });
  });
});

describe('a revision id', () => {
  // Docs' reference: "cannot be shared across users"
  it("is a person's own", () => {
    const { as, Docs, drive, id, get } = page(insert('one'));
    drivePerson(drive, ANA).share(id, { type: 'user', role: 'writer', emailAddress: BEN });
    drivePerson(drive, BEN).openWithApp(id);
    expect(as(BEN, () => Docs.Documents.get(id).revisionId)).not.toBe(get().revisionId);
  });
});

describe('reading a batch', () => {
  it.each([
    // PLATFORM.md: "A request object has exactly one key."
    [{}, 'Invalid requests[0]: No request set.'],
    [
      { insertText: { text: 'a', ...at(1) }, deleteContentRange: { range: range(1, 2) } },
      "Invalid value at 'requests[0]' (oneof), oneof field 'request' is already set. Cannot set 'deleteContentRange'",
    ],
    [
      { insertTextt: { text: 'a' } },
      'Invalid JSON payload received. Unknown name "insertTextt" at \'requests[0]\': Cannot find field.',
    ],
    // PLATFORM.md: "No request inserts page numbers"
    [
      { insertPageNumber: { ...at(1) } },
      'Invalid JSON payload received. Unknown name "insertPageNumber" at \'requests[0]\': Cannot find field.',
    ],
    [
      { insertText: { txt: 'a', ...at(1) } },
      'Invalid JSON payload received. Unknown name "txt" at \'requests[0].insert_text\': Cannot find field.',
    ],
    [
      { insertText: { text: 'a', location: { index: 'abc' } } },
      'Invalid value at \'requests[0].insert_text.location.index\' (TYPE_INT32), "abc"',
    ],
    [
      { insertText: { text: 'a', location: { index: 1.5 } } },
      "Invalid value at 'requests[0].insert_text.location.index' (TYPE_INT32), 1.5",
    ],
    [{ insertText: { text: 7, ...at(1) } }, "Invalid value at 'requests[0].insert_text.text' (TYPE_STRING), 7"],
    [
      { insertText: { text: 'a', ...at(1), endOfSegmentLocation: {} } },
      "Invalid value at 'requests[0].insert_text' (oneof), oneof field 'insertion_location' is already set. Cannot set 'endOfSegmentLocation'",
    ],
    [
      {
        updateParagraphStyle: {
          range: range(1, 2),
          paragraphStyle: { namedStyleType: 'BOGUS_STYLE_XYZ' },
          fields: '*',
        },
      },
      "Invalid value at 'requests[0].update_paragraph_style.paragraph_style.named_style_type' " +
        '(type.googleapis.com/google.apps.docs.v1.NamedStyleType), "BOGUS_STYLE_XYZ"',
    ],
    ['insertText', 'Invalid value at \'requests[0]\' (type.googleapis.com/google.apps.docs.v1.Request), "insertText"'],
    [
      { insertText: { text: 'a', location: { index: 1, tabId: 't.7' } } },
      'Invalid requests[0].insertText: The tab ID t.7 was not found.',
    ],
  ])('%j', (request, words) => {
    expect(page(insert('abc')).refusal(request)).toBe(words);
  });

  it('tells everything that cannot be read at once, and leaves out what is null or undefined', () => {
    const { refusal, send, outline } = page();
    expect(refusal({ a: 1 }, { b: 2 }).split('\n')).toHaveLength(2);
    send({
      insertText: { text: 'ok', location: { index: 1, segmentId: null } },
      deleteContentRange: undefined,
    } as never);
    expect(outline()).toEqual(['1 "ok\\n"']);
  });

  it('has at least one request', () => {
    expect(page().refusal()).toBe('Must specify at least one request.');
  });

  it.each(['insertInlineImage', 'addDocumentTab', 'updateNamedStyle', 'insertSectionBreak'])(
    'names %s, which is not built',
    (name) => {
      const { as, Docs, id } = page();
      const requests = [{ [name]: { uri: 'https://x.example' } }];
      expect(() => as(ANA, () => Docs.Documents.batchUpdate({ requests }, id))).toThrow(
        `not implemented: Docs.Documents.batchUpdate ${name}`,
      );
    },
  );
});

describe('who may write', () => {
  it('is who can edit, and nobody in the trash', () => {
    const { as, Docs, drive, id, get } = page();
    drivePerson(drive, ANA).share(id, { type: 'user', role: 'reader', emailAddress: BEN });
    drivePerson(drive, BEN).openWithApp(id);
    const write = (email: string): unknown =>
      as(email, () => Docs.Documents.batchUpdate({ requests: [insert('x')] }, id));
    const refused = {
      message: 'API call to docs.documents.batchUpdate failed with error: The caller does not have permission',
      code: 403,
    };
    expect(failure(() => write(BEN))).toEqual(refused);
    drivePerson(drive, ANA).trash(id);
    expect(get().title).toBe('Agenda');
    expect(failure(() => write(ANA))).toEqual(refused);
  });

  // PLATFORM.md: "About 60 writes per user per minute [M]"
  it('can write 60 times a minute, unless a test lifts the limit', () => {
    const { as, send, drive, wait, Docs } = page();
    wait(60_001);
    for (let i = 0; i < 60; i += 1) send(insert('x'));
    expect(failure(() => send(insert('x')))).toMatchObject({
      message: expect.stringContaining("Quota exceeded for quota metric 'Write requests'"),
      code: 429,
    });
    as(BEN, () => Docs.Documents.create({ title: 'Mine' }));
    wait(60_001);
    for (let i = 0; i < 60; i += 1) send(insert('x'));
    limitDocsWrites(drive, null);
    send(insert('x'));
  });

  // PLATFORM.md: "Documents created: 1,500 a day."
  it('can make 1,500 documents a day', () => {
    const { as, Docs, Drive, wait } = desk();
    for (let i = 0; i < 1499; i += 1) {
      as(ANA, () => Docs.Documents.create({ title: 'x' }));
      // No more than a minute allows.
      wait(1001);
    }
    as(ANA, () => {
      Drive.Files.create({ name: 'x', mimeType: DOCUMENT });
      expect(failure(() => Drive.Files.create({ name: 'x', mimeType: DOCUMENT })).code).toBe(403);
    });
    wait(24 * 3_600_000 + 1);
    as(ANA, () => Docs.Documents.create({ title: 'x' }));
  });
});

describe('get', () => {
  it('answers parts of a document, or its one tab', () => {
    const { as, Docs, id } = page(insert('one'));
    as(ANA, () => {
      expect(Docs.Documents.get(id, { fields: 'title,body/content/endIndex' })).toEqual({
        title: 'Agenda',
        body: { content: [{ endIndex: 1 }, { endIndex: 5 }] },
      });
      const tabbed = Docs.Documents.get(id, { includeTabsContent: true });
      expect(tabbed).not.toHaveProperty('body');
      expect(tabbed.tabs).toMatchObject([
        { tabProperties: { tabId: 't.0' }, documentTab: { body: { content: [{ endIndex: 1 }, { endIndex: 5 }] } } },
      ]);
      expect(failure(() => Docs.Documents.get(id, { fields: 'bodies' })).message).toContain(
        "Error expanding 'fields' parameter. Cannot find matching fields for path 'bodies'.",
      );
      expect(failure(() => Docs.Documents.get(id, { field: 'body' } as never)).message).toContain(
        'Unknown name "field": Cannot bind query parameter.',
      );
    });
  });

  it('has the name of the file as its title', () => {
    const { as, Drive, get, id } = page();
    as(ANA, () => Drive.Files.update({ name: 'Agenda, October 3' }, id));
    expect(get().title).toBe('Agenda, October 3');
  });

  it('counts as one round trip', () => {
    const { ledger, get } = page(insert('x'));
    ledger.reset();
    get();
    expect(ledger.totals()).toMatchObject({ roundTrips: 1, remote: 1, calls: { 'Docs.Documents.get': 1 } });
  });
});
