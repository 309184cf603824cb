/**
 * Lists of a document as numberings of the file. The API does not say whether a box is ticked, so all are open.
 */

import { AlignmentType, type ILevelsOptions, LevelFormat } from 'docx';
import type { docs_v1 } from '../../workspace/docs';
import { twips } from './units';

const OPEN_BOX = '\u2610';

const FORMATS: Readonly<Record<string, ILevelsOptions['format']>> = {
  DECIMAL: LevelFormat.DECIMAL,
  ZERO_DECIMAL: LevelFormat.DECIMAL_ZERO,
  UPPER_ALPHA: LevelFormat.UPPER_LETTER,
  ALPHA: LevelFormat.LOWER_LETTER,
  UPPER_ROMAN: LevelFormat.UPPER_ROMAN,
  ROMAN: LevelFormat.LOWER_ROMAN,
};

export interface Numbering {
  readonly reference: string;
  readonly levels: readonly ILevelsOptions[];
}

/** One numbering for each list, by the list's id. */
export function numberings(lists: Readonly<Record<string, docs_v1.Schema$List>>): Numbering[] {
  return Object.entries(lists).map(([reference, { listProperties }]) => ({
    reference,
    levels: (listProperties?.nestingLevels ?? []).map(numberingLevel),
  }));
}

function numberingLevel(nesting: docs_v1.Schema$NestingLevel, level: number): ILevelsOptions {
  const { glyphSymbol, glyphType, indentFirstLine, indentStart } = nesting;
  const format = FORMATS[glyphType ?? ''];
  const isNumber = format !== undefined;
  const hanging = twips(indentStart) - twips(indentFirstLine);
  return {
    level,
    format: format ?? LevelFormat.BULLET,
    text: isNumber ? numberText(nesting.glyphFormat ?? '') : (glyphSymbol ?? OPEN_BOX),
    alignment: AlignmentType.START,
    start: nesting.startNumber ?? 1,
    style: {
      paragraph: { indent: { start: twips(indentStart), hanging } },
      // Not every font has the box; this one has, and has a stand-in everywhere.
      ...(isNumber || glyphSymbol ? {} : { run: { font: 'Segoe UI Symbol' } }),
    },
  };
}

/** Docs counts levels from 0 (`%0.`), the file from 1 (`%1.`). */
function numberText(glyphFormat: string): string {
  return glyphFormat.replace(/%(\d)/g, (_, level: string) => `%${Number(level) + 1}`);
}
