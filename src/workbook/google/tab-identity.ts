/**
 * Which sheet is which tab. Each tab of ours carries developer metadata with its own sheet id, so that renaming,
 * moving and hiding change nothing, and a duplicate (whose metadata names the original's id) is known as one.
 */
import type { Problem } from '../../domain/problem';
import { TAB_KEYS, type TabKey } from '../declaration';

export const METADATA_KEY = 'commonGroundTab';

/** Stands on a tab from its first moment; without the other it was never finished, and the next try makes it anew. */
export const BEGUN_KEY = 'commonGroundBegun';

/** What a computed tab was computed from. */
export const MADE_FROM_KEY = 'commonGroundMadeFrom';

export interface KnownSheet {
  readonly tab: TabKey;
  readonly instance: string;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly sheetId: number;
  readonly madeFrom?: GoogleAppsScript.Spreadsheet.DeveloperMetadata;
}

/** The metadata value of a tab. */
export function identityOf(tab: TabKey, instance: string, sheetId: number): string {
  return JSON.stringify({ tab, instance, sheetId });
}

/** All tabs of ours, with one round trip. Duplicates are reported and left alone. */
export function findTabs(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): {
  readonly sheets: readonly KnownSheet[];
  readonly halfMade: readonly KnownSheet[];
  readonly problems: readonly Problem[];
} {
  const sheets: KnownSheet[] = [];
  const begun: KnownSheet[] = [];
  const madeFrom = new Map<number, GoogleAppsScript.Spreadsheet.DeveloperMetadata>();
  const problems: Problem[] = [];
  for (const metadata of spreadsheet.createDeveloperMetadataFinder().find()) {
    const key = metadata.getKey();
    if (key !== METADATA_KEY && key !== BEGUN_KEY && key !== MADE_FROM_KEY) continue;
    const sheet = metadata.getLocation().getSheet();
    if (sheet && key === MADE_FROM_KEY) madeFrom.set(sheet.getSheetId(), metadata);
    const identity = parseIdentity(metadata.getValue());
    if (!sheet || !identity) continue;
    const sheetId = sheet.getSheetId();
    const known = { tab: identity.tab, instance: identity.instance, sheet, sheetId };
    if (identity.sheetId === sheetId) (key === METADATA_KEY ? sheets : begun).push(known);
    else if (key === METADATA_KEY)
      problems.push({
        code: 'tab-duplicate',
        where:
          identity.instance === ''
            ? `a copy of the tab "${identity.tab}"`
            : `a copy of the tab of ${identity.instance}`,
        message: 'This tab is a copy of one that Common Ground uses. It is left alone and not counted.',
        remedy: 'Keep it for yourself, or delete it.',
        severity: 'note',
      });
  }
  const finished = new Set(sheets.map(({ sheetId }) => sheetId));
  const kept = sheets.map((known) => {
    const from = madeFrom.get(known.sheetId);
    return from ? { ...known, madeFrom: from } : known;
  });
  return { sheets: kept, halfMade: begun.filter(({ sheetId }) => !finished.has(sheetId)), problems };
}

function parseIdentity(value: string | null): { tab: TabKey; instance: string; sheetId: number } | undefined {
  try {
    const parsed: unknown = JSON.parse(value ?? '');
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    const { tab, instance, sheetId } = parsed as { tab?: unknown; instance?: unknown; sheetId?: unknown };
    const known = TAB_KEYS.find((key) => key === tab);
    return known && typeof instance === 'string' && typeof sheetId === 'number'
      ? { tab: known, instance, sheetId }
      : undefined;
  } catch {
    return undefined;
  }
}
