/** Text in and out: indexes, paragraphs, and what Docs refuses. */
import { describe, expect, it } from 'vitest';
import { at, bullets, END, insert, named, page, range, remove, table } from './page';

const BOUNDS =
  'The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.';
const NO_DELETE = 'Invalid deletion range. Cannot delete the requested range.';

describe('a fresh document', () => {
  // PLATFORM.md: "a fresh document already has one empty paragraph"
  it('is a section break and one empty paragraph, on Letter paper', () => {
    const { get, id } = page();
    const document = get();
    expect(document).toMatchObject({ documentId: id, title: 'Agenda', suggestionsViewMode: 'SUGGESTIONS_INLINE' });
    expect(document.body?.content).toEqual([
      {
        endIndex: 1,
        sectionBreak: {
          sectionStyle: {
            columnSeparatorStyle: 'NONE',
            contentDirection: 'LEFT_TO_RIGHT',
            sectionType: 'CONTINUOUS',
          },
        },
      },
      {
        startIndex: 1,
        endIndex: 2,
        paragraph: {
          elements: [{ startIndex: 1, endIndex: 2, textRun: { content: '\n', textStyle: {} } }],
          paragraphStyle: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' },
        },
      },
    ]);
    expect(document.documentStyle?.pageSize).toEqual({
      height: { magnitude: 792, unit: 'PT' },
      width: { magnitude: 612, unit: 'PT' },
    });
    expect(document.namedStyles?.styles?.map(({ namedStyleType }) => namedStyleType)).toHaveLength(9);
    expect(document).not.toHaveProperty('lists');
    expect(document).not.toHaveProperty('tabs');
  });
});

describe('insertText', () => {
  // PLATFORM.md: "Index 1 is the body's start; indexes are UTF-16 units"
  it('counts UTF-16 units', () => {
    const { outline } = page(insert('😀é', 1), insert('b\nc'));
    expect(outline()).toEqual(['1 "😀éb\\n"', '6 "c\\n"']);
  });

  // PLATFORM.md: "writing from the end backwards, or endOfSegmentLocation, keeps indexes valid"
  it('leaves the places in front of it where they were', () => {
    const { send, outline } = page(insert('ab\ncd'));
    send(insert('Z'), insert('Y', 4), insert('X', 1));
    expect(outline()).toEqual(['1 "Xab\\n"', '5 "YcdZ\\n"']);
  });

  // PLATFORM.md: "New paragraphs inherit style and bullets from the insertion point"
  it('makes new paragraphs with the style and the bullet of the old', () => {
    const { outline, get } = page(insert('Goal\nsteps'), named(1, 2, 'HEADING_2'), bullets(6, 7), insert('\nmore'));
    expect(outline()).toEqual(['1 HEADING_2 "Goal\\n"', '6 * "steps\\n"', '12 * "more\\n"']);
    const { send, outline: after, get: read } = page(insert('Goal'), named(1, 2, 'HEADING_2'));
    send(insert('a\n', 3));
    expect(after()).toEqual(['1 HEADING_2 "Goa\\n"', '5 HEADING_2 "al\\n"']);
    const ids = (read().body?.content ?? []).flatMap(({ paragraph }) => paragraph?.paragraphStyle?.headingId ?? []);
    expect(new Set(ids).size).toBe(2);
    expect(get().lists).toBeDefined();
  });

  // PLATFORM.md: "U+E000 to U+F8FF are removed [V, request docs]"
  it('strips control characters and private use, and keeps tab, newline and line break', () => {
    const { outline } = page(insert('a\u0000\u0008\u000C\r\u001F\uE000\uF8FFb\tc\u000Bd'));
    expect(outline()).toEqual(['1 "ab\\tc\\u000bd\\n"']);
  });

  it('does nothing when nothing is left of the text', () => {
    expect(page(insert('\uE123')).outline()).toEqual(['1 "\\n"']);
  });

  it('goes behind a letter that is made of several code points', () => {
    expect(page(insert('👩‍👧'), insert('!', 3)).outline()).toEqual(['1 "👩‍👧!\\n"']);
    // A family (two, joined), then a letter with its accent.
    const { outline } = page(insert('👩‍👧x'), insert('!', 3), insert('e\u0301y'), insert('?', 9));
    expect(outline()).toEqual(['1 "👩‍👧!xe\u0301?y\\n"']);
  });

  it('takes the style of the text before it, but not its link', () => {
    const { send, get } = page(insert('ab'));
    send(
      { updateTextStyle: { range: range(1, 2), textStyle: { bold: true }, fields: 'bold' } },
      insert('c', 2),
      { updateTextStyle: { range: range(3, 4), textStyle: { link: { url: 'https://a.example' } }, fields: 'link' } },
      insert('d', 4),
    );
    const runs = get().body?.content?.[1]?.paragraph?.elements?.map(({ textRun }) => [
      textRun?.content,
      Object.keys(textRun?.textStyle ?? {}).sort(),
    ]);
    expect(runs).toEqual([
      ['ac', ['bold']],
      ['b', ['foregroundColor', 'link', 'underline']],
      ['d\n', []],
    ]);
  });

  it.each([
    ['at 0', insert('x', 0), BOUNDS],
    ['before the start', insert('x', -1), 'Index -1 must be greater than or equal to 0.'],
    ['at the end', insert('x', 15), 'Index 15 must be less than the end index of the referenced segment, 15.'],
    ['past the end', insert('x', 50), 'Index 50 must be less than the end index of the referenced segment, 15.'],
    ['at the start of a table', insert('x', 4), BOUNDS],
    ['at the start of a row', insert('x', 5), BOUNDS],
    ['at the start of a cell', insert('x', 6), BOUNDS],
    ['at the end of a table', insert('x', 8), BOUNDS],
    ['without a place', { insertText: { text: 'x' } }, 'An insertion location must be specified.'],
    ['without text', { insertText: { ...at(1), text: '' } }, 'Insert text requests must specify text to insert.'],
    [
      'in a segment that is not there',
      { insertText: { location: { index: 0, segmentId: 'kix.no' }, text: 'x' } },
      'Segment with ID kix.no was not found.',
    ],
  ])('is refused %s', (_name, request, words) => {
    const { refusal, outline } = page(insert('ab'), table(1, 1), insert('c'));
    expect(outline().slice(0, 3)).toEqual(['1 "ab\\n"', '4 table', '  5: 7 "\\n"']);
    const before = outline();
    expect(refusal(insert('lost'), request)).toBe(`Invalid requests[1].insertText: ${words}`);
    expect(outline()).toEqual(before);
  });
});

describe('deleteContentRange', () => {
  it.each([
    ['within a line', remove(2, 3), ['1 "oe\\n"', '4 "two\\n"', '8 "three\\n"']],
    ['a whole line', remove(1, 5), ['1 "two\\n"', '5 "three\\n"']],
    ['across lines', remove(3, 7), ['1 "ono\\n"', '5 "three\\n"']],
    ['all but the last newline', remove(1, 14), ['1 "\\n"']],
  ])('takes out %s', (_name, request, left) => {
    expect(page(insert('one\ntwo\nthree'), request).outline()).toEqual(left);
  });

  it('leaves a joined line the looks of the first', () => {
    const { send, outline } = page(insert('Title\ntext'), named(1, 2, 'TITLE'));
    send(remove(4, 8));
    expect(outline()).toEqual(['1 TITLE "Titext\\n"']);
    const other = page(insert('Title\ntext'), named(1, 2, 'TITLE'), remove(1, 7));
    expect(other.outline()).toEqual(['1 "text\\n"']);
  });

  // PLATFORM.md: "The last newline of a body cannot be deleted."; "400 with `Invalid requests[i].xxx: ...`"
  it.each([
    ['the last newline', 1, 16, 'The range cannot include the newline character at the end of the segment.'],
    ['beyond the end', 1, 17, 'Index 17 must be less than the end index of the referenced segment, 16.'],
    ['nothing', 2, 2, 'The range should not be empty.'],
    ['backwards', 3, 2, 'The range should not be empty.'],
    ['the section break', 0, 2, 'Cannot operate on the first section break in the document.'],
    ['the newline before a table', 3, 4, NO_DELETE],
    ['the line before a table', 1, 4, NO_DELETE],
    ['the start of a table', 2, 7, NO_DELETE],
    ['the end of a table', 8, 12, NO_DELETE],
    ['a row', 5, 9, NO_DELETE],
    ['a cell', 6, 9, NO_DELETE],
    ["a cell's last newline", 7, 9, NO_DELETE],
  ])('is refused for %s', (_name, start, end, words) => {
    const { refusal, outline } = page(insert('ab'), table(1, 1), insert('x', 7), insert('cd\nef'));
    expect(outline()).toEqual(['1 "ab\\n"', '4 table', '  5: 7 "x\\n"', '10 "cd\\n"', '13 "ef\\n"']);
    expect(refusal(remove(start, end))).toBe(`Invalid requests[0].deleteContentRange: ${words}`);
  });

  // PLATFORM.md: "Ranges must not cut a surrogate pair or a table in two"
  it('does not cut a surrogate pair', () => {
    const { refusal, send, outline } = page(insert('a😀b'));
    expect(refusal(remove(2, 3))).toContain(NO_DELETE);
    expect(refusal(remove(3, 5))).toContain(NO_DELETE);
    send(remove(2, 4));
    expect(outline()).toEqual(['1 "ab\\n"']);
  });

  it('takes out a whole table, with or without the newline before it', () => {
    const start = [insert('ab'), table(1, 1), insert('cd')];
    expect(page(...start).outline()).toEqual(['1 "ab\\n"', '4 table', '  5: 7 "\\n"', '9 "cd\\n"']);
    expect(page(...start, remove(4, 9)).outline()).toEqual(['1 "ab\\n"', '4 "cd\\n"']);
    expect(page(...start, remove(3, 9)).outline()).toEqual(['1 "abcd\\n"']);
    expect(page(...start, remove(2, 10)).outline()).toEqual(['1 "ad\\n"']);
  });

  it('empties a cell', () => {
    expect(page(table(1, 2), insert('y', 7), insert('x\nz', 5), remove(5, 8)).outline()).toEqual([
      '1 "\\n"',
      '2 table',
      '  3: 5 "\\n" | 7 "y\\n"',
      '10 "\\n"',
    ]);
  });
});

describe('replaceAllText', () => {
  it('replaces in body, tables, headers and footers, and says how often', () => {
    const { send, outline } = page(insert('Hi {{x}}, {{X}} and {{x}}'), table(1, 1), insert('{{x}}'));
    const { replies } = send(
      { createHeader: { type: 'DEFAULT' } },
      { replaceAllText: { containsText: { text: '{{x}}', matchCase: true }, replaceText: 'Ada' } },
      { replaceAllText: { containsText: { text: '{{X}}' }, replaceText: 'a\nb' } },
      { replaceAllText: { containsText: { text: 'nobody' }, replaceText: 'x' } },
    );
    expect(replies?.slice(1)).toEqual([
      { replaceAllText: { occurrencesChanged: 3 } },
      { replaceAllText: { occurrencesChanged: 1 } },
      { replaceAllText: {} },
    ]);
    expect(outline()).toEqual(['1 "Hi Ada, a\\n"', '11 "b and Ada\\n"', '21 table', '  22: 24 "\\n"', '26 "Ada\\n"']);
  });

  it('keeps the style of what it replaces', () => {
    const { get } = page(
      insert('a b c'),
      { updateTextStyle: { range: range(3, 4), textStyle: { bold: true }, fields: 'bold' } },
      { replaceAllText: { containsText: { text: 'b' }, replaceText: 'BB' } },
    );
    const runs = get().body?.content?.[1]?.paragraph?.elements?.map(({ textRun }) => textRun);
    expect(runs).toEqual([
      { content: 'a ', textStyle: {} },
      { content: 'BB', textStyle: { bold: true } },
      { content: ' c\n', textStyle: {} },
    ]);
  });
});

describe('chips and breaks', () => {
  // PLATFORM.md: "dates and people can be chips, not text"
  it('take one unit each', () => {
    const { outline } = page(
      insert('Who: , when: .'),
      { insertDate: { ...at(14), dateElementProperties: { timestamp: '2025-10-03T12:00:00Z' } } },
      { insertPerson: { ...at(6), personProperties: { email: 'ana@school.example' } } },
    );
    expect(outline()).toEqual(['1 "Who: @ana@school.example, when: [Oct 3, 2025].\\n"']);
  });

  it.each([
    ['DATE_FORMAT_ISO8601', 'America/New_York', '2025-10-02'],
    ['DATE_FORMAT_MONTH_DAY_FULL', 'Europe/Berlin', 'October 3'],
    ['DATE_FORMAT_MONTH_DAY_ABBREVIATED', undefined, 'Oct 3'],
  ])('show a date as %s in %s', (dateFormat, timeZoneId, shown) => {
    const zone = timeZoneId === undefined ? {} : { timeZoneId };
    const { outline } = page({
      insertDate: { ...END, dateElementProperties: { timestamp: '2025-10-03T01:00:00Z', dateFormat, ...zone } },
    });
    expect(outline()).toEqual([`1 "[${shown}]\\n"`]);
  });

  it('break the page in the body only', () => {
    expect(page(insert('ab'), { insertPageBreak: at(2) }).outline()).toEqual(['1 "a[break]\\n"', '4 "b\\n"']);
    expect(page(table(1, 1)).refusal({ insertPageBreak: at(5) })).toContain('cannot be inserted inside a table');
  });

  it.each([
    [{ insertPerson: { ...END, personProperties: {} } }, 'The email of the person must be specified.'],
    [{ insertDate: { ...END, dateElementProperties: { timestamp: 'soon' } } }, 'The date must have a valid timestamp.'],
  ])('are refused when incomplete: %j', (request, words) => {
    expect(page().refusal(request)).toContain(words);
  });
});
