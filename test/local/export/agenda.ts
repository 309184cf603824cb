/**
 * A page of an agenda, made through the Docs service: title, facts, coloured table, shaded bar, checklist, chips, footer.
 */
import type { docs_v1 } from '@googleapis/docs';
import { at, bullets, cell, insert, named, points, type Request, range, table } from '../workspace/docs/page';
import { ANA, type Desk, desk } from '../workspace/drive/desk';

const colour = (hex: string): docs_v1.Schema$OptionalColor => {
  const channel = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return { color: { rgbColor: { red: channel(0), green: channel(2), blue: channel(4) } } };
};
const text = (start: number, end: number, textStyle: docs_v1.Schema$TextStyle, fields: string): Request => ({
  updateTextStyle: { range: range(start, end), textStyle, fields },
});
const fill = (start: number, row: number, column: number, hex: string, columnSpan = 1): Request => ({
  updateTableCellStyle: {
    tableRange: { tableCellLocation: cell(start, row, column), rowSpan: 1, columnSpan },
    tableCellStyle: { backgroundColor: colour(hex) },
    fields: 'backgroundColor',
  },
});

/** Table rows as text put in from the last cell to the first. */
function rows(start: number, texts: readonly (readonly string[])[]): Request[] {
  const columns = texts[0]?.length ?? 0;
  const cells = texts.flatMap((row, r) =>
    row.map((words, c) => ({ words, index: start + 3 + r * (2 * columns + 1) + 2 * c })),
  );
  return cells.reverse().flatMap(({ words, index }) => (words === '' ? [] : [insert(words, index)]));
}

export interface Made extends Desk {
  readonly id: string;
}

/** The page, and the desk at which it was made. */
export function agendaPage(): Made {
  const office = desk();
  const id = office.as(ANA, () => {
    const made = office.Docs.Documents.create({ title: 'Agenda, October 3' }).documentId ?? '';
    const send = (...requests: Request[]): docs_v1.Schema$Response[] =>
      office.Docs.Documents.batchUpdate({ requests }, made).replies ?? [];
    const end = (): number => (office.Docs.Documents.get(made).body?.content?.at(-1)?.endIndex ?? 2) - 1;
    const tables = (): number[] =>
      (office.Docs.Documents.get(made).body?.content ?? [])
        .filter((element) => element.table)
        .map(({ startIndex }) => startIndex ?? 0);
    send(
      insert('Grade 6 Math team: look at the data\nFriday, October 3, 2025, 45 minutes, with \nGoals\n'),
      named(1, 2, 'TITLE'),
      named(80, 81, 'HEADING_1'),
      text(37, 79, { foregroundColor: colour('5F6368'), italic: true }, 'foregroundColor,italic'),
      { insertPerson: { ...at(79), personProperties: { email: ANA, name: 'Ana Ruiz' } } },
      insert('From 48 % to 80 % by '),
      { insertDate: { endOfSegmentLocation: {}, dateElementProperties: { timestamp: '2025-11-14T12:00:00Z' } } },
      insert(', measured by CA 3. See the results sheet.\nWho is where'),
    );
    const body = office.Docs.Documents.get(made).body?.content ?? [];
    const last = body.at(-1)?.startIndex ?? 0;
    send(
      named(last, last + 1, 'HEADING_2'),
      text(last - 19, last - 2, { link: { url: 'https://docs.google.com/spreadsheets/d/x#gid=1' } }, 'link'),
      table(4, 4),
    );
    const [levels = 0] = tables();
    send(
      ...rows(levels, [
        ['Essential learning', 'Proficient', 'Approaching', 'Not yet'],
        ['6.RP.3 Rates', '18', '6', '4'],
        ['6.NS.1 Fractions', '11', '9', '8'],
        ['All of them', '', '', 'as of October 1'],
      ]),
      fill(levels, 0, 0, '1F4E79', 4),
      fill(levels, 1, 1, 'CFE8D5'),
      fill(levels, 2, 3, 'F6D5D0'),
      { mergeTableCells: { tableRange: { tableCellLocation: cell(levels, 3, 1), rowSpan: 1, columnSpan: 3 } } },
      { pinTableHeaderRows: { tableStartLocation: { index: levels }, pinnedHeaderRowsCount: 1 } },
      {
        updateTableColumnProperties: {
          tableStartLocation: { index: levels },
          columnIndices: [0],
          tableColumnProperties: { widthType: 'FIXED_WIDTH', width: points(190) },
          fields: 'widthType,width',
        },
      },
    );
    const head = office.Docs.Documents.get(made).body?.content?.find((element) => element.table);
    send(...headText(head));
    const gap = end();
    send(insert('\nHow far we are\n'), named(gap, gap + 1, 'NORMAL_TEXT'), table(1, 4));
    const bar = tables()[1] ?? 0;
    send(
      named(bar - 1, bar, 'NORMAL_TEXT'),
      fill(bar, 0, 0, '2E7D32'),
      fill(bar, 0, 1, '9CCC65'),
      fill(bar, 0, 2, 'FFE082'),
      fill(bar, 0, 3, 'EF9A9A'),
      ...rows(bar, [['12 ready', '8', '5', '3']]),
    );
    send(
      ...[190, 130, 90, 58].map(
        (width, i): Request => ({
          updateTableColumnProperties: {
            tableStartLocation: { index: bar },
            columnIndices: [i],
            tableColumnProperties: { widthType: 'FIXED_WIDTH', width: points(width) },
            fields: '*',
          },
        }),
      ),
      {
        updateTableCellStyle: {
          tableStartLocation: { index: bar },
          tableCellStyle: {
            borderTop: { color: colour('FFFFFF'), width: points(0), dashStyle: 'SOLID' },
            borderBottom: { color: colour('FFFFFF'), width: points(0), dashStyle: 'SOLID' },
            borderLeft: { color: colour('FFFFFF'), width: points(0), dashStyle: 'SOLID' },
            borderRight: { color: colour('FFFFFF'), width: points(0), dashStyle: 'SOLID' },
            contentAlignment: 'MIDDLE',
          },
          fields: 'borderTop,borderBottom,borderLeft,borderRight,contentAlignment',
        },
      },
      {
        updateTableRowStyle: {
          tableStartLocation: { index: bar },
          tableRowStyle: { minRowHeight: points(28) },
          fields: '*',
        },
      },
    );
    const list = end();
    send(
      insert(
        'Actions\nPrint the exit ticket\n\tone per table\nCall the families\nSteps\nDescribe the facts\nDecide\nShaded note with a frame.\nLast line, right\n',
      ),
    );
    send(named(list, end(), 'NORMAL_TEXT'), named(list, list + 1, 'HEADING_3'));
    const find = (words: string): number => {
      const found = office.Docs.Documents.get(made).body?.content?.find(({ paragraph }) =>
        paragraph?.elements?.some(({ textRun }) => textRun?.content?.includes(words)),
      );
      return found?.startIndex ?? 0;
    };
    send(bullets(find('Print'), find('Steps') - 1, 'BULLET_CHECKBOX'));
    send(bullets(find('Describe'), find('Shaded') - 1, 'NUMBERED_DECIMAL_ALPHA_ROMAN'));
    const frame = { color: colour('1F4E79'), width: points(1.5), padding: points(4), dashStyle: 'SOLID' };
    send(
      named(find('Steps'), find('Steps') + 1, 'HEADING_3'),
      {
        updateParagraphStyle: {
          range: range(find('Shaded'), find('Shaded') + 1),
          paragraphStyle: { shading: { backgroundColor: colour('E8F0FE') }, borderLeft: frame, spaceAbove: points(10) },
          fields: 'shading,borderLeft,spaceAbove',
        },
      },
      {
        updateParagraphStyle: {
          range: range(find('Last line'), find('Last line') + 1),
          paragraphStyle: { alignment: 'END' },
          fields: 'alignment',
        },
      },
      {
        updateDocumentStyle: {
          documentStyle: { marginTop: points(54), marginBottom: points(54) },
          fields: 'marginTop,marginBottom',
        },
      },
    );
    const footer = send({ createFooter: { type: 'DEFAULT' } })[0]?.createFooter?.footerId ?? '';
    send({ insertText: { location: { segmentId: footer, index: 0 }, text: 'Holds no names. Keep until June.' } });
    return made;
  });
  return { ...office, id };
}

/** White, bold text in the first row. */
function headText(element: docs_v1.Schema$StructuralElement | undefined): Request[] {
  const cells = element?.table?.tableRows?.[0]?.tableCells ?? [];
  return cells.map(({ startIndex, endIndex }) =>
    text(
      (startIndex ?? 0) + 1,
      (endIndex ?? 0) - 1,
      { foregroundColor: colour('FFFFFF'), bold: true },
      'foregroundColor,bold',
    ),
  );
}
