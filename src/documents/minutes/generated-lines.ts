/** Which lines of a Doc are our own: everything else was typed by a person, and must not be lost. */
import { checksum } from '../checksum';
import { type Flow, flowOf, flowOfBlocks } from '../flow';
import type { Block, Doc } from '../model';
import { plainParagraphs } from '../render-text';
import { oneLine } from './content';

/** Marks of every line of a document, each once, in no order that matters. */
export function generatedLines(doc: Doc): string[] {
  return marksOf(flowOf(doc));
}

/** Marks of the lines of some blocks. */
export function generatedLinesOf(blocks: readonly Block[]): string[] {
  return marksOf(flowOfBlocks(blocks));
}

/** The mark of one line as it reads back. Bold, colour and spaces make no difference. */
export function lineMark(text: string): string {
  return Number.parseInt(checksum(oneLine(text)), 16).toString(36);
}

function marksOf(flow: Flow): string[] {
  return [...new Set(plainParagraphs(flow).map(oneLine))].filter((line) => line !== '').map(lineMark);
}
