/** Styles of text and paragraphs, lists, and the page. */
import type { docs_v1 } from '@googleapis/docs';
import { describe, expect, it } from 'vitest';
import { bullets, END, insert, named, page, points, type Request, range, table } from './page';

const style = (start: number, end: number, textStyle: docs_v1.Schema$TextStyle, fields: string): Request => ({
  updateTextStyle: { range: range(start, end), textStyle, fields },
});
const paragraph = (start: number, end: number, given: docs_v1.Schema$ParagraphStyle, fields: string): Request => ({
  updateParagraphStyle: { range: range(start, end), paragraphStyle: given, fields },
});
const blue = { color: { rgbColor: { blue: 1 } } };

const runs = (document: docs_v1.Schema$Document): unknown[] =>
  (document.body?.content ?? []).flatMap((element) =>
    (element.paragraph?.elements ?? []).map(({ textRun }) => [textRun?.content, textRun?.textStyle]),
  );
const looks = (document: docs_v1.Schema$Document): (docs_v1.Schema$ParagraphStyle | undefined)[] =>
  (document.body?.content ?? []).slice(1).map((element) => element.paragraph?.paragraphStyle);

describe('updateTextStyle', () => {
  it('styles part of a line, and the newline with the whole of it', () => {
    const { get } = page(insert('abc\nd'), style(2, 3, { bold: true, foregroundColor: blue }, 'bold,foregroundColor'));
    expect(runs(get())).toEqual([
      ['a', {}],
      ['b', { bold: true, foregroundColor: blue }],
      ['c\n', {}],
      ['d\n', {}],
    ]);
    expect(runs(page(insert('abc\nd'), style(1, 4, { italic: true }, 'italic')).get())).toEqual([
      ['abc\n', { italic: true }],
      ['d\n', {}],
    ]);
  });

  it('does not keep what is inherited, and forgets what is named and not given', () => {
    const { send, get } = page(insert('abc\n'), style(1, 4, { fontSize: points(11), bold: true }, '*'));
    expect(runs(get())[0]).toEqual(['abc\n', { bold: true }]);
    send(named(1, 2, 'HEADING_1'), style(1, 4, { fontSize: points(11) }, 'fontSize,bold'));
    expect(runs(get())[0]).toEqual(['abc\n', { fontSize: points(11) }]);
  });

  it('reports colours of eight bits', () => {
    const grey = { color: { rgbColor: { red: 0.263, green: 0.263, blue: 0 } } };
    const { get } = page(insert('abc\n'), style(1, 4, { foregroundColor: grey }, 'foregroundColor'));
    expect(runs(get())[0]).toEqual([
      'abc\n',
      { foregroundColor: { color: { rgbColor: { red: 0.2627451, green: 0.2627451 } } } },
    ]);
  });

  it('colours and underlines a link, leaves newlines out of it, and takes all of it away again', () => {
    const link = { url: 'https://docs.example/a' };
    const { send, get } = page(insert('ab\ncd\n'), style(1, 6, { link }, 'link'));
    const linked = {
      link,
      underline: true,
      foregroundColor: { color: { rgbColor: { red: 0.06666667, green: 0.33333334, blue: 0.8 } } },
    };
    expect(runs(get()).slice(0, 3)).toEqual([
      ['ab', linked],
      ['\n', {}],
      ['cd', linked],
    ]);
    send(
      style(1, 3, {}, 'link'),
      style(4, 6, { link: { url: 'https://b.example' }, underline: false }, 'link,underline'),
    );
    expect(runs(get()).slice(0, 2)).toEqual([
      ['ab\n', {}],
      ['cd', { link: { url: 'https://b.example' }, foregroundColor: linked.foregroundColor }],
    ]);
  });

  it('links to a heading that is there', () => {
    const { send, get, refusal } = page(insert('Goal\nsee'), named(1, 2, 'HEADING_1'));
    const headingId = looks(get())[0]?.headingId ?? '';
    send(style(6, 8, { link: { headingId } }, 'link'));
    expect(refusal(style(6, 8, { link: { headingId: 'h.nowhere' } }, 'link'))).toContain('h.nowhere was not found');
  });

  it.each([
    [
      style(1, 3, { bold: true }, ''),
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [style(1, 3, { bold: true }, 'bold,weight'), 'Invalid field: weight'],
    [style(1, 3, { weightedFontFamily: { weight: 700 } }, 'weightedFontFamily'), 'The font family must be set'],
    [style(1, 3, { weightedFontFamily: { fontFamily: 'Lato', weight: 450 } }, '*'), 'multiple of 100'],
    [style(1, 3, { fontSize: { magnitude: 12 } }, 'fontSize'), 'The unit of a dimension must be PT.'],
    [style(1, 3, { link: { url: '' } }, 'link'), 'must not be empty'],
    [style(3, 3, { bold: true }, 'bold'), 'The range should not be empty.'],
    [style(1, 99, { bold: true }, 'bold'), 'Index 99 must be less than the end index of the referenced segment, 13.'],
    [style(0, 3, { bold: true }, 'bold'), 'Cannot operate on the first section break in the document.'],
    [style(2, 8, { bold: true }, 'bold'), 'must not cut a table or a surrogate pair'],
    [
      { updateTextStyle: { textStyle: { bold: true }, fields: 'bold' } },
      'Invalid range: must contain a start and end index',
    ],
  ])('is refused for %j', (request, words) => {
    const { refusal } = page(insert('abc'), table(1, 1), insert('de'));
    expect(refusal(request)).toContain(words);
    expect(refusal(request)).toMatch(/^Invalid requests\[0\]\.updateTextStyle: /);
  });

  it('reaches into a table that the range covers', () => {
    const { get } = page(insert('a'), table(1, 1), insert('x', 6), insert('b'), style(1, 10, { bold: true }, 'bold'));
    expect(JSON.stringify(get().body)).toContain('"textRun":{"content":"x\\n","textStyle":{"bold":true}}');
  });
});

describe('updateParagraphStyle', () => {
  it('applies to every paragraph that the range touches', () => {
    const { get } = page(
      insert('a\nb\nc'),
      paragraph(1, 4, { alignment: 'CENTER', spaceAbove: points(0) }, 'alignment,spaceAbove'),
    );
    const plain = { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' };
    const centred = { ...plain, alignment: 'CENTER', spaceAbove: { unit: 'PT' } };
    expect(looks(get())).toEqual([centred, centred, plain]);
  });

  it('applies the named style first, which puts the rest back', () => {
    const { send, get } = page(
      insert('a\n'),
      paragraph(1, 2, { alignment: 'CENTER', keepWithNext: true }, 'alignment,keepWithNext'),
    );
    send(paragraph(1, 2, { namedStyleType: 'HEADING_2', alignment: 'END' }, 'alignment,namedStyleType'));
    expect(looks(get())[0]).toEqual({
      namedStyleType: 'HEADING_2',
      alignment: 'END',
      direction: 'LEFT_TO_RIGHT',
      headingId: expect.stringMatching(/^h\.[a-z0-9]{12}$/),
    });
    send(named(1, 2, 'NORMAL_TEXT'));
    expect(looks(get())[0]).not.toHaveProperty('headingId');
  });

  const border = { color: blue, width: points(1), padding: points(2), dashStyle: 'SOLID' };
  it('shades and frames', () => {
    const { get } = page(
      insert('a\n'),
      paragraph(1, 2, { shading: { backgroundColor: blue }, borderLeft: border }, 'shading,borderLeft'),
    );
    expect(looks(get())[0]).toMatchObject({ shading: { backgroundColor: blue }, borderLeft: border });
  });

  it.each([
    [
      paragraph(1, 2, { borderTop: { color: blue, width: points(1) } }, 'borderTop'),
      'must be specified in its entirety',
    ],
    [paragraph(1, 2, { headingId: 'h.x' }, 'headingId'), 'Invalid field: headingId'],
    [paragraph(6, 7, { pageBreakBefore: true }, 'pageBreakBefore'), 'Page break before cannot be set'],
  ])('is refused for %j', (request, words) => {
    expect(page(insert('a'), table(1, 1), insert('x', 6)).refusal(request)).toContain(words);
  });
});

describe('lists', () => {
  // PLATFORM.md: "createParagraphBullets removes leading tabs and so shifts indexes"
  it('nest by tabs, which go', () => {
    const { send, get, outline } = page(insert('one\n\ttwo\n\t\tthree\nend'), bullets(1, 17));
    expect(outline()).toEqual(['1 * "one\\n"', '5 * "two\\n"', '9 * "three\\n"', '15 "end\\n"']);
    const items = (get().body?.content ?? []).slice(1, 4);
    expect(items.map(({ paragraph: item }) => item?.bullet?.nestingLevel)).toEqual([undefined, 1, 2]);
    expect(items.map(({ paragraph: item }) => item?.paragraphStyle?.indentStart?.magnitude)).toEqual([36, 72, 108]);
    expect(items[0]?.paragraph?.bullet?.textStyle).toEqual({ underline: false });
    send({ deleteParagraphBullets: { range: range(1, 10) } });
    expect(
      looks(get())
        .slice(0, 3)
        .map((look) => look?.indentStart?.magnitude),
    ).toEqual([undefined, 36, 72]);
    expect(outline()[0]).toBe('1 "one\\n"');
  });

  it('go on when the paragraph before is in one of the same preset', () => {
    const { get } = page(insert('a\nb\nc\nd'), bullets(1, 2), bullets(3, 4), bullets(5, 6, 'BULLET_CHECKBOX'));
    const ids = (get().body?.content ?? []).flatMap((element) => element.paragraph?.bullet?.listId ?? []);
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toBe(ids[1]);
  });

  // PLATFORM.md: "Whether a checklist item is ticked ... cannot be read [C]"
  it.each([
    ['BULLET_DISC_CIRCLE_SQUARE', { glyphSymbol: '●', glyphFormat: '%0' }],
    ['BULLET_CHECKBOX', { glyphType: 'GLYPH_TYPE_UNSPECIFIED', glyphFormat: '%0' }],
    ['NUMBERED_DECIMAL_ALPHA_ROMAN', { glyphType: 'DECIMAL', glyphFormat: '%0.' }],
    ['NUMBERED_DECIMAL_ALPHA_ROMAN_PARENS', { glyphType: 'DECIMAL', glyphFormat: '%0)' }],
  ])('of preset %s', (preset, glyph) => {
    const [list] = Object.values(page(insert('a\n'), bullets(1, 2, preset)).get().lists ?? {});
    expect(list?.listProperties?.nestingLevels).toHaveLength(9);
    expect(list?.listProperties?.nestingLevels?.[0]).toMatchObject({
      ...glyph,
      indentFirstLine: points(18),
      indentStart: points(36),
    });
  });

  it('style their bullet with the whole line', () => {
    const { get } = page(insert('ab\n'), bullets(1, 2), style(1, 3, { bold: true }, 'bold'));
    expect(get().body?.content?.[1]?.paragraph?.bullet?.textStyle).toEqual({ underline: false, bold: true });
  });

  it('have known presets only', () => {
    expect(page(insert('a\n')).refusal(bullets(1, 2, 'BULLET_HEART'))).toBe(
      "Invalid value at 'requests[0].create_paragraph_bullets.bullet_preset' " +
        '(type.googleapis.com/google.apps.docs.v1.BulletGlyphPreset), "BULLET_HEART"',
    );
  });
});

describe('the page', () => {
  it('takes margins, and not the ids of its headers', () => {
    const { send, get, refusal } = page();
    send({ updateDocumentStyle: { documentStyle: { marginTop: points(36) }, fields: 'marginTop' } });
    expect(get().documentStyle?.marginTop).toEqual(points(36));
    send({ updateDocumentStyle: { documentStyle: {}, fields: 'marginTop' } });
    expect(get().documentStyle?.marginTop).toEqual(points(72));
    expect(
      refusal({ updateDocumentStyle: { documentStyle: { defaultHeaderId: 'x' }, fields: 'defaultHeaderId' } }),
    ).toContain('Invalid field: defaultHeaderId');
  });

  // PLATFORM.md: "a footer's id comes only in the reply (filling it needs a second batch)"
  it('has one header and one footer, with indexes of their own', () => {
    const { send, get, refusal } = page(insert('body'));
    const { replies } = send({ createFooter: { type: 'DEFAULT' } }, { insertText: { ...END, text: '!' } });
    const segmentId = replies?.[0]?.createFooter?.footerId ?? '';
    send({ insertText: { location: { segmentId, index: 0 }, text: 'As of Monday' } });
    const document = get();
    expect(document.documentStyle?.defaultFooterId).toBe(segmentId);
    expect(document.footers?.[segmentId]?.content).toMatchObject([{ endIndex: 13 }]);
    expect(document.footers?.[segmentId]?.content?.[0]).not.toHaveProperty('startIndex');
    expect(refusal({ createFooter: { type: 'DEFAULT' } })).toContain('Default footer already exists.');
    expect(refusal({ insertPageBreak: { endOfSegmentLocation: { segmentId } } })).toContain(
      'only be inserted in the document body',
    );
    send({ deleteFooter: { footerId: segmentId } });
    expect(get()).not.toHaveProperty('footers');
  });

  it('has a section style that cannot be unset', () => {
    const { send, get, refusal } = page(insert('a'));
    const margin = (sectionStyle: docs_v1.Schema$SectionStyle): Request => ({
      updateSectionStyle: { range: range(1, 2), sectionStyle, fields: 'marginLeft' },
    });
    send(margin({ marginLeft: points(20) }));
    expect(get().body?.content?.[0]?.sectionBreak?.sectionStyle?.marginLeft).toEqual(points(20));
    expect(refusal(margin({}))).toContain('cannot be unset');
  });
});
