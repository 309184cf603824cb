/**
 * What a person does in a Google Doc by hand. None of it passes the gate, and some of it the API cannot even see:
 * a tick in a checklist, a table moved to another place.
 */
import { canWrite, isTrashed, roleOf } from '../drive/access';
import type { DriveFile, DriveModel } from '../drive/model';
import { CHECKLIST } from './bullet-presets';
import { dateProperties } from './date-chip';
import { deleteRange, insertInline, insertText, type Spot, styleForInsert } from './edit';
import { contentText, restyle, styleAt } from './inlines';
import {
  allParagraphs,
  blockStart,
  type Container,
  cellContainers,
  containerEnd,
  containerOf,
  findIndex,
  type TouchedParagraph,
} from './locate';
import { blocksLength, contentLength, rowLength, rowStart } from './measure';
import { rangesAfterInsert } from './named-ranges';
import { isHeading } from './named-styles';
import { insertRow } from './tables';
import { paragraphText } from './text';
import type { Block, DocumentTree, Inline, Table } from './tree';
import { copyOf, mintId } from './tree';

export interface DocsPerson {
  /** Types at an index of the body, as after a click there. */
  typeAt(index: number, text: string): void;
  /** Selects so many units from an index on and types over them; a newline among them joins two lines. */
  retype(index: number, length: number, text: string): void;
  /** Types a new paragraph of normal text below a heading. */
  typeBelow(heading: string, text: string): void;
  /** Goes on typing at the end of the first paragraph with this text. */
  typeOn(line: string, text: string): void;
  /** Types at the end of a cell; tables are counted from 0 in the body. */
  typeInCell(table: number, row: number, column: number, text: string): void;
  emptyCell(table: number, row: number, column: number): void;
  /** Adds a row at the end of a table and fills it. */
  appendRow(table: number, texts: readonly string[]): void;
  /** Makes the first occurrence of some words bold. */
  bold(words: string): void;
  /** Deletes the first paragraph with this text, and its line. */
  deleteParagraph(text: string): void;
  /** Cuts a heading with what stands under it and pastes it before another; its named ranges are lost on the way. */
  moveSection(heading: string, before: string): void;
  /** Puts a date chip at the end of a cell. @param date YYYY-MM-DD */
  putDate(table: number, row: number, column: number, date: string): void;
  putPerson(table: number, row: number, column: number, email: string, name?: string): void;
  /** Ticks or unticks a checklist item. The API does not tell. */
  tick(item: string, ticked?: boolean): void;
}

/**
 * The hands of a person in one document.
 * @throws an Error in plain words when the person cannot edit it, or when what is named is not there
 */
export function docsPerson(drive: DriveModel, fileId: string, email: string): DocsPerson {
  const edit = (change: (document: DocumentTree, body: Container) => void): void => {
    const file = editable(drive, fileId, email);
    if (file.content.kind !== 'document') throw new Error(`${file.name} is not a document`);
    const document = copyOf(file.content.document);
    const body = containerOf(document, '');
    if (body === undefined) throw new Error('A document without a body');
    change(document, body);
    document.revision += 1;
    file.content = { kind: 'document', document };
    file.modifiedTime = drive.clock();
  };
  return {
    typeAt: (index, text) =>
      edit((document, body) => {
        const found = findIndex(body, index);
        if (found.kind !== 'paragraph') throw new Error(`Nobody can type at ${index}`);
        insertText(document, { ...found, index }, text);
      }),
    retype: (index, length, text) =>
      edit((document, body) => {
        const found = findIndex(body, index);
        if (found.kind !== 'paragraph') throw new Error(`Nobody can type at ${index}`);
        const spot = { ...found, index };
        // What is typed over words looks as they did.
        const over = length > 0 && found.offset < contentLength(found.paragraph.content);
        const style = over ? styleAt(found.paragraph, found.offset) : styleForInsert(spot);
        if (text !== '') insertText(document, spot, text, style);
        if (length > 0) deleteRange(document, found.container, index + text.length, index + text.length + length);
      }),
    typeBelow: (heading, text) =>
      edit((document, body) => {
        const line = headingLine(body, heading);
        insertText(document, endOf(line), '\n');
        const [first, second] = [body.blocks[line.block], body.blocks[line.block + 1]];
        if (first?.kind !== 'paragraph' || second?.kind !== 'paragraph') throw new Error('Enter made no new line');
        second.style = { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' };
        second.newline = {};
        const index = blockStart(body, line.block + 1);
        const spot = { container: body, block: line.block + 1, paragraph: second, offset: 0, index };
        insertText(document, spot, text);
      }),
    typeOn: (line, text) => edit((document, body) => insertText(document, endOf(lineWith(body, line)), text)),
    typeInCell: (table, row, column, text) =>
      edit((document, body) => insertText(document, endOfCell(body, table, row, column), text)),
    emptyCell: (table, row, column) =>
      edit((document, body) => {
        const cell = cellIn(body, table, row, column);
        const end = containerEnd(cell) - 1;
        if (end > cell.start) deleteRange(document, cell, cell.start, end);
      }),
    appendRow: (table, texts) =>
      edit((document, body) => {
        const { start, table: grown } = tableIn(body, table);
        const at = grown.rows.length;
        const index = rowStart(grown, start, at);
        rangesAfterInsert(document, '', index, rowLength(insertRow(grown, at, at - 1)));
        for (const [column, text] of texts.entries()) {
          if (text !== '') insertText(document, endOfCell(body, table, at, column), text);
        }
      }),
    bold: (words) =>
      edit((_document, body) => {
        for (const { paragraph } of allParagraphs(body)) {
          const from = contentText(paragraph.content).indexOf(words);
          if (from < 0) continue;
          return restyle(paragraph, from, from + words.length, (style) => ({ ...style, bold: true }));
        }
        throw new Error(`The words are not there: ${words}`);
      }),
    deleteParagraph: (text) =>
      edit((document, body) => {
        const line = lineWith(body, text);
        const last = line.block === line.container.blocks.length - 1;
        const before = line.container.blocks[line.block + 1]?.kind === 'table';
        // The last line, and one that stands before a table, stays as an empty one.
        deleteRange(document, line.container, line.start, line.start + line.to - (last || before ? 1 : 0));
      }),
    moveSection: (heading, before) => edit((document, body) => moveSection(document, body, heading, before)),
    putDate: (table, row, column, date) =>
      edit((document, body) => {
        const properties = dateProperties({ timestamp: `${date}T12:00:00Z` });
        putChip(document, endOfCell(body, table, row, column), {
          kind: 'date',
          id: mintId(document, 'kix.'),
          properties,
        });
      }),
    putPerson: (table, row, column, person, name) =>
      edit((document, body) => {
        const id = mintId(document, 'kix.');
        putChip(document, endOfCell(body, table, row, column), {
          kind: 'person',
          id,
          email: person,
          name: name ?? null,
        });
      }),
    tick: (item, ticked = true) =>
      edit((document, body) => {
        const { paragraph } = lineWith(body, item);
        const { bullet } = paragraph;
        if (bullet === null || document.lists[bullet.listId] !== CHECKLIST) throw new Error(`No checkbox at: ${item}`);
        paragraph.bullet = { ...bullet, ticked };
      }),
  };
}

function editable(drive: DriveModel, fileId: string, email: string): DriveFile {
  const file = drive.state.files[fileId];
  if (file === undefined || roleOf(drive, file, email) === null) throw new Error(`${email} has no document ${fileId}`);
  if (!canWrite(roleOf(drive, file, email)) || isTrashed(drive, file)) {
    throw new Error(`${email} cannot edit ${file.name}`);
  }
  return file;
}

function lineWith(body: Container, text: string): TouchedParagraph {
  const line = allParagraphs(body).find(({ paragraph }) => paragraphText(paragraph) === text);
  if (line === undefined) throw new Error(`No paragraph with the text: ${text}`);
  return line;
}

function headingLine(body: Container, text: string): TouchedParagraph {
  const line = allParagraphs(body).find(
    ({ container, paragraph }) =>
      container.place === 'segment' && isHeading(paragraph.style.namedStyleType) && paragraphText(paragraph) === text,
  );
  if (line === undefined) throw new Error(`No heading: ${text}`);
  return line;
}

function endOf({ container, block, paragraph, start }: TouchedParagraph): Spot {
  const offset = contentLength(paragraph.content);
  return { container, block, paragraph, offset, index: start + offset };
}

function tableIn(body: Container, number: number): { readonly table: Table; readonly start: number } {
  const places = body.blocks.flatMap((block, i) => (block.kind === 'table' ? [{ table: block, block: i }] : []));
  const place = places[number];
  if (place === undefined) throw new Error(`No table ${number}`);
  return { table: place.table, start: blockStart(body, place.block) };
}

function cellIn(body: Container, number: number, row: number, column: number): Container {
  const { table, start } = tableIn(body, number);
  const cell = cellContainers('', table, start)[row * table.columns.length + column];
  if (cell === undefined || cell.place === 'covered') throw new Error(`No cell ${row}, ${column} in table ${number}`);
  return cell;
}

function endOfCell(body: Container, number: number, row: number, column: number): Spot {
  const last = allParagraphs(cellIn(body, number, row, column)).at(-1);
  if (last === undefined) throw new Error('A cell without a paragraph');
  return endOf(last);
}

type Chip<T> = T extends { readonly style: unknown } ? Omit<T, 'style'> : never;

function putChip(document: DocumentTree, spot: Spot, chip: Chip<Extract<Inline, { kind: 'date' | 'person' }>>): void {
  insertInline(document, spot, { ...chip, style: styleForInsert(spot) });
}

const LEVELS = ['TITLE', 'HEADING_1', 'HEADING_2', 'HEADING_3', 'HEADING_4', 'HEADING_5', 'HEADING_6'];

function level(block: Block): number {
  const found = block.kind === 'paragraph' ? LEVELS.indexOf(block.style.namedStyleType ?? '') : -1;
  return found < 0 ? LEVELS.length : found;
}

function moveSection(document: DocumentTree, body: Container, heading: string, before: string): void {
  const from = headingLine(body, heading).block;
  const depth = level(body.blocks[from] as Block);
  const rest = body.blocks.slice(from + 1).findIndex((block) => level(block) <= depth);
  const to = rest < 0 ? body.blocks.length : from + 1 + rest;
  const section = copyOf(body.blocks.slice(from, to));
  const start = blockStart(body, from);
  const isLast = to === body.blocks.length;
  deleteRange(document, body, start, blockStart(body, to) - (isLast ? 1 : 0));
  const target = headingLine(body, before);
  body.blocks.splice(target.block, 0, ...section);
  rangesAfterInsert(document, '', target.start, blocksLength(section));
}
