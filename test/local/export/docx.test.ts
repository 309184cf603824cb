/** A Doc as a .docx: what a reader of the file must find in it. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { docxFromDocument } from '../../../local/export/docx';
import { readDocument, renderDocument } from '../../../local/workspace/docs';
import { emptyDocument } from '../../../local/workspace/docs/tree';
import { cell, insert, page, type Request, table } from '../workspace/docs/page';
import { ANA } from '../workspace/drive/desk';
import { agendaPage } from './agenda';

type Parts = Readonly<Record<string, string>>;

async function partsOf(bytes: Promise<Uint8Array>): Promise<Parts> {
  return Object.fromEntries(Object.entries(unzipSync(await bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

/** The paragraph or row of the file that holds some words. */
function around(xml: string, tag: 'w:p' | 'w:tr' | 'w:tc', words: string): string {
  const end = `</${tag}>`;
  const at = xml.indexOf(words);
  const start = Math.max(xml.lastIndexOf(`<${tag}>`, at), xml.lastIndexOf(`<${tag} `, at));
  return xml.slice(start, xml.indexOf(end, at) + end.length);
}

describe('an agenda', () => {
  let parts: Parts = {};
  let body = '';
  beforeAll(async () => {
    const { drive, id } = agendaPage();
    parts = await partsOf(docxFromDocument(readDocument(drive, id)));
    body = parts['word/document.xml'] ?? '';
  });

  it('has its title and headings as styles of the file', () => {
    expect(around(body, 'w:p', 'Grade 6 Math team')).toContain('<w:pStyle w:val="Title"/>');
    expect(around(body, 'w:p', '>Goals<')).toContain('<w:pStyle w:val="Heading1"/>');
    expect(around(body, 'w:p', 'Who is where')).toContain('<w:pStyle w:val="Heading2"/>');
    const styles = parts['word/styles.xml'] ?? '';
    expect(styles).toMatch(/w:styleId="Heading1".*?<w:sz w:val="40"\/>/s);
    expect(styles).toMatch(/<w:docDefaults>.*?w:line="276".*?<\/w:docDefaults>/s);
    expect(styles).toMatch(/<w:docDefaults>.*?w:ascii="Arial".*?<\/w:docDefaults>/s);
  });

  it('has looks, links and chips in its text', () => {
    const line = around(body, 'w:p', 'Friday, October 3');
    expect(line).toContain('<w:i/>');
    expect(line).toContain('<w:color w:val="5F6368"/>');
    expect(around(body, 'w:p', '>Ana Ruiz<')).toContain('w:fill="E8EAED"');
    expect(around(body, 'w:p', '>Nov 14, 2025<')).toContain('w:fill="E8EAED"');
    expect(body).toMatch(/<w:hyperlink [^>]*w:anchor="gid=1"[^>]*>.*?the results sheet/s);
    expect(parts['word/_rels/document.xml.rels']).toContain('Target="https://docs.google.com/spreadsheets/d/x"');
    expect(around(body, 'w:p', 'Last line, right')).toContain('<w:jc w:val="end"/>');
    const note = around(body, 'w:p', 'Shaded note');
    expect(note).toContain('w:fill="E8F0FE"');
    expect(note).toContain('<w:left w:val="single" w:color="1F4E79" w:sz="12" w:space="4"/>');
  });

  it('has its tables: widths, colours, repeated header, merged cells, no lines where there are none', () => {
    expect(around(body, 'w:tr', 'Essential learning')).toContain('<w:tblHeader/>');
    expect(around(body, 'w:tr', '6.RP.3 Rates')).not.toContain('<w:tblHeader/>');
    const first = around(body, 'w:tc', 'Essential learning');
    expect(first).toContain('w:fill="1F4E79"');
    expect(first).toContain('<w:color w:val="FFFFFF"/>');
    expect(first).toContain('<w:b/>');
    // 190 of 468 points, in twentieths; the other three share the rest.
    expect(body).toMatch(/<w:tblGrid><w:gridCol w:w="3800"\/>(<w:gridCol w:w="1853"\/>){3}<\/w:tblGrid>/);
    expect(around(body, 'w:tc', 'as of October 1')).toContain('<w:gridSpan w:val="3"/>');
    expect(around(body, 'w:tr', 'All of them').match(/<w:tc>/g)).toHaveLength(2);
    const bar = around(body, 'w:tc', '12 ready');
    expect(bar).toContain('w:fill="2E7D32"');
    expect(bar).toContain('<w:top w:val="none"');
    expect(bar).toContain('<w:vAlign w:val="center"/>');
    expect(around(body, 'w:tr', '12 ready')).toMatch(/<w:trHeight [^>]*w:val="560"/);
  });

  it('has its lists, boxes open', () => {
    expect(around(body, 'w:p', 'Print the exit ticket')).toContain('<w:ilvl w:val="0"/>');
    expect(around(body, 'w:p', 'one per table')).toContain('<w:ilvl w:val="1"/>');
    const numbering = parts['word/numbering.xml'] ?? '';
    expect(numbering).toContain('<w:lvlText w:val="☐"/>');
    expect(numbering).toContain('<w:lvlText w:val="%1."/>');
    expect(numbering).toContain('<w:numFmt w:val="lowerLetter"/>');
  });

  it('is on Letter paper, with its margins and its footer', () => {
    expect(body).toMatch(/<w:pgSz [^>]*w:w="12240"[^>]*w:h="15840"/);
    expect(body).toMatch(/<w:pgMar [^>]*w:top="1080"/);
    const footers = Object.entries(parts).filter(([name]) => /^word\/footer\d*\.xml$/.test(name));
    expect(footers.map(([, xml]) => xml).join('')).toContain('Holds no names. Keep until June.');
  });
});

describe('smaller things', () => {
  const xml = async (...requests: Request[]): Promise<string> => {
    const office = page(...requests);
    const parts = await partsOf(docxFromDocument(office.as(ANA, () => office.Docs.Documents.get(office.id))));
    return parts['word/document.xml'] ?? '';
  };

  it('merges down', async () => {
    const tableRange = { tableCellLocation: cell(2, 0, 0), rowSpan: 2, columnSpan: 1 };
    const body = await xml(table(2, 2), { mergeTableCells: { tableRange } });
    expect(body).toContain('<w:vMerge w:val="restart"/>');
    expect(body).toContain('<w:vMerge w:val="continue"/>');
  });

  it('keeps line breaks and tabs, breaks pages, and links to headings', async () => {
    const office = page(insert('Goal\na\tb\u000Bc\n'), {
      updateParagraphStyle: {
        range: { startIndex: 1, endIndex: 2 },
        paragraphStyle: { namedStyleType: 'HEADING_1' },
        fields: 'namedStyleType',
      },
    });
    const headingId = office.get().body?.content?.[1]?.paragraph?.paragraphStyle?.headingId ?? '';
    office.send(
      {
        updateTextStyle: { range: { startIndex: 6, endIndex: 7 }, textStyle: { link: { headingId } }, fields: 'link' },
      },
      { insertPageBreak: { endOfSegmentLocation: {} } },
    );
    const parts = await partsOf(docxFromDocument(office.get()));
    const body = parts['word/document.xml'] ?? '';
    expect(body).toContain('<w:tab/>');
    expect(body).toContain('<w:cr/>');
    expect(body).toContain('<w:br w:type="page"/>');
    const name = /<w:bookmarkStart [^>]*w:name="([^"]+)"/.exec(body)?.[1];
    expect(body).toContain(`w:anchor="${name}"`);
  });

  it('turns the page', async () => {
    const body = await xml({ updateDocumentStyle: { documentStyle: { flipPageOrientation: true }, fields: '*' } });
    expect(body).toContain('w:orient="landscape"');
  });

  it('takes an empty document', async () => {
    const empty = renderDocument(emptyDocument('x'), { title: 'Empty', revisionId: 'r', includeTabsContent: false });
    expect((await partsOf(docxFromDocument(empty)))['word/document.xml']).toContain('<w:body>');
  });
});
