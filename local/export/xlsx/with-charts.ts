/** Puts the sheets' charts into a finished .xlsx. ExcelJS writes none, so their parts are added to its package. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SheetView } from '../../workspace/sheets';
import { CHART, type ChartState, chartPart, MAIN } from './chart-part';

const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** Drawings measure in 914,400 parts of an inch. */
const PIXEL = 9525;
/** What Sheets makes a chart without a size of its own. */
const WIDTH = 600;
const HEIGHT = 371;

/**
 * @param sheets in the file's order
 * @param titles their names in the file, by id
 * @param heights pixels of rows that grew with their text, by sheet id
 */
export function withCharts(
  file: Uint8Array,
  sheets: readonly SheetView[],
  titles: ReadonlyMap<number, string>,
  heights: (sheet: SheetView) => ReadonlyMap<number, number>,
): Uint8Array {
  if (sheets.every(({ charts }) => charts.length === 0)) return file;
  const parts = unzipSync(file);
  const read = (path: string): string | undefined => (parts[path] ? strFromU8(parts[path]) : undefined);
  const write = (path: string, xml: string): void => {
    parts[path] = strToU8(xml);
  };
  const types: string[] = [];
  let count = 0;
  for (const [place, sheet] of sheets.entries()) {
    if (sheet.charts.length === 0) continue;
    const number = place + 1;
    const page = `xl/worksheets/sheet${number}.xml`;
    const relations = `xl/worksheets/_rels/sheet${number}.xml.rels`;
    const numbers = sheet.charts.map((chart) => {
      count += 1;
      write(`xl/charts/chart${count}.xml`, chartPart(chart, sheet, titles.get(sheet.id) ?? sheet.name));
      types.push(`<Override PartName="/xl/charts/chart${count}.xml" ContentType="${CHART_TYPE}"/>`);
      return count;
    });
    const grown = heights(sheet);
    write(
      `xl/drawings/drawing${number}.xml`,
      `${HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN}">${sheet.charts.map((chart, at) => anchored(chart, at + 1, sheet, grown)).join('')}</xdr:wsDr>`,
    );
    write(
      `xl/drawings/_rels/drawing${number}.xml.rels`,
      relationships(
        numbers.map(
          (each, at) =>
            `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/chart" Target="../charts/chart${each}.xml"/>`,
        ),
      ),
    );
    types.push(`<Override PartName="/xl/drawings/drawing${number}.xml" ContentType="${DRAWING_TYPE}"/>`);
    const drawing = `<Relationship Id="charts" Type="${RELATIONSHIPS}/drawing" Target="../drawings/drawing${number}.xml"/>`;
    write(
      relations,
      read(relations)?.replace('</Relationships>', `${drawing}</Relationships>`) ?? relationships([drawing]),
    );
    // A drawing has its place in the order of a sheet's elements: before the notes, else last.
    const xml = read(page) ?? '';
    const before = xml.includes('<legacyDrawing ') ? '<legacyDrawing ' : '</worksheet>';
    write(page, xml.replace(before, `<drawing r:id="charts"/>${before}`));
  }
  write('[Content_Types].xml', (read('[Content_Types].xml') ?? '').replace('</Types>', `${types.join('')}</Types>`));
  return zipSync(parts);
}

function relationships(each: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${each.join('')}</Relationships>`;
}

function anchored(chart: ChartState, id: number, sheet: SheetView, grown: ReadonlyMap<number, number>): string {
  const size = (name: string, usual: number): number => {
    const value = chart.options[name];
    return (typeof value === 'number' ? value : usual) * PIXEL;
  };
  const column = cellUnder(chart.column, chart.offsetX, (at) => sheet.columnWidths[at] ?? sheet.defaultColumnWidth);
  const row = cellUnder(
    chart.row,
    chart.offsetY,
    (at) => sheet.rowHeights[at] ?? grown.get(at) ?? sheet.defaultRowHeight,
  );
  return `<xdr:oneCellAnchor><xdr:from><xdr:col>${column.at - 1}</xdr:col><xdr:colOff>${column.rest * PIXEL}</xdr:colOff><xdr:row>${row.at - 1}</xdr:row><xdr:rowOff>${row.rest * PIXEL}</xdr:rowOff></xdr:from><xdr:ext cx="${size('width', WIDTH)}" cy="${size('height', HEIGHT)}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id + 1}" name="Chart ${id}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="rId${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`;
}

/** Sheets lets an offset reach over the cell it is counted from, an .xlsx does not. */
function cellUnder(start: number, offset: number, sizeOf: (at: number) => number): { at: number; rest: number } {
  let at = start;
  let rest = offset;
  while (rest >= sizeOf(at)) {
    rest -= sizeOf(at);
    at += 1;
  }
  return { at, rest };
}
