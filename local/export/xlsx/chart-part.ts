/** One chart as a part of an .xlsx: bars or columns over the ranges of its sheet, in DrawingML. */
import type { SheetView } from '../../workspace/sheets';

export type ChartState = SheetView['charts'][number];

/** Names of the drawing languages. */
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** What Sheets takes by itself, in its order. */
const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];
const INK = '3C4043';
/** Hundredths of a point. */
const TITLE_SIZE = 1200;
const TEXT_SIZE = 900;

/** @param title the sheet's name in the file */
export function chartPart(chart: ChartState, sheet: SheetView, title: string): string {
  const areas = chart.ranges.map(({ area }) => area);
  const [labels] = areas;
  if (!labels) return '';
  const columns = areas.flatMap(({ left, right }) => Array.from({ length: right - left + 1 }, (_, at) => left + at));
  const headers = headersOf(chart, sheet, labels.top, columns.slice(1));
  const first = labels.top + headers;
  const reference = (column: number, from: number, to: number): string =>
    `<c:f>${escaped(`'${title.replace(/'/g, "''")}'!$${columnLetters(column)}$${from}:$${columnLetters(column)}$${to}`)}</c:f>`;
  const texts = (column: number, from: number, to: number): string => {
    const values = displayed(sheet, column, from, to);
    return `<c:strRef>${reference(column, from, to)}<c:strCache><c:ptCount val="${values.length}"/>${values
      .map((value, at) => `<c:pt idx="${at}"><c:v>${escaped(String(value ?? ''))}</c:v></c:pt>`)
      .join('')}</c:strCache></c:strRef>`;
  };
  const numbers = (column: number): string => {
    const values = displayed(sheet, column, first, labels.bottom, 'value');
    return `<c:numRef>${reference(column, first, labels.bottom)}<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${values
      .map((value, at) => (typeof value === 'number' ? `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>` : ''))
      .join('')}</c:numCache></c:numRef>`;
  };
  const { options } = chart;
  const colours = Array.isArray(options.colors) && options.colors.length > 0 ? options.colors.map(String) : COLOURS;
  const stacked = options.isStacked === true;
  const series = columns
    .slice(1)
    .map(
      (column, at) =>
        `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${
          headers > 0 ? `<c:tx>${texts(column, labels.top, labels.top)}</c:tx>` : ''
        }<c:spPr><a:solidFill><a:srgbClr val="${(colours[at % colours.length] ?? '#4285f4').slice(1).toUpperCase()}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>${
          stacked ? valueLabels() : ''
        }<c:cat>${texts(labels.left, first, labels.bottom)}</c:cat><c:val>${numbers(column)}</c:val></c:ser>`,
    );
  const across = chart.type === 'BAR';
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}"><c:roundedCorners val="0"/><c:chart>`,
    titled(text(options.title), TITLE_SIZE, true),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    `<c:barChart><c:barDir val="${across ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`,
    ...series,
    `<c:gapWidth val="40"/>${stacked ? '<c:overlap val="100"/>' : ''}<c:axId val="1"/><c:axId val="2"/></c:barChart>`,
    // Sheets has the first row of a table at the top; DrawingML counts from the axis.
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${across ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${across ? 'l' : 'b'}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${lettering(TEXT_SIZE)}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>`,
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${across ? 'b' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E0E0E0"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`,
    titled(text(options[across ? 'hAxis.title' : 'vAxis.title']), TEXT_SIZE, false),
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${lettering(TEXT_SIZE)}<c:crossAx val="1"/><c:crosses val="${across ? 'max' : 'autoZero'}"/></c:valAx>`,
    '</c:plotArea>',
    hasLegend(options) ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${lettering(TEXT_SIZE)}</c:legend>` : '',
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="DADCE0"/></a:solidFill></a:ln></c:spPr></c:chartSpace>',
  ].join('');
}

/** The count in each piece of a stacked bar; an empty piece says nothing. */
function valueLabels(): string {
  return `<c:dLbls><c:numFmt formatCode="0;;;" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${lettering(TEXT_SIZE)}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

function titled(words: string, size: number, bold: boolean): string {
  if (words === '') return '';
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="en" sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill></a:rPr><a:t>${escaped(words)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function lettering(size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="0"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en"/></a:p></c:txPr>`;
}

/** Sheets finds out by itself where nothing is said: a first row with a number in it is no header. */
function headersOf(chart: ChartState, sheet: SheetView, top: number, columns: readonly number[]): number {
  if (chart.headers > 0) return chart.headers;
  return columns.some((column) => typeof displayed(sheet, column, top, top, 'value')[0] === 'number') ? 0 : 1;
}

/** Down a column; null where nothing stands. */
function displayed(
  sheet: SheetView,
  column: number,
  from: number,
  to: number,
  as: 'display' | 'value' = 'display',
): readonly unknown[] {
  const values: unknown[] = Array.from({ length: to - from + 1 }, () => null);
  for (const cell of sheet.cells)
    if (cell.column === column && cell.row >= from && cell.row <= to) values[cell.row - from] = cell[as];
  return values;
}

function hasLegend(options: ChartState['options']): boolean {
  const { legend } = options;
  return !(typeof legend === 'object' && legend !== null && 'position' in legend && legend.position === 'none');
}

function text(option: unknown): string {
  return typeof option === 'string' ? option : '';
}

/** `AA` for 27. */
export function columnLetters(column: number): string {
  return column <= 26
    ? String.fromCharCode(64 + column)
    : columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1);
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
