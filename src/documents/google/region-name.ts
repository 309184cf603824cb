/**
 * The name of a region's named range carries a checksum of the text that was written into it. A refresh compares it
 * with what stands there now: if a person has written inside the block, nothing of it is thrown away.
 */
import { checksum } from '../checksum';
import type { FlowItem } from '../flow';
import { plainParagraphs } from '../render-text';

const PREFIX = 'commonground';

/** `commonground.levels.1a2b3c4d`. */
export function taggedName(region: string, text: string): string {
  return `${PREFIX}.${region}.${checksum(text)}`;
}

/** True when a named range belongs to the region, whatever its checksum. */
export function isRangeOf(region: string, rangeName: string): boolean {
  return rangeName.startsWith(`${PREFIX}.${region}.`);
}

/** The text of a region as a Doc reads it back: its paragraphs, those in cells too, without the last line end. */
export function regionText(items: readonly FlowItem[]): string {
  return plainParagraphs({ items, regions: [] }).join('\n');
}
